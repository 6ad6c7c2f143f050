"""Which spots of the documents an audit report shows as pictures; others make the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from planparse.export.lookup import Lookup, Tables
from planparse.model.place import Box
from planparse.model.records import (
    CommitmentCoverageRecord,
    CoverageRecord,
    FindingRecord,
    Quoted,
)

CELL = " | "
"""Between the cells of a table's row in a quote."""


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
        yield from filter(None, [spot_of(lookup, finding), plan_spot_of(lookup, finding)])
    for row in lookup.of(CommitmentCoverageRecord):
        yield from filter(None, [spot_of(lookup, row)])


def spot_of(lookup: Lookup, record: Quoted) -> Wanted | None:
    """The spot of a conclusion's quote; None where the format has no layout."""
    edges = (record.x0, record.top, record.x1, record.bottom)
    return _spot(lookup, record.quote_document_id, record.page, edges, record.quote)


def plan_spot_of(lookup: Lookup, finding: FindingRecord) -> Wanted | None:
    """The spot of the plan's side of a finding."""
    edges = (finding.plan_x0, finding.plan_top, finding.plan_x1, finding.plan_bottom)
    return _spot(lookup, finding.plan_document_id, finding.plan_page, edges, finding.plan_quote)


def _spot(
    lookup: Lookup,
    document_id: str | None,
    page: int | None,
    edges: tuple[float | None, ...],
    words: str | None,
) -> Wanted | None:
    x0, top, x1, bottom = edges
    if document_id is None or page is None or words is None:
        return None
    if x0 is None or top is None or x1 is None or bottom is None:
        return None
    box = Box(x0, top, x1, bottom)
    head = lookup.table_head(document_id, page, box) if CELL in words else None
    return Wanted(document_id, page, box, words, head)
