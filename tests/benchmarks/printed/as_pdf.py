"""A generated document as an untagged PDF, drawn line by line."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from tests.benchmarks.printed.breaking import broken
from tests.benchmarks.printed.pdf_table import draw_table
from tests.benchmarks.printed.pen import BOTTOM, OFF_LAYER, Pen
from tests.benchmarks.printed.sheet import Heading, Line, Paragraph, Run, Sheet, Table
from tests.benchmarks.printed.truth import Spot

LEFT, MEASURE = 70.0, 450.0
SIZES = {1: 18.0, 2: 13.0}
TEXT, NOTE = 10.5, 8.5
LEADING = 1.3
KEPT = 90.0
"""Points that a heading needs below it on its page."""
MARGIN, MARGIN_SIZE = 34.0, 7.0


def write_pdf(sheet: Sheet, folder: Path) -> tuple[Path, dict[int, Spot]]:
    """Draw it; returns the file and each number's page and height."""
    path = folder / f"{sheet.name}.pdf"
    pen = Pen(path, _font(sheet))
    numbers = _Margin(pen) if sheet.line_numbers else None
    for part in sheet.parts:
        if isinstance(part, Table):
            draw_table(pen, part, LEFT)
        elif isinstance(part, Heading):
            _heading(pen, part, numbers)
        else:
            _paragraph(pen, part, numbers)
    pen.canvas.save()
    _switch_layer_off(path)
    return path, pen.spots


class _Margin:
    """Counts the lines of text at the margin."""

    def __init__(self, pen: Pen) -> None:
        self.pen = pen
        self.count = 0

    def number(self, y: float, size: float) -> None:
        self.count += 1
        text = (Run(str(self.count)),)
        x = MARGIN - self.pen.width(text, MARGIN_SIZE)
        self.pen.draw(text, x, y + size - MARGIN_SIZE, MARGIN_SIZE)


def _font(sheet: Sheet) -> str:
    """A standard font where its letters are enough, else one that is embedded."""
    texts = [run.text for part in sheet.parts for line in _lines(part) for run in line]
    try:
        "".join(texts).encode("cp1252")
    except UnicodeEncodeError:
        return "Vera"
    return random.Random(sheet.name).choice(("Helvetica", "Times-Roman", "Vera"))


def _lines(part: Heading | Paragraph | Table) -> Sequence[Line]:
    if isinstance(part, Table):
        return [line for row in part.rows for cell in row for line in cell]
    return [part.runs] if isinstance(part, Paragraph) else [(Run(part.text),)]


def _heading(pen: Pen, heading: Heading, numbers: _Margin | None) -> None:
    size = SIZES[heading.level]
    if pen.y > BOTTOM - KEPT:
        pen.next_page()
    pen.y += size
    _set(pen, (Run(heading.text),), size, numbers, bold=True)
    pen.y += size / 2


def _paragraph(pen: Pen, paragraph: Paragraph, numbers: _Margin | None) -> None:
    size = NOTE if paragraph.kind == "note" else TEXT
    if paragraph.kind == "caption" and pen.y > BOTTOM - KEPT:
        pen.next_page()
    _set(pen, paragraph.runs, size, numbers, bold=paragraph.kind == "caption")
    pen.y += 7


def _set(pen: Pen, runs: Line, size: float, numbers: _Margin | None, bold: bool) -> None:
    for line in broken(runs, MEASURE, lambda part: pen.width(part, size, bold)):
        if pen.y > BOTTOM:
            pen.next_page()
        pen.draw(line, LEFT, pen.y, size, bold)
        if numbers:
            numbers.number(pen.y, size)
        pen.y += size * LEADING


def _switch_layer_off(path: Path) -> None:
    """Declare the layer that runs of the face `layer` stand on, and that it is off."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        mark = f"/OC /{OFF_LAYER} BDC".encode()
        pages = [page for page in pdf.pages if mark in page.Contents.read_bytes()]
        if not pages:
            return
        group = pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Gammalt")
        layer = pdf.make_indirect(group)
        for page in pages:
            page.Resources[pikepdf.Name.Properties] = pikepdf.Dictionary({f"/{OFF_LAYER}": layer})
        off = pikepdf.Dictionary(OFF=[layer], Order=[layer])
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=off)
        pdf.save(path, deterministic_id=True)
