"""What an audit of the archive answered, by goal and by undertaking.

Plain tuples of the few columns that counting needs: an archive has an answer for each undertaking
and report, and making a record of each would take longer than everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from planparse.model.records import GoalChainRecord, VersionRecord
from planparse.model.records.codes import CommitmentStatus, CoverageStatus, Progress

COVERED: tuple[CoverageStatus, ...] = ("reported", "merged")


class GoalAnswer(NamedTuple):
    """A row of `coverage`."""

    plan_document_id: str
    report_document_id: str
    goal_id: str
    status: CoverageStatus


class Told(NamedTuple):
    """A row of `commitment_coverage`."""

    commitment_id: str
    report_document_id: str
    status: CommitmentStatus
    progress: Progress | None


class Undertaking(NamedTuple):
    """A row of `commitments`."""

    commitment_id: str
    document_id: str
    goal_id: str | None
    page: int | None
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers on plans in force, found by what they are about."""

    plans: Mapping[str, VersionRecord]
    """Plans in force with a year, by document_id."""
    chains: Mapping[str, GoalChainRecord]
    """By goal_id."""
    by_goal: Mapping[str, list[GoalAnswer]]
    undertakings: tuple[Undertaking, ...]
    """Those of the plans, in order."""
    by_commitment: Mapping[str, list[Told]]
    """Answers of each, the reports in the order of their periods."""
    reports: Mapping[str, set[str]] = field(default_factory=dict)
    """Reports of each plan that the audit linked."""

    @classmethod
    def of(
        cls,
        versions: Iterable[VersionRecord],
        chains: Iterable[GoalChainRecord],
        goals: Iterable[GoalAnswer],
        undertakings: Iterable[Undertaking],
        told: Iterable[Told],
    ) -> Self:
        """Sort the answers; those of documents that another version replaces are left out."""
        current = {v.document_id: v for v in versions if v.is_current and v.year is not None}
        plans = {key: version for key, version in current.items() if version.kind == "plan"}
        by_goal: dict[str, list[GoalAnswer]] = {}
        reports: dict[str, set[str]] = {}
        for answer in goals:
            if answer.plan_document_id in plans and answer.report_document_id in current:
                by_goal.setdefault(answer.goal_id, []).append(answer)
                reports.setdefault(answer.plan_document_id, set()).add(answer.report_document_id)
        own = tuple(sorted(one for one in undertakings if one.document_id in plans))
        by_commitment: dict[str, list[Told]] = {one.commitment_id: [] for one in own}
        for each in told:
            known = by_commitment.get(each.commitment_id)
            if known is not None and each.report_document_id in current:
                known.append(each)
        order = {key: (v.period or "", v.path) for key, v in current.items()}
        for found in by_commitment.values():
            found.sort(key=lambda each: order[each.report_document_id])
        return cls(
            plans=plans,
            chains={chain.goal_id: chain for chain in chains},
            by_goal=by_goal,
            undertakings=own,
            by_commitment=by_commitment,
            reports=reports,
        )
