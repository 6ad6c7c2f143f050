"""Tables with every other row shaded: the plain rows at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.regions import Region

STRIPS = 2
"""So many shaded strips with plain rows between them make the pattern."""
PROSE_SHARE = 0.6
"""A stretch over this share of the width is no cell."""
ROWS_ABOVE = 2
"""A header and one plain row may stand above the first shaded strip."""
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
    if rows and _is_row(rows[0], box.width):
        _add(region, max(c.bottom for c in below) + MARGIN)
    for _ in range(ROWS_ABOVE):
        top = region.box.top
        above = text_lines([c for c in near if top - height <= c.level < top])
        if not above or not _is_row(above[-1], box.width):
            break
        _add(region, min(c.top for c in above[-1]) - 1)
    return region


def _is_row(line: Sequence[Chunk], width: float) -> bool:
    return len(line) > 1 and all(c.x1 - c.x0 < PROSE_SHARE * width for c in line)


def _add(region: Region, at: float) -> None:
    """Stretch a region to a new edge above or below."""
    box = region.box
    region.horizontal.append(Edge(at, box.x0, box.x1, drawn=False))
    region.horizontal.sort(key=lambda e: (e.at, e.start))
    region.box = box._replace(top=min(box.top, at), bottom=max(box.bottom, at))
