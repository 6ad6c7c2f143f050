"""Rows at a table's ends that no edge encloses: plain ones of a zebra, a header over its rule."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region
from planparse.model.place import Box

STRIPS = 2
"""So many shaded strips with plain rows between them make the pattern."""
PROSE_SHARE = 0.6
"""A stretch over this share of the width is no cell."""
ROWS_ABOVE = 2
"""A header and one plain row may stand above the first shaded strip."""
FIRST_COLUMN = 0.15
"""A stretch that begins further left than this share of the width is not an inner column's."""
HEADER_REACH = 26.0
"""Points over the first rule in which a header's lines end."""
FEWEST_TITLES = 2
"""Titles that make a header."""
MARGIN = 3.0
"""Points by which a row's text may stand outside the strips."""


def with_plain_rows(region: Region, chunks: Sequence[Chunk]) -> Region:
    """A shaded region with the plain rows above its first and below its last strip."""
    strips = [e for e in region.vertical if abs(e.at - region.box.x0) <= MARGIN]
    gaps = [b.start - a.end for a, b in pairwise(strips)]
    plain = [gap for gap in gaps if gap > MARGIN]
    if region.drawn or len(strips) < STRIPS or not plain:
        return region
    box, height = region.box, max(plain)
    near = [c for c in chunks if box.x0 - MARGIN <= c.x0 and c.x1 <= box.x1 + MARGIN]
    below = [c for c in near if box.bottom < c.level <= box.bottom + height]
    rows = text_lines(below)
    if rows and (_is_row(rows[0], box.width) or _is_under(rows[0], near, box)):
        _add(region, max(c.bottom for c in below) + MARGIN)
    for _ in range(ROWS_ABOVE):
        top = region.box.top
        above = text_lines([c for c in near if top - height <= c.level < top])
        if not above or not _is_row(above[-1], box.width) or not _is_near(above[-1], top):
            break
        _add(region, min(c.top for c in above[-1]) - 1)
    return region


def _is_near(line: Sequence[Chunk], top: float) -> bool:
    """Whether a row's text ends right above the table, as a running header's does not."""
    return top - max(c.bottom for c in line) <= line[0].size


def _is_under(line: Sequence[Chunk], near: Sequence[Chunk], box: Box) -> bool:
    """Whether a lone stretch stands under the cells of an inner column."""
    left = line[0].x0
    if left < box.x0 + FIRST_COLUMN * box.width:
        return False
    return any(abs(c.x0 - left) <= MARGIN and box.top < c.level < box.bottom for c in near)


def with_header_above(region: Region, chunks: Sequence[Chunk]) -> Region:
    """A region of horizontal rules with the titles that stand over its first rule."""
    if region.method != "horizontal_rules" or region.inner_verticals:
        return region
    box = region.box
    near = [c for c in chunks if box.x0 - MARGIN <= c.x0 and c.x1 <= box.x1 + MARGIN]
    inside = [c for c in near if box.top < c.level < box.bottom]
    above = text_lines([c for c in near if box.top - HEADER_REACH <= c.bottom <= box.top + 2])
    first = text_lines(inside)[:1]
    if not above or not first:
        return region
    titles = max(above, key=len)
    if len(titles) < max(FEWEST_TITLES, len(first[0])) or not _is_row(titles, box.width):
        return region
    if all(c.bold for c in first[0]) or not (all(c.bold for c in titles) or len(titles) > 2):
        return region
    bold = [c for line in above for c in line if c.bold]
    _add(region, min(c.top for c in (bold if titles[0].bold else titles)) - 1)
    return region


def _is_row(line: Sequence[Chunk], width: float) -> bool:
    return len(line) > 1 and all(c.x1 - c.x0 < PROSE_SHARE * width for c in line)


def _add(region: Region, at: float) -> None:
    """Stretch a region to a new edge above or below."""
    box = region.box
    region.horizontal.append(Edge(at, box.x0, box.x1, drawn=False))
    region.horizontal.sort(key=lambda e: (e.at, e.start))
    region.box = box._replace(top=min(box.top, at), bottom=max(box.bottom, at))
