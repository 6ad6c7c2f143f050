"""Chunks that hold the text of several cells, parted at blanks.

A reader gives a line's words in one span when the gaps are no wider than a justified line's
blanks; in a narrow table that is also the distance of two columns. Where the words lie inside
such a span is reckoned from the widths of letter classes, scaled to the table's own numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from planparse.layout.tables.chunks import NUMBER_GAP, Chunk, is_leader
from planparse.layout.tables.edge import Edge
from planparse.text.numeric import is_numeric

NEAR_EDGE = 1.6
"""A blank within so many font sizes of a vertical edge is where the edge parts the words."""
UNEVEN = 0.03
"""Glyph widths of a typewriter face differ by less than this share."""
NARROW = frozenset(".,:;'|!()[]/-‐ijlIft ")
WIDE = frozenset("mwMW—%@")
NARROW_EM, DIGIT_EM, LETTER_EM, WIDE_EM = 0.29, 0.53, 0.53, 0.86
"""Usual widths of glyphs in font sizes."""


def parted_chunks(chunks: Iterable[Chunk], vertical: Sequence[Edge]) -> list[Chunk]:
    """Chunks parted at the vertical edges that run through them and between their numbers."""
    known = list(chunks)
    metric = _metric(known)
    parted: list[Chunk] = []
    for chunk in known:
        if " " not in chunk.text:
            parted.append(chunk)
            continue
        for piece in _at_edges(chunk, vertical, metric):
            parted += _numbers(piece, metric)
    return parted


@dataclass(frozen=True, slots=True)
class Metric:
    """How wide text is set in a table, against the usual widths of glyphs."""

    scale: float = 1.0
    advance: float | None = None
    """Width of every glyph in font sizes where all are alike (typewriter faces)."""


def _metric(chunks: Sequence[Chunk]) -> Metric:
    """Real widths from the numbers that stand alone."""
    known = [
        c
        for c in chunks
        if len(c.text) >= 4 and " " not in c.text and any(x.isdigit() for x in c.text)
    ]
    if not known:
        return Metric()
    scale = median((c.x1 - c.x0) / (c.size * _width(c.text)) for c in known)
    advances = [(c.x1 - c.x0) / (c.size * len(c.text)) for c in known]
    advance = median(advances)
    narrow = [a for a, c in zip(advances, known, strict=True) if any(x in NARROW for x in c.text)]
    even = bool(narrow) and all(abs(a - advance) <= UNEVEN * advance for a in advances)
    return Metric(scale, advance if even else None)


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


def words_of(chunk: Chunk, metric: Metric) -> list[Chunk]:
    """The words of a chunk with reckoned left and right edges."""
    words = chunk.text.split()
    room = chunk.x1 - chunk.x0
    if metric.advance is not None:
        widths = [metric.advance * chunk.size * len(word) for word in words]
    else:
        widths = [metric.scale * chunk.size * _width(word) for word in words]
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


def _at_edges(chunk: Chunk, vertical: Sequence[Edge], metric: Metric) -> list[Chunk]:
    """A chunk parted at each vertical edge through it, where a blank is near enough."""
    through = [
        e.at
        for e in vertical
        if chunk.x0 + 1.0 < e.at < chunk.x1 - 1.0 and e.start <= chunk.level <= e.end
    ]
    if not through:
        return [chunk]
    words = words_of(chunk, metric)
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


def _numbers(chunk: Chunk, metric: Metric) -> list[Chunk]:
    """A row of numbers as one chunk each; a number grouped by blanks stays whole."""
    words = chunk.text.split()
    label = _label_length(words)
    if len(words) - label < 2 - bool(label) or not all(_has_digits(w) for w in words[label:]):
        return [chunk]
    placed = words_of(chunk, metric)
    if label:
        rest = _joined(chunk, placed[label:])
        return [_led(chunk, placed[:label]), *_numbers(rest, metric)]
    groups: list[list[Chunk]] = [[placed[0]]]
    for left, right in pairwise(placed):
        apart = right.x0 - left.x1 > NUMBER_GAP * chunk.size
        if apart and not _is_group(left.text, right.text):
            groups.append([right])
        else:
            groups[-1].append(right)
    return [_joined(chunk, group) for group in groups]


def _led(chunk: Chunk, words: Sequence[Chunk]) -> Chunk:
    """A label with the dots behind it, as wide as its words: dots part no columns."""
    piece = _joined(chunk, words)
    named = [word for word in words if not is_leader(word.text)]
    return _piece(piece, piece.text, piece.x0, named[-1].x1) if named else piece


def _label_length(words: Sequence[str]) -> int:
    """How many words make the label up to the dots that lead to its numbers; 0 without dots."""
    dotted = [i for i, word in enumerate(words) if is_leader(word)]
    return dotted[-1] + 1 if dotted else 0


def _has_digits(word: str) -> bool:
    return is_numeric(word) and any(c.isdigit() for c in word)


def _is_group(left: str, right: str) -> bool:
    """Whether the right word may be the next three digits of the left one ("12 500")."""
    digits = "".join(c for c in right if c.isdigit())
    return (
        right[:3].isdigit()
        and len(digits) >= 3
        and not right[3:4].isdigit()
        and (left[-1].isdigit() and len(left.lstrip("-–−+(")) <= 3)
    )
