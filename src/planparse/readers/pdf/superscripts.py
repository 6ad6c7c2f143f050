"""Raised digits written as such, so that a footnote mark never becomes part of a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from planparse.model.page import Span

_MARK = re.compile(r"^[0-9]{1,2}(?:,[0-9]{1,2})*\)? ?$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALLER = 0.8
"""Largest size of a raised mark, as a share of the size before it."""
_LEAST_RISE, _MOST_RISE = 0.12, 0.7
"""How far its baseline lies above the line's, as shares of that size."""
_DESCENT = 0.21
"""Below the baseline, as a share of the size; spans reach down to it."""
_GAP = 0.25
"""Widest gap before it, as a share of that size."""


def mark_superscripts(spans: Iterable[Span]) -> None:
    """Write digits that stand small and raised behind a word as ¹²³: "2027" and "1" stay apart."""
    for before, span in pairwise(spans):
        if span.size <= _SMALLER * before.size and span.upright and _is_raised(before, span):
            span.text = span.text.translate(_RAISED)


def _is_raised(before: Span, span: Span) -> bool:
    size = before.size
    rise = (before.bottom - _DESCENT * size) - (span.bottom - _DESCENT * span.size)
    gap = span.x0 - before.x1
    return (
        _LEAST_RISE * size <= rise <= _MOST_RISE * size
        and -_GAP * size <= gap <= _GAP * size
        and _MARK.match(span.text) is not None
    )
