"""Which columns the values of a row stand in, where empty cells have left no trace."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from planparse.layout.plain.flat.heads import Heads
from planparse.layout.plain.flat.values import APART, Cell, Line


def pitch_of(rows: Sequence[Sequence[Cell]], heads: Heads) -> float:
    """Characters from one column to the next, as rows without an empty cell show it."""
    full = [cells for cells in rows if len(cells) == len(heads.values) and not _squeezed(cells)]
    ways = [other.start - one.start for cells in full for one, other in pairwise(cells)]
    return median(ways) if ways else heads.pitch


def columns_of(line: Line, heads: Heads, pitch: float) -> list[int] | None:
    """The column of each value of a line; None where it cannot be told.

    A wide gap passes over columns. What is left open at the ends is the newest period, which has
    not been measured yet. With no more than half of its values a line tells that only where its
    blanks are kept: a name stands before the first value, or a gap shows an empty column.
    """
    cells, width = line.cells, len(heads.values)
    steps = [_step(one, other, pitch) for one, other in pairwise(cells)]
    if sum(steps) > width - 1:
        steps = [1] * len(steps)
    left = width - 1 - sum(steps)
    few = 2 * len(cells) <= width
    kept = not _squeezed(cells) and (bool(line.name) or max(steps, default=1) > 1)
    if left and (len(cells) == 1 or (few and not kept)):
        return None
    found = [left if heads.newest_first else 0]
    for step in steps:
        found.append(found[-1] + step)
    return found


def _step(one: Cell, other: Cell, pitch: float) -> int:
    if other.start - one.end < APART or pitch <= 0:
        return 1
    return max(1, round((other.start - one.start) / pitch))


def _squeezed(cells: Sequence[Cell]) -> bool:
    return any(other.start - one.end < APART for one, other in pairwise(cells))
