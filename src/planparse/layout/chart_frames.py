"""Frames of drawn charts: panels, boxes of lines, the axes and gridlines that run into a plot."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.model.page import Page, Ruling
from planparse.model.place import Box

SAME = 1.2
"""Points within which two edges are one."""
CORNER = 3.0
"""Points within which a frame's sides meet."""
SMALLEST = 60.0
"""Points; a frame around a chart is wider and higher than this."""
FEWEST_GRIDLINES = 3
"""Level lines from side to side that make the plot of a single curve."""
UNEVEN = 1.3
"""Gridlines stand at most this factor further from each other than the closest two."""
CURVE = 100.0
"""Points; a single curve that is a chart's is wider than this."""


def frames(page: Page, most: float) -> list[Box]:
    """Panels and closed boxes of lines up to an area of `most` square points, smallest first."""
    found = [Box(f.x0, f.top, f.x1, f.bottom) for f in page.fills] + _boxes(page.rulings)
    sized = [b for b in found if b.width * b.height <= most and min(b[2:]) > 0]
    large = [b for b in sized if b.width >= SMALLEST and b.height >= SMALLEST]
    return sorted(large, key=lambda b: b.width * b.height)


def _boxes(rulings: Sequence[Ruling]) -> list[Box]:
    """Boxes of two level and two upright lines that meet at the corners."""
    level = [r for r in rulings if r.is_horizontal and r.x1 - r.x0 >= SMALLEST]
    upright = [r for r in rulings if not r.is_horizontal and r.bottom - r.top >= SMALLEST]
    found = []
    for left in upright:
        tops = [r for r in level if _near(r.x0, left.x0) and _near(r.top, left.top)]
        bottoms = [r for r in level if _near(r.x0, left.x0) and _near(r.bottom, left.bottom)]
        for top in tops[:1]:
            rights = [
                r
                for r in upright
                if _near(r.x1, top.x1) and _near(r.top, left.top) and _near(r.bottom, left.bottom)
            ]
            if rights and any(_near(b.x1, top.x1) for b in bottoms):
                found.append(Box(left.x0, left.top, rights[0].x1, left.bottom))
    return found


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= CORNER


def contains(outer: Box, inner: Box) -> bool:
    """Whether a box holds another, edges within `SAME` of each other."""
    return (
        outer.x0 - SAME <= inner.x0
        and inner.x1 <= outer.x1 + SAME
        and outer.top - SAME <= inner.top
        and inner.bottom <= outer.bottom + SAME
    )


def with_axes(area: Box, rulings: Sequence[Ruling]) -> Box:
    """The area with the axes and gridlines that touch it."""
    grown = area
    for ruling in rulings:
        box = Box(ruling.x0, ruling.top, ruling.x1, ruling.bottom)
        if _gap(box, grown) <= SAME:
            grown = grown.union(box)
    return grown


def plot_of(curve: Box, page: Page) -> Box | None:
    """A single wide curve with its gridlines; None where it runs over none."""
    if curve.width < CURVE:
        return None
    level = [r for r in page.rulings if r.is_horizontal]
    wide = [r for r in level if r.x0 - CORNER <= curve.x0 and curve.x1 <= r.x1 + CORNER]
    for crossed in (r for r in wide if curve.top <= r.top <= curve.bottom):
        alike = [r for r in wide if _near(r.x0, crossed.x0) and _near(r.x1, crossed.x1)]
        lines = _evenly_set(sorted(alike, key=lambda r: r.top), crossed)
        if len(lines) > FEWEST_GRIDLINES:
            top, bottom = lines[0].top, lines[-1].bottom
            return curve.union(Box(crossed.x0, top, crossed.x1, bottom))
    return None


def _evenly_set(lines: Sequence[Ruling], one: Ruling) -> list[Ruling]:
    """The lines above and below one of them that follow at the same distance."""
    at = lines.index(one)
    gaps = [b.top - a.top for a, b in pairwise(lines)]
    near = gaps[max(at - 1, 0) : at + 1]
    if not near:
        return []
    first = last = at
    while first > 0 and gaps[first - 1] <= UNEVEN * min(near):
        first -= 1
    while last < len(gaps) and gaps[last] <= UNEVEN * min(near):
        last += 1
    return list(lines[first : last + 1])


def _gap(a: Box, b: Box) -> float:
    return max(a.x0 - b.x1, b.x0 - a.x1, a.top - b.bottom, b.top - a.bottom, 0.0)
