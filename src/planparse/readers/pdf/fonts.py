"""What a font says about itself: name, weight, slant and how far it reaches below the line."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from planparse.readers.pdf import pdfium

_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-, ]bd\b|[-,]b$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|kursiv|[-,](it|i|bi)$", re.IGNORECASE)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 650
"""pdfium estimates the weight from the stem; regular faces reach 500, bold ones start at 690."""
_DEFAULT_DESCENT = -0.21
"""Of the font size; Arial's, where a font names none."""
_DESCENT_RANGE = (-0.30, -0.12)
"""Descents outside are mistakes of the producer or swashes, and would move lines apart."""


class Font(NamedTuple):
    """A font as far as layout needs it."""

    name: str
    bold: bool
    italic: bool
    descent: float
    """Below the baseline as a share of the size, negative."""


UNKNOWN = Font("", False, False, _DEFAULT_DESCENT)


def read_font(font: int) -> Font:
    """Ask pdfium for a font's name and metrics; the handle is valid while its page is open."""
    name = _SUBSET_TAG.sub("", _name(font))
    flags = pdfium.font_flags(font)
    flags = flags if flags > 0 else 0
    bold = (
        bool(_BOLD_NAME.search(name))
        or bool(flags & _FLAG_FORCE_BOLD)
        or pdfium.font_weight(font) >= _BOLD_WEIGHT
    )
    italic = bool(_ITALIC_NAME.search(name)) or bool(flags & _FLAG_ITALIC) or _is_slanted(font)
    return Font(name, bold, italic, _descent(font))


def named_font(name: str) -> Font:
    """What the name alone says, for engines that give no more."""
    name = _SUBSET_TAG.sub("", name)
    return Font(
        name, bool(_BOLD_NAME.search(name)), bool(_ITALIC_NAME.search(name)), _DEFAULT_DESCENT
    )


def _name(font: int) -> str:
    size = pdfium.font_name(font, None, 0)
    if not 0 < size < 4096:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.font_name(font, ctypes.addressof(buffer), size)
    return buffer.value.decode("utf-8", "replace")


def _is_slanted(font: int) -> bool:
    angle = pdfium.Ints(1)
    return bool(pdfium.font_italic_angle(font, angle.at[0])) and angle.values[0] < 0


def _descent(font: int) -> float:
    value = pdfium.Floats(1)
    if not pdfium.font_descent(font, 1.0, value.at[0]):
        return _DEFAULT_DESCENT
    descent = -abs(value.values[0])
    if not descent < 0 or descent < -1:
        return _DEFAULT_DESCENT
    low, high = _DESCENT_RANGE
    return float(min(max(descent, low), high))
