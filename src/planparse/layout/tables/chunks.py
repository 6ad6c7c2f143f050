"""Text as a table sees it: chunks, the stretches of a line that belong to one cell.

A span ends where the font changes; a chunk joins what stands at a word's distance, whatever its
font, and ends where a column may end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planparse.layout.tables.edge import Edge
from planparse.model.page import Span
from planparse.text.numeric import is_numeric

WORD_GAP = 0.62
"""A gap up to this share of the font size is a space between words (justified lines included)."""
NUMBER_GAP = 0.36
"""Two numbers side by side are told apart at a smaller gap: no digit group is set this wide."""
OVERPRINT = 0.5
"""Text set back by more than this share of the size is not the same line going on."""
SAME_LINE = 0.5
"""Two stretches are on one line when they share this part of the lower one's height."""
SOFT_GAP = 0.34
"""At a column's border that only the text suggests, a gap above this share parts two cells."""
MARK_GAP = 60.0
"""A bullet or a currency sign goes with the text that follows within so many points."""
_LEADER = re.compile(r"[.…·_]{4,}|(?: \.){4,}")
_MARK = re.compile(r"[•·▪■●◦○➢❖✓✔\uf0b7\uf0a7$€£]")


@dataclass(slots=True)
class Chunk:
    """A stretch of one line within one cell."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    spans: tuple[int, ...]
    """Indices in the page's spans."""
    colour: int = 0

    middle: float = field(init=False)
    """Centre between the left and the right edge."""
    level: float = field(init=False)
    """Centre between top and bottom."""

    def __post_init__(self) -> None:
        self.middle = (self.x0 + self.x1) / 2
        self.level = (self.top + self.bottom) / 2


def in_bands(chunks: Iterable[Chunk], ys: Sequence[float]) -> list[list[Chunk]]:
    """Chunks by the band between two neighbouring `ys` in which their centres lie."""
    bands: list[list[Chunk]] = [[] for _ in range(len(ys) - 1)]
    for chunk in chunks:
        band = bisect_right(ys, chunk.level) - 1
        if 0 <= band < len(bands):
            bands[band].append(chunk)
    return bands


def is_leader(text: str) -> bool:
    """Whether the text holds the dots that lead the eye to a page number."""
    return _LEADER.search(text) is not None


def without_leader(text: str) -> str:
    """The text without the dots that lead the eye to a number."""
    return _LEADER.sub("", text)


def is_mark(text: str) -> bool:
    """Whether the text is a list item's or a currency's mark, which goes with what follows."""
    return _MARK.fullmatch(text) is not None


def text_lines(chunks: Iterable[Chunk]) -> list[list[Chunk]]:
    """Chunks gathered into lines from top to bottom, each from left to right."""
    lines: list[list[Chunk]] = []
    extents: list[tuple[float, float]] = []
    for chunk in sorted(chunks, key=lambda c: (c.level, c.x0)):
        for back in range(len(lines) - 1, max(-1, len(lines) - 3), -1):
            top, bottom = extents[back]
            shared = min(bottom, chunk.bottom) - max(top, chunk.top)
            if shared > SAME_LINE * min(bottom - top, chunk.bottom - chunk.top):
                lines[back].append(chunk)
                break
        else:
            lines.append([chunk])
            extents.append((chunk.top, chunk.bottom))
    for line in lines:
        line.sort(key=lambda c: c.x0)
    return lines


def single_chunks(spans: Sequence[Span], *, upright: bool = True) -> list[Chunk]:
    """Each upright (or rotated) span with text as a chunk of its own."""
    return [
        Chunk(s.text.strip(), s.x0, s.top, s.x1, s.bottom, s.size or 1.0, s.bold, (i,), s.colour)
        for i, s in enumerate(spans)
        if s.upright == upright and s.text.strip()
    ]


def joined_chunks(single: Iterable[Chunk], barriers: Sequence[Edge] = ()) -> list[Chunk]:
    """Spans joined to chunks line by line from the top; none across a vertical edge."""
    return [chunk for line in text_lines(single) for chunk in join_line(line, barriers)]


def join_line(line: Sequence[Chunk], barriers: Sequence[Edge] = ()) -> list[Chunk]:
    """The stretches of one line with those at a word's distance joined."""
    joined: list[Chunk] = []
    for chunk in line:
        if joined and _goes_on(joined[-1], chunk) and not _parted(joined[-1], chunk, barriers):
            joined[-1] = join_pair(joined[-1], chunk)
        else:
            joined.append(chunk)
    return joined


def _goes_on(left: Chunk, right: Chunk) -> bool:
    size = max(left.size, right.size)
    gap = right.x0 - left.x1
    if gap < -OVERPRINT * size:
        return False
    if is_mark(left.text):
        return gap <= MARK_GAP
    numbers = is_numeric(left.text) and is_numeric(right.text)
    return gap <= (NUMBER_GAP if numbers else WORD_GAP) * size


def _parted(left: Chunk, right: Chunk, barriers: Sequence[Edge]) -> bool:
    """Whether a vertical edge stands between two neighbours of a line."""
    return any(
        left.middle < edge.at < right.middle
        and left.x1 - 2.0 <= edge.at <= right.x0 + 2.0
        and edge.start <= left.level <= edge.end
        and (not edge.soft or right.x0 - left.x1 > SOFT_GAP * left.size)
        for edge in barriers
    )


def join_pair(left: Chunk, right: Chunk) -> Chunk:
    """Two neighbours of a line as one, with a blank where there was a gap."""
    blank = " " if right.x0 - left.x1 > 0.12 * max(left.size, right.size) else ""
    larger = left if left.x1 - left.x0 >= right.x1 - right.x0 else right
    return Chunk(
        left.text + blank + right.text,
        min(left.x0, right.x0),
        min(left.top, right.top),
        max(left.x1, right.x1),
        max(left.bottom, right.bottom),
        larger.size,
        larger.bold,
        left.spans + right.spans,
        larger.colour,
    )
