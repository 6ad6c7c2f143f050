"""A document cut into sections at its headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.document import Document, Outline, Section
from planparse.outline.apart import tables_apart
from planparse.outline.declared import declared_headings
from planparse.outline.heading import Heading
from planparse.outline.plain import plain_headings

ASIDE = ("contents", "furniture")
"""Kinds of blocks that belong to no section."""


def outline(document: Document, context: Context) -> Outline:
    """Sections with number, level and parent, from the best evidence that the document has."""
    blocks = document.blocks
    headings = _headings(document, context)
    contents = tuple(block for block in blocks if block.kind == "contents")
    start = headings[0].first if headings else len(blocks)
    front = tuple(block for block in blocks[:start] if block.kind not in ASIDE)
    apart, doubts = tables_apart(blocks, headings)
    sections = tuple(
        _section(ordinal, heading, headings, blocks, apart)
        for ordinal, heading in enumerate(headings, 1)
    )
    return Outline(front=front, contents=contents, sections=sections, doubts=tuple(doubts))


def _headings(document: Document, context: Context) -> list[Heading]:
    found = declared_headings(document.blocks)
    if found:
        return found
    if any(block.style is not None for block in document.blocks):
        from planparse.outline.typography import headings

        return headings(document.blocks, context, document.bookmarks)
    return plain_headings(document.blocks, context)


def _section(
    ordinal: int,
    heading: Heading,
    headings: Sequence[Heading],
    blocks: Sequence[Block],
    apart: Mapping[int, int],
) -> Section:
    end = headings[ordinal].first if ordinal < len(headings) else len(blocks)
    inside = [index for index in range(heading.last + 1, end) if index not in apart]
    inside += [index for index, place in apart.items() if place == ordinal]
    own = tuple(blocks[index] for index in inside if blocks[index].kind not in ASIDE)
    return Section(
        ordinal=ordinal,
        parent=_parent(ordinal, headings),
        number=heading.number,
        title=heading.title,
        level=heading.level,
        heading=blocks[heading.first],
        blocks=own,
        rule=heading.rule,
        confidence=heading.confidence,
    )


def _parent(ordinal: int, headings: Sequence[Heading]) -> int | None:
    """Ordinal of the nearest heading above that is of an outer level."""
    level = headings[ordinal - 1].level
    for above in range(ordinal - 1, 0, -1):
        if headings[above - 1].level < level:
            return above
    return None
