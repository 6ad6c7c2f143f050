"""From a skeleton to cells: squares without a wall between them are one cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.squares import Skeleton

CROSSING = 1.0
"""Points by which a text reaches over a border that it does not cross."""
FLUSH = 2.0
"""Points by which the lines of one text may differ on the left."""


@dataclass(slots=True)
class Cell:
    """A rectangle of squares, `row1` and `column1` exclusive, with its chunks."""

    row0: int
    column0: int
    row1: int
    column1: int
    chunks: list[Chunk] = field(default_factory=list)


def cells_of(skeleton: Skeleton, chunks: Sequence[Chunk]) -> list[Cell]:
    """The cells of a skeleton with each chunk in the cell where its centre lies."""
    owner: dict[tuple[int, int], Cell] = {}
    cells: list[Cell] = []
    for row in range(skeleton.row_count):
        for column in range(skeleton.column_count):
            if (row, column) not in owner:
                cell = _grow(skeleton, row, column, owner)
                cells.append(cell)
                for r in range(cell.row0, cell.row1):
                    for c in range(cell.column0, cell.column1):
                        owner[r, c] = cell
    for chunk in chunks:
        row = _index(skeleton.ys, chunk.level)
        column = _index(skeleton.xs, chunk.middle)
        owner[row, column].chunks.append(chunk)
    return [part for cell in _whole(cells) for part in _by_columns(cell, skeleton.xs)]


def _whole(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with those made one whose text runs on from the one into the other.

    A comment over the whole width of a table has its long lines' centres in other columns than
    its short ones'.
    """
    found: list[Cell] = []
    for cell in cells:
        left = found[-1] if found else None
        if left is not None and _is_one_text(left, cell):
            chunks = [*left.chunks, *cell.chunks]
            found[-1] = Cell(cell.row0, left.column0, cell.row1, cell.column1, chunks)
        else:
            found.append(cell)
    return found


def _is_one_text(left: Cell, right: Cell) -> bool:
    """A line of the right cell begins flush with the left one's, and none stand side by side."""
    rows = (left.row0, left.row1) == (right.row0, right.row1)
    if not rows or left.column1 != right.column0 or not (left.chunks and right.chunks):
        return False
    start = min(chunk.x0 for chunk in left.chunks)
    lines = text_lines([*left.chunks, *right.chunks])
    flush = all(abs(line[0].x0 - start) <= FLUSH for line in lines)
    return flush and all(len(line) == 1 for line in lines)


def _by_columns(cell: Cell, xs: Sequence[float]) -> list[Cell]:
    """A cell over several columns, parted where each of them has text of its own in it.

    Many a coloured header has no walls between its columns; what a merged cell says crosses the
    borders or stands in the middle. The corner above the labels may be empty.
    """
    columns = range(cell.column0, cell.column1)
    corner = cell.column0 == 0 and not any(_index(xs, c.middle) == 0 for c in cell.chunks)
    if len(columns) == 1 or len(cell.chunks) < max(len(columns) - corner, 2):
        return [cell]
    parts = {c: Cell(cell.row0, c, cell.row1, c + 1) for c in columns}
    for chunk in cell.chunks:
        column = _index(xs, chunk.middle)
        if chunk.x0 < xs[column] - CROSSING or chunk.x1 > xs[column + 1] + CROSSING:
            return [cell]
        parts[column].chunks.append(chunk)
    filled = [part for column, part in parts.items() if column or not corner]
    return list(parts.values()) if all(part.chunks for part in filled) else [cell]


def _grow(skeleton: Skeleton, row: int, column: int, owner: dict[tuple[int, int], Cell]) -> Cell:
    """The largest rectangle from a square to the right and then down that no wall parts."""
    end = column + 1
    while (
        end < skeleton.column_count and not skeleton.right[row][end - 1] and (row, end) not in owner
    ):
        end += 1
    below = row + 1
    while below < skeleton.row_count and _open_below(skeleton, below, column, end, owner):
        below += 1
    return Cell(row, column, below, end)


def _open_below(
    skeleton: Skeleton, row: int, column: int, end: int, owner: dict[tuple[int, int], Cell]
) -> bool:
    """Whether the squares of a row belong to the cell above: no wall over or between them."""
    if any(skeleton.below[row - 1][c] or (row, c) in owner for c in range(column, end)):
        return False
    if any(skeleton.right[row][c] for c in range(column, end - 1)):
        return False
    closed_left = column == 0 or skeleton.right[row][column - 1]
    closed_right = end == skeleton.column_count or skeleton.right[row][end - 1]
    return closed_left and closed_right


def _index(bounds: Sequence[float], at: float) -> int:
    return min(max(bisect_right(bounds, at) - 1, 0), len(bounds) - 2)
