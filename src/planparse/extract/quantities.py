"""Every number of a document, with its place and what it measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from planparse.context import Context
from planparse.extract.bodies import WITH_BODY, Body, Owners, body_of, owners
from planparse.extract.column_roles import spoken_role
from planparse.extract.periods import Mention, mentions, nearest_period
from planparse.extract.table_numbers import table_numbers
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import ColumnRole, StatedNumber, Table, TypedTable
from planparse.model.place import Place
from planparse.profiles.profile import Profile
from planparse.text.bodies import NamedBody, bodies_in
from planparse.text.numbers import Quantity, find_quantities, phrase_after

ASIDE = ("furniture",)
"""Running headers and footers repeat what the page numbers and the cover say."""

MEASURED = ("money", "percent", "count")


def quantities(
    outline: Outline,
    tables: Sequence[Table],
    typed: Sequence[TypedTable],
    organisation: str | None,
    context: Context,
) -> tuple[StatedNumber, ...]:
    """Numbers in reading order: of headings, text, captions and tables as they stand.

    A caption that is a block of its own is not read again with its table or figure.

    Dotted section numbers are no numbers; those of chapters, tables and pages are of the kind
    `identifier`.

    Args:
        outline: the document's sections.
        tables: its tables.
        typed: what their rows and columns are.
        organisation: whose document it is, as the cover says.
        context: the language.
    """
    bodies = owners(outline, organisation, context)
    by_grid = {id(table.grid): (table, kind) for table, kind in zip(tables, typed, strict=True)}
    found: list[StatedNumber] = list(_page_references(outline, context))
    for section, room in _rooms(outline):
        blocks = list(room)
        captions = {block.place for _, block in blocks if block.kind == "caption"}
        for index, block in blocks:
            known = by_grid.get(id(block.grid)) if block.grid is not None else None
            if known is not None:
                found.extend(table_numbers(*known, bodies.of_section(section), context))
            is_told = not captions.isdisjoint(block.caption_places)
            if block.kind not in ASIDE and not block.hidden and not is_told:
                found.extend(_text_numbers(block, Spot(section, index), bodies, context))
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
        yield _stated(quantity, entry.place, Spot(None))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number of running text stands, and what its sentence says beside it."""

    section: int | None
    block: int | None = None
    period: str | None = None
    body: Body | None = None
    role: ColumnRole | None = None
    after: str | None = None
    """The words behind it, where none before it say what it measures."""
    places: tuple[Place, ...] = ()
    """All spots of its paragraph, where that goes on elsewhere."""


def _text_numbers(
    block: Block, spot: Spot, bodies: Owners, context: Context
) -> Iterator[StatedNumber]:
    found = find_quantities(block.text, context.profile)
    if not found:
        return
    ends = _line_ends(block)
    periods = mentions(block.text, found, context.profile)
    named = bodies_in(block.text, context.profile.body_names)
    owner = bodies.of_section(spot.section)
    places = block.caption_places or block.places
    for quantity in found:
        place = block.caption_places[0] if block.caption_places else block.place
        if ends and place.line is not None:
            line = min(bisect_right(ends, quantity.start), len(ends) - 1)
            place = Place(page=place.page, box=place.box, line=place.line + line)
        told = _told(block.text, quantity, periods, named, context.profile)
        body = told.body or (owner if quantity.kind in WITH_BODY else None)
        told = replace(told, section=spot.section, block=spot.block, body=body, places=places)
        yield _stated(quantity, place, told)


def _told(
    text: str,
    quantity: Quantity,
    periods: Sequence[Mention],
    named: Sequence[NamedBody],
    profile: Profile,
) -> Spot:
    """What the sentence says beside a number: for when it is, whose it is, what of."""
    period = name = after = role = None
    if periods and quantity.kind in MEASURED:
        period = nearest_period(text, quantity, periods, profile.indicators.comparing)
    if quantity.label or quantity.kind in MEASURED:
        role = spoken_role(quantity.label, text, quantity.end, profile.indicators)
    if named and quantity.kind in WITH_BODY:
        name = body_of(text, quantity, named, profile.body_names)
    if quantity.label is None and quantity.kind in MEASURED:
        after = phrase_after(text, quantity.end, profile)
    return Spot(None, None, period, Body(name, "phrase") if name else None, role, after)


def _stated(quantity: Quantity, place: Place, spot: Spot) -> StatedNumber:
    """A number of running text as a fact."""
    return StatedNumber(
        section=spot.section,
        block=spot.block,
        offset=None if spot.block is None else quantity.start,
        place=place,
        places=spot.places,
        period=spot.period,
        raw=quantity.raw,
        kind=quantity.kind,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        scale=quantity.scale,
        approximate=quantity.approximate,
        comparator=quantity.comparator,
        iso=quantity.iso,
        label=quantity.label or spot.after,
        role=spot.role,
        body=spot.body.name if spot.body else None,
        body_from=spot.body.origin if spot.body else None,
        inherited_from=quantity.inherited_from,
        doubts=quantity.doubts,
    )


def _line_ends(block: Block) -> list[int]:
    """Where each line of a text file's block ends in its text; empty where there are no lines."""
    if block.place.line is None or len(block.lines) < 2:
        return []
    return list(accumulate(len(line) + 1 for line in block.lines))
