"""Records of undertakings, and of what reports say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model import ids
from planparse.model.commitment import Commitment
from planparse.model.coverage import CommitmentAnswer
from planparse.model.place import Place
from planparse.model.records import CommitmentCoverageRecord, CommitmentRecord
from planparse.model.records.place import place_columns, spot_columns


def commitment_rows(document_id: str, found: Sequence[Commitment]) -> Iterator[CommitmentRecord]:
    """The undertakings of a plan in reading order."""
    for one in found:
        yield CommitmentRecord(
            commitment_id=ids.commitment_id(document_id, one.ordinal),
            goal_id=ids.goal_id(document_id, one.goal) if one.goal else None,
            section_id=ids.section_id(document_id, one.section) if one.section else None,
            ordinal=one.ordinal,
            text=one.text,
            sentence=one.sentence,
            document_id=document_id,
            rule=one.rule,
            confidence=one.confidence,
            **place_columns(one.place, one.places),
        )


def commitment_coverage_rows(
    plan_id: str, report_id: str, answers: Sequence[CommitmentAnswer]
) -> Iterator[CommitmentCoverageRecord]:
    """One row for each undertaking of the plan."""
    for answer in answers:
        place = answer.quote.place if answer.quote else Place()
        yield CommitmentCoverageRecord(
            commitment_id=ids.commitment_id(plan_id, answer.commitment),
            plan_document_id=plan_id,
            report_document_id=report_id,
            goal_id=ids.goal_id(plan_id, answer.goal) if answer.goal else None,
            section_id=ids.section_id(report_id, answer.section) if answer.section else None,
            status=answer.status,
            progress=answer.progress,
            score=answer.score,
            reason=answer.reason,
            rule=answer.rule,
            quote=answer.quote.text if answer.quote else None,
            quote_document_id=report_id if answer.quote else None,
            **spot_columns(place),
        )
