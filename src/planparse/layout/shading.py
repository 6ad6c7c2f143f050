"""Shaded areas as the eye sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planparse.model.page import Fill, Page

WHITE = 0xFFFFFF
PAGE_SHARE = 0.6
"""A shaded area above this share of the page is a background."""


def visible_fills(page: Page) -> list[Fill]:
    """Shaded areas as the eye sees them: without backgrounds, pieces of one colour joined."""
    area = page.width * page.height * PAGE_SHARE
    kept = [
        f for f in page.fills if f.colour != WHITE and (f.x1 - f.x0) * (f.bottom - f.top) < area
    ]
    by_colour: dict[int, list[Fill]] = {}
    for fill in kept:
        by_colour.setdefault(fill.colour, []).append(fill)
    return [fill for same in by_colour.values() for fill in _seen(same)]


def _seen(same: Sequence[Fill]) -> list[Fill]:
    """Areas of one colour without the borders between them that nobody sees."""
    joined = _joined(_joined(same, across=True), across=False)
    joined.sort(key=lambda f: (f.x0 - f.x1) * (f.bottom - f.top))
    outer: list[Fill] = []
    for fill in joined:
        if not any(_inside(fill, other) for other in outer):
            outer.append(fill)
    return outer


def _inside(fill: Fill, other: Fill) -> bool:
    return (
        other.x0 - 1.0 <= fill.x0
        and fill.x1 <= other.x1 + 1.0
        and other.top - 1.0 <= fill.top
        and fill.bottom <= other.bottom + 1.0
    )


def _joined(fills: Iterable[Fill], *, across: bool) -> list[Fill]:
    """Areas of one colour that touch side by side (`across`) or one above the other, as one."""
    if across:
        ordered = sorted(fills, key=lambda f: (round(f.top), round(f.bottom), f.x0))
    else:
        ordered = sorted(fills, key=lambda f: (round(f.x0), round(f.x1), f.top))
    found: list[Fill] = []
    for fill in ordered:
        last = found[-1] if found else None
        if last is not None and _touches(last, fill, across=across):
            found[-1] = Fill(
                min(last.x0, fill.x0),
                min(last.top, fill.top),
                max(last.x1, fill.x1),
                max(last.bottom, fill.bottom),
                fill.colour,
            )
        else:
            found.append(fill)
    return found


def _touches(one: Fill, other: Fill, *, across: bool) -> bool:
    if across:
        same = abs(one.top - other.top) < 1.0 and abs(one.bottom - other.bottom) < 1.0
        return same and one.x0 - 1.0 <= other.x0 < one.x1 + 1.0
    same = abs(one.x0 - other.x0) < 1.0 and abs(one.x1 - other.x1) < 1.0
    return same and one.top - 1.0 <= other.top < one.bottom + 0.3
