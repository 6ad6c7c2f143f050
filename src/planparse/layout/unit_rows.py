"""A row of units right under a table's header: it heads the columns and is none of the rows."""

from __future__ import annotations

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.grid import Grid
from planparse.text.numbers import bare_unit


def with_unit_row(block: Block, context: Context) -> Block:
    """The block with the row of units under its table's header taken into the header."""
    grid = block.grid
    if grid is None or not 0 < grid.header_row_count < grid.row_count - 1:
        return block
    if not _is_unit_row(grid, grid.header_row_count, context):
        return block
    row = grid.header_row_count
    cells = tuple(
        cell.model_copy(update={"is_header": True}) if cell.row == row else cell
        for cell in grid.cells
    )
    headed = grid.model_copy(update={"header_row_count": row + 1, "cells": cells})
    return block.model_copy(update={"grid": headed})


def _is_unit_row(grid: Grid, row: int, context: Context) -> bool:
    """Whether a row has units and nothing else, but perhaps the word for a unit as its label."""
    profile = context.profile
    cells = sorted(
        (c for c in grid.cells if c.row == row and c.text.strip()), key=lambda c: c.column
    )
    if any(cell.row_span > 1 for cell in cells):
        return False
    if cells and cells[0].column == 0:
        label = cells.pop(0).text.strip().casefold()
        if label not in profile.numbers.heading_words:
            return False
    return bool(cells) and all(bare_unit(cell.text, profile) is not None for cell in cells)
