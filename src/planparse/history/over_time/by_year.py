"""How fully each body, focus area and goal was reported, year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planparse.history.over_time.answers import COVERED, Answers
from planparse.history.over_time.undertakings import best
from planparse.model.records import BodyRecord, CoverageByYearRecord, GoalChainRecord
from planparse.model.records.codes import CoverageScope


@dataclass(slots=True)
class Tally:
    """Counts of one subject in one year."""

    name: str
    chain_id: str | None = None
    goals: int = 0
    covered: int = 0
    reports: set[str] = field(default_factory=set)
    statuses: Counter[str] = field(default_factory=Counter)
    commitments: Counter[str] = field(default_factory=Counter)


Key = tuple[str, int, CoverageScope, str]
"""Body, year, scope, subject."""


def coverage_by_year(
    bodies: Iterable[BodyRecord], answers: Answers
) -> Iterator[CoverageByYearRecord]:
    """A row for each body, focus area and goal of every year with a plan, reported or not."""
    names = {body.body_id: body.name for body in bodies}
    tallies: dict[Key, Tally] = {}
    for plan in answers.plans.values():
        assert plan.year is not None
        reports = answers.reports.get(plan.document_id, set())
        key: Key = (plan.body_id, plan.year, "body", plan.body_id)
        tally = tallies.setdefault(key, Tally(names.get(plan.body_id, plan.body_id)))
        tally.reports |= reports
    for chain in answers.chains.values():
        for tally in _tallies(chain, tallies, names, answers):
            _count(tally, chain, answers)
    _count_undertakings(tallies, answers)
    for key in sorted(tallies):
        yield _record(key, tallies[key])


def _tallies(
    chain: GoalChainRecord, tallies: dict[Key, Tally], names: Mapping[str, str], answers: Answers
) -> list[Tally]:
    """The tallies that a goal counts in."""
    reports = answers.reports.get(chain.document_id, set())
    found = []
    for key in _keys(chain):
        name = {
            "body": names.get(chain.body_id, chain.body_id),
            "focus_area": chain.focus_area or "",
            "goal": chain.title,
        }[key[2]]
        tally = tallies.setdefault(key, Tally(name, chain.chain_id if key[2] == "goal" else None))
        tally.reports |= reports
        found.append(tally)
    return found


def _keys(chain: GoalChainRecord) -> Iterator[Key]:
    yield chain.body_id, chain.year, "body", chain.body_id
    yield chain.body_id, chain.year, "goal", chain.goal_id
    if chain.focus_area:
        yield chain.body_id, chain.year, "focus_area", chain.focus_area


def _count(tally: Tally, chain: GoalChainRecord, answers: Answers) -> None:
    found = answers.by_goal.get(chain.goal_id, [])
    tally.goals += 1
    tally.statuses.update(answer.status for answer in found)
    tally.covered += any(answer.status in COVERED for answer in found)


def _count_undertakings(tallies: Mapping[Key, Tally], answers: Answers) -> None:
    for one in answers.undertakings:
        chain = answers.chains.get(one.goal_id or "")
        status = best(answers.by_commitment[one.commitment_id])
        for key in _keys(chain) if chain else ():
            tallies[key].commitments["all"] += 1
            if status:
                tallies[key].commitments[status] += 1


def _record(key: Key, tally: Tally) -> CoverageByYearRecord:
    body_id, year, scope, subject = key
    statuses, commitments = tally.statuses, tally.commitments
    said = statuses.total() - statuses["cannot_say"]
    covered = sum(statuses[status] for status in COVERED)
    return CoverageByYearRecord(
        body_id=body_id,
        year=year,
        scope=scope,
        subject=subject,
        name=tally.name,
        chain_id=tally.chain_id,
        goals=tally.goals,
        reports=len(tally.reports),
        pairs=statuses.total(),
        reported=statuses["reported"],
        merged=statuses["merged"],
        empty=statuses["empty"],
        mentioned=statuses["mentioned"],
        ambiguous=statuses["ambiguous"],
        missing=statuses["missing"],
        cannot_say=statuses["cannot_say"],
        share_covered=covered / said if said else None,
        goals_covered=tally.covered,
        commitments=commitments["all"],
        commitments_reported=commitments["reported"],
        commitments_partly=commitments["partly"],
        commitments_never=commitments["not_reported"],
        commitments_cannot_say=commitments["cannot_say"],
    )
