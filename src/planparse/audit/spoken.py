"""The running text of a document as sentences, made once and used by every check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.place import Place
from planparse.text.pipeline import sentences
from planparse.text.terms import terms

TEXT_KINDS = ("paragraph", "list_item")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence of a section."""

    text: str
    section: int
    """Ordinal of the section."""
    block: int
    """Position of its block within the document's running text."""
    place: Place
    terms: frozenset[str]


def spoken(outline: Outline, context: Context) -> tuple[Spoken, ...]:
    """Every sentence of a document's sections in reading order."""
    found: list[Spoken] = []
    order = 0
    for section in outline.sections:
        for block in section.blocks:
            if block.kind in TEXT_KINDS and block.text.strip() and not block.hidden:
                found.extend(_of_block(block, section.ordinal, order, context))
                order += 1
    return tuple(found)


def _of_block(block: Block, section: int, order: int, context: Context) -> Iterator[Spoken]:
    for start, end in sentences(block.text, context.profile.language):
        text = block.text[start:end]
        if any(map(str.isalpha, text)):
            given = frozenset(terms(text, context.profile))
            yield Spoken(text, section, order, place_within(block, start), given)


def place_within(block: Block, start: int) -> Place:
    """Where the line stands on which a character of a block's text was printed.

    The characters are counted without blanks and signs, since joining lines changes those.
    """
    if len(block.lines) < 2 and len(block.places) < 2:
        return block.place
    line = _line_of(block, start)
    if len(block.places) > 1:
        return _place_of(block, line)
    if block.place.line is None:
        return block.place
    return block.place.model_copy(update={"line": block.place.line + line})


def _line_of(block: Block, start: int) -> int:
    before = sum(map(str.isalnum, block.text[:start]))
    for index, line in enumerate(block.lines):
        before -= sum(map(str.isalnum, line))
        if before < 0:
            return index
    return 0


def _place_of(block: Block, line: int) -> Place:
    """The place of a line in a block that goes on overleaf: by the share of its heights."""
    if len(block.places) == len(block.lines):
        return block.places[line]
    heights = [p.box.height if p.box else 1.0 for p in block.places]
    reached = 0.0
    for place, height in zip(block.places, heights, strict=True):
        reached += height
        if (line + 0.5) / max(1, len(block.lines)) * sum(heights) <= reached:
            return place
    return block.places[-1]
