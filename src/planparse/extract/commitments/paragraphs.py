"""Paragraphs that a stray break has cut in two, put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planparse.model.block import Block
from planparse.model.place import Place

ENDS = (".", "!", "?", ":", ";", "”", '"', ")")
"""Signs that end a paragraph; one that ends otherwise goes on below, in lower case."""


class Piece(NamedTuple):
    """What stood by itself in a paragraph that was put together."""

    start: int
    """Where it begins in the paragraph's text."""
    places: tuple[Place, ...]


class Paragraph(NamedTuple):
    """A block's text, and where each piece of it stands."""

    block: Block
    pieces: tuple[Piece, ...]

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Where a span of the text stands: the places of the pieces that it reaches into."""
        ends = [piece.start for piece in self.pieces[1:]]
        return tuple(
            place
            for piece, until in zip(self.pieces, [*ends, len(self.block.text) + 1], strict=True)
            if piece.start < end and start < until
            for place in piece.places
        )


def joined(blocks: Sequence[Block]) -> list[Paragraph]:
    """The visible blocks of a section, each cut paragraph as one block with all its places."""
    found: list[Paragraph] = []
    for block in blocks:
        if block.hidden:
            continue
        if found and _goes_on(found[-1].block, block):
            found[-1] = _join(found[-1], block)
        else:
            found.append(Paragraph(block, (Piece(0, _places(block)),)))
    return found


def _goes_on(before: Block, after: Block) -> bool:
    if before.kind != "paragraph" or after.kind != "paragraph":
        return False
    above, below = before.text.rstrip(), after.text.lstrip()
    return bool(above) and not above.endswith(ENDS) and below[:1].islower()


def _join(before: Paragraph, after: Block) -> Paragraph:
    above = before.block.text.rstrip() + " "
    lines = (*before.block.lines, *after.lines)
    block = before.block.model_copy(update={"text": above + after.text.lstrip(), "lines": lines})
    return Paragraph(block, (*before.pieces, Piece(len(above), _places(after))))


def _places(block: Block) -> tuple[Place, ...]:
    return block.places or (block.place,)
