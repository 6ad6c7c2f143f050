"""The words of a report that a coverage row rests on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.coverage import Quote
from planparse.model.document import Section
from planparse.text.pipeline import sentences

MAX_QUOTE = 400
"""A longer sentence is a list that lost its marks; the whole stands in the section's text."""

BODY_KINDS = ("paragraph", "list_item", "table", "figure")


def has_body(section: Section, sections: Sequence[Section], apart: Collection[int] = ()) -> bool:
    """Whether something stands below a heading, or below a heading of its own below it.

    Args:
        section: the heading with what stands below it.
        sections: all sections.
        apart: ordinals of sections that answer other goals: what they say is not this one's.
    """
    return any(_content(one) for one in _family(section, sections, apart))


def first_quote(
    section: Section,
    sections: Sequence[Section],
    context: Context,
    apart: Collection[int] = (),
) -> Quote | None:
    """The first sentence below a heading; the heading itself where there is none.

    Sections inside it that answer other goals (`apart`, by ordinal) are not looked at.
    """
    for one in _family(section, sections, apart):
        for block in one.blocks:
            if block.kind in ("paragraph", "list_item") and block.text.strip() and not block.hidden:
                return Quote(text=_first_sentence(block.text, context), place=block.place)
    return Quote(text=section.title, place=section.heading.place)


def quote_below(section: Section, block: int, context: Context) -> Quote:
    """The first sentence below a heading that stands inside a section; else that heading."""
    for one in section.blocks[block + 1 :]:
        if one.kind in ("paragraph", "list_item") and one.text.strip() and not one.hidden:
            return Quote(text=_first_sentence(one.text, context), place=one.place)
    return quote_of(section, block, context)


def quote_of(section: Section, block: int, context: Context) -> Quote:
    """The first sentence of one block of a section."""
    one = section.blocks[block]
    return Quote(text=_first_sentence(one.text, context), place=one.place)


def _family(section: Section, sections: Sequence[Section], apart: Collection[int]) -> list[Section]:
    """A section and all sections inside it but those apart, in reading order."""
    inside = {section.ordinal}
    found = [section]
    for other in sections[section.ordinal :]:
        if other.parent in inside and other.ordinal not in apart:
            inside.add(other.ordinal)
            found.append(other)
    return found


def _content(section: Section) -> list[Block]:
    return [
        block
        for block in section.blocks
        if block.kind in BODY_KINDS
        and not block.hidden
        and (block.text.strip() or block.grid or block.figure)
    ]


def _first_sentence(text: str, context: Context) -> str:
    found = sentences(text[: 4 * MAX_QUOTE], context.profile.language)
    start, end = found[0] if found else (0, len(text))
    return text[start : min(end, start + MAX_QUOTE)]
