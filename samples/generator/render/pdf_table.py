"""Tables of a PDF: ruled, with horizontal rules only, or shaded."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Circle, Drawing
from reportlab.lib.colors import HexColor, black, white
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as PdfTable
from samples.generator.blocks import LIGHTS, Cell, Light, Table
from samples.generator.render.hyphens import whole_numbers
from samples.generator.render.pdf_style import HouseStyle, cell_style

TEXT_WIDTH = 453.0
"""Points between the margins of an A4 page."""
GREY = HexColor("#8a8a8a")
LIGHT = HexColor("#e8eef0")
STRIPE = HexColor("#f3f5f6")

LIGHT_SIZE = 9.0

Command = tuple[Any, ...]


def pdf_table(table: Table, style: HouseStyle) -> PdfTable:
    """The flowable; a header row is repeated on every page that the table runs over."""
    data: list[list[Any]] = []
    commands: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
    ]
    for y, row in enumerate(table.rows):
        line: list[Any] = []
        for x, cell in enumerate(row):
            line.append("" if cell is None else _paragraph(table, style, (x, y), cell))
            if isinstance(cell, Cell):
                commands.append(("SPAN", (x, y), (x + cell.columns - 1, y + cell.rows - 1)))
        data.append(line)
    commands.extend(_lines(table, style))
    widths = [TEXT_WIDTH * share for share in table.widths]
    return PdfTable(
        data, colWidths=widths, repeatRows=table.header_rows, style=commands, hAlign="LEFT"
    )


def light_drawing(light: Light) -> Drawing:
    """A filled circle."""
    half = LIGHT_SIZE / 2
    drawing = Drawing(LIGHT_SIZE, LIGHT_SIZE)
    colour = HexColor(LIGHTS[light.colour].rgb)
    drawing.add(Circle(half, half, half - 0.4, fillColor=colour, strokeColor=None))
    return drawing


def _paragraph(
    table: Table, style: HouseStyle, at: tuple[int, int], cell: str | Cell | Light
) -> Any:
    if isinstance(cell, Light):
        return light_drawing(cell)
    x, y = at
    is_group = isinstance(cell, Cell) and cell.columns == len(table.align)
    is_total = table.has_total and y == len(table.rows) - 1
    look = cell_style(
        style,
        bold=y < table.header_rows or is_group or is_total,
        right=table.align[x] == "r" and not is_group,
        light=style.table_lines == "shaded" and y < table.header_rows,
    )
    text = cell.text if isinstance(cell, Cell) else cell
    return Paragraph(escape(whole_numbers(text)), look) if text else ""


def _lines(table: Table, style: HouseStyle) -> list[Command]:
    last_head = table.header_rows - 1
    if style.table_lines == "grid":
        lines: list[Command] = [
            ("GRID", (0, 0), (-1, -1), 0.6, black),
            ("BACKGROUND", (0, 0), (-1, last_head), LIGHT),
        ]
    elif style.table_lines == "rules":
        lines = [
            ("LINEABOVE", (0, 0), (-1, 0), 0.9, style.ink),
            ("LINEBELOW", (0, last_head), (-1, last_head), 0.9, style.ink),
            ("LINEBELOW", (0, -1), (-1, -1), 0.9, style.ink),
            *_row_rules(table),
        ]
    else:
        lines = [
            ("BACKGROUND", (0, 0), (-1, last_head), style.ink),
            ("ROWBACKGROUNDS", (0, last_head + 1), (-1, -1), [white, STRIPE]),
            ("LINEBELOW", (0, -1), (-1, -1), 0.9, style.ink),
        ]
    if table.has_total:
        lines.append(("LINEABOVE", (0, -1), (-1, -1), 0.9, black))
    return lines


def _row_rules(table: Table) -> list[Command]:
    """A thin rule above each cell that begins there, so that merged cells stay whole."""
    return [
        ("LINEABOVE", (x, y), (x, y), 0.3, GREY)
        for y, row in enumerate(table.rows)
        for x, cell in enumerate(row)
        if y > table.header_rows and (cell is not None or not _covered_from_above(table, x, y))
    ]


def _covered_from_above(table: Table, x: int, y: int) -> bool:
    for above in range(y - 1, -1, -1):
        cell = table.rows[above][x]
        if cell is not None:
            return isinstance(cell, Cell) and above + cell.rows > y
    return False
