"""Auditors' decisions in the records of a run, beside the machine's answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from planparse.export.lookup import Lookup, Tables
from planparse.model.decision import Decisions, Key, Settled, key_of
from planparse.model.records import (
    CommitmentCoverageRecord,
    CoverageRecord,
    DecisionRecord,
    Record,
)

A = TypeVar("A", CoverageRecord, CommitmentCoverageRecord)

_TOLD = frozenset(
    {
        "verdict",
        "status",
        "machine_status",
        "reason",
        "reviewer",
        "second_reviewer",
        "decided_at",
        "subject",
    }
)
"""Fields of a decision that its row has under the same name."""


def with_decisions(tables: Tables, decisions: Decisions) -> Mapping[str, list[Record]]:
    """The records with the status that auditors decided, and a row for each of their decisions."""
    lookup = Lookup(tables)
    goals, commitments = lookup.of(CoverageRecord), lookup.of(CommitmentCoverageRecord)
    is_goal = {key_of(row) for row in goals}
    return {
        **{name: list(rows) for name, rows in tables.items()},
        "coverage": [_decided(row, decisions) for row in goals],
        "commitment_coverage": [_decided(row, decisions) for row in commitments],
        "decisions": [
            row for key, one in decisions.items() for row in _rows(key, one, key in is_goal)
        ],
    }


def _decided(answer: A, decisions: Decisions) -> A:
    settled = decisions.get(key_of(answer))
    status = settled.status if settled else None
    return answer.model_copy(update={"decided_status": status})


def _rows(key: Key, settled: Settled, is_goal: bool) -> Iterator[DecisionRecord]:
    """The decisions on one answer; the one that applies stands last."""
    subject_id, report_id = key
    for ordinal, one in enumerate((*settled.others, settled), start=1):
        yield DecisionRecord(
            subject_id=subject_id,
            subject_kind="goal" if is_goal else "commitment",
            report_document_id=report_id,
            ordinal=ordinal,
            applies=one is settled and settled.status is not None,
            is_stale=one.is_stale,
            **one.decision.model_dump(include=set(_TOLD)),
        )
