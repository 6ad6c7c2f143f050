"""Rows of a tagged table whose empty cells have no tag: their text goes to its own columns.

Some programs tag only cells with text. Counted from the left, the cross in the fourth box of a
form would then stand in the first one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.model.grid import GridCell

Extent = tuple[float, float]


def in_own_columns(cells: Sequence[GridCell]) -> list[GridCell]:
    """The cells of a table, those of rows that lack some moved to the columns that they stand in.

    A row is moved as a whole, and only where each of its cells has a column of its own.

    Args:
        cells: the tagged cells, counted from the left in each row.
    """
    count = max((cell.column + cell.column_span for cell in cells), default=0)
    rows: dict[int, list[GridCell]] = {}
    covered: dict[int, int] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
        for row in range(cell.row, cell.row + cell.row_span):
            covered[row] = covered.get(row, 0) + cell.column_span
    whole = [row for row in rows if covered[row] == count]
    extents = _extents([cell for row in whole for cell in rows[row]])
    found: list[GridCell] = []
    for row, own in rows.items():
        above = _covered_from_above(cells, row)
        is_short = covered[row] < count
        found += _moved(own, extents, above) if is_short else own
    return found


def _extents(cells: Sequence[GridCell]) -> dict[int, Extent]:
    """From where to where the texts of each column reach, merged cells left out."""
    found: dict[int, Extent] = {}
    for cell in cells:
        if cell.box is not None and cell.column_span == 1:
            left, right = found.get(cell.column, (cell.box.x0, cell.box.x1))
            found[cell.column] = (min(left, cell.box.x0), max(right, cell.box.x1))
    return found


def _covered_from_above(cells: Sequence[GridCell], row: int) -> set[int]:
    return {
        column
        for cell in cells
        if cell.row < row < cell.row + cell.row_span
        for column in range(cell.column, cell.column + cell.column_span)
    }


def _moved(
    row: Sequence[GridCell], extents: Mapping[int, Extent], taken: set[int]
) -> Sequence[GridCell]:
    free = {column: extent for column, extent in extents.items() if column not in taken}
    if any(cell.box is None or cell.column_span > 1 for cell in row) or not free:
        return row
    columns = [_column(cell, free) for cell in row]
    if columns != sorted(set(columns)):
        return row
    return [
        cell.model_copy(update={"column": column})
        for cell, column in zip(row, columns, strict=True)
    ]


def _column(cell: GridCell, extents: Mapping[int, Extent]) -> int:
    """The column that a cell's text stands in: its own where they meet, else the nearest."""
    if cell.column in extents and _gap(cell, extents[cell.column]) == 0:
        return cell.column
    return min(extents, key=lambda column: (_gap(cell, extents[column]), column))


def _gap(cell: GridCell, extent: Extent) -> float:
    """The way between a cell's text and a column's, 0 where they meet."""
    assert cell.box is not None
    return max(extent[0] - cell.box.x1, cell.box.x0 - extent[1], 0.0)
