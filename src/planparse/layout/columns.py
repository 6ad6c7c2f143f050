"""Reading order on a page: columns found where several lines begin at one inner edge.

A gutter is tried at each edge where enough wide lines begin. Whatever crosses it (a full-width
heading, a table) cuts the page into bands; a band with text on both sides is read column after
column, each part again in the same way, so that three columns and boxes inside a column come
out. Everything else is read from top to bottom.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from planparse.layout.lines import Line, overlap
from planparse.model.block import Block

FEWEST_LINES = 3
"""Lines that begin at one edge before it can be the edge of a column."""
NARROWEST_COLUMN = 0.14
"""Column width as a share of the page's width; below it lie numbers and list markers."""
FEWEST_CHARACTERS = 14
"""Characters of the line that a column's average character stands in; cells and the labels of
forms are shorter. An average over lines would drown in the labels of a chart."""
FULLNESS = 0.55
"""Width of a full line as a share of its column's."""
WIDE_SHARE = 0.6
"""Share of a text column's characters that stand in full lines."""
EDGE_TOLERANCE = 2.5
"""Points by which lines of one column may begin apart."""
GUTTER = 7.0
"""Narrowest gap between columns in points."""
SIDE_BY_SIDE = 0.25
"""Share of the lower column's height that the two have in common."""
DEEPEST = 6
"""Nested column splits; real pages need three."""
LARGER = 1.08
"""A line this much larger than its column's text does not belong to the column's end."""
NEAREST = 40
"""Stretches of a row that the next one is compared with; broken files have thousands."""
SAME_ROW = 0.5
"""Share of the lower height that stretches of one line have in common."""


@dataclass(slots=True)
class Fixture:
    """A table or figure that takes part in the reading order as a whole."""

    block: Block
    x0: float
    top: float
    x1: float
    bottom: float


Item = Line | Fixture


def reading_order(items: Sequence[Item], width: float) -> list[list[Item]]:
    """Regions in reading order, each a column or band whose items read from top to bottom.

    Args:
        items: stretches and fixtures of one page.
        width: the page's width in points.
    """
    return _ordered(sorted(items, key=lambda item: (item.top, item.x0)), width, 0)


def rows(region: Sequence[Item]) -> list[list[Item]]:
    """A region's items grouped to rows, each from left to right; a fixture stands alone."""
    found: list[list[Item]] = []
    for item in region:
        last = found[-1] if found else None
        if (
            last is not None
            and isinstance(item, Line)
            and isinstance(last[0], Line)
            and any(_is_beside(o, item) for o in last[-NEAREST:])
            and not any(_is_above(o, item) for o in last[-NEAREST:])
        ):
            last.append(item)
        else:
            found.append([item])
    for row in found:
        row.sort(key=lambda item: item.x0)
    return found


def _is_beside(item: Item, other: Item) -> bool:
    return overlap(item.top, item.bottom, other.top, other.bottom) >= SAME_ROW


def _is_above(upper: Item, item: Item) -> bool:
    """They share an x-range, so they cannot be parts of one line."""
    return min(upper.x1, item.x1) - max(upper.x0, item.x0) > EDGE_TOLERANCE


def _ordered(items: list[Item], width: float, depth: int) -> list[list[Item]]:
    if depth < DEEPEST and len(items) > FEWEST_LINES:
        edges = _edges(items, width)
        for edge in edges:
            split = _split(items, edge, edges, width)
            if split is not None:
                return [region for part in split for region in _ordered(part, width, depth + 1)]
    return [items] if items else []


def _edges(items: Sequence[Item], width: float) -> list[float]:
    """Left edges of possible columns, the best supported first."""
    starts = sorted(
        item.x0
        for item in items
        if isinstance(item, Line) and item.x1 - item.x0 >= NARROWEST_COLUMN * width / 2
    )
    if not starts:
        return []
    groups: list[list[float]] = [[starts[0]]]
    for start in starts[1:]:
        if start - groups[-1][0] <= EDGE_TOLERANCE:
            groups[-1].append(start)
        else:
            groups.append([start])
    leftmost = min(item.x0 for item in items)
    good = [
        group
        for group in groups
        if len(group) >= FEWEST_LINES and group[0] - leftmost >= NARROWEST_COLUMN * width
    ]
    good.sort(key=len, reverse=True)
    return [group[0] for group in good]


def _split(
    items: list[Item], edge: float, edges: Sequence[float], width: float
) -> list[list[Item]] | None:
    """The bands above, left, right and below the first real pair of columns at an edge."""
    start = 0
    for index in range(len(items) + 1):
        if index < len(items) and not _crosses(items[index], edge):
            continue
        pair = _pair(items[start:index], edge, edges, width)
        if pair is not None:
            left, right = pair
            head, left = _without_head(left, right[0].top)
            tail: list[Item] = []
            if index < len(items):
                left, tail = _without_tail(left, max(item.bottom for item in right))
            if _are_beside(left, right):
                return [items[:start] + head, left, right, tail + items[index:]]
        start = index + 1
    return None


def _pair(
    band: Sequence[Item], edge: float, edges: Sequence[float], width: float
) -> tuple[list[Item], list[Item]] | None:
    """What stands left and right of an edge, if both are columns of text."""
    left = [item for item in band if item.x0 < edge - GUTTER]
    right = [item for item in band if item.x0 >= edge - GUTTER]
    if _is_text_column(left, width, edges) and _is_text_column(right, width, edges):
        return left, right
    return None


def _crosses(item: Item, edge: float) -> bool:
    return item.x0 < edge - GUTTER and item.x1 > edge - GUTTER + EDGE_TOLERANCE


def _are_beside(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """The columns stand beside each other over a good part of the lower one."""
    if len(left) < FEWEST_LINES:
        return False
    top = max(left[0].top, right[0].top)
    bottoms = [max(item.bottom for item in side) for side in (left, right)]
    heights = [bottom - side[0].top for bottom, side in zip(bottoms, (left, right), strict=True)]
    return min(bottoms) - top >= SIDE_BY_SIDE * min(heights)


def _is_text_column(items: Sequence[Item], width: float, edges: Sequence[float]) -> bool:
    """Enough lines that are long and full enough; `edges` may part them to narrower columns."""
    lines = [item for item in items if isinstance(item, Line)]
    characters = sum(len(line.text) for line in lines)
    if len(lines) < FEWEST_LINES or (
        sum(len(line.text) ** 2 for line in lines) < FEWEST_CHARACTERS * characters
    ):
        return False
    columns: dict[float, list[Line]] = defaultdict(list)
    for line in lines:
        columns[max((e for e in edges if e <= line.x0 + GUTTER), default=0.0)].append(line)
    full: list[Line] = []
    for column in columns.values():
        span = max(line.x1 for line in column) - min(line.x0 for line in column)
        if span >= NARROWEST_COLUMN * width:
            full += [line for line in column if line.x1 - line.x0 >= FULLNESS * span]
    in_full = sum(len(line.text) for line in full)
    return len(full) >= FEWEST_LINES and in_full >= WIDE_SHARE * characters


def _without_head(left: list[Item], right_top: float) -> tuple[list[Item], list[Item]]:
    """Cut the larger lines above both columns: the end of a heading over the full width."""
    size = median(item.size for item in left if isinstance(item, Line))
    for index, item in enumerate(left):
        is_larger = isinstance(item, Line) and item.size > LARGER * size
        if not is_larger or item.bottom > right_top + EDGE_TOLERANCE:
            return left[:index], left[index:]
    return left, []


def _without_tail(left: list[Item], right_bottom: float) -> tuple[list[Item], list[Item]]:
    """Cut what stands below both columns and belongs to the full-width text that follows."""
    size = median(item.size for item in left if isinstance(item, Line))
    for index, item in enumerate(left):
        is_larger = isinstance(item, Line) and item.size > LARGER * size
        if item.top > right_bottom and (is_larger or isinstance(item, Fixture)):
            return left[:index], left[index:]
    return left, []
