"""Where a page draws a chart: bars of different length on one line, curves, slices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planparse.layout.shading import visible_fills
from planparse.model.page import Fill, Page, Span
from planparse.model.place import Box

LARGE_PATH = 25.0
"""Points; smaller curves are bullets, ticks, icons and the dots of a line."""
FEWEST_PATHS = 2
"""Large curves or slanted lines that make a drawing."""
MOST_PATHS = 400
"""More large curves than this are one drawing (a map, a plan)."""
FEWEST_BARS = 3
"""Bars with one foot and different ends; cells shaded alike end alike."""
SAME = 1.2
"""Points within which two edges are one."""
WORD = 3
"""Letters from which a text in a fill is a word rather than a bar's value and unit."""
NEAR = 30.0
"""Parts of one drawing lie within so many points of each other."""
LABEL_NEAR = 14.0
"""Labels of axes stand within so many points of what they label."""
LABEL_LENGTH = 30
"""A longer text beside a drawing is prose, not an axis label."""
PAGE_SHARE = 0.7
"""A frame above this share of the page is not a drawing's."""
TEXT_SHARE = 0.3
"""A drawn area that text covers to this share is a box around text."""


def chart_areas(page: Page) -> list[Box]:
    """Boxes of the page's vector drawings with their frames and axis labels, from the top."""
    large = [p for p in page.paths if max(p.width, p.height) >= LARGE_PATH]
    if not large and len(page.fills) < FEWEST_BARS:
        return []
    series = _series(page)
    if len(large) > MOST_PATHS:
        return [_around(large)]
    areas = []
    for parts in _clusters([*large, *series]):
        if len(parts) < FEWEST_PATHS and parts[0] not in series:
            continue
        area = _framed(_around(parts), page)
        if area.width * area.height <= PAGE_SHARE * page.width * page.height and not _is_text(
            area, page.spans
        ):
            areas.append(_labelled(area, page.spans))
    return sorted(_merged(areas), key=lambda b: (b.top, b.x0))


def _series(page: Page) -> list[Box]:
    """Series of fills on one foot, equally thick, with ends that differ and no words inside."""
    upright: dict[tuple[int, int], list[Fill]] = {}
    lying: dict[tuple[int, int], list[Fill]] = {}
    for fill in visible_fills(page):
        up = round(fill.bottom), round(fill.x1 - fill.x0)
        across = round(fill.x0), round(fill.bottom - fill.top)
        upright.setdefault(up, []).append(fill)
        lying.setdefault(across, []).append(fill)
    found = []
    for groups, end in ((upright, "top"), (lying, "x1")):
        for group in groups.values():
            if not _differ([getattr(f, end) for f in group]):
                continue
            bars = [f for f in group if not _holds_words(f, page.spans)]
            if _differ([getattr(f, end) for f in bars]):
                found.append(_around(Box(f.x0, f.top, f.x1, f.bottom) for f in bars))
    return found


def _differ(ends: Sequence[float]) -> bool:
    """Whether at least so many ends differ as make bars."""
    return len({round(end / SAME) for end in ends}) >= FEWEST_BARS


def _holds_words(fill: Fill, spans: Sequence[Span]) -> bool:
    """Whether words stand in a shaded area: a cell or a marked line, not a bar."""
    box = Box(fill.x0, fill.top, fill.x1, fill.bottom)
    return any(
        sum(c.isalpha() for c in s.text) > WORD
        and box.overlap(Box(s.x0, s.top, s.x1, s.bottom)) > 0.5 * (s.x1 - s.x0) * (s.bottom - s.top)
        for s in spans
    )


def _clusters(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that lie near each other, directly or through others."""
    groups: list[list[Box]] = []
    for box in boxes:
        near = [g for g in groups if any(_gap(box, other) <= NEAR for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([box, *(b for g in near for b in g)])
    return groups


def _gap(a: Box, b: Box) -> float:
    """Distance between two boxes along the axis on which they are further apart."""
    return max(a.x0 - b.x1, b.x0 - a.x1, a.top - b.bottom, b.top - a.bottom, 0.0)


def _around(boxes: Iterable[Box]) -> Box:
    first, *rest = boxes
    for box in rest:
        first = first.union(box)
    return first


def _framed(area: Box, page: Page) -> Box:
    """The area with the panel behind it and the axes and gridlines that run into it."""
    whole = PAGE_SHARE * page.width * page.height
    grown = area
    for fill in page.fills:
        box = Box(fill.x0, fill.top, fill.x1, fill.bottom)
        if _contains(box, area) and box.width * box.height <= whole:
            grown = grown.union(box)
    for ruling in page.rulings:
        box = Box(ruling.x0, ruling.top, ruling.x1, ruling.bottom)
        if _gap(box, grown) <= SAME:
            grown = grown.union(box)
    return grown


def _contains(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 - SAME <= inner.x0
        and inner.x1 <= outer.x1 + SAME
        and outer.top - SAME <= inner.top
        and inner.bottom <= outer.bottom + SAME
    )


def _is_text(area: Box, spans: Sequence[Span]) -> bool:
    """Whether text fills a drawn area."""
    covered = sum(area.overlap(Box(s.x0, s.top, s.x1, s.bottom)) for s in spans)
    return covered >= TEXT_SHARE * area.width * area.height


def _labelled(area: Box, spans: Sequence[Span]) -> Box:
    """The area with the short texts that stand beside it: labels of axes, a legend."""
    grown = area
    for span in spans:
        box = Box(span.x0, span.top, span.x1, span.bottom)
        if len(span.text) <= LABEL_LENGTH and _gap(box, area) <= LABEL_NEAR and _beside(box, area):
            grown = grown.union(box)
    return grown


def _beside(label: Box, area: Box) -> bool:
    """Whether a label stands left, right or under the area, within its extent."""
    level = (label.top + label.bottom) / 2
    middle = (label.x0 + label.x1) / 2
    at_side = area.top <= level <= area.bottom
    under = label.top >= area.bottom - SAME and area.x0 <= middle <= area.x1
    return at_side or under


def _merged(areas: Sequence[Box]) -> list[Box]:
    """Areas that overlap as one."""
    merged: list[Box] = []
    for area in areas:
        over = [m for m in merged if m.overlap(area) > 0]
        merged = [m for m in merged if m not in over]
        merged.append(_around([area, *over]))
    return merged
