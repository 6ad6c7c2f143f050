"""How long goals live, from their lineage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planparse.history.over_time.answers import COVERED, Answers
from planparse.model.records import GoalChainRecord, GoalLifeRecord
from planparse.model.records.codes import GoalRelation

UNSEEN: tuple[GoalRelation, ...] = ("first_known", "last_known", "cannot_say")
"""No events: the archive ends there, or could not be read."""


class Turn(NamedTuple):
    """A row of `goal_lineage` without its evidence, which takes most of the memory."""

    goal_id: str | None
    successor_goal_id: str | None
    relation: GoalRelation
    score: float | None


def goal_lives(answers: Answers, lineage: Iterable[Turn]) -> Iterator[GoalLifeRecord]:
    """One row for each chain of goals."""
    came: dict[str, list[Turn]] = {}
    went: dict[str, list[Turn]] = {}
    for link in lineage:
        if link.successor_goal_id is not None:
            came.setdefault(link.successor_goal_id, []).append(link)
        if link.goal_id is not None:
            went.setdefault(link.goal_id, []).append(link)
    by_chain: dict[str, list[GoalChainRecord]] = {}
    for chain in answers.chains.values():
        by_chain.setdefault(chain.chain_id, []).append(chain)
    for chain_id in sorted(by_chain):
        goals = sorted(by_chain[chain_id], key=lambda goal: (goal.year, goal.goal_id))
        begins = _relation(came.get(goals[0].goal_id, []), "first_known")
        ends = _relation(went.get(goals[-1].goal_id, []), "last_known")
        yield _life(goals, begins, ends, answers)


def _relation(links: list[Turn], without: GoalRelation) -> GoalRelation:
    """What the links at an end of a chain say; of several, of a split or merger, the best."""
    best = max(links, key=lambda link: link.score or 0.0, default=None)
    return best.relation if best else without


def _life(
    goals: list[GoalChainRecord], begins: GoalRelation, ends: GoalRelation, answers: Answers
) -> GoalLifeRecord:
    first, last = goals[0], goals[-1]
    statuses = [a.status for goal in goals for a in answers.by_goal.get(goal.goal_id, [])]
    return GoalLifeRecord(
        chain_id=first.chain_id,
        body_id=first.body_id,
        title_first=first.title,
        title_last=last.title,
        first_year=first.year,
        last_year=last.year,
        plans=len(goals),
        begins=begins,
        ends=ends,
        is_whole=begins not in UNSEEN and ends not in UNSEEN,
        pairs=len(statuses),
        covered=sum(status in COVERED for status in statuses),
        cannot_say=statuses.count("cannot_say"),
    )
