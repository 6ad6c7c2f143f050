"""Shading, colour bars and underlines that go with a line of text."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.lines import Line
from planparse.model.page import Fill, Page, Ruling

UNDERLINE_REACH = 3.0
"""Points around a line's bottom edge where its underline lies."""
UNDERLINE_SHARE = 0.8
"""Share of the text's width that its underline covers, and of its own width that is below text:
a rule across the column is not an underline."""
BAR_REACH = 15.0
"""Points between a text's left edge and a vertical colour bar beside it."""
WIDEST_BAR = 12.0
"""A vertical fill up to this width is a bar, a wider one a box."""
TALLEST_SHADING = 4.0
"""Shading behind a heading is at most this many lines high; taller fills are boxes or pages."""
WHITE = 0xFFFFFF


def mark_bars(lines: Sequence[Line], page: Page) -> None:
    """Set `bar` on the lines that are underlined, shaded or have a colour bar beside them."""
    rules = [r for r in page.rulings if r.is_horizontal]
    fills = [f for f in page.fills if f.colour != WHITE]
    if not rules and not fills:
        return
    for line in lines:
        line.bar = _is_underlined(line, rules) or _is_shaded(line, fills)


def _is_underlined(line: Line, rules: Sequence[Ruling]) -> bool:
    """One rule, or several that follow each other, under the text and not far beyond it."""
    covered = 0.0
    for rule in rules:
        if -UNDERLINE_REACH <= rule.top - line.bottom <= UNDERLINE_REACH:
            width = min(rule.x1, line.x1) - max(rule.x0, line.x0)
            if width > 0 and width >= UNDERLINE_SHARE * (rule.x1 - rule.x0):
                covered += width
    return covered >= UNDERLINE_SHARE * (line.x1 - line.x0)


def _is_shaded(line: Line, fills: Sequence[Fill]) -> bool:
    for fill in fills:
        if fill.top > line.bottom or fill.bottom < line.top:
            continue
        if fill.x1 - fill.x0 <= WIDEST_BAR:
            is_tall = fill.bottom - fill.top >= line.height * UNDERLINE_SHARE
            if is_tall and 0 <= line.x0 - fill.x1 <= BAR_REACH:
                return True
        elif (
            fill.x0 <= line.x0 + 1
            and fill.x1 >= line.x1 - 1
            and fill.top <= line.top + line.height / 2 <= fill.bottom
            and fill.bottom - fill.top <= TALLEST_SHADING * line.height
        ):
            return True
    return False
