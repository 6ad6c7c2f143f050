"""Tables of a Word file, merged cells included."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from samples.generator.blocks import LIGHTS, Cell, Light, Table
from samples.generator.render.hyphens import whole_numbers

TEXT_WIDTH_CM = 16.0


def add_table(word: Any, table: Table) -> None:
    """A ruled table; header rows are marked to repeat on every page."""
    grid = word.add_table(rows=len(table.rows), cols=len(table.align), style="Table Grid")
    grid.autofit = False
    for index, share in enumerate(table.widths):
        grid.columns[index].width = Cm(TEXT_WIDTH_CM * share)
    for row_number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell is not None:
                _fill(grid, table, (row_number, column), cell)
    for header in grid.rows[: table.header_rows]:
        properties = header._tr.get_or_add_trPr()
        properties.append(properties.makeelement(_w("tblHeader"), {_w("val"): "true"}))


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def add_light(paragraph: Any, light: Light) -> None:
    """A circle of a symbol font in the light's colour."""
    run = paragraph.add_run()
    sign = run._r.makeelement(_w("sym"), {_w("font"): "Wingdings", _w("char"): "F06C"})
    run._r.append(sign)
    run.font.color.rgb = RGBColor.from_string(f"{LIGHTS[light.colour].rgb:06X}")


def _fill(grid: Any, table: Table, at: tuple[int, int], cell: str | Cell | Light) -> None:
    row, column = at
    if isinstance(cell, Light):
        add_light(grid.cell(row, column).paragraphs[0], cell)
        return
    target = grid.cell(row, column)
    if isinstance(cell, Cell):
        target = target.merge(grid.cell(row + cell.rows - 1, column + cell.columns - 1))
    paragraph = target.paragraphs[0]
    run = paragraph.add_run(whole_numbers(cell.text if isinstance(cell, Cell) else cell))
    run.font.size = Pt(9)
    is_group = isinstance(cell, Cell) and cell.columns == len(table.align)
    is_total = table.has_total and row == len(table.rows) - 1
    run.bold = True if row < table.header_rows or is_group or is_total else None
    if table.align[column] == "r":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
