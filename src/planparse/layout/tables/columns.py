"""Columns from the white strips that run down between the chunks of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk

NARROWEST_STRIP = 1.5
"""Points; chunks are already parted at column gaps, so a thin strip is enough."""
CROSSING_SHARE = 0.07
"""Share of the rows that may cross a strip: merged cells and a stray long one."""


def separators(rows: Sequence[Sequence[Chunk]], others: Sequence[Chunk] = ()) -> list[float]:
    """Positions of the separators between columns.

    Args:
        rows: lines of the table's body, each with its chunks from left to right.
        others: chunks of the header; they have no vote, but a separator avoids them where it can.
    """
    voting = [row for row in rows if len(row) > 1]
    allowed = int(CROSSING_SHARE * len(voting))
    found = []
    for left, right in _strips(voting, allowed):
        if right - left >= NARROWEST_STRIP:
            found.append(_clearest(left, right, others))
    return found


def _strips(rows: Sequence[Sequence[Chunk]], allowed: int) -> list[tuple[float, float]]:
    """Stretches of x between columns that at most `allowed` chunks cross."""
    if not rows:
        return []
    events = sorted(
        [(c.x0, 1) for row in rows for c in row] + [(c.x1, -1) for row in rows for c in row]
    )
    strips: list[tuple[float, float]] = []
    depth = 0
    low_since: float | None = None
    for x, step in events:
        depth += step
        if depth <= allowed and low_since is None and step < 0:
            low_since = x
        elif depth > allowed and low_since is not None:
            strips.append((low_since, x))
            low_since = None
    return strips


def _clearest(left: float, right: float, others: Sequence[Chunk]) -> float:
    """The middle of the part of a strip that the fewest other chunks cross."""
    inside = [c for c in others if c.x0 < right and c.x1 > left]
    cuts = sorted(
        {left, right}
        | {c.x0 for c in inside if left < c.x0 < right}
        | {c.x1 for c in inside if left < c.x1 < right}
    )
    best = min(
        pairwise(cuts),
        key=lambda p: (sum(c.x0 < p[1] and c.x1 > p[0] for c in inside), p[0] - p[1]),
    )
    return (best[0] + best[1]) / 2
