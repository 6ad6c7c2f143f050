"""Every number of a document, with its place and what it measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from planparse.context import Context
from planparse.extract.column_roles import column_role
from planparse.extract.periods import nearest_period
from planparse.extract.table_numbers import table_numbers
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import StatedNumber, Table, TypedTable
from planparse.model.place import Place
from planparse.profiles.indicators import IndicatorWords
from planparse.text.numbers import Quantity, find_quantities

ASIDE = ("furniture",)
"""Running headers and footers repeat what the page numbers and the cover say."""

PERIODS = ("year", "year_range", "period")
"""Kinds that say when something is so; dates and months mostly say when something happened."""

MEASURED = ("money", "percent", "count")


def quantities(
    outline: Outline, tables: Sequence[Table], typed: Sequence[TypedTable], context: Context
) -> tuple[StatedNumber, ...]:
    """Numbers in reading order: of headings, text, captions and tables as they stand.

    Dotted section numbers are no numbers; those of chapters, tables and pages are of the kind
    `identifier`.
    """
    by_grid = {id(table.grid): (table, kind) for table, kind in zip(tables, typed, strict=True)}
    found: list[StatedNumber] = list(_page_references(outline, context))
    for section, blocks in _rooms(outline):
        for index, block in blocks:
            known = by_grid.get(id(block.grid)) if block.grid is not None else None
            if known is not None:
                found.extend(table_numbers(*known, context))
            if block.kind not in ASIDE and not block.hidden:
                found.extend(_text_numbers(block, index, section, context))
    return tuple(found)


def _rooms(
    outline: Outline,
) -> Iterator[tuple[int | None, Iterable[tuple[int | None, Block]]]]:
    """What stands above the first heading, then each section with its heading's own words.

    Blocks come with their index in the section; a heading has none.
    """
    yield None, enumerate(outline.front)
    for section in outline.sections:
        is_chapter = section.number is not None and section.number.isdigit()
        text = f"{section.number} {section.title}" if is_chapter else section.title
        heading = section.heading.model_copy(update={"text": text, "lines": ()})
        yield section.ordinal, [(None, heading), *enumerate(section.blocks)]


def _page_references(outline: Outline, context: Context) -> Iterator[StatedNumber]:
    """Numbers of the contents page, read as one text so that its page column shows.

    A bare number at the end of an entry is its page, also where the contents have no title.
    """
    entries = outline.contents
    text = "\n".join(block.text for block in entries)
    starts: list[int] = []
    end = 0
    for block in entries:
        starts.append(end)
        end += len(block.text) + 1
    for quantity in find_quantities(text, context.profile):
        entry = entries[bisect_right(starts, quantity.start) - 1]
        if quantity.raw.isdecimal() and text[quantity.end : quantity.end + 1] in ("", "\n"):
            quantity = replace(quantity, kind="identifier", value=None, unit=None, label=None)
        yield _stated(quantity, Where(None, entry.place), context.profile.indicators)


def _text_numbers(
    block: Block, index: int | None, section: int | None, context: Context
) -> Iterator[StatedNumber]:
    words = context.profile.indicators
    found = find_quantities(block.text, context.profile)
    periods = [quantity for quantity in found if quantity.kind in PERIODS]
    ends = _line_ends(block)
    for quantity in found:
        period = None
        if periods and quantity.kind in MEASURED:
            period = nearest_period(block.text, quantity, periods, words.comparing)
        place = block.place
        if ends and place.line is not None:
            line = min(bisect_right(ends, quantity.start), len(ends) - 1)
            place = Place(page=place.page, box=place.box, line=place.line + line)
        yield _stated(quantity, Where(section, place, index, period), words)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a number of running text stands, and for when it is."""

    section: int | None
    place: Place
    block: int | None = None
    period: str | None = None


def _stated(quantity: Quantity, where: Where, words: IndicatorWords) -> StatedNumber:
    """A number of running text as a fact."""
    return StatedNumber(
        section=where.section,
        block=where.block,
        offset=None if where.block is None else quantity.start,
        place=where.place,
        period=where.period,
        raw=quantity.raw,
        kind=quantity.kind,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        scale=quantity.scale,
        approximate=quantity.approximate,
        iso=quantity.iso,
        label=quantity.label,
        role=column_role(quantity.label, words) if quantity.label else None,
        inherited_from=quantity.inherited_from,
        doubts=tuple(quantity.doubts),
    )


def _line_ends(block: Block) -> list[int]:
    """Where each line of a text file's block ends in its text; empty where there are no lines."""
    if block.place.line is None or len(block.lines) < 2:
        return []
    return list(accumulate(len(line) + 1 for line in block.lines))
