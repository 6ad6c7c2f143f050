"""Which text of a page a reader can see: asked of the page as it is drawn, and of nothing else.

Text can be in a file and not on its page: white on white, on a layer that is off, clipped, under
a box, transparent, as small as a grain, or never drawn. Each has its own cause in the file, and
all have one effect on paper: there is no ink where the words should be. So the page is drawn
once, and each piece of text is looked up on the drawing.

Text that is not drawn over a scan has the scan's ink under it: it is what the scan says. Text
that is not drawn over drawn text is a copy of it, and would be read twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

import numpy as np
import pypdfium2 as pdfium_
from numpy.typing import NDArray

from planparse.model.page import Span
from planparse.readers.pdf.span_words import edges_of, words_of

_SCALE = 1.25
"""Pixels per point: print of 5 points keeps its strokes, and a page takes 3 ms."""
_MOST_PIXELS = 8_000_000
"""A page larger than A1 is drawn coarser."""
_FROM, _TO = 0.2, 0.92
"""Part of a line's height in which letters and digits have ink, and the ground shows below the
baseline; a cell's rules do not reach into it."""
_DIFFERENCE = 10
"""Levels of 255 in one colour by which ink differs from the ground: a watermark in a light grey
differs by 20, white on white by none."""
_INKED = 0.2
"""Share of a word's columns in which ink and ground meet. Small print has .6 and more, a blank
place and one under a bar have none; a rule that crosses it touches a few."""
_LEAST_SIGNS = 2
"""Letters and digits of a word that is told from the rest of its line."""
_TINY = 1.0
"""Points; the smallest print of a contract has 4."""
_COPIED = 0.3
"""Share of undrawn text that drawn text covers, from which it is a copy of it."""

Drawn = NDArray[np.uint8]


def parted(spans: Sequence[Span], page: pdfium_.PdfPage) -> tuple[list[Span], list[Span]]:
    """(what a reader of the page sees, what he does not), each in the given order.

    Args:
        spans: the text of the page in points, origin top left as displayed.
        page: the open page, which is drawn only where it has words.
    """
    if not any(_has_words(span) for span in spans):
        return list(spans), []
    drawn, scale = _draw(page)
    copied = _copies(spans)
    shown: list[Span] = []
    hidden: list[Span] = []
    for span in spans:
        if id(span) in copied:
            hidden.append(span)
            continue
        for piece, is_shown in _pieces(span, drawn, scale):
            (shown if is_shown else hidden).append(piece)
    return shown, hidden


def _has_words(span: Span) -> bool:
    """Whether a span has more than signs, which can be as full as a bar."""
    return any(sign.isalnum() for sign in span.text)


def _pieces(span: Span, drawn: Drawn, scale: float) -> Iterator[tuple[Span, bool]]:
    """A span, or its words where a reader sees only some of them."""
    if not _has_words(span):
        yield span, True
        return
    if span.upright and span.bottom - span.top < _TINY:
        yield span, False
        return
    inked = _inked(span, drawn, scale)
    words = span.text.split()
    if not span.upright or len(words) == 1:
        yield span, _is_inked(inked, 0, len(inked))
        return
    seen = _seen(
        words, [_is_inked(inked, *_under(edge, span, len(inked))) for edge in edges_of(span, words)]
    )
    if len(set(seen)) == 1:
        yield span, seen[0]
    else:
        yield from zip(words_of(span), seen, strict=True)


def _seen(words: Sequence[str], inked: Sequence[bool]) -> list[bool]:
    """Whether each word is seen; one that cannot be told alone goes with the word before it."""
    if all(inked):
        return [True] * len(words)
    told = [one for word, one in zip(words, inked, strict=True) if one or _can_be_told(word)]
    last = told[0] if told else False
    seen = []
    for word, one in zip(words, inked, strict=True):
        if one or _can_be_told(word):
            last = one
        seen.append(last or (not any(map(str.isalnum, word)) and any(told)))
    return seen


def _can_be_told(word: str) -> bool:
    """Whether a word of a line is wide enough to be looked up alone: one "1" may miss its ink."""
    return sum(map(str.isalnum, word)) >= _LEAST_SIGNS


def _is_inked(inked: bytes, first: int, last: int) -> bool:
    """Whether enough of some columns have ink."""
    return last > first and inked.count(1, first, last) >= _INKED * (last - first)


def _under(edges: tuple[float, float], span: Span, columns: int) -> tuple[int, int]:
    """The part of a span's columns of pixels that a word between two edges stands over."""
    width = span.x1 - span.x0
    if width <= 0:
        return 0, columns
    first = min(max(int((edges[0] - span.x0) / width * columns), 0), columns)
    last = ceil((edges[1] - span.x0) / width * columns)
    return first, min(max(last, first + 1), columns)


def _draw(page: pdfium_.PdfPage) -> tuple[Drawn, float]:
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale)
    try:
        return np.array(bitmap.to_numpy()[:, :, :3]), scale
    finally:
        bitmap.close()


def _inked(span: Span, drawn: Drawn, scale: float) -> bytes:
    """For each column of pixels along a span, 1 where ink and ground meet in it, else 0."""
    part = _part(span, drawn, scale)
    if part.size == 0:
        return b""
    across = 0 if span.upright or part.shape[1] >= part.shape[0] else 1
    differs = part.max(axis=across) - part.min(axis=across) > _DIFFERENCE
    return bytes(differs.any(axis=1).tobytes())


def _part(span: Span, drawn: Drawn, scale: float) -> Drawn:
    """The drawing where the letters of a span should stand."""
    top, bottom = span.top, span.bottom
    if span.upright:
        height = bottom - top
        top, bottom = top + _FROM * height, top + _TO * height
    rows = slice(max(int(top * scale), 0), max(int(np.ceil(bottom * scale)), 0))
    columns = slice(max(int(span.x0 * scale), 0), max(int(np.ceil(span.x1 * scale)), 0))
    return drawn[rows, columns]


def _copies(spans: Iterable[Span]) -> set[int]:
    """Undrawn spans that stand where drawn ones do."""
    undrawn = [span for span in spans if not span.drawn and span.text.strip()]
    if not undrawn:
        return set()
    drawn = [span for span in spans if span.drawn and span.text.strip()]
    return {id(span) for span in undrawn if _covered(span, drawn) >= _COPIED}


def _covered(span: Span, others: Iterable[Span]) -> float:
    """Share of a span's box that others lie over; they do not lie over each other."""
    area = (span.x1 - span.x0) * (span.bottom - span.top)
    shared = 0.0
    for other in others:
        width = min(span.x1, other.x1) - max(span.x0, other.x0)
        height = min(span.bottom, other.bottom) - max(span.top, other.top)
        if width > 0 and height > 0:
            shared += width * height
    return shared / area if area > 0 else 0.0
