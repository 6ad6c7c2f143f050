"""Arrows and triangles beside a cell's number, which tell a trend and may be its sign."""

from __future__ import annotations

from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Doubt

DOWN = "▼▽▾⯆↓⬇⇩⇓↘⬊🡓🡖"
UP = "▲△▴⯅↑⬆⇧⇑↗⬈🡑🡕"
LEVEL = "→⇒⬌↔◄►▶◀⮕🡒"
TREND_SIGNS = DOWN + UP + LEVEL


def without_trend(text: str, span: tuple[int, int]) -> tuple[tuple[int, int], Doubt | None]:
    """The span without trend signs at its ends, and what they may say of the number's sign."""
    start, end = span
    found = ""
    while start < end and text[start] in TREND_SIGNS + BLANKS:
        found, start = found + text[start], start + 1
    while start < end and text[end - 1] in TREND_SIGNS + BLANKS:
        found, end = found + text[end - 1], end - 1
    if start == end or not found.strip(BLANKS):
        return span, None
    return (start, end), "falling" if any(sign in DOWN for sign in found) else "trend"
