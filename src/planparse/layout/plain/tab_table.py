"""Tables whose columns are parted by tabs, as word processors write them into text."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.grid import Grid, GridCell
from planparse.model.page import TextLine

MIN_ROWS = 2
"""A single line with a tab is an aligned remark, not a table."""


def is_tab_table(lines: Sequence[TextLine]) -> bool:
    """Lines of the header's columns or fewer, more than half of them with all of its tabs.

    A row may be short: a label over a group of rows has no tabs, and trailing ones get lost.
    """
    counts = [line.text.rstrip(" ").count("\t") for line in lines]
    if len(lines) < MIN_ROWS or counts[0] < 1:
        return False
    return max(counts) <= counts[0] and 2 * counts.count(counts[0]) > len(counts)


def tab_grid(lines: Sequence[TextLine], page: int) -> Grid:
    """The grid of a tab-separated table.

    A row that begins with empty cells continues the merged cells above it: the text of a merged
    parent stands in its first row only. An empty cell anywhere else is really empty.
    """
    rows = [[cell.strip() for cell in line.text.split("\t")] for line in lines]
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    open_cells: dict[int, GridCell] = {}
    cells: list[GridCell] = []
    for index, row in enumerate(rows):
        merged = _merged_prefix(row) if index > 1 else 0
        for column, text in enumerate(row):
            if column < merged and column in open_cells:
                open_cells[column] = _grow(open_cells[column])
                continue
            if column in open_cells:
                cells.append(open_cells.pop(column))
            open_cells[column] = GridCell(
                row=index,
                column=column,
                text=text,
                is_header=index == 0,
                page=page,
                line=lines[index].number,
            )
    cells.extend(open_cells.values())
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(
        row_count=len(rows),
        column_count=width,
        header_row_count=1,
        cells=tuple(cells),
        method="tabs",
    )


def _merged_prefix(row: Sequence[str]) -> int:
    """How many cells at the row's start are empty; a wholly empty row has none merged."""
    return next((column for column, text in enumerate(row) if text), 0)


def _grow(cell: GridCell) -> GridCell:
    return cell.model_copy(update={"row_span": cell.row_span + 1})
