"""Records of undertakings, and of what reports say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model import ids
from planparse.model.commitment import Commitment
from planparse.model.records import CommitmentRecord
from planparse.model.records.place import place_columns


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
