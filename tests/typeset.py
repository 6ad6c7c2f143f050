"""Small PDFs about an invented region, set line by line for the tests of layout and headings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from planparse.context import Context
from planparse.layout.positioned import positioned_blocks
from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.outline.heading import Heading
from planparse.outline.typography import headings
from planparse.profiles.profile import load
from planparse.readers.pdf.reader import read_pdf

WIDTH, HEIGHT = 595.0, 842.0
BODY = "Helvetica"
BOLD = "Helvetica-Bold"
CONTEXT = Context(load("sv"))

SENTENCE = (
    "Nämnden i Region Björkdal har under perioden arbetat vidare med uppdraget och redovisar här "
    "vad som har gjorts, vad som återstår och vilka beslut som behövs under hösten för att arbetet "
    "ska nå fram till det som planen anger för verksamheten i regionens alla delar."
)


class Sheet:
    """A PDF that is set from top to bottom; `y` is the distance from the page's top."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
        self.y = 80.0

    def line(
        self,
        text: str,
        *,
        x: float = 70.0,
        size: float = 11.0,
        font: str = BODY,
        colour: int = 0,
        step: float | None = None,
    ) -> None:
        """One line at the current height; then down by `step` or the usual pitch."""
        self.canvas.setFillColorRGB(*(((colour >> s) & 0xFF) / 255 for s in (16, 8, 0)))
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - self.y - size, text)
        self.y += step if step is not None else 1.25 * size

    def text(self, text: str, *, x: float = 70.0, width: float = 450.0, size: float = 11.0) -> None:
        """A paragraph broken to lines, and the usual gap below it."""
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if self.canvas.stringWidth(longer, BODY, size) > width:
                self.line(line, x=x, size=size)
                line = word
            else:
                line = longer
        self.line(line, x=x, size=size)
        self.gap(8)

    def heading(self, lines: Sequence[str], size: float = 16.0, colour: int = 0) -> None:
        """A bold heading with space around it."""
        self.gap(12)
        for line in lines:
            self.line(line, size=size, font=BOLD, colour=colour)
        self.gap(4)

    def gap(self, points: float) -> None:
        """Go down without setting anything."""
        self.y += points

    def next_page(self) -> None:
        """Begin a page."""
        self.canvas.showPage()
        self.y = 80.0

    def blocks(self) -> tuple[Block, ...]:
        """The document as planparse lays it out."""
        self.canvas.save()
        raw = read_pdf(self.path, Limits())
        return positioned_blocks(raw.pages, CONTEXT).blocks

    def headings(self) -> list[Heading]:
        """The headings that planparse finds in it."""
        return headings(self.blocks(), CONTEXT)
