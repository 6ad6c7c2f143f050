"""Everything that a run says to stand somewhere, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planparse.export.lookup import Lookup, Tables
from planparse.model.place import Place
from planparse.model.records import (
    CommitmentCoverageRecord,
    CommitmentRecord,
    CoverageRecord,
    FindingRecord,
    Quoted,
    Side,
    other_place,
    other_quote,
    place_of,
)


class Claim(NamedTuple):
    """Words of a document with the place that a record gives them."""

    record: str
    """Table and id of the record."""
    document_id: str
    words: str
    places: tuple[Place, ...]
    """The place, or all of them where the record has several."""

    @property
    def place(self) -> Place:
        """The first place."""
        return self.places[0]


def claims(tables: Tables) -> list[Claim]:
    """Quotes of coverage, undertakings and findings, and the undertakings themselves.

    A judgement by colour is no word of the document and not among them.
    """
    return list(_claims(Lookup(tables)))


def _claims(lookup: Lookup) -> Iterator[Claim]:
    for one in lookup.of(CommitmentRecord):
        places = tuple(map(place_of, one.places)) or (place_of(one),)
        yield Claim(f"commitments {one.commitment_id}", one.document_id, one.text, places)
    for answer in lookup.of(CoverageRecord):
        name = f"coverage {answer.goal_id}:{answer.report_document_id[:12]}"
        yield from _quoted(name, answer)
        at = answer.self_assessment_place
        is_text = answer.self_assessment_basis != "colour"
        if answer.self_assessment is not None and at is not None and is_text:
            report = answer.report_document_id
            yield Claim(f"{name} self_assessment", report, answer.self_assessment, (place_of(at),))
    for row in lookup.of(CommitmentCoverageRecord):
        name = f"commitment_coverage {row.commitment_id}:{row.report_document_id[:12]}"
        yield from _quoted(name, row)
    for finding in lookup.of(FindingRecord):
        yield from _quoted(f"findings {finding.finding_id}", finding)
        yield from _side(finding, "plan", finding.plan_document_id)
        yield from _side(finding, "against", finding.quote_document_id)


def _quoted(name: str, record: Quoted) -> Iterator[Claim]:
    if record.quote is not None and record.quote_document_id is not None:
        yield Claim(name, record.quote_document_id, record.quote, (place_of(record),))


def _side(row: FindingRecord, side: Side, document_id: str | None) -> Iterator[Claim]:
    quote = other_quote(row, side)
    if quote is not None and document_id is not None:
        place = other_place(row, side)
        yield Claim(f"findings {row.finding_id} {side}", document_id, quote, (place,))
