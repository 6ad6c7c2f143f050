"""Edges: rulings and the visible borders of shaded areas, cleaned for a table's skeleton."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.edge import Edge
from planparse.model.page import Fill, Page
from planparse.model.place import Box

SNAP = 2.6
"""Edges closer than this are one: a border and the shading that it frames, a double line."""
BRIDGE = 3.2
"""Gaps up to this much between collinear pieces are drawing gaps (dashes, one piece per cell)."""
SHORTEST = 7.0
"""A shorter edge is a tick, a dash or a part of a letter."""
UNDERLINE_REACH = 4.0
"""An underline lies within this distance of the text's bottom, and ends where the text ends."""
TYPED_RULE = re.compile(r"[-=_–—]{10,}")
"""A line of dashes stands for a rule."""
SEAM_SHARE = 0.4
"""A seam between shaded cells must run over this share of the table's height."""


def page_edges(
    page: Page, shaded: Sequence[Fill], chunks: Sequence[Chunk]
) -> tuple[list[Edge], list[Edge]]:
    """Horizontal and vertical edges of a page, snapped, bridged and without underlines."""
    level = (Edge((r.top + r.bottom) / 2, r.x0, r.x1) for r in page.rulings if r.is_horizontal)
    # An underline that meets a table's edge must go before the pieces are joined.
    horizontal = [e for e in level if not _is_underline(e, chunks)]
    vertical = [
        Edge((r.x0 + r.x1) / 2, r.top, r.bottom) for r in page.rulings if not r.is_horizontal
    ]
    for fill in shaded:
        horizontal += [
            Edge(fill.top, fill.x0, fill.x1, drawn=False),
            Edge(fill.bottom, fill.x0, fill.x1, drawn=False),
        ]
        vertical += [
            Edge(fill.x0, fill.top, fill.bottom, drawn=False),
            Edge(fill.x1, fill.top, fill.bottom, drawn=False),
        ]
    lines = [e for e in joined_edges(horizontal) if not _is_underline(e, chunks)]
    return lines, joined_edges(vertical)


def typed_rules(chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[Edge]]:
    """Rows of typed dashes taken out of the text, and the rules that they stand for."""
    rules = [c for c in chunks if TYPED_RULE.fullmatch(c.text)]
    if not rules:
        return list(chunks), []
    text = [c for c in chunks if not TYPED_RULE.fullmatch(c.text)]
    return text, [Edge(c.level, c.x0, c.x1) for c in rules]


def joined_edges(edges: Iterable[Edge]) -> list[Edge]:
    """Pieces on one line as one edge; pieces too short to part cells are left out."""
    rows: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda e: e.at):
        if rows and edge.at - rows[-1][0].at <= SNAP:
            rows[-1].append(edge)
        else:
            rows.append([edge])
    found: list[Edge] = []
    for row in rows:
        at = _position(row)
        for piece in sorted(row, key=lambda e: e.start):
            last = found[-1] if found and found[-1].at == at else None
            if last is not None and piece.start <= last.end + BRIDGE:
                last.end = max(last.end, piece.end)
                last.drawn = last.drawn or piece.drawn
            else:
                found.append(Edge(at, piece.start, piece.end, piece.drawn))
    return [edge for edge in found if edge.length >= SHORTEST]


def _position(row: Sequence[Edge]) -> float:
    """Where a row of pieces lies: its drawn ones weigh, else all of them."""
    drawn = [e for e in row if e.drawn] or list(row)
    total = sum(e.length for e in drawn) or 1.0
    return sum(e.at * e.length for e in drawn) / total if total > 1.0 else drawn[0].at


def _is_underline(edge: Edge, chunks: Sequence[Chunk]) -> bool:
    """Whether an edge runs under one stretch of text and stops with it."""
    for chunk in chunks:
        near = chunk.bottom - UNDERLINE_REACH <= edge.at <= chunk.bottom + UNDERLINE_REACH / 2
        inside = edge.start >= chunk.x0 - 2.0 and edge.end <= chunk.x1 + 2.0
        if near and inside:
            return True
    return False


def seams(page: Page, box: Box) -> list[Edge]:
    """Where shaded cells of one colour meet side by side, in most rows of a box.

    Nobody sees such a seam, but who shades a table cell by cell leaves it.
    """
    inside = [
        f
        for f in page.fills
        if box.x0 - SNAP <= f.x0
        and f.x1 <= box.x1 + SNAP
        and box.top - SNAP <= f.top
        and f.bottom <= box.bottom + SNAP
    ]
    lefts: dict[int, set[int]] = {}
    for fill in inside:
        lefts.setdefault(round(fill.x0), set()).add(round(fill.top))
    pieces = [
        Edge(fill.x1, fill.top, fill.bottom, drawn=False)
        for fill in inside
        if any(round(fill.top) in lefts.get(round(fill.x1) + d, ()) for d in (-1, 0, 1))
    ]
    return [e for e in joined_edges(pieces) if e.length >= SEAM_SHARE * box.height]
