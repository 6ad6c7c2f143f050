"""The text of a page as spans: run level from pdfium, boxes only where words begin and end.

pdfium gives the page's text in one call; the rest is asked per word (its first and last box)
and per text object (font, size, colour, baseline). That is about a tenth of the calls which
reading character by character would take.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from planparse.model.page import Span
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.cleaning import LINE_END_HYPHEN, clean, is_suspect
from planparse.readers.pdf.fonts import UNKNOWN, Font, read_font
from planparse.readers.pdf.frame import Corners, Frame, corners, is_finite, multiply

_SEGMENT = re.compile("[^\r\n\ufffe]+\ufffe?")
"""pdfium ends a line with CR LF, or with a hyphen mark alone."""
_WORD = re.compile(r"[^ \t]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

_BLANK_GAP = 1.2
"""Widest gap, in font sizes, that one printed blank of a justified line still covers."""
_BARE_GAP = 0.7
"""The same where there is no single printed blank: a tab or a column begins earlier."""
_BACK_STEP = 0.35
"""How far, in font sizes, a run may begin left of its forerunner's end (kerning, italics)."""
_SAME_LINE = 0.1
"""Baselines of one span differ by less than this share of the size."""
_TINY = 1.5
"""Points; sizes below are a Type 3 font's own units, and the glyph's box is asked instead."""
_BOX_TO_SIZE = 0.85
"""Font size over the height of a loose box."""
_FLAT = 0.02
"""Largest sine of an angle that still counts as upright."""
_SLANT = 0.1
"""Shear from which upright letters count as made italic by the matrix."""
_PILED_LETTERS = 8
"""Fewest letters of a span that tell a pile from a ligature, an accent or a narrow word."""
_PILED_WIDTH = 0.12
"""Width of a letter, in font sizes, below which they stand on top of each other; the narrowest
condensed faces have twice that."""
_SHOWN = 0.25
"""Share of a span's width that must lie on the page: less than that says nothing to a reader."""
_STROKED = 2
"""Text render mode that also draws the outline, the common imitation of bold."""
_UNDRAWN = (3, 7)
"""Text render modes that draw nothing."""


class RunStyle(NamedTuple):
    """What all characters of a text object share."""

    font: str
    size: float
    bold: bool
    italic: bool
    colour: int
    upright: bool
    mcid: int | None
    drawn: bool = True


class _Run(NamedTuple):
    style: RunStyle
    top: float
    bottom: float


class SpanReader:
    """Reads one open page; make a new one for each page.

    Args:
        text_page: address of pdfium's text page.
        frame: the page's frame.
        form_mcids: marked-content id that encloses a text object inside a form XObject, by the
            object's address; objects at page level are not in it.
    """

    def __init__(self, text_page: int, frame: Frame, form_mcids: dict[int, int | None]) -> None:
        self._page = text_page
        self._frame = frame
        self._matrix = frame.matrix
        self._form_mcids = form_mcids
        self._fonts: dict[int | None, Font] = {None: UNKNOWN}
        self._runs: dict[int | None, _Run] = {}
        self._box = pdfium.Floats(4)
        self._floats = pdfium.Floats(6)
        self._point = pdfium.Doubles(2)
        self._colours = pdfium.Colours()
        self._spans: list[Span] = []
        self._text = ""

    def read(self, limit: int) -> tuple[list[Span], str]:
        """The spans in the file's order, and the text they come from (at most `limit` long)."""
        self._text = text = read_text(self._page, limit)
        for segment in _SEGMENT.finditer(text):
            start, end = segment.span()
            while start < end and text[start] in " \t":
                start += 1
            while start < end and text[end - 1] in " \t":
                end -= 1
            if start < end:
                self._read_segment(start, end)
        spans = self._spans
        if is_suspect(text):
            spans = _cleaned(spans)
        return spans, text

    def _read_segment(self, start: int, end: int) -> None:
        current: Span | None = None
        before = start
        for first, last, obj in self._objects(start, end):
            run = self._run(obj, first)
            for i, j, box, edges in self._parts(first, last, run):
                blanks = i - before
                before = j
                if current is None or not self._joins(current, run, box, blanks):
                    current = self._begin(run, box)
                elif blanks:
                    current.text += " "
                elif current.edges and edges:  # the same word goes on
                    edges[0] = (current.edges.pop()[0], edges[0][1])
                current.text += self._text[i:j]
                current.edges += edges
                if box[2] > current.x1:
                    current.x1 = box[2]
                if not run.style.upright:
                    _stretch(current, box)

    def _begin(self, run: _Run, box: Corners) -> Span:
        style = run.style
        span = Span(
            "",
            box[0],
            box[1],
            box[2],
            box[3],
            style.font,
            style.size,
            style.bold,
            style.italic,
            style.colour,
            style.upright,
            None,
            style.mcid,
            style.drawn,
        )
        self._spans.append(span)
        return span

    def _joins(self, span: Span, run: _Run, box: Corners, blanks: int) -> bool:
        """Whether a part continues `span`; marks the blank after `span` where it does not."""
        style = run.style
        size = style.size
        if not style.upright:
            return not span.upright and span.size == size and _is_near(span, box, size)
        if abs(run.bottom - span.bottom) > 0.5 * size or not span.upright:
            return False
        gap = box[0] - span.x1
        if gap < -_BACK_STEP * size or gap > (_BLANK_GAP if blanks == 1 else _BARE_GAP) * size:
            return False
        same = (
            span.font == style.font
            and span.size == size
            and span.bold == style.bold
            and span.italic == style.italic
            and span.colour == style.colour
            and span.mcid == style.mcid
            and span.drawn == style.drawn
            and abs(run.bottom - span.bottom) <= _SAME_LINE * size
        )
        if blanks and not same:
            span.text += " "
        return same

    def _objects(self, start: int, end: int) -> Iterator[tuple[int, int, int | None]]:
        """Stretches of a line that belong to one text object, cut at word boundaries' blanks."""
        page, object_of = self._page, pdfium.text_object
        first = object_of(page, start)
        if first == object_of(page, end - 1):
            yield start, end, first
            return
        begin, last_end, current = start, start, first
        for word in _WORD.finditer(self._text, start, end):
            i, j = word.span()
            if object_of(page, i) == current and object_of(page, j - 1) == current:
                last_end = j
                continue
            for k in range(i, j):
                obj = object_of(page, k)
                if obj != current and obj is not None:
                    if last_end > begin:
                        yield begin, last_end, current
                    begin, current = k, obj
                last_end = k + 1
        yield begin, last_end, current

    def _parts(
        self, start: int, end: int, run: _Run
    ) -> Iterator[tuple[int, int, Corners, list[tuple[float, float]]]]:
        """A run cut where the gap between two words is wider than a blank; its words' edges."""
        text = self._text
        upright = run.style.upright
        if not upright or self._frame.rotation or _RIGHT_TO_LEFT.search(text, start, end):
            box = self._around(start, end)
            yield start, end, (box[0], run.top, box[2], run.bottom) if upright else box, []
            return
        left = self._frame.left
        page, box_of, values, at = (
            self._page,
            pdfium.text_loose_box,
            self._box.values,
            self._box.at[0],
        )
        top, bottom, size = run.top, run.bottom, run.style.size
        begin, before, x0, x1 = start, start, 0.0, 0.0
        edges: list[tuple[float, float]] = []
        for word in _WORD.finditer(text, start, end):
            i, j = word.span()
            box_of(page, i, at)
            word_x0 = values[0] - left
            if i == start:
                x0 = word_x0
            elif word_x0 - x1 > (_BLANK_GAP if i - before == 1 else _BARE_GAP) * size:
                yield begin, before, (x0, top, x1, bottom), edges
                begin, x0, edges = i, word_x0, []
            if j - i > 1:
                box_of(page, j - 1, at)
            x1, before = values[2] - left, j
            edges.append((word_x0, x1))
        yield begin, before, (x0, top, x1, bottom), edges

    def _around(self, start: int, end: int) -> Corners:
        """The box around characters of any direction."""
        boxes = []
        for i in range(start, end):
            if self._text[i] not in " \t" and pdfium.text_loose_box(self._page, i, self._box.at[0]):
                x0, y1, x1, y0 = self._box.values
                boxes.append(corners(self._matrix, x0, y0, x1, y1))
        if not boxes:
            return 0.0, 0.0, 0.0, 0.0
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    def _run(self, obj: int | None, index: int) -> _Run:
        run = self._runs.get(obj)
        if run is None:
            run = self._runs[obj] = self._read_run(obj, index)
        return run

    def _read_run(self, obj: int | None, index: int) -> _Run:
        font = self._font(obj)
        floats, at = self._floats.values, self._floats.at
        size = 1.0
        if obj is not None and pdfium.run_font_size(obj, at[0]):
            size = floats[0]
        pdfium.text_matrix(self._page, index, at[0])
        a, b, c, d, _, _ = multiply(
            (floats[0], floats[1], floats[2], floats[3], 0.0, 0.0), self._matrix
        )
        height = hypot(c, d)
        size *= height
        upright = a > 0 and d < 0 and abs(b) <= _FLAT * abs(a)
        if size < _TINY:
            size = max(size, self._box_height(index) * _BOX_TO_SIZE)
        bottom = self._baseline(index) - font.descent * size
        bold, colour, mcid, drawn = font.bold, 0, None, True
        if obj is not None:
            mode = pdfium.run_render_mode(obj)
            bold, drawn = bold or mode == _STROKED, mode not in _UNDRAWN
            colour = self._colours.fill(obj) or 0
            mcid = self._mcid(obj)
        italic = font.italic or (upright and abs(c) > _SLANT * height)
        style = RunStyle(font.name, round(size, 2), bold, italic, colour, upright, mcid, drawn)
        return _Run(style, bottom - size, bottom)

    def _mcid(self, obj: int) -> int | None:
        if obj in self._form_mcids:
            return self._form_mcids[obj]
        mcid = pdfium.object_mcid(obj)
        return mcid if mcid >= 0 else None

    def _font(self, obj: int | None) -> Font:
        address = pdfium.run_font(obj) if obj is not None else None
        font = self._fonts.get(address)
        if font is None:
            font = self._fonts[address] = read_font(address)  # type: ignore[arg-type]
        return font

    def _baseline(self, index: int) -> float:
        point = self._point
        pdfium.text_origin(self._page, index, point.at[0], point.at[1])
        _, b, _, d, _, f = self._matrix
        x, y = point.values
        return b * x + d * y + f

    def _box_height(self, index: int) -> float:
        pdfium.text_loose_box(self._page, index, self._box.at[0])
        x0, y1, x1, y0 = self._box.values
        _, top, _, bottom = corners(self._matrix, x0, y0, x1, y1)
        return bottom - top


def read_text(text_page: int, limit: int) -> str:
    """The page's text with one Python character for each of pdfium's characters."""
    count = min(pdfium.text_count(text_page), limit)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = pdfium.text_get(text_page, 0, count, ctypes.addressof(buffer))
    text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) == count and "\x00" not in text:
        return text
    # Glyphs without a character and those beyond 16 bits shift the indices: ask one by one.
    return "".join(_character(text_page, i) for i in range(count))


def _character(text_page: int, index: int) -> str:
    code = pdfium.text_unicode(text_page, index)
    if pdfium.text_is_hyphen(text_page, index) == 1:
        return LINE_END_HYPHEN
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _stretch(span: Span, box: Corners) -> None:
    span.x0, span.top = min(span.x0, box[0]), min(span.top, box[1])
    span.x1, span.bottom = max(span.x1, box[2]), max(span.bottom, box[3])


def _is_near(span: Span, box: Corners, size: float) -> bool:
    across = max(span.x0, box[0]) - min(span.x1, box[2])
    along = max(span.top, box[1]) - min(span.bottom, box[3])
    return max(across, along) <= size * _BARE_GAP


def _cleaned(spans: list[Span]) -> list[Span]:
    kept = []
    for span in spans:
        span.text = clean(span.text)
        if span.text and not span.text.isspace():
            kept.append(span)
    return kept


def is_on_page(span: Span, width: float, height: float) -> bool:
    """False for a span that lies off the visible page, or nearly so, or has no finite box."""
    box = (span.x0, span.top, span.x1, span.bottom)
    if not is_finite(box):
        return False
    if span.bottom <= 0 or span.top >= height:
        return False
    if span.x0 >= 0 and span.x1 <= width:
        return True
    shown = min(span.x1, width) - max(span.x0, 0.0)
    return shown > 0 and shown >= _SHOWN * (span.x1 - span.x0)


def is_piled(span: Span) -> bool:
    """Whether a span's letters stand on top of each other, as with a font that has no widths."""
    count = len(span.text)
    if count < _PILED_LETTERS or not span.upright:
        return False
    return span.x1 - span.x0 < _PILED_WIDTH * span.size * count
