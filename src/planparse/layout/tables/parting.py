"""Chunks that hold the text of several cells, parted at blanks.

A reader gives a line's words in one span when the gaps are no wider than a justified line's
blanks; in a narrow table that is also the distance of two columns. Where the words lie inside
such a span is reckoned from the widths of letter classes, scaled to the table's own numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from planparse.layout.tables.chunks import NUMBER_GAP, Chunk, is_numeric
from planparse.layout.tables.edge import Edge

NEAR_EDGE = 1.6
"""A blank within so many font sizes of a vertical edge is where the edge parts the words."""
NARROW = frozenset(".,:;'|!()[]/-‐ijlIft ")
WIDE = frozenset("mwMW—%@")
NARROW_EM, DIGIT_EM, LETTER_EM, WIDE_EM = 0.29, 0.53, 0.53, 0.86
"""Usual widths of glyphs in font sizes."""


def parted_chunks(chunks: Iterable[Chunk], vertical: Sequence[Edge]) -> list[Chunk]:
    """Chunks parted at the vertical edges that run through them and between their numbers."""
    known = list(chunks)
    scale = _scale(known)
    parted: list[Chunk] = []
    for chunk in known:
        if " " not in chunk.text:
            parted.append(chunk)
            continue
        for piece in _at_edges(chunk, vertical, scale):
            parted += _numbers(piece, scale)
    return parted


def _scale(chunks: Sequence[Chunk]) -> float:
    """Real width over reckoned width, from the numbers that stand alone."""
    ratios = [
        (c.x1 - c.x0) / (c.size * _width(c.text))
        for c in chunks
        if len(c.text) >= 4 and " " not in c.text and any(x.isdigit() for x in c.text)
    ]
    return median(ratios) if ratios else 1.0


def _width(text: str) -> float:
    """Reckoned width in font sizes."""
    return sum(
        NARROW_EM
        if c in NARROW
        else WIDE_EM
        if c in WIDE
        else DIGIT_EM
        if c.isdigit()
        else LETTER_EM * (1.25 if c.isupper() else 1.0)
        for c in text
    )


def words_of(chunk: Chunk, scale: float) -> list[Chunk]:
    """The words of a chunk with reckoned left and right edges."""
    words = chunk.text.split()
    widths = [scale * chunk.size * _width(word) for word in words]
    room = chunk.x1 - chunk.x0
    least = 0.2 * chunk.size * (len(words) - 1)
    shrink = min(1.0, max(room - least, 0.1) / sum(widths))
    blank = (room - shrink * sum(widths)) / max(len(words) - 1, 1)
    pieces = []
    x = chunk.x0
    for word, width in zip(words, widths, strict=True):
        pieces.append(_piece(chunk, word, x, x + shrink * width))
        x += shrink * width + blank
    return pieces


def _piece(chunk: Chunk, text: str, x0: float, x1: float) -> Chunk:
    return Chunk(
        text,
        x0,
        chunk.top,
        x1,
        chunk.bottom,
        chunk.size,
        chunk.bold,
        chunk.spans,
        chunk.colour,
    )


def _at_edges(chunk: Chunk, vertical: Sequence[Edge], scale: float) -> list[Chunk]:
    """A chunk parted at each vertical edge through it, where a blank is near enough."""
    through = [
        e.at
        for e in vertical
        if chunk.x0 + 1.0 < e.at < chunk.x1 - 1.0 and e.start <= chunk.level <= e.end
    ]
    if not through:
        return [chunk]
    words = words_of(chunk, scale)
    pieces: list[list[Chunk]] = [[words[0]]]
    gaps = [(a.x1 + b.x0) / 2 for a, b in pairwise(words)]
    cuts = {
        min(range(len(gaps)), key=lambda i: abs(gaps[i] - at)): at
        for at in through
        if min(abs(g - at) for g in gaps) <= NEAR_EDGE * chunk.size
    }
    for i, word in enumerate(words[1:]):
        if i in cuts:
            pieces[-1][-1].x1 = min(pieces[-1][-1].x1, cuts[i])
            word.x0 = max(word.x0, cuts[i])
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [_joined(chunk, piece) for piece in pieces]


def _joined(chunk: Chunk, words: Sequence[Chunk]) -> Chunk:
    return _piece(chunk, " ".join(w.text for w in words), words[0].x0, words[-1].x1)


def _numbers(chunk: Chunk, scale: float) -> list[Chunk]:
    """A row of numbers as one chunk each; a number grouped by blanks stays whole."""
    words = chunk.text.split()
    if len(words) < 2 or not all(is_numeric(w) and any(c.isdigit() for c in w) for w in words):
        return [chunk]
    placed = words_of(chunk, scale)
    groups: list[list[Chunk]] = [[placed[0]]]
    for left, right in pairwise(placed):
        apart = right.x0 - left.x1 > NUMBER_GAP * chunk.size
        if apart and not _is_group(left.text, right.text):
            groups.append([right])
        else:
            groups[-1].append(right)
    return [_joined(chunk, group) for group in groups]


def _is_group(left: str, right: str) -> bool:
    """Whether the right word may be the next three digits of the left one ("12 500")."""
    digits = "".join(c for c in right if c.isdigit())
    return (
        right[:3].isdigit()
        and len(digits) >= 3
        and not right[3:4].isdigit()
        and (left[-1].isdigit() and len(left.lstrip("-–−+(")) <= 3)
    )
