"""Draws a generated table: columns, rules, rows that wrap and go on overleaf."""

from __future__ import annotations

from collections.abc import Sequence

from tests.benchmarks.printed.breaking import broken, words_of
from tests.benchmarks.printed.pen import BOTTOM, HEIGHT, Pen
from tests.benchmarks.printed.sheet import Cell, Line, Run, Table, plain

SIZE, PITCH = 9.0, 11.0
PAD = 4.0
LABELS, NUMBERS, UNITS = 165.0, 82.0, 90.0
NARROW_LABELS, NARROW_NUMBERS = 74.0, 34.0
TIGHT = 3.0
"""Gap between the numbers of tight columns: about that of a blank."""


def draw_table(pen: Pen, table: Table, left: float) -> None:
    """The header and all rows, from the pen's height down."""
    widths = _widths(pen, table)
    header = tuple(plain(text) for text in table.header)
    _row(pen, table, header, widths, left, -1)
    for number, row in enumerate(table.rows):
        if pen.y + _height(_broken(pen, row, widths, False)) > BOTTOM:
            pen.next_page()
            if table.repeats_header:
                _row(pen, table, header, widths, left, -1)
        _row(pen, table, row, widths, left, number)
    pen.y += 10


def _widths(pen: Pen, table: Table) -> list[float]:
    found = []
    for column, head in enumerate(table.header):
        cells = [row[column] for row in table.rows]
        lines = [line for cell in cells for line in cell]
        whole = max(pen.width(line, SIZE) for line in lines)
        heads = [pen.width(word, SIZE, True) for word in words_of((Run(head),))]
        pieces = [pen.width(word, SIZE) for line in lines for word in words_of(line)]
        least = max([*heads, *(pieces if table.wraps else [whole])]) + 2 * PAD
        if column == 0:
            found.append(max(least, NARROW_LABELS if table.wraps else LABELS))
        elif table.tight:
            found.append(max([*heads, whole]) + TIGHT)
        else:
            wide = UNITS if column in table.words else NUMBERS
            found.append(max(least, NARROW_NUMBERS if table.wraps else min(wide, 82.0)))
    return found


def _broken(pen: Pen, row: Sequence[Cell], widths: list[float], bold: bool) -> list[list[Line]]:
    return [
        [
            part
            for line in cell
            for part in broken(line, width - PAD, lambda part: pen.width(part, SIZE, bold))
        ]
        for cell, width in zip(row, widths, strict=True)
    ]


def _height(cells: list[list[Line]]) -> float:
    return max(1, *(len(lines) for lines in cells)) * PITCH + 2 * PAD


def _row(
    pen: Pen, table: Table, row: Sequence[Cell], widths: list[float], left: float, number: int
) -> None:
    """A row of the table; the header has the number -1."""
    bold = number < 0
    cells = _broken(pen, row, widths, bold)
    height = _height(cells)
    x = left
    for column, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        for at, line in enumerate(lines):
            pad = TIGHT / 2 if table.tight and column else PAD
            start = x + pad
            if column not in table.words:
                start = x + width - pad - pen.width(line, SIZE, bold)
            pen.draw(line, start, pen.y + PAD + at * PITCH, SIZE, bold)
        _rule(pen, table, x, width, height, number, column)
        x += width
    pen.y += height


def _rule(
    pen: Pen, table: Table, x: float, width: float, height: float, number: int, column: int
) -> None:
    pen.canvas.setLineWidth(0.5)
    top, bottom = HEIGHT - pen.y, HEIGHT - pen.y - height
    if table.rules == "all":
        pen.canvas.rect(x, bottom, width, height)
    elif table.rules == "rows":
        pen.canvas.line(x, bottom, x + width, bottom)
    elif table.rules == "sums" and number in table.sums and column:
        pen.canvas.line(x + 14, top, x + width - 2, top)
