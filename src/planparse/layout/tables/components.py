"""Edges gathered to the pieces that they form."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import MEET, Region

PADDING = 9.0
"""Shading ends at most this far inside its cell."""
BROAD = 0.5
"""Shading over this share of the width is a row's."""
ROW_SHADE = 0.3
"""Beside drawn columns the sides of shading lower than this share part no columns."""
ENOUGH_DRAWN = 2
"""Drawn inner rules from which shading alone no longer parts rows."""


def components(horizontal: Sequence[Edge], vertical: Sequence[Edge]) -> list[Region]:
    """Edges that meet, directly or through others, without the shading inside drawn cells."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    shift = len(horizontal)
    for j, v in enumerate(vertical):
        for i, h in enumerate(horizontal):
            if _meet(h, v):
                parent[root(i)] = root(j + shift)
    regions: dict[int, Region] = {}
    for i, h in enumerate(horizontal):
        regions.setdefault(root(i), Region()).horizontal.append(h)
    for j, v in enumerate(vertical):
        regions.setdefault(root(j + shift), Region()).vertical.append(v)
    return [_drawn_first(r.measured()) for r in regions.values() if r.horizontal]


def _drawn_first(piece: Region) -> Region:
    """Where lines part columns or rows, shading set into the cells parts nothing more."""
    lines = [e for e in piece.vertical if e.drawn]
    if lines:
        inner_lines = {round(e.at) for e in piece.inner_verticals if e.drawn}
        tall = ROW_SHADE * piece.box.height if len(inner_lines) >= ENOUGH_DRAWN else 0.0
        piece.vertical = [
            e for e in piece.vertical if e.drawn or (e.length > tall and not _is_inset(e, lines))
        ]
    inner = [e for e in piece.horizontal if piece.box.top + MEET < e.at < piece.box.bottom - MEET]
    if sum(e.drawn for e in inner) >= ENOUGH_DRAWN:
        piece.horizontal = [
            e
            for e in piece.horizontal
            if e.drawn or e not in inner or e.length >= BROAD * piece.box.width
        ]
    return piece


def _is_inset(edge: Edge, lines: Sequence[Edge]) -> bool:
    """Whether a shaded area's side runs close beside a line: a cell's padding."""
    return any(
        abs(line.at - edge.at) <= PADDING and line.start < edge.end and edge.start < line.end
        for line in lines
    )


def _meet(h: Edge, v: Edge) -> bool:
    return h.start - MEET <= v.at <= h.end + MEET and v.start - MEET <= h.at <= v.end + MEET
