"""What a table's frame holds beside the table: its caption above, notes and sources below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region

NOTE_LENGTH = 80
"""Characters from which text over the whole width below the rows is a note, not a row."""
FULL_RULE = 0.9
"""A rule over this share of the width closes a band of the frame."""


def without_frame(region: Region, chunks: Sequence[Chunk], caption: re.Pattern[str]) -> Region:
    """A ruled region without the caption and the notes inside its frame."""
    if not region.inner_verticals:
        return region
    rules = [e.at for e in region.horizontal if e.length >= FULL_RULE * region.box.width]
    if len(rules) > 2 and _is_caption(_undivided(region, chunks, rules[0], rules[1]), caption):
        region = _cut(region, rules[1], region.box.bottom)
    while len(rules) > 2 and _is_note(_undivided(region, chunks, rules[-2], rules[-1])):
        region = _cut(region, region.box.top, rules[-2])
        rules.pop()
    return region


def _undivided(
    region: Region, chunks: Sequence[Chunk], top: float, bottom: float
) -> list[list[Chunk]]:
    """The lines of a band that no vertical edge divides; none where one does."""
    level = (top + bottom) / 2
    if any(e.start < level < e.end for e in region.inner_verticals):
        return []
    box = region.box
    return text_lines(c for c in chunks if top < c.level < bottom and box.x0 <= c.middle <= box.x1)


def _is_caption(lines: Sequence[Sequence[Chunk]], caption: re.Pattern[str]) -> bool:
    return caption.match(_text(lines)) is not None


def _is_note(lines: Sequence[Sequence[Chunk]]) -> bool:
    """Long text that begins in one stretch; cells side by side are a row that no edge divides."""
    return bool(lines) and len(lines[0]) == 1 and len(_text(lines)) >= NOTE_LENGTH


def _text(lines: Sequence[Sequence[Chunk]]) -> str:
    return " ".join(c.text for line in lines for c in line)


def _cut(region: Region, top: float, bottom: float) -> Region:
    """The region between two of its rules."""
    horizontal = [e for e in region.horizontal if top - 1 <= e.at <= bottom + 1]
    vertical = [
        Edge(e.at, max(e.start, top), min(e.end, bottom), e.drawn)
        for e in region.vertical
        if e.start < bottom - 1 and e.end > top + 1
    ]
    return Region(horizontal, vertical, region.box, region.headed).measured()
