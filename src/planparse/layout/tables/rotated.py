"""Text set on its side: a label that runs up beside the rows that it heads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from planparse.layout.tables.cells import Cell
from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.squares import LEDGE, Skeleton

FEWEST_BESIDE, FEWEST_COLUMNS = 4, 2
"""Turned text heads rows only beside so many squares with text, in so many columns."""
COVER = 0.6
"""A drawn line over this share of a column's width ends the cell."""


def beside_rows(
    skeleton: Skeleton, chunks: Sequence[Chunk], turned: Sequence[Chunk]
) -> list[Chunk]:
    """The turned chunks that stand in the table, in squares without other text."""
    taken = {_square(skeleton, c) for c in chunks}
    if len(taken) < FEWEST_BESIDE or len({column for _, column in taken}) < FEWEST_COLUMNS:
        return []
    return [
        c
        for c in turned
        if skeleton.xs[0] <= c.middle <= skeleton.xs[-1]
        and skeleton.ys[0] <= c.level <= skeleton.ys[-1]
        and not any((row, _column(skeleton, c)) in taken for row in _rows(skeleton, c))
    ]


def open_walls(
    skeleton: Skeleton,
    chunks: Sequence[Chunk],
    turned: Sequence[Chunk],
    rules: Sequence[Edge],
) -> None:
    """Take away the walls between the empty squares along a turned label, up to a drawn line."""
    taken = {_square(skeleton, c) for c in chunks}
    for chunk in turned:
        column = _column(skeleton, chunk)
        rows = _rows(skeleton, chunk)
        first, last = rows[0], rows[-1]
        while first > 0 and _is_free(skeleton, first, first - 1, column, taken, rules):
            first -= 1
        while last + 1 < skeleton.row_count and _is_free(
            skeleton, last + 1, last + 1, column, taken, rules
        ):
            last += 1
        for row in range(first, last):
            skeleton.below[row][column] = False


def put_in(cells: Sequence[Cell], skeleton: Skeleton, turned: Sequence[Chunk]) -> None:
    """Give each turned chunk to the cell where its centre lies."""
    for chunk in turned:
        row, column = _square(skeleton, chunk)
        for cell in cells:
            if cell.row0 <= row < cell.row1 and cell.column0 <= column < cell.column1:
                cell.chunks.append(chunk)


def _is_free(
    skeleton: Skeleton,
    border: int,
    row: int,
    column: int,
    taken: set[tuple[int, int]],
    rules: Sequence[Edge],
) -> bool:
    """Whether a square has no text and no drawn line parts it at the border above `border`."""
    if (row, column) in taken:
        return False
    left, right = skeleton.xs[column], skeleton.xs[column + 1]
    return not any(
        e.drawn
        and abs(e.at - skeleton.ys[border]) <= LEDGE
        and min(e.end, right) - max(e.start, left) >= COVER * (right - left)
        for e in rules
    )


def _rows(skeleton: Skeleton, chunk: Chunk) -> range:
    """The rows over which a chunk runs."""
    first = _index(skeleton.ys, chunk.top + 1.0)
    return range(first, max(first, _index(skeleton.ys, chunk.bottom - 1.0)) + 1)


def _square(skeleton: Skeleton, chunk: Chunk) -> tuple[int, int]:
    return _index(skeleton.ys, chunk.level), _column(skeleton, chunk)


def _column(skeleton: Skeleton, chunk: Chunk) -> int:
    return _index(skeleton.xs, chunk.middle)


def _index(bounds: Sequence[float], at: float) -> int:
    return min(max(bisect_right(bounds, at) - 1, 0), len(bounds) - 2)
