"""Which walls stand between a table's squares."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk, in_bands
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region
from planparse.layout.tables.squares import LEDGE, Skeleton

COVER = 0.6
"""An edge that covers this share of a square's side is its wall."""
COLUMN_COVER = 0.45
"""Edges over less than this share of the table's height leave the border to the text."""
LABEL_ROWS = 5
"""Rows beside which single lines are labels, row by row, though no rule parts them."""
LABEL_SHARE = 0.8
"""Share of those rows that have such a line."""
STICK_OUT = 2.5
"""A chunk crosses a separator when it reaches this far over it on both sides; points."""


def raise_walls(
    skeleton: Skeleton,
    region: Region,
    chunks: Sequence[Chunk],
    rows: Sequence[Edge],
) -> None:
    """Fill in the walls: an edge that covers a side, or text that keeps apart.

    `chunks` are as wide as the columns that they head; `rows` are the borders of rows that only
    the text shows.
    """
    soft_x = {e.at for e in skeleton.soft}
    soft_x |= {x for x in skeleton.xs[1:-1] if not mostly_covered(region, x)}
    sides = [e for e in region.vertical if e.drawn and _at_side(e, region)]
    held = in_bands(chunks, skeleton.ys)
    for r, own in enumerate(held):
        top, bottom = skeleton.ys[r], skeleton.ys[r + 1]
        is_open = bool(own) and not any(e.start < bottom - 1 and e.end > top + 1 for e in sides)
        in_first = is_open and all(k.x0 < skeleton.xs[1] for k in own)
        covered = [_covered(region.vertical, x, top, bottom) for x in skeleton.xs[1:-1]]
        walls = []
        for c, x in enumerate(skeleton.xs[1:-1]):
            if x in soft_x:
                walls.append(not _is_spanned(own, skeleton.xs[c], x, skeleton.xs[c + 2]))
            else:
                left, right = _open_stretch(skeleton.xs, covered, c)
                walls.append(covered[c] or in_first or _is_parted(own, left, x, right))
        skeleton.right.append(walls)
    for r in range(skeleton.row_count - 1):
        y = skeleton.ys[r + 1]
        skeleton.below.append(
            [
                _covered(region.horizontal, y, left, right) or _covered(rows, y, left, right, 0.1)
                for left, right in pairwise(skeleton.xs)
            ]
        )
    for column in range(skeleton.column_count):
        _part_lines(skeleton, column, held)


def _open_stretch(xs: Sequence[float], covered: Sequence[bool], at: int) -> tuple[float, float]:
    """From the last covered border before an uncovered one to the next after it."""
    first, last = at, at
    while first > 0 and not covered[first - 1]:
        first -= 1
    while last + 1 < len(covered) and not covered[last + 1]:
        last += 1
    return xs[first], xs[last + 2]


def _part_lines(skeleton: Skeleton, column: int, held: Sequence[Sequence[Chunk]]) -> None:
    """Walls between labels that stand line by line beside ruled rows of their own."""
    left, right = skeleton.xs[column], skeleton.xs[column + 1]
    start = 0
    for row in range(skeleton.row_count):
        if row < skeleton.row_count - 1 and not skeleton.below[row][column]:
            continue
        count = row + 1 - start
        if count >= LABEL_ROWS:
            single = sum(
                sum(left <= c.middle < right for c in held[r]) == 1 for r in range(start, row + 1)
            )
            parted = single >= LABEL_SHARE * count
            for r in range(start, row):
                skeleton.below[r][column] |= parted
        start = row + 1


def _at_side(edge: Edge, region: Region) -> bool:
    """Whether a vertical edge closes the table to the left or the right.

    Without such edges a row without inner edges proves no merged cell: its text decides.
    """
    return min(abs(edge.at - region.box.x0), abs(edge.at - region.box.x1)) <= LEDGE


def mostly_covered(region: Region, x: float) -> bool:
    """Whether edges part two columns over much of the height, not in the header alone."""
    box = region.box
    return _covered(region.vertical, x, box.top, box.bottom, share=COLUMN_COVER)


def _is_parted(row: Sequence[Chunk], left: float, x: float, right: float) -> bool:
    """Whether text stands on both sides of a column's border and none crosses it."""
    if any(_crosses(k, x) for k in row):
        return False
    return any(left <= k.middle < x for k in row) and any(x <= k.middle < right for k in row)


def _is_spanned(row: Sequence[Chunk], left: float, x: float, right: float) -> bool:
    """Whether text of a row runs over a column's border, and nothing else stands beyond it."""
    over = [k for k in row if _crosses(k, x)]
    if not over:
        return False
    rest = [k for k in row if not _crosses(k, x)]
    beside = [
        any(left <= k.middle < x for k in rest) or any(left <= k.middle < x for k in over),
        any(x <= k.middle < right for k in rest) or any(x <= k.middle < right for k in over),
    ]
    occupied = [any(left <= k.middle < x for k in rest), any(x <= k.middle < right for k in rest)]
    return not (all(beside) and any(occupied))


def _crosses(chunk: Chunk, x: float) -> bool:
    return chunk.x0 < x - STICK_OUT and chunk.x1 > x + STICK_OUT


def _covered(
    edges: Sequence[Edge],
    at: float,
    start: float,
    end: float,
    ledge: float = LEDGE,
    share: float = COVER,
) -> bool:
    """Whether edges at a position cover most of a side."""
    length = sum(
        max(0.0, min(e.end, end) - max(e.start, start)) for e in edges if abs(e.at - at) <= ledge
    )
    return length >= share * (end - start)
