"""Draws runs of text on the pages of a PDF, in the faces that a page can have."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tests.benchmarks.printed.sheet import Face, Line, Run
from tests.benchmarks.printed.truth import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WIDTH, HEIGHT = 595.0, 842.0
TOP, BOTTOM = 70.0, 780.0
GAPS = {"\u202f": 0.2, "\u2009": 0.2}
"""Blanks that the fonts lack: set as gaps of these widths, in sizes, as typesetters do."""
SYMBOLS = {"▲": ("ZapfDingbats", "▲"), "▼": ("ZapfDingbats", "▼")} | {
    arrow: ("Symbol", arrow) for arrow in "↑↓"
}
SMALL, RAISE, LOWER = 0.62, 0.36, -0.18
"""Size and shift of marks, in sizes of the text."""
NOTHING = 0.01
"""Size in points of text that nobody can see."""
OFF_LAYER = "BenchOff"

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))
BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Vera": "Vera-Bold"}


class Pen:
    """A canvas with a height that goes down the page; notes where numbers are set."""

    def __init__(self, path: Path, font: str) -> None:
        self.canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
        self.font = font
        self.page = 1
        self.y = TOP
        self.spots: dict[int, Spot] = {}

    def next_page(self) -> None:
        """Begin a page."""
        self.canvas.showPage()
        self.page += 1
        self.y = TOP

    def width(self, runs: Line, size: float, bold: bool = False) -> float:
        """Width of a line."""
        return sum(self._run_width(run, size, bold) for run in runs)

    def draw(self, runs: Line, x: float, y: float, size: float, bold: bool = False) -> None:
        """A line with its upper edge at `y`, in points from the top."""
        base = HEIGHT - y - size
        glued = ""
        for run in runs:
            if run.key is not None:
                self.spots.setdefault(run.key, Spot(self.page, None, y + size / 2))
            if run.face == "unmapped":
                glued = run.text
                continue
            if glued:
                self._bytes(glued + run.text, x, base, size)
                glued = ""
            else:
                self._drawn(run, x, base, size, bold)
            x += self._run_width(run, size, bold)

    def _run_width(self, run: Run, size: float, bold: bool) -> float:
        if run.face == "unmapped":
            return 0.0
        own = size * SMALL if run.face in ("raised", "lowered") else size
        return sum(width for _, _, width in self._pieces(run.text, own, bold))

    def _pieces(self, text: str, size: float, bold: bool) -> list[tuple[str, str, float]]:
        """(font, text, width) of the stretches of one font; a gap has no text."""
        font = BOLD[self.font] if bold else self.font
        found: list[tuple[str, str, float]] = []
        for sign in text.replace("\u2011", "-"):
            if sign in GAPS:
                found.append((font, "", GAPS[sign] * size))
                continue
            own = SYMBOLS[sign][0] if sign in SYMBOLS else font
            if found and found[-1][0] == own and found[-1][1]:
                sign = found.pop()[1] + sign
            found.append((own, sign, pdfmetrics.stringWidth(sign, own, size)))
        return found

    def _drawn(self, run: Run, x: float, base: float, size: float, bold: bool) -> None:
        width = self._run_width(run, size, bold)
        if run.face in ("raised", "lowered"):
            base += size * (RAISE if run.face == "raised" else LOWER)
            size *= SMALL
        with self._faced(run.face):
            for font, text, piece in self._pieces(run.text, size, bold):
                own = NOTHING if run.face == "tiny" else size
                if text:
                    self._string(text, x, base, font, own, run.face)
                x += piece
        if run.face == "struck":
            self.canvas.setLineWidth(0.7)
            self.canvas.line(x - width, base + 0.3 * size, x, base + 0.3 * size)
        if run.face == "covered":
            self.canvas.setFillColorRGB(1, 1, 1)
            self.canvas.rect(x - width, base - 0.25 * size, width, 1.2 * size, stroke=0, fill=1)
            self.canvas.setFillColorRGB(0, 0, 0)

    def _string(self, text: str, x: float, base: float, font: str, size: float, face: Face) -> None:
        drawn = self.canvas.beginText(x, base)
        drawn.setFont(font, size)
        if face == "undrawn":
            drawn.setTextRenderMode(3)
        drawn.textOut(text)
        if face == "undrawn":
            drawn.setTextRenderMode(0)
        self.canvas.drawText(drawn)

    def _bytes(self, text: str, x: float, base: float, size: float) -> None:
        """Text of a standard font byte by byte, those included that it has no glyph for."""
        self.canvas.setFont("Helvetica", size)
        name = self.canvas._doc.getInternalFontName("Helvetica")
        code = "".join(" " if sign in GAPS else sign for sign in text).encode("cp1252").hex()
        self.canvas._code.append(f"BT {name} {size} Tf 1 0 0 1 {x} {base} Tm <{code}> Tj ET")

    @contextmanager
    def _faced(self, face: Face) -> Iterator[None]:
        begin = FACES.get(face)
        self.canvas.saveState()
        if begin is not None:
            begin(self.canvas)
        yield
        if face == "layer":
            self.canvas._code.append("EMC")
        self.canvas.restoreState()


def _clip(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(2, 2, 3, 3)
    canvas.clipPath(path, stroke=0, fill=0)


FACES: dict[Face, Callable[[Canvas], None]] = {
    "white": lambda canvas: canvas.setFillColorRGB(1, 1, 1),
    "red": lambda canvas: canvas.setFillColorRGB(0.8, 0, 0),
    "clear": lambda canvas: canvas.setFillAlpha(0),
    "clipped": _clip,
    "layer": lambda canvas: canvas._code.append(f"/OC /{OFF_LAYER} BDC"),
}
