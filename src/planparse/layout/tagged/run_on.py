"""Headings that stand in one tag with the paragraph before them.

A word processor that loses a paragraph's end writes the heading overleaf into the same tag.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planparse.layout.tagged.content import Piece, begins_line
from planparse.model.block import Block, Style

LARGER = 1.15
"""Factor by which a heading is larger than the text that it ran on from, at least; words that
a paragraph stresses are of its own size."""

Look = tuple[str, float, int]


def parted(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The pieces of a paragraph, and those of a larger heading on lines of its own at its end."""
    looks = [_look(piece) for piece in pieces]
    start = len(pieces)
    while start > 0 and looks[start - 1] == looks[-1]:
        start -= 1
    if start == 0 or not begins_line(pieces[start - 1], pieces[start]):
        return pieces, ()
    largest = max(piece.span.size for piece in pieces[:start])
    is_heading = pieces[-1].span.size >= LARGER * largest
    return (pieces[:start], pieces[start:]) if is_heading else (pieces, ())


def with_levels(blocks: Sequence[Block], run_on: Collection[int]) -> list[Block]:
    """The blocks, those at the given indices with the level of the headings that look alike.

    One that looks like no heading of the document stays a paragraph.
    """
    levels: dict[Look, set[int]] = {}
    for block in blocks:
        if block.declared_level is not None and block.style is not None:
            levels.setdefault(_of(block.style), set()).add(block.declared_level)
    found = list(blocks)
    for index in run_on:
        style = blocks[index].style
        known = levels.get(_of(style), set()) if style is not None else set[int]()
        if len(known) == 1:
            found[index] = blocks[index].model_copy(update={"declared_level": min(known)})
    return found


def _look(piece: Piece) -> Look:
    return piece.span.font, piece.span.size, piece.span.colour


def _of(style: Style) -> Look:
    return style.font or "", style.size or 0.0, style.colour or 0
