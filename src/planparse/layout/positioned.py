"""Pages with positions turned into blocks in reading order.

Pages are taken one at a time and reduced to lines and finished tables and figures; what needs
the whole document (running headers, usual sizes, paragraphs over pages) is done afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planparse.context import Context
from planparse.layout.bars import mark_bars
from planparse.layout.columns import Fixture, Item, reading_order, rows
from planparse.layout.contents import contents_lines
from planparse.layout.drafts import join_overleaf, to_block
from planparse.layout.figures import FigureOnPage, finish_figures, page_figures
from planparse.layout.furniture import find_furniture
from planparse.layout.lines import Line, merged, page_stretches
from planparse.layout.markers import is_marker
from planparse.layout.marks import with_drawn_signs
from planparse.layout.measures import Measures, measure, rounded
from planparse.layout.paragraphs import Draft, paragraphs
from planparse.layout.roles import assign_roles
from planparse.layout.tables import TableOnPage, page_tables, stitch
from planparse.model.block import Block
from planparse.model.page import Page
from planparse.model.place import Place
from planparse.model.raw import Doubt
from planparse.text.hyphen import hyphenated_words


@dataclass(frozen=True, slots=True)
class PositionedLayout:
    """A document's blocks in reading order and what was doubtful about them."""

    blocks: tuple[Block, ...]
    """Running headers and contents lines included, each with its kind."""
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """What is kept of a page after it was read."""

    number: int
    width: float
    height: float
    lines: list[Line]
    fixtures: list[Fixture]
    turned: list[Line]
    """Text that stands across the page."""
    figures: list[FigureOnPage]
    decorations: list[Fixture] = field(default_factory=list)
    """Logos, lines and backgrounds: kept, but without a place in the reading order."""
    regions: list[list[Item]] = field(default_factory=list)
    contents: set[int] = field(default_factory=set)


def positioned_blocks(pages: Iterable[Page], context: Context) -> PositionedLayout:
    """Read order, paragraphs, lists, notes, tables and figures off the layout.

    Args:
        pages: the pages of a PDF or a scan, each taken once, in order.
        context: profile and limits.
    """
    sheets = [_sheet(page, context) for page in pages]
    furniture = find_furniture(
        [sheet.lines for sheet in sheets], [sheet.height for sheet in sheets], _body_size(sheets)
    )
    _place_figures(sheets)
    goes_on = False
    for sheet in sheets:
        goes_on = _arrange(sheet, furniture, context, goes_on)
    measures = measure(
        [item for item in region if isinstance(item, Line) and id(item) not in sheet.contents]
        for sheet in sheets
        for region in sheet.regions
    )
    drafts = join_overleaf(_drafts(sheets, furniture, measures, context), measures)
    words = context.profile.outline.suspended_hyphen_next
    hyphenated = hyphenated_words(line.text for sheet in sheets for line in sheet.lines)
    blocks = [to_block(draft, words, hyphenated) for draft in drafts]
    return PositionedLayout(tuple(stitch(blocks, context)), _doubts(sheets))


def _sheet(page: Page, context: Context) -> _Sheet:
    """Reduce a page to its lines, tables and figures."""
    tables = page_tables(with_drawn_signs(page), context)
    figures = page_figures(page, context, [table.box for table in tables])
    fixtures = [_table(page, table) for table in tables]
    taken = set[int]().union(*(t.span_ids for t in tables), *(f.span_ids for f in figures))
    lines = page_stretches(page, taken)
    mark_bars(lines, page)
    turned = [
        Line(page.number, span.text.strip(), span.x0, span.top, span.x1, span.bottom, span.size)
        for index, span in enumerate(page.spans)
        if not span.upright and index not in taken and span.text.strip()
    ]
    return _Sheet(page.number, page.width, page.height, lines, fixtures, turned, figures)


def _table(page: Page, table: TableOnPage) -> Fixture:
    block = Block(kind="table", place=Place(page=page.number, box=table.box), grid=table.grid)
    return Fixture(block, *table.box)


def _place_figures(sheets: Sequence[_Sheet]) -> None:
    """Put each picture of the document where it stands first."""
    by_number = {sheet.number: sheet for sheet in sheets}
    for found in finish_figures([figure for sheet in sheets for figure in sheet.figures]):
        sheet = by_number[found.page]
        fixture = _figure(found)
        (sheet.decorations if found.figure.is_decoration else sheet.fixtures).append(fixture)


def _figure(found: FigureOnPage) -> Fixture:
    place = Place(page=found.page, box=found.box)
    others = tuple(Place(page=number) for number in found.pages if number != found.page)
    block = Block(
        kind="figure",
        lines=found.labels,
        place=place,
        places=(place, *others) if others else (),
        figure=found.figure,
    )
    return Fixture(block, *found.box)


def _body_size(sheets: Sequence[_Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[rounded(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _arrange(sheet: _Sheet, furniture: set[int], context: Context, goes_on: bool) -> bool:
    """Fill a sheet's regions and contents; returns whether it ends inside a contents table."""
    items: list[Item] = [line for line in sheet.lines if id(line) not in furniture]
    items += sheet.fixtures
    sheet.regions = [
        [_line(row) for row in rows(region)] for region in reading_order(items, sheet.width)
    ]
    lines = [item for region in sheet.regions for item in region if isinstance(item, Line)]
    titles = context.profile.outline.contents_titles
    positions = contents_lines(lines, titles, goes_on)
    sheet.contents = {id(lines[position]) for position in positions}
    return bool(positions) and positions[-1] == len(lines) - 1


def _line(row: Sequence[Item]) -> Item:
    parts = [item for item in row if isinstance(item, Line)]
    if not parts:
        return row[0]
    return merged(parts, len(parts) > 1 and is_marker(parts[0].text))


def _drafts(
    sheets: Sequence[_Sheet], furniture: set[int], measures: Measures, context: Context
) -> list[Draft]:
    """Paragraphs of all pages in reading order, running lines around each page's own."""
    drafts: list[Draft] = []
    column = 0
    for sheet in sheets:
        running = [_running(line) for line in sheet.lines if id(line) in furniture]
        middle = sheet.height / 2
        drafts += [draft for draft in running if draft.lines[0].top < middle]
        for region in sheet.regions:
            column += 1
            found = paragraphs(region, measures, sheet.contents)
            assign_roles(found, measures, context.profile.outline, sheet.height)
            for draft in found:
                draft.column = column
            drafts += found
        drafts += [Draft(fixture=fixture) for fixture in sheet.decorations]
        turned_role = "" if _is_turned(sheet) else "furniture"
        drafts += [_running(line, turned_role) for line in sheet.turned]
        drafts += [draft for draft in running if draft.lines[0].top >= middle]
    return drafts


def _running(line: Line, role: str = "furniture") -> Draft:
    return Draft([line], role=role, left=line.x0, right=line.x1)


def _is_turned(sheet: _Sheet) -> bool:
    """Most of the page's text stands across it, so it is content and no margin note."""
    turned = sum(len(line.text) for line in sheet.turned)
    return turned > sum(len(line.text) for line in sheet.lines)


def _doubts(sheets: Sequence[_Sheet]) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(
            code="turned_text",
            severity="medium",
            message="most text stands across the page; its lines are kept, their order may be off",
            page=sheet.number,
        )
        for sheet in sheets
        if _is_turned(sheet)
    )
