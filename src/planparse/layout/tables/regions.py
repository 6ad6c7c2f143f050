"""Where tables may be: edges that meet, and rules one above the other with table text between."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.tables.bands import holds_table_text, is_inner_cell, is_row_between
from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.components import components
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import MEET, Region
from planparse.model.page import Fill
from planparse.model.place import Box

ALIGNED = 9.0
"""Rules of one table begin and end within this distance."""
CLOSE = 6.0
"""Pieces nearer than this belong together even when the lower one begins with a header."""
TITLE_SIZE = 1.3
"""A lone first line this many times as large as all text below it heads a section, no table."""
WIDEST_RULE_JOG = 2.0
"""How far a partial rule may stick out of the table's extent."""


def find_regions(
    horizontal: Sequence[Edge],
    vertical: Sequence[Edge],
    shaded: Sequence[Fill],
    chunks: Sequence[Chunk],
) -> list[Region]:
    """Candidates from the page's edges, in order from the top."""
    pieces = components(horizontal, vertical)
    for piece in pieces:
        piece.headed = _is_headed(piece.box, shaded, chunks)
    pieces.sort(key=lambda r: (r.box.top, r.box.x0))
    groups: list[Region] = []
    for piece in pieces:
        merged = piece
        for group in _nearest_above(groups, piece):
            if _goes_on(group, piece, chunks):
                groups.remove(group)
                merged = _union(group, merged)
        groups.append(merged)
    trimmed = [_trimmed(group, chunks) for group in _with_first_cells(groups, chunks)]
    return sorted(trimmed, key=lambda r: (r.box.top, r.box.x0))


def _with_first_cells(groups: Sequence[Region], chunks: Sequence[Chunk]) -> list[Region]:
    """Groups with the rule above them where one inner cell alone stands under it.

    So begins a table's rest overleaf when the parents of its first row stand on the page before.
    """
    whole = sorted(groups, key=lambda g: (g.box.top, g.box.x0))
    for lone in [g for g in whole if len(g.horizontal) == 1 and not g.vertical]:
        below = [g for g in whole if g is not lone and g.box.top > lone.box.bottom]
        nearest = min(below, key=lambda g: g.box.top, default=None)
        if nearest is None or not _same_sides(lone.box, nearest.box):
            continue
        gap = Box(lone.box.x0, lone.box.bottom, lone.box.x1, nearest.box.top)
        if is_inner_cell(_held(chunks, gap), gap, _held(chunks, nearest.box)):
            whole[whole.index(nearest)] = _union(lone, nearest)
            whole.remove(lone)
    return whole


def _held(chunks: Sequence[Chunk], box: Box) -> list[Chunk]:
    return [c for c in chunks if box.x0 <= c.middle <= box.x1 and box.top < c.level < box.bottom]


def _same_sides(a: Box, b: Box) -> bool:
    return abs(a.x0 - b.x0) <= MEET and abs(a.x1 - b.x1) <= MEET


def _trimmed(region: Region, chunks: Sequence[Chunk]) -> Region:
    """Without rules above or below the text that belong to something else (a running header)."""
    box = region.box
    held = [c for c in chunks if box.x0 <= c.middle <= box.x1 and box.top <= c.level <= box.bottom]
    levels = [c.level for c in _without_title(held, region)]
    if not levels:
        return region
    above = [e.at for e in region.horizontal if e.at <= min(levels)]
    below = [e.at for e in region.horizontal if e.at >= max(levels)]
    top, bottom = max(above, default=box.top), min(below, default=box.bottom)
    if any(e.start < top - MEET or e.end > bottom + MEET for e in region.vertical):
        return region
    region.horizontal = [e for e in region.horizontal if top - MEET <= e.at <= bottom + MEET]
    return region.measured()


def _without_title(held: Sequence[Chunk], region: Region) -> Sequence[Chunk]:
    """The text of a region without a section's heading between a running header's rule and it."""
    lines = text_lines(list(held))
    if len(lines) < 2 or len(lines[0]) != 1 or region.vertical:
        return held
    title, below = lines[0][0], lines[1]
    parted = any(
        title.bottom <= e.at <= min(c.top for c in below) + MEET for e in region.horizontal
    )
    if not parted or title.size < TITLE_SIZE * max(c.size for line in lines[1:] for c in line):
        return held
    return [c for c in held if c is not title]


def _nearest_above(groups: Sequence[Region], piece: Region) -> list[Region]:
    """Groups that end nearest above a piece or lie around it, over its width."""
    over = [g for g in groups if g.box.x0 < piece.box.x1 and piece.box.x0 < g.box.x1]
    if not over:
        return []
    lowest = max(g.box.bottom for g in over)
    return [g for g in over if g.box.bottom >= min(lowest, piece.box.top) - MEET]


def _union(one: Region, other: Region) -> Region:
    return Region(
        sorted(one.horizontal + other.horizontal, key=lambda e: (e.at, e.start)),
        sorted(one.vertical + other.vertical, key=lambda e: (e.at, e.start)),
        one.box.union(other.box),
        one.headed if one.box.top <= other.box.top else other.headed,
    )


def _is_headed(box: Box, shaded: Sequence[Fill], chunks: Sequence[Chunk]) -> bool:
    """Whether a piece begins with a row of its own shade or in bold: a new table's header."""
    rows = [
        f
        for f in shaded
        if f.x1 - f.x0 >= 0.8 * box.width
        and box.top - MEET <= f.top
        and f.bottom <= box.bottom + MEET
        and abs(f.x0 - box.x0) <= ALIGNED
    ]
    first = [f for f in rows if abs(f.top - box.top) <= MEET]
    if first:
        return all(f.colour != first[0].colour for f in rows if f is not first[0])
    inside = [
        c for c in chunks if box.x0 <= c.middle <= box.x1 and box.top <= c.level <= box.bottom
    ]
    lines = text_lines(inside)
    return len(lines) > 1 and len(lines[0]) > 1 and all(c.bold for c in lines[0])


def _goes_on(group: Region, piece: Region, chunks: Sequence[Chunk]) -> bool:
    """Whether a piece belongs to the group above it (or around it)."""
    a, b = group.box, piece.box
    if b.top < a.bottom - MEET:
        return _encloses(a, b) and not (piece.inner_verticals and len(piece.horizontal) > 2)
    if not _same_extent(a, b):
        return False
    x0, x1 = min(a.x0, b.x0), max(a.x1, b.x1)
    gap = Box(x0, a.bottom, x1, b.top)
    inside = [c for c in chunks if x0 - 2 <= c.middle <= x1 + 2]
    between = [c for c in inside if a.bottom - 1 < c.level < b.top + 1]
    if group.vertical and piece.vertical and group.drawn and piece.drawn and between:
        return not piece.headed and _same_columns(group, piece) and is_row_between(between, gap)
    if piece.headed and not between and gap.height > CLOSE and len(group.horizontal) > 2:
        return False
    above = [c for c in inside if a.top - 1 < c.level < a.bottom]
    return holds_table_text(between, gap, above)


def _same_columns(group: Region, piece: Region) -> bool:
    """Whether the columns that come after are those that came before."""
    before = {round(e.at) for e in group.vertical}
    return (
        all(any(abs(e.at - at) <= MEET for at in before) for e in piece.vertical)
        and abs(group.box.x0 - piece.box.x0) <= MEET
        and abs(group.box.x1 - piece.box.x1) <= MEET
    )


def _encloses(a: Box, b: Box) -> bool:
    return (
        a.x0 - MEET <= b.x0
        and b.x1 <= a.x1 + MEET
        and a.top - MEET <= b.top
        and b.bottom <= a.bottom + MEET
    )


def _same_extent(a: Box, b: Box) -> bool:
    """The same left and right edge, or one within the other's extent (a partial rule)."""
    if abs(a.x0 - b.x0) <= ALIGNED and abs(a.x1 - b.x1) <= ALIGNED:
        return True
    narrow, wide = (a, b) if a.width < b.width else (b, a)
    if (
        narrow.height < MEET
        and abs(narrow.x0 - wide.x0) <= ALIGNED
        and narrow.x1 < wide.x1 - ALIGNED
    ):
        return False  # the rule above a footnote: a partial rule leaves the labels out
    jog = WIDEST_RULE_JOG
    inside = a.x0 - jog <= b.x0 and b.x1 <= a.x1 + jog
    around = b.x0 - jog <= a.x0 and a.x1 <= b.x1 + jog
    return inside or around
