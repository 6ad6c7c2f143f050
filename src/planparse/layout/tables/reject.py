"""What looks like a table and is none: boxes around text, charts, page layouts."""

from __future__ import annotations

from planparse.layout.tables.region import Region
from planparse.model.grid import Grid

FEWEST_CELLS = 2
"""A single row is a table's remainder overleaf only where lines part its cells."""
FEWEST_LINES = 2
"""Drawn lines between columns that show a table's remainder though one cell alone has text."""
FILLED_SHARE = 0.2
"""A table has text in at least this share of its cells; a chart's squares are empty."""


def is_rest(grid: Grid, region: Region) -> bool:
    """Whether a grid is the end of a row that began on the page before.

    Only one of its columns may still have text; drawn lines part the columns, and nothing but a
    running header stands above it on its page.
    """
    filled = [c for c in grid.cells if c.text]
    drawn = {round(e.at) for e in region.inner_verticals if e.drawn}
    columns_are_drawn = len(drawn) >= FEWEST_LINES and grid.column_count == len(drawn) + 1
    return columns_are_drawn and grid.row_count == 1 and len(filled) == 1 and region.opens_page


def is_table(grid: Grid, region: Region) -> bool:
    """Whether a grid is a table rather than a box, a chart or a frame."""
    filled = [c for c in grid.cells if c.text]
    if grid.column_count < 2 or grid.row_count < 1 or len(filled) < 2:
        return False
    if len({c.column for c in filled}) < 2:
        return False
    if len({c.row for c in filled}) < 2 and not (len(filled) >= FEWEST_CELLS and region.is_ruled):
        return False
    return len(filled) >= FILLED_SHARE * len(grid.cells)
