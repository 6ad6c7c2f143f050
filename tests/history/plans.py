"""Plans of one body in memory: years of goals as records, for tests and benchmarks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planparse.history.lineage import Lineage, lineage
from planparse.history.lineage.decided import unapplied
from planparse.history.lineage.plans import archives
from planparse.model import ids
from planparse.model.lineage import LineageDecision
from planparse.model.records import (
    CommitmentRecord,
    DocumentRecord,
    GoalLineageRecord,
    GoalRecord,
    VersionRecord,
)
from planparse.profiles.profile import load

BODY = "region-björkdal/tillväxtnämnden"


@dataclass(frozen=True)
class Said:
    """A goal of a plan in words."""

    title: str
    text: str | None = None
    area: str | None = None
    parent: str | None = None
    undertakings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """One year's plan."""

    year: int
    goals: tuple[Said, ...]
    body: str = BODY
    unread_pages: tuple[int, ...] = ()

    @property
    def document_id(self) -> str:
        """The same for the same body and year."""
        return hashlib.sha256(f"{self.body} {self.year}".encode()).hexdigest()

    def goal_id(self, title: str) -> str:
        """Id of the goal with that wording."""
        (ordinal,) = [i for i, goal in enumerate(self.goals, start=1) if goal.title == title]
        return ids.goal_id(self.document_id, ordinal)


@dataclass(frozen=True)
class Found(Lineage):
    """The lineage of all authorities, and the decisions that had no goals in it."""

    unapplied: tuple[LineageDecision, ...] = ()


def history_of(plans: Sequence[Plan], decisions: Sequence[LineageDecision] = ()) -> Found:
    """The lineage of some plans."""
    profile = load("sv")
    of_plans = archives(
        [_version(plan) for plan in plans],
        {plan.document_id: _document(plan) for plan in plans},
        [goal for plan in plans for goal in _goals(plan)],
        [one for plan in plans for one in _commitments(plan)],
    )
    parts = list(lineage(of_plans, profile.lineage, decisions))
    applied = {decision for part in parts for decision in part.applied}
    return Found(
        [row for part in parts for row in part.rows],
        [chain for part in parts for chain in part.chains],
        applied,
        tuple(unapplied(decisions, applied)),
    )


def told(plans: Sequence[Plan], found: Lineage) -> set[tuple[str, str, str]]:
    """(relation, wording with its year, successor's wording with its year) of every row."""
    names = {
        plan.goal_id(goal.title): f"{plan.year} {goal.title}"
        for plan in plans
        for goal in plan.goals
    }
    return {(row.relation, *_names(row, names)) for row in found.rows}


def _names(row: GoalLineageRecord, names: Mapping[str, str]) -> tuple[str, str]:
    return names.get(row.goal_id or "", ""), names.get(row.successor_goal_id or "", "")


def _document(plan: Plan) -> DocumentRecord:
    name = f"{plan.year}.pdf"
    return DocumentRecord(
        document_id=plan.document_id,
        path=name,
        file_name=name,
        kind="plan",
        language="sv",
        year=plan.year,
        pages_without_text=plan.unread_pages,
        status="warning" if plan.unread_pages else "ok",
        reason="pages_without_text" if plan.unread_pages else None,
    )


def _version(plan: Plan) -> VersionRecord:
    return VersionRecord(
        document_id=plan.document_id,
        path=f"{plan.year}.pdf",
        body_id=plan.body,
        kind="plan",
        year=plan.year,
        period=str(plan.year),
        period_kind="year",
        is_current=True,
        reason="the only version",
    )


def _goals(plan: Plan) -> Iterable[GoalRecord]:
    for ordinal, goal in enumerate(plan.goals, start=1):
        yield GoalRecord(
            goal_id=ids.goal_id(plan.document_id, ordinal),
            document_id=plan.document_id,
            rule="test",
            confidence=1.0,
            ordinal=ordinal,
            title=goal.title,
            focus_area=goal.area,
            parent_goal=goal.parent,
            text=goal.text,
        )


def _commitments(plan: Plan) -> Iterable[CommitmentRecord]:
    said = [(goal, text) for goal in plan.goals for text in goal.undertakings]
    for ordinal, (goal, text) in enumerate(said, start=1):
        yield CommitmentRecord(
            commitment_id=ids.commitment_id(plan.document_id, ordinal),
            goal_id=plan.goal_id(goal.title),
            document_id=plan.document_id,
            rule="test",
            confidence=1.0,
            ordinal=ordinal,
            text=text,
            sentence=text,
        )
