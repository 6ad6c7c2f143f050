"""What a reader hands over: plain slotted data, one `Page` at a time.

These objects are many and short-lived and never leave the process that read them; everything
built on top of them (`planparse.model.block` and above) is a frozen pydantic record.
Coordinates are points with the origin at the top left of the page as displayed (rotation and
crop box applied), x to the right and y downward.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from planparse.model.place import Box

TextSource = Literal["native", "ocr", "none"]


@dataclass(slots=True)
class Span:
    """A stretch of text on one line in one font.

    A span has no inner gap wider than a word space: text set apart by a column gap or a tab
    comes as several spans, so that table columns can be told apart. A blank at the end of `text`
    says that a word ends there, though the next span (another font, say) follows close by;
    without one, the gap between the boxes decides. The box never covers that blank.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    font: str = ""
    """Base font name without the subset tag."""
    size: float = 0.0
    """Font size in points as displayed."""
    bold: bool = False
    italic: bool = False
    colour: int = 0
    """Fill colour as 0xRRGGBB."""
    upright: bool = True
    """False for text that is rotated against the page."""
    confidence: float | None = None
    """OCR word confidence in [0, 1]; None for native text."""
    mcid: int | None = None
    """Marked-content id that ties the span to the author's structure tree."""
    drawn: bool = True
    """False for text that the file says is not to be drawn, as over a scan."""
    edges: list[tuple[float, float]] = field(default_factory=list)
    """Left and right edge of each of its words, where the reader knew them."""


@dataclass(slots=True)
class Ruling:
    """A straight line, or a filled rectangle thin enough to be one (below 2 pt)."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: int = 0
    thickness: float = 0.0

    @property
    def is_horizontal(self) -> bool:
        """Wider than high."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(slots=True)
class Fill:
    """A filled rectangle that is not a ruling: cell shading, a box, a bar of a chart."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: int = 0


@dataclass(slots=True)
class Shape:
    """A small closed path with the form of a sign, which may be a traffic light or an arrow."""

    sign: str
    """Its form as one Unicode sign (`●`, `■`, `▲`, `↑`; hollow ones `○`, `□`)."""
    x0: float
    top: float
    x1: float
    bottom: float
    colour: int = 0
    """Fill colour as 0xRRGGBB, white for a hollow one."""


@dataclass(slots=True)
class Picture:
    """An embedded image or a cluster of vector paths.

    `digest` is the same for the same picture on several pages; `png` is filled only for
    pictures worth keeping, and only with the first picture of a digest.
    """

    kind: Literal["raster", "vector"]
    box: Box
    digest: str
    png: bytes | None = None
    alt_text: str | None = None
    is_artifact: bool = False
    mcid: int | None = None
    """Marked-content id that ties the picture to the author's structure tree."""


@dataclass(slots=True)
class TextLine:
    """One line of a text file as printed, without its line end."""

    text: str
    number: int
    """1-based line number in the file."""
    lead: str = ""
    """Its beginning, where bold type or a link sets that apart from the rest."""


@dataclass(slots=True)
class Page:
    """One page as read. A text file fills `lines`; a PDF or a scan fills the rest."""

    number: int
    """1-based position in the file."""
    width: float = 0.0
    height: float = 0.0
    label: str | None = None
    """Page label as displayed by a viewer, when it differs from the number."""
    rotation: int = 0
    text_source: TextSource = "native"
    lines: list[TextLine] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    hidden: list[Span] = field(default_factory=list)
    """Text that no reader of the page sees, struck text, and notes written over the page."""
    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    paths: list[Box] = field(default_factory=list)
    """Boxes of vector paths that are neither rulings nor rectangles: curves, slanted lines."""
    shapes: list[Shape] = field(default_factory=list)
    """Small shapes in drawing order; they stand among `fills` or `paths` as well."""
    pictures: list[Picture] = field(default_factory=list)
