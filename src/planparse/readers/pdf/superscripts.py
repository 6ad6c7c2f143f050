"""Digits off the line, written as such, so that the mark of a note is never part of a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from planparse.model.page import Span
from planparse.text.raised import off_line

_MARK = re.compile(r"^[0-9]{1,2}(?:,[0-9]{1,2})*\)? ?$")
_SMALLER = 0.85
"""Largest size of a mark, as a share of the size before it; browsers set theirs at 0.83."""
_LEAST_RISE, _MOST_RISE = 0.12, 0.7
"""How far a raised mark's baseline lies above the line's, as shares of that size."""
_LEAST_FALL, _MOST_FALL = 0.08, 0.4
"""How far a lowered mark's baseline lies below it."""
_DESCENT = 0.21
"""Below the baseline, as a share of the size; spans reach down to it."""
_GAP = 0.25
"""Widest gap before it, as a share of that size."""


def mark_superscripts(spans: Iterable[Span]) -> None:
    """Write digits that stand small and off the line behind a word as ¹²³ or ₁₂₃.

    So "2027" and "1" stay apart. A lowered digit behind a letter belongs to its word ("CO2").
    """
    for before, span in pairwise(spans):
        if span.size <= _SMALLER * before.size and span.upright and _is_mark(before, span):
            span.text = off_line(span.text, _how(before, span), before.text)


def _is_mark(before: Span, span: Span) -> bool:
    gap = span.x0 - before.x1
    near = -_GAP * before.size <= gap <= _GAP * before.size
    return near and _how(before, span) != "" and _MARK.match(span.text) is not None


def _how(before: Span, span: Span) -> str:
    size = before.size
    rise = (before.bottom - _DESCENT * size) - (span.bottom - _DESCENT * span.size)
    if _LEAST_RISE * size <= rise <= _MOST_RISE * size:
        return "superscript"
    return "subscript" if _LEAST_FALL * size <= -rise <= _MOST_FALL * size else ""
