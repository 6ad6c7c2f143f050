"""Which spots of the documents an audit report shows as pictures; others make the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, get_args

from planparse.export.lookup import Lookup, Tables
from planparse.model.place import Box, Place
from planparse.model.records import (
    CommitmentCoverageRecord,
    CoverageRecord,
    FindingRecord,
    Quoted,
    Side,
    other_place,
    other_quote,
    place_of,
)

CELL = " | "
"""Between the cells of a table's row in a quote."""


SIDES: tuple[Side, ...] = get_args(Side)


class Wanted(NamedTuple):
    """A spot to show, with the words to mark in it."""

    document_id: str
    page: int
    box: Box
    words: str
    head: Box | None = None
    """The heading of the table that they are a row of."""


class Picture(NamedTuple):
    """A region of a page as displayed, its words marked."""

    png: bytes
    width: int
    """Pixels."""
    height: int


Pictures = Mapping[Wanted, Picture]


def wanted_pictures(tables: Tables) -> list[Wanted]:
    """Spots by how much an auditor needs them: goals, then findings, then undertakings.

    Whoever makes the pictures stops where the report would grow too large.
    """
    return list(dict.fromkeys(_wanted(Lookup(tables))))


def _wanted(lookup: Lookup) -> Iterator[Wanted]:
    for answer in lookup.of(CoverageRecord):
        yield from filter(None, [spot_of(lookup, answer)])
    for finding in lookup.findings:
        spots = (other_spot_of(lookup, finding, side) for side in SIDES)
        yield from filter(None, [spot_of(lookup, finding), *spots])
    for row in lookup.of(CommitmentCoverageRecord):
        yield from filter(None, [spot_of(lookup, row)])


def spot_of(lookup: Lookup, record: Quoted) -> Wanted | None:
    """The spot of a conclusion's quote; None where the format has no layout."""
    return _spot(lookup, record.quote_document_id, place_of(record), record.quote)


def other_spot_of(lookup: Lookup, finding: FindingRecord, side: Side) -> Wanted | None:
    """The spot of what a finding's quote is held against."""
    document = finding.plan_document_id if side == "plan" else finding.quote_document_id
    return _spot(lookup, document, other_place(finding, side), other_quote(finding, side))


def _spot(
    lookup: Lookup, document_id: str | None, place: Place, words: str | None
) -> Wanted | None:
    page, box = place.page, place.box
    if document_id is None or page is None or words is None or box is None:
        return None
    head = lookup.table_head(document_id, page, box) if CELL in words else None
    return Wanted(document_id, page, box, words, head)
