"""A document as blocks in reading order, and as sections: the two steps after reading."""

from __future__ import annotations

from planparse.model.block import Block
from planparse.model.frozen import Frozen
from planparse.model.place import Place
from planparse.model.raw import Bookmark, Doubt, MediaType


class RecognisedNumber(Frozen):
    """A word with digits that was read from a picture of its page."""

    digits: str
    place: Place
    confidence: float
    """The recognition's own, in [0, 1]."""


class Document(Frozen):
    """A file's content in reading order, whatever its format was."""

    document_id: str
    """sha256 of the file's bytes in hex."""
    media_type: MediaType
    reader: str
    page_count: int | None = None
    pages_without_text: tuple[int, ...] = ()
    blocks: tuple[Block, ...] = ()
    """Everything, furniture and contents pages included."""
    bookmarks: tuple[tuple[str, int, int | None], ...] = ()
    """(title, level, page) of the author's navigation outline."""
    title: str | None = None
    author: str | None = None
    language: str | None = None
    declared: tuple[tuple[str, str], ...] = ()
    """Fields of a text file's head of data: (key, value)."""
    structure: str = "layout"
    """What the reading order and headings were taken from: `declared`, `tags` or `layout`."""
    recognised: tuple[RecognisedNumber, ...] = ()
    """Every word with digits on its recognised pages."""
    doubts: tuple[Doubt, ...] = ()


class Section(Frozen):
    """A heading and what stands below it, up to the next heading of any level."""

    ordinal: int
    """1-based in reading order."""
    parent: int | None = None
    """Ordinal of the section that encloses it."""
    number: str | None = None
    """`2.2.1` as printed, without a trailing dot."""
    title: str
    """Without the number; a heading over several lines is joined."""
    level: int
    """1 for the outermost."""
    heading: Block
    blocks: tuple[Block, ...] = ()
    """Its own content, without its children's."""
    rule: str
    confidence: float = 1.0

    @property
    def text(self) -> str:
        """Paragraphs and list items, one a line; tables and figures are records of their own.

        So are their captions; one that stands by itself is text.
        """
        shown = (b for i, b in enumerate(self.blocks) if b.text and not b.hidden and self._tells(i))
        return "\n".join(b.text for b in shown)

    def _tells(self, index: int) -> bool:
        """Whether a block's text is the section's own."""
        block = self.blocks[index]
        if block.kind != "caption":
            return block.kind in ("paragraph", "list_item", "note")
        beside = self.blocks[max(index - 1, 0) : index + 2]
        taken = {b.text for b in self.blocks if b.grid is not None or b.figure is not None}
        return block.text not in taken and all(b.grid is None or b.text for b in beside)


class Outline(Frozen):
    """A document cut into sections."""

    front: tuple[Block, ...] = ()
    """Blocks above the first heading: cover, dates."""
    contents: tuple[Block, ...] = ()
    """The table of contents, evidence and never content."""
    sections: tuple[Section, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def tables(self) -> tuple[tuple[int | None, Block], ...]:
        """Every table with the ordinal of its section, in the order of the tables' ordinals."""
        front = [(None, block) for block in self.front if block.grid is not None]
        rest = [(s.ordinal, b) for s in self.sections for b in s.blocks if b.grid is not None]
        return (*front, *rest)


__all__ = ["Bookmark", "Document", "Outline", "RecognisedNumber", "Section"]
