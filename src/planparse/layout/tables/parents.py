"""Blank cells under a parent that goes on: a hierarchy of words whose rows no rule parts.

In a table of areas, goals and goals below them, a parent is printed once and its cell left blank
in the rows that follow. Where a rule runs through, the blanks are cells of their own; where rows
are parted by shading or space alone, a reader sees one cell, and so does the grid.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.layout.tables.edge import Edge
from planparse.layout.tables.squares import LEDGE
from planparse.model.grid import Grid, GridCell
from planparse.text.numeric import is_numeric

FEWEST_COLUMNS = 3
"""Two levels of parents and what they lead to; in two columns a blank label is just blank."""
RULED = 0.5
"""A rule over this share of a cell's width parts it from the one above."""

_Spot = tuple[int, int]


def with_parents(grid: Grid, rules: Sequence[Edge]) -> Grid:
    """The grid with parents stretched over the blank cells that they go on into.

    Only leading columns are touched, from the left as long as they are blank, and never the last:
    what is blank there is really empty. A table with numbers stays as it is, since a row without
    a label may be a sum. Blanks at the top of a table's part overleaf become one blank cell.
    """
    if grid.column_count < FEWEST_COLUMNS or _has_numbers(grid):
        return grid
    cells = {(c.row, c.column): c for c in grid.cells}
    parents: dict[int, _Spot | None] = {}
    for row in range(grid.header_row_count, grid.row_count):
        _carry(row, cells, parents, grid.column_count, rules)
    return grid.model_copy(update={"cells": tuple(cells.values())})


def _has_numbers(grid: Grid) -> bool:
    return any(
        is_numeric(c.text) and any(x.isdigit() for x in c.text)
        for c in grid.cells
        if c.row >= grid.header_row_count
    )


def _carry(
    row: int,
    cells: dict[_Spot, GridCell],
    parents: dict[int, _Spot | None],
    columns: int,
    rules: Sequence[Edge],
) -> None:
    """Stretch the parents over the blanks at the left of a row; note which cells are parents."""
    leading = True
    for column in range(columns - 1):
        cell = cells.get((row, column))
        if cell is None:
            continue  # a merged cell from above or from the left reaches here
        leading = leading and _may_go_on(cell, cells, columns)
        if not leading:
            spot = (row, column) if cell.text and cell.column_span == 1 else None
            parents.update(dict.fromkeys(range(column, column + cell.column_span)))
            parents[column] = spot
            continue
        parent = parents.setdefault(column, (row, column))
        if parent is None or (parent != (row, column) and _is_ruled(cell, rules)):
            parents[column] = None
        elif parent != (row, column):
            cells[parent] = _stretched(cells[parent], cells.pop((row, column)))


def _may_go_on(cell: GridCell, cells: Mapping[_Spot, GridCell], columns: int) -> bool:
    """Whether a cell is blank and something stands to its right in the row."""
    if cell.text or cell.column_span > 1:
        return False
    rest = (cells.get((cell.row, c)) for c in range(cell.column + 1, columns))
    return any(c is not None and c.text for c in rest)


def _is_ruled(cell: GridCell, rules: Sequence[Edge]) -> bool:
    """Whether a drawn line runs over a cell's top."""
    box = cell.box
    return box is None or any(
        rule.drawn
        and abs(rule.at - box.top) <= LEDGE
        and min(rule.end, box.x1) - max(rule.start, box.x0) >= RULED * box.width
        for rule in rules
    )


def _stretched(parent: GridCell, blank: GridCell) -> GridCell:
    box = parent.box.union(blank.box) if parent.box and blank.box else parent.box
    return parent.model_copy(update={"row_span": parent.row_span + blank.row_span, "box": box})
