"""Blocks: the pieces of a document in reading order, whatever the format was."""

from __future__ import annotations

from typing import Literal

from planparse.model.frozen import Frozen
from planparse.model.grid import Grid
from planparse.model.mark import Mark
from planparse.model.place import Box, Place

BlockKind = Literal[
    "paragraph", "list_item", "caption", "note", "table", "figure", "contents", "furniture"
]
"""`contents` is a line of a table of contents, `furniture` a running header, footer or page number,
`note` a footnote or a comment. Headings are paragraphs until `outline` says otherwise."""


class Style(Frozen):
    """How a block is set; all of it is evidence for headings, none of it is proof."""

    font: str = ""
    size: float = 0.0
    """Points, dominant over the block's characters."""
    bold: bool = False
    italic: bool = False
    colour: int = 0
    """0xRRGGBB."""
    indent: float = 0.0
    """Left edge in points from the page's left edge."""
    space_before: float | None = None
    """Gap in points to the line above in the same column; None at a column's top."""
    space_after: float | None = None
    centred: bool = False
    bar: bool = False
    """A colour bar or shading lies under or beside the text."""


class FigureBox(Frozen):
    """A picture or chart as found on the page."""

    kind: Literal["raster", "vector"]
    digest: str
    alt_text: str | None = None
    png: bytes | None = None
    is_decoration: bool = False
    """Logo, line, background or a picture repeated on many pages."""


class Block(Frozen):
    """A paragraph, table, figure or the like."""

    kind: BlockKind
    text: str = ""
    """Lines joined, line-end hyphens undone; for a table its caption or empty."""
    lines: tuple[str, ...] = ()
    """The lines as printed, where the reader knew them; a tab stands for a gap wider than a
    word space, as between the label and the value of a form."""
    place: Place = Place()
    places: tuple[Place, ...] = ()
    """All spots of a block that goes on overleaf, the first one included; else empty."""
    caption_places: tuple[Place, ...] = ()
    """Where the caption in the text of a table or figure stands, if it has a place of its own."""
    style: Style | None = None
    declared_level: int | None = None
    """Heading level that the author declared (Word style, H1-H6 tag, bookmark)."""
    declared_role: str | None = None
    """The author's own word for the block: a tag (`P`, `H2`, `LI`) or a Word style name."""
    lead: str = ""
    """How its text begins, where bold type or a link sets that apart from what follows."""
    line_leads: tuple[str, ...] = ()
    """The same of each of its lines, where lines below the first begin so, too; else empty."""
    number: str | None = None
    """Automatic number that the format keeps apart from the text (Word numbering)."""
    hidden: bool = False
    """Text that a reader of the document does not see (Word's vanish, white on white)."""
    marks: tuple[Mark, ...] = ()
    """Coloured signs in it or beside it, from left to right; those of a table are its cells'."""
    grid: Grid | None = None
    figure: FigureBox | None = None
    confidence: float = 1.0

    @property
    def box(self) -> Box | None:
        """Where the block starts on its page."""
        return self.place.box
