"""All tables of one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planparse.context import Context
from planparse.layout.captions import caption_pattern
from planparse.layout.charts import chart_areas
from planparse.layout.shading import visible_fills
from planparse.layout.tables.aligned import aligned_regions
from planparse.layout.tables.cells import cells_of
from planparse.layout.tables.chunks import Chunk, joined_chunks, single_chunks, text_lines
from planparse.layout.tables.edges import page_edges, seams, typed_rules
from planparse.layout.tables.ends import with_header_above, with_plain_rows
from planparse.layout.tables.fields import field_tables
from planparse.layout.tables.found import TableOnPage
from planparse.layout.tables.framing import without_frame
from planparse.layout.tables.grids import grid_of
from planparse.layout.tables.headed import headed_regions
from planparse.layout.tables.marks import is_mark
from planparse.layout.tables.parents import with_parents
from planparse.layout.tables.parting import parted_chunks
from planparse.layout.tables.region import Region
from planparse.layout.tables.regions import find_regions
from planparse.layout.tables.reject import is_rest, is_table
from planparse.layout.tables.rotated import beside_rows, open_walls, put_in
from planparse.layout.tables.skeleton import build
from planparse.layout.tables.sums import without_sum_rules
from planparse.model.page import Fill, Page, Ruling, Span
from planparse.model.place import Box

FEWEST_EDGES = 2
"""Fewer edges on a page cannot frame a table."""

FEWEST_LINES = 2
"""Lines with stretches side by side without which nothing can be a table."""
MOST_EDGES = 6000
"""A page that draws more than this is a map or a drawing, not a table."""
HEAD = 0.1
"""Share of the page's height in which running headers stand."""


def page_tables(page: Page, context: Context) -> list[TableOnPage]:
    """Tables of a page from the top, each with its grid and the spans that it took."""
    page, hidden = _without_charts(page, context)
    single = [c for c in single_chunks(page.spans) if hidden.isdisjoint(c.spans)]
    single, typed = typed_rules(single)
    chunks = joined_chunks(single)
    tables: list[TableOnPage] = []
    horizontal = typed
    shaded = visible_fills(page)
    if FEWEST_EDGES <= len(page.rulings) + len(page.fills) + len(typed) <= MOST_EDGES:
        horizontal, vertical = page_edges(page, shaded, chunks)
        horizontal = without_sum_rules(horizontal + typed, vertical, chunks)
        caption = caption_pattern(context.profile.outline.table_captions)
        regions = find_regions(horizontal, vertical, shaded, chunks)
        for region in sorted(regions, key=lambda r: r.box.width * r.box.height):
            if any(_encloses(region.box, table.box) for table in tables):
                continue
            if not region.inner_verticals:
                region.vertical += seams(page, region.box)
            region = with_header_above(with_plain_rows(region, chunks), chunks)
            inner = without_frame(region, chunks, caption)
            tables += _solved(inner, single, page, shaded, context)
    free = parted_chunks(chunks, ())
    for finder in (headed_regions, aligned_regions):
        taken = {i for table in tables for i in table.span_ids}
        free = [c for c in free if taken.isdisjoint(c.spans)]
        lines = text_lines(free)
        if sum(len(line) > 1 for line in lines) < FEWEST_LINES:
            break
        rest = [c for c in single if taken.isdisjoint(c.spans)]
        for region in finder(lines, horizontal, shaded):
            tables += _solved(region, rest, page, shaded, context)
    taken = {i for table in tables for i in table.span_ids}
    lines = text_lines([c for c in free if taken.isdisjoint(c.spans)])
    words = context.profile.outline.suspended_hyphen_next
    tables += field_tables(lines, words, page.number)
    return sorted(tables, key=lambda t: (t.box.top, t.box.x0))


def _without_charts(page: Page, context: Context) -> tuple[Page, set[int]]:
    """The page without what its charts draw, and the spans inside them."""
    charts = chart_areas(page, caption_pattern(context.profile.outline.figure_captions))
    if not charts:
        return page, set()
    kept = replace(
        page,
        rulings=[r for r in page.rulings if not _within(r, charts)],
        fills=[f for f in page.fills if not _within(f, charts)],
    )
    return kept, {i for i, s in enumerate(page.spans) if _within(s, charts)}


def _encloses(outer: Box, inner: Box) -> bool:
    """Whether a frame stands around a table that was found already."""
    return outer.overlap(inner) >= 0.9 * inner.width * inner.height


def _within(thing: Span | Ruling | Fill, areas: Sequence[Box]) -> bool:
    x, y = (thing.x0 + thing.x1) / 2, (thing.top + thing.bottom) / 2
    return any(a.x0 <= x <= a.x1 and a.top <= y <= a.bottom for a in areas)


def _solved(
    region: Region,
    single: Sequence[Chunk],
    page: Page,
    shaded: Sequence[Fill],
    context: Context,
) -> list[TableOnPage]:
    """The table of a region, or none."""
    words = context.profile.outline
    box = region.box
    inside = [
        c
        for c in single
        if box.x0 - 2 <= c.middle <= box.x1 + 2 and box.top - 1 <= c.level <= box.bottom + 1
    ]
    if not inside or (len(region.horizontal) < FEWEST_EDGES and region.method != "aligned"):
        return []
    chunks = parted_chunks(joined_chunks(inside, region.vertical), region.vertical)
    above = text_lines([c for c in single if HEAD * page.height < c.level < box.top])
    region.opens_page = all(is_mark(" ".join(c.text for c in line), context) for line in above)
    skeleton = build(region, chunks, words.connectives)
    if skeleton.soft:
        borders = [*region.vertical, *skeleton.soft]
        finer = parted_chunks(joined_chunks(inside, borders), region.vertical)
        if len(finer) != len(chunks):
            chunks = finer
            skeleton = build(region, chunks, words.connectives)
    turned = beside_rows(skeleton, chunks, single_chunks(page.spans, upright=False))
    open_walls(skeleton, chunks, turned, region.horizontal)
    cells = cells_of(skeleton, chunks)
    put_in(cells, skeleton, turned)
    made = grid_of(skeleton, cells, words.suspended_hyphen_next, page.number, shaded)
    if made is None or not (is_table(made[0], region) or is_rest(made[0], region)):
        return []
    chunks += turned
    ids = frozenset(i for c in chunks for i in c.spans)
    grid = with_parents(made[0], region.horizontal)
    return [TableOnPage(box, grid, ids, tuple(made[1]))]
