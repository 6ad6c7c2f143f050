"""Where a page draws a chart: bars of different length on one line, curves, slices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planparse.layout.chart_frames import contains, frames, plot_of, with_axes
from planparse.layout.chart_labels import Stretch, labelled, stretches
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
FRAMED_LABELS = 5
"""So many texts in a frame beside the drawing itself are the labels of its axes."""
PAGE_SHARE = 0.7
"""A frame above this share of the page is not a drawing's."""
TEXT_SHARE = 0.3
"""A drawn area that text covers to this share is a box around text."""


def chart_areas(page: Page, caption: re.Pattern[str]) -> list[Box]:
    """Boxes of the page's vector drawings with their frames, labels and legends, from the top.

    Args:
        page: the page as read.
        caption: how a figure's caption begins; a caption is no label.
    """
    large = [p for p in page.paths if max(p.width, p.height) >= LARGE_PATH]
    if not large and len(page.fills) < FEWEST_BARS:
        return []
    series = _series(page)
    if len(large) > MOST_PATHS:
        return [_around(large)]
    areas = []
    for parts in _clusters([*large, *series]):
        several = len(parts) >= FEWEST_PATHS or parts[0] in series
        drawing = _around(parts) if several else plot_of(parts[0], page)
        area = _whole(drawing, page, caption) if drawing is not None else None
        if area is not None:
            areas.append(area)
    return sorted(_merged(areas), key=lambda b: (b.top, b.x0))


def _whole(parts: Box, page: Page, caption: re.Pattern[str]) -> Box | None:
    """What belongs to a drawing's parts; None where it is a page's background or a box of text."""
    most = PAGE_SHARE * page.width * page.height
    around = [f for f in frames(page, most) if contains(f, parts) and not _is_text(f, page.spans)]
    area = parts.union(around[0]) if around else parts
    area = with_axes(area, page.rulings)
    if area.width * area.height > most or _is_text(area, page.spans):
        return None
    texts = stretches(page.spans)
    if not around or not _holds_labels(around[0], parts, texts):
        area = labelled(area, texts, page, caption)
    for frame in around[1:]:
        if contains(frame, area):
            area = area.union(frame)
    return area


def _holds_labels(frame: Box, parts: Box, texts: Sequence[Stretch]) -> bool:
    """Whether a frame goes around the axes' labels too, not around the plot alone."""
    inside = [t.box for t in texts if contains(frame, t.box)]
    return sum(box.overlap(parts) <= 0 for box in inside) >= FRAMED_LABELS


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


def _is_text(area: Box, spans: Sequence[Span]) -> bool:
    """Whether text fills a drawn area."""
    covered = sum(area.overlap(Box(s.x0, s.top, s.x1, s.bottom)) for s in spans)
    return covered >= TEXT_SHARE * area.width * area.height


def _merged(areas: Sequence[Box]) -> list[Box]:
    """Areas that overlap as one."""
    merged: list[Box] = []
    for area in areas:
        over = [m for m in merged if m.overlap(area) > 0]
        merged = [m for m in merged if m not in over]
        merged.append(_around([area, *over]))
    return merged
