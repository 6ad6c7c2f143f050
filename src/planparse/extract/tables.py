"""Tables with their section, number and caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import Table
from planparse.text.numbers import (
    Inherited,
    bare_unit,
    unit_of_heading,
    unit_of_sentence,
    unit_of_title,
)

LONGEST_NOTE = 120
"""Characters of a note under a table that may name its unit; longer ones are the next text."""
NUMBER = r"^(?:{words})\s+(\d+[a-z]?)\b"


def tables(outline: Outline, context: Context) -> tuple[Table, ...]:
    """Every table of a document in reading order."""
    pattern = re.compile(
        NUMBER.format(words="|".join(map(re.escape, context.profile.outline.table_captions))),
        re.IGNORECASE,
    )
    found: list[Table] = []
    rooms: list[tuple[int | None, str, Sequence[Block]]] = [(None, "", outline.front)]
    rooms.extend((s.ordinal, s.title, s.blocks) for s in outline.sections)
    for section, title, blocks in rooms:
        captions = _captions(blocks, pattern)
        for index, block in enumerate(blocks):
            if block.grid is not None:
                caption = block.text or captions.get(index)
                table = _table(len(found) + 1, section, block, caption, pattern)
                found.append(_with_unit(table, blocks, index, title, context))
    return tuple(found)


def _table(
    ordinal: int, section: int | None, block: Block, caption: str | None, pattern: re.Pattern[str]
) -> Table:
    assert block.grid is not None
    match = pattern.match(caption) if caption else None
    return Table(
        ordinal=ordinal,
        section=section,
        number=match.group(1) if match else None,
        caption=caption or None,
        grid=block.grid,
        place=block.place,
        places=block.places,
        confidence=block.confidence,
    )


def _with_unit(
    table: Table, blocks: Sequence[Block], index: int, title: str, context: Context
) -> Table:
    """The table with the unit of its caption, of the text beside it, or of the heading above it.

    Text beside it is the paragraph right above, a note right below, or the unit alone on a line.
    """
    stated = _stated_unit(table, blocks, index, title, context)
    if stated is None:
        return table
    return table.model_copy(
        update={
            "unit": stated.unit,
            "unit_scale": stated.scale,
            "unit_kind": stated.kind,
            "unit_origin": stated.origin,
        }
    )


def _stated_unit(
    table: Table, blocks: Sequence[Block], index: int, title: str, context: Context
) -> Inherited | None:
    profile = context.profile
    stated = unit_of_heading(table.caption, profile, "caption") if table.caption else None
    if stated is not None:
        return stated
    for text in filter(None, (_text_above(blocks, index), _text_below(blocks, index))):
        beside = unit_of_sentence(text, profile) or bare_unit(text, profile)
        if beside is not None:
            return replace(beside, origin="text")
    return unit_of_title(title, profile) if title else None


def _text_above(blocks: Sequence[Block], index: int) -> str | None:
    """The paragraph above a table, with nothing but a caption between them."""
    above = index - 1
    if above >= 0 and blocks[above].kind == "caption":
        above -= 1
    if above < 0 or blocks[above].kind not in ("paragraph", "note"):
        return None
    return blocks[above].text


def _text_below(blocks: Sequence[Block], index: int) -> str | None:
    """The note or short line right under a table."""
    below = index + 1
    if below >= len(blocks) or blocks[below].kind not in ("paragraph", "note"):
        return None
    text = blocks[below].text
    return text if len(text) <= LONGEST_NOTE else None


def _captions(blocks: Sequence[Block], pattern: re.Pattern[str]) -> dict[int, str]:
    """Captions by the index of the table that they stand next to.

    Each caption serves one table: below its table or above it, whichever side a document uses
    for the first caption that has a table on one side only.
    """
    marks = [i for i, b in enumerate(blocks) if b.kind == "caption" and pattern.match(b.text)]
    above = [i for i in marks if _is_table(blocks, i + 1) and not _is_table(blocks, i - 1)]
    below = [i for i in marks if _is_table(blocks, i - 1) and not _is_table(blocks, i + 1)]
    step = 1 if len(above) > len(below) else -1
    found: dict[int, str] = {}
    for index in marks:
        for side in (step, -step):
            if _is_table(blocks, index + side) and index + side not in found:
                found[index + side] = blocks[index].text
                break
    return found


def _is_table(blocks: Sequence[Block], index: int) -> bool:
    return 0 <= index < len(blocks) and blocks[index].grid is not None
