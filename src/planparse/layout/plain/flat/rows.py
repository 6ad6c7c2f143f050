"""Lines parted into rows: each has one line of values, and its name around it or below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planparse.layout.plain.flat.values import Line

MOST_LINES = 24
"""Lines of one row; the longest name met in a narrow column took 15."""
ASIDE = 1.0
"""Against a row: each line more above the values than below, or below than above."""
HEADLESS = 6.0
"""Against a row without a name."""
SMALL_START = 2.0
"""Against a name that begins within a sentence."""
WITHOUT_VALUES, MORE_WITHOUT = 1.5, 0.3
"""Against a row without values, and each of its lines: it explains a capital after a finished line
and a line too many better than a name that takes the next one's first line."""
NEW_START, SURE_START = 0.4, 1.5
"""Against a capital at the beginning of a name's further line; the line above had ended there."""
GAP = 1.5
"""Against an empty line inside a row."""
ROOM = 0.85
"""A line ended early where the next word would have fitted into this share of the widest one."""
Rows = list[tuple[int, int]]
"""First line and the one after the last."""


@dataclass(frozen=True, slots=True)
class Parting:
    """The rows of a table's lines."""

    rows: Rows
    cost: float


def parted(lines: Sequence[Line]) -> Rows:
    """The rows of lines; the values stand beside the middle of their names, or all at the top."""
    if not any(line.cells for line in lines):
        return []
    starts = _starts(lines)
    middle = _best(lines, starts, _from_middle)
    top = _best(lines, starts, _from_top)
    if middle.cost <= top.cost:
        return middle.rows
    first, end = top.rows[-1]
    while (
        end < len(lines) and not lines[end].cells and not lines[end].opens and _goes_on(lines[end])
    ):
        end += 1
    return [*top.rows[:-1], (first, end)]


def _from_middle(above: int, below: int) -> float:
    return ASIDE * abs(above - below)


def _from_top(above: int, below: int) -> float:
    return 2 * ASIDE * above


def _starts(lines: Sequence[Line]) -> list[float]:
    """What speaks against each line being a further one of its row."""
    widest = max(len(line.name) for line in lines)
    found = [0.0]
    for above, line in pairwise(lines):
        cost = GAP if line.opens else 0.0
        if line.name[:1].isupper():
            needs = len(above.name) + 1 + len(line.name.split()[0])
            ended = above.name.endswith((")", ".")) or needs <= ROOM * widest
            open_end = not above.name or above.name.endswith((",", ":", "-", "\u2013", "/"))
            cost += SURE_START if ended and not open_end else NEW_START
        found.append(cost)
    return found


def _best(
    lines: Sequence[Line], starts: Sequence[float], aside: Callable[[int, int], float]
) -> Parting:
    """The cheapest parting of all lines up to the last values, and of some behind them."""
    last = max(index for index, line in enumerate(lines) if line.cells)
    best: list[Parting | None] = [Parting([], 0.0)] + [None] * len(lines)
    for start in range(len(lines)):
        known = best[start]
        if known is None:
            continue
        for end in range(start + 1, min(len(lines), start + MOST_LINES) + 1):
            cost = _cost(lines[start:end], starts[start + 1 : end], aside)
            if cost is None:
                break
            total = known.cost + cost
            other = best[end]
            if other is None or total < other.cost:
                best[end] = Parting([*known.rows, (start, end)], total)
    ends = [found for found in best[last + 1 :] if found is not None]
    return min(ends, key=lambda found: found.cost)


def _cost(
    lines: Sequence[Line], starts: Sequence[float], aside: Callable[[int, int], float]
) -> float | None:
    """What speaks against some lines being a row; None for two lines of values."""
    valued = [index for index, line in enumerate(lines) if line.cells]
    if len(valued) > 1:
        return None
    cost = sum(starts) + (SMALL_START if _goes_on(lines[0]) else 0.0)
    if not valued:
        return cost + WITHOUT_VALUES + MORE_WITHOUT * len(lines)
    if not any(line.name for line in lines):
        cost += HEADLESS
    above = valued[0]
    return cost + aside(above, len(lines) - above - 1)


def _goes_on(line: Line) -> bool:
    """Whether a line goes on with the name above it."""
    return bool(line.name) and (not line.name[0].isalnum() or line.name[0].islower())
