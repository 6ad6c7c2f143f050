"""A second look at recognised numbers: the ink of their signs and marks against what was read.

Recognition reads digits well and signs badly: a minus becomes a quotation mark or nothing, a
comparator a 2, a decimal comma is left out, each with a confidence like that of any word. The ink
tells these apart by their shape alone: a minus is flat and stands in the middle, a sign over a bar
has paper across it, a decimal mark is small and low. Where the two readings do not agree, a glyph
without a known character (U+FFFD) stands for the sign, and the number has no value further on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np

from planparse.readers.pdf.raster import Pixels
from planparse.readers.pdf.tesseract import Word
from planparse.text.numbers.numeral import LONG_DASHES, MINUS
from planparse.text.numbers.signs import LOST_SIGN

_DASHES = frozenset(MINUS + LONG_DASHES + "_~")
_OVER_BAR = frozenset("≥≤±=÷≡")
"""Signs with paper across them, as the ink shows it."""
_DECIMAL_MARKS = ",.:;·'’"
_TALL = 0.7
"""Share of the highest glyph from which one is a digit, and no mark."""
_DASH_HEIGHT, _DASH_WIDTHS = 0.3, (0.28, 1.6)
"""A dash in heights of a digit: a hyphen is .3 wide and .1 high, an em dash 1.4 wide."""
_JOINED_WIDTH = 0.2
"""The part of a dash that is left where it touches its digit; the tip of a 4 has .17."""
_DASH_FROM, _DASH_TO = 0.3, 0.78
"""Part of a digit's height in which a dash has its middle; an underline and a rule lie outside."""
_BAR_HEIGHT, _BAR_WIDTH = 0.3, 0.7
"""The bar below a sign: its height in heights of a digit, its width in widths of the sign."""
_BAR_LEAST = 0.3
"""Heights of a digit; a narrower glyph was cut off by its word's box, and tells nothing."""
_MARK_HEIGHTS, _MARK_WIDTH, _MARK_LOW = (0.08, 0.5), 0.35, 0.6
"""A decimal mark in heights of a digit: how high, how wide, and how far down it begins."""
_REACH = 1.6
"""Heights of a digit before a number in which its sign may stand outside of the word's box ..."""
_GLUED = 0.3
"""... and how far from the number; a blank is .4."""
_BESIDE = 0.9
"""The same for a sign that was read as a word of its own."""
_LEAST_HEIGHT = 8
"""Pixels of a digit; the shape of a lower one tells nothing."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    """Ink between two columns of paper; edges in pixels, the last ones exclusive."""

    left: int
    right: int
    top: int
    bottom: int
    has_bar: bool
    """Paper runs across it, above a bar at its foot."""

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


def looked_twice(words: Sequence[Word], dark: Pixels) -> list[Word]:
    """The words with U+FFFD for each sign of a number that its ink does not agree with.

    Args:
        words: what was recognised on a page, in reading order.
        dark: the ink of that page.
    """
    found = list(words)
    for at, word in enumerate(words):
        if not _is_number(word.text):
            continue
        before = words[at - 1] if at and words[at - 1].line == word.line else None
        glyphs = _glyphs(dark, word.left, word.left + word.width, word.top, word.height)
        digit = _digit(glyphs)
        if digit is None or digit.height < _LEAST_HEIGHT:
            continue
        found[at] = replace(word, text=_agreed(word, before, glyphs, digit, dark))
        if before is not None and _is_sign(before, word, digit):
            found[at - 1] = replace(before, text=_agreed_sign(before, digit, dark))
    return found


def _is_number(text: str) -> bool:
    """Whether a word is mostly digits."""
    digits, letters = sum(map(str.isdigit, text)), sum(map(str.isalpha, text))
    return digits > letters


def _agreed(
    word: Word, before: Word | None, glyphs: Sequence[_Glyph], digit: _Glyph, dark: Pixels
) -> str:
    """The text of a number, as far as its ink agrees with it."""
    first = next(at for at, sign in enumerate(word.text) if sign.isdigit())
    lead, rest = word.text[:first], word.text[first:]
    is_dash = any(_is_dash(glyph, digit) for glyph in glyphs[: first + 1])
    if _DASHES & set(lead):
        is_dash = is_dash or any(_opens_flat(one, digit, dark) for one in glyphs[: first + 1])
        return word.text if is_dash else LOST_SIGN + rest
    is_wide = glyphs[0].width >= _BAR_LEAST * digit.height
    if glyphs[0].has_bar and is_wide and not _OVER_BAR & set(lead):
        return LOST_SIGN + (rest if lead else rest[1:])
    if is_dash or (not lead and _is_dash_outside(word, before, digit, dark)):
        return LOST_SIGN + rest
    if _marks(glyphs, digit) > _printed_marks(rest):
        return LOST_SIGN + rest
    return word.text


def _is_sign(sign: Word, number: Word, digit: _Glyph) -> bool:
    """Whether a word of one character stands right before a number."""
    gap = number.left - (sign.left + sign.width)
    return len(sign.text) == 1 and not sign.text.isalpha() and gap <= _BESIDE * digit.height


def _agreed_sign(sign: Word, digit: _Glyph, dark: Pixels) -> str:
    glyphs = _glyphs(dark, sign.left, sign.left + sign.width, digit.top, digit.height)
    if len(glyphs) != 1 or glyphs[0].width < _BAR_LEAST * digit.height:
        return sign.text
    has_bar = glyphs[0].has_bar and sign.text not in _OVER_BAR
    is_dash = _is_dash(glyphs[0], digit) and sign.text not in _DASHES
    return LOST_SIGN if has_bar or is_dash else sign.text


def _is_dash(glyph: _Glyph, digit: _Glyph) -> bool:
    middle = ((glyph.top + glyph.bottom) / 2 - digit.top) / digit.height
    least, most = (share * digit.height for share in _DASH_WIDTHS)
    return (
        glyph.height <= _DASH_HEIGHT * digit.height
        and least <= glyph.width <= most
        and glyph.width > 1.5 * glyph.height
        and _DASH_FROM <= middle <= _DASH_TO
    )


def _opens_flat(glyph: _Glyph, digit: _Glyph, dark: Pixels) -> bool:
    """Whether a glyph begins as a dash does, and goes on as the digit that this one touches."""
    width = 0
    for column in range(glyph.left, glyph.right):
        rows = np.flatnonzero(dark[digit.top : digit.bottom, column])
        if not rows.size or rows[-1] - rows[0] >= _DASH_HEIGHT * digit.height:
            break
        if not _DASH_FROM <= (rows[0] + rows[-1] + 1) / 2 / digit.height <= _DASH_TO:
            break
        width += 1
    return width >= _JOINED_WIDTH * digit.height


def _is_dash_outside(word: Word, before: Word | None, digit: _Glyph, dark: Pixels) -> bool:
    """Whether a dash is glued to a number of whose sign nothing was read."""
    start = word.left - round(_REACH * digit.height)
    if before is not None:
        start = max(start, before.left + before.width)
    glyphs = _glyphs(dark, max(start, 0), word.left, digit.top, digit.height)
    if not glyphs:
        return False
    is_whole = glyphs[-1].left > max(start, 0)
    gap = word.left - glyphs[-1].right
    return is_whole and gap <= _GLUED * digit.height and _is_dash(glyphs[-1], digit)


def _marks(glyphs: Sequence[_Glyph], digit: _Glyph) -> int:
    """How many small low glyphs stand between two digits."""
    tall = [glyph.height >= _TALL * digit.height for glyph in glyphs]
    inner = zip(tall, glyphs[1:], tall[2:], strict=False)
    return sum(left and right and _is_mark(glyph, digit) for left, glyph, right in inner)


def _is_mark(glyph: _Glyph, digit: _Glyph) -> bool:
    least, most = (share * digit.height for share in _MARK_HEIGHTS)
    return (
        least <= glyph.height <= most
        and glyph.width <= _MARK_WIDTH * digit.height
        and glyph.top - digit.top >= _MARK_LOW * digit.height
    )


def _printed_marks(text: str) -> int:
    """Marks that were read between two digits."""
    return sum(sign in _DECIMAL_MARKS for sign in text)


def _digit(glyphs: Sequence[_Glyph]) -> _Glyph | None:
    """A glyph as high as the digits of a word usually are; None without ink."""
    if not glyphs:
        return None
    highest = max(glyph.height for glyph in glyphs)
    tall = [glyph for glyph in glyphs if glyph.height >= _TALL * highest]
    usual = median(glyph.height for glyph in tall)
    return min(tall, key=lambda glyph: abs(glyph.height - usual))


def _glyphs(dark: Pixels, left: int, right: int, top: int, height: int) -> list[_Glyph]:
    """The ink of a piece of a line, from left to right."""
    part = dark[top : top + height, left:right]
    columns = np.concatenate(([False], part.any(axis=0), [False])).astype(np.int8)
    edges = np.diff(columns)
    starts, ends = np.flatnonzero(edges > 0), np.flatnonzero(edges < 0)
    return [
        _glyph(part[:, start:end], left + int(start), top)
        for start, end in zip(starts, ends, strict=True)
    ]


def _glyph(part: Pixels, left: int, top: int) -> _Glyph:
    rows = np.flatnonzero(part.any(axis=1))
    first, last = int(rows[0]), int(rows[-1]) + 1
    gaps = [(above + 1, below) for above, below in pairwise(map(int, rows)) if below - above > 1]
    has_bar = bool(gaps) and _is_bar(part, gaps[-1][1], last, last - first)
    return _Glyph(left, left + part.shape[1], top + first, top + last, has_bar)


def _is_bar(part: Pixels, first: int, last: int, height: int) -> bool:
    """Whether the foot of a glyph, which paper parts from the rest, is a bar as wide as it is."""
    width = int(part[first:last].any(axis=0).sum())
    return last - first <= _BAR_HEIGHT * height and width >= _BAR_WIDTH * part.shape[1]
