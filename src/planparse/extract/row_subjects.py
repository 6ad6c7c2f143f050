"""What the row of a judging cell may be about."""

from __future__ import annotations

from collections.abc import Collection

from planparse.model.grid import Grid, GridCell


def row_subjects(grid: Grid, cell: GridCell, judging: Collection[int]) -> tuple[str, ...]:
    """Texts of a cell's row that may name what it judges, the nearest one to its left first.

    A text over more rows than the cell's is left out where something else tells these rows apart:
    what is judged is then that, an activity or an indicator of the goal. Where the judging column
    is the first one, the texts to its right count.

    Args:
        grid: the table.
        cell: a cell of a judging column.
        judging: numbers of all judging columns.
    """
    rows = range(cell.row, cell.row + cell.row_span)
    row = [c for c in grid.cells if _meets(c, rows) and c is not cell and c.column not in judging]
    left = sorted((c for c in row if c.column < cell.column), key=lambda c: c.column, reverse=True)
    if any(_words(c.text) for c in left):
        return _own(grid, left, rows)
    right = [c.text.strip() for c in row if c.column > cell.column and _words(c.text)]
    return (max(right, key=len),) if right else ()


def _own(grid: Grid, left: list[GridCell], rows: range) -> tuple[str, ...]:
    found: list[str] = []
    for cell in left:
        if not _words(cell.text):
            continue
        below = _extent(grid, cell)
        if not found or below.stop <= rows.stop or not _tells_apart(grid, cell, below):
            found.append(cell.text.strip())
    return tuple(found)


def _extent(grid: Grid, cell: GridCell) -> range:
    """The rows that a cell holds for: its own, and empty ones below it in its column."""
    stop = cell.row + cell.row_span
    while stop < grid.row_count:
        below = grid.at(stop, cell.column)
        if below is None or below.text.strip():
            break
        stop += max(below.row_span, 1)
    return range(cell.row, stop)


def _tells_apart(grid: Grid, cell: GridCell, rows: range) -> bool:
    """Whether the column to the right of a cell has several texts in these rows."""
    texts = {
        c.text.strip()
        for c in grid.cells
        if c.row in rows and c.column > cell.column and _words(c.text)
    }
    columns = {
        c.column for c in grid.cells if c.row in rows and c.column > cell.column and _words(c.text)
    }
    return len(texts) > len(columns)


def _meets(cell: GridCell, rows: range) -> bool:
    return cell.row < rows.stop and rows.start < cell.row + cell.row_span


def _words(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
