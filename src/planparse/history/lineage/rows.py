"""What was decided about goals as rows: every goal has a beginning and an end, or goes on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from planparse.history.lineage.chains import Link
from planparse.history.lineage.decided import Decided
from planparse.history.lineage.pairs import SAME_TITLES, Pair
from planparse.history.lineage.plans import Archive, Goal
from planparse.history.lineage.texts import COMMON
from planparse.match.calibration import calibrated
from planparse.model.lineage import LineageDecision
from planparse.model.records import GoalChainRecord, GoalLineageRecord
from planparse.model.records.codes import GoalRelation
from planparse.profiles.lineage import LineageRules

RULE = "rule"


@dataclass(frozen=True)
class Linked:
    """The goals of an authority with their links."""

    archive: Archive
    rules: LineageRules
    decided: Decided
    pairs: Mapping[Link, Pair]
    """Every pair worth comparing, each of the links among them."""
    links: set[Link]
    main: set[Link]
    """Those that chains are made of."""


def lineage_rows(linked: Linked) -> list[GoalLineageRecord]:
    """A row for every link, and for every beginning and end."""
    goals = linked.archive.goals
    begins = {link[0] for link in linked.links}
    ends = {link[1] for link in linked.links}
    rivals = _rivals(linked)
    rows = [_link_row(linked, link, rivals) for link in sorted(linked.links)]
    rows += [_end_row(linked, i, rivals) for i in range(len(goals)) if i not in begins]
    rows += [_begin_row(linked, i, rivals) for i in range(len(goals)) if i not in ends]
    return rows


def chain_rows(linked: Linked) -> list[GoalChainRecord]:
    """A row for every goal with the chain that it belongs to."""
    goals = linked.archive.goals
    before = {second: first for first, second in linked.main}
    goes_on = {first for first, _ in linked.main}
    return [
        GoalChainRecord(
            goal_id=goal.goal_id,
            chain_id=goals[_first(index, before)].goal_id,
            body_id=goal.body_id,
            document_id=goal.record.document_id,
            year=goal.year,
            ordinal=goal.record.ordinal,
            title=goal.record.title,
            focus_area=goal.record.focus_area,
            is_last=index not in goes_on,
        )
        for index, goal in enumerate(goals)
    ]


def _first(index: int, before: Mapping[int, int]) -> int:
    while index in before:
        index = before[index]
    return index


Rivals = Mapping[tuple[str, int], list[Pair]]


def _rivals(linked: Linked) -> Rivals:
    """Pairs that were not linked, by the goal that they begin or end with, the best first."""
    found: defaultdict[tuple[str, int], list[Pair]] = defaultdict(list)
    for link, pair in sorted(linked.pairs.items(), key=lambda item: (-item[1].total, item[0])):
        if link not in linked.links:
            found["from", link[0]].append(pair)
            found["to", link[1]].append(pair)
    return found


def _link_row(linked: Linked, link: Link, rivals: Rivals) -> GoalLineageRecord:
    one, other = (linked.archive.goals[index] for index in link)
    pair, decision = linked.pairs[link], linked.decided.linked.get(link)
    relation = _relation(linked, link)
    others = rivals.get(("from", link[0]), [])
    return GoalLineageRecord(
        lineage_id=f"{one.goal_id}-{other.goal_id}",
        goal_id=one.goal_id,
        successor_goal_id=other.goal_id,
        relation=relation,
        score=_score(linked, pair),
        level=pair.level("title"),
        features=pair.features(),
        runner_up_goal_id=linked.archive.goals[others[0].second].goal_id if others else None,
        runner_up_score=_score(linked, others[0]) if others else None,
        body_id=one.body_id,
        successor_body_id=other.body_id,
        year=one.year,
        successor_year=other.year,
        reason=_link_reason(relation, one, other, pair),
        **_decision_columns(linked, decision),
    )


def _relation(linked: Linked, link: Link) -> GoalRelation:
    goals = linked.archive.goals
    one, other = (goals[index] for index in link)
    pair = linked.pairs[link]
    if Counter(first for first, _ in linked.links)[link[0]] > 1:
        return "split"
    if Counter(second for _, second in linked.links)[link[1]] > 1:
        return "merged"
    if one.body_id != other.body_id:
        return "moved"
    if pair.level("gap") != "next":
        return "resumed"
    return "same" if pair.level("title") in SAME_TITLES else "renamed"


def _link_reason(relation: GoalRelation, one: Goal, other: Goal, pair: Pair) -> str:
    titles, text = pair.level("title").replace("_", " "), pair.level("text")
    said = f"the wording agrees ({titles}), the text is {text.removeprefix('common_')}"
    if text in COMMON:
        said += " in sentences that several goals of a plan have"
    openings = {
        "split": f"one of several goals of {other.year} that hold what it held",
        "merged": f"one of several goals of {one.year} that went into it",
        "moved": f"{other.body_id} has it from {other.year} on",
        "resumed": f"no plan between {one.year} and {other.year} has it",
    }
    opening = openings.get(relation)
    return f"{opening}; {said}" if opening else said


def _end_row(linked: Linked, index: int, rivals: Rivals) -> GoalLineageRecord:
    goal = linked.archive.goals[index]
    decision = linked.decided.ended.get(index)
    relation, reason = _end(linked, goal)
    others = rivals.get(("from", index), [])
    return GoalLineageRecord(
        lineage_id=f"{goal.goal_id}-",
        goal_id=goal.goal_id,
        relation="dropped" if decision else relation,
        runner_up_goal_id=linked.archive.goals[others[0].second].goal_id if others else None,
        runner_up_score=_score(linked, others[0]) if others else None,
        body_id=goal.body_id,
        year=goal.year,
        reason=_decided_reason(decision, reason),
        **_decision_columns(linked, decision),
    )


def _begin_row(linked: Linked, index: int, rivals: Rivals) -> GoalLineageRecord:
    goal = linked.archive.goals[index]
    decision = linked.decided.begun.get(index)
    relation, reason = _beginning(linked, goal)
    others = rivals.get(("to", index), [])
    return GoalLineageRecord(
        lineage_id=f"-{goal.goal_id}",
        successor_goal_id=goal.goal_id,
        relation="new" if decision else relation,
        runner_up_goal_id=linked.archive.goals[others[0].first].goal_id if others else None,
        runner_up_score=_score(linked, others[0]) if others else None,
        body_id=goal.body_id,
        successor_body_id=goal.body_id,
        successor_year=goal.year,
        reason=_decided_reason(decision, reason),
        **_decision_columns(linked, decision),
    )


def _end(linked: Linked, goal: Goal) -> tuple[GoalRelation, str]:
    later = linked.archive.later(goal.body_id, goal.year)
    if not later:
        return "last_known", f"{goal.year} is the body's last plan of the archive"
    if later[0] - goal.year > linked.rules.longest:
        return "cannot_say", f"the body's next plan of the archive is that of {later[0]}"
    if (goal.body_id, later[0]) in linked.archive.doubtful:
        return "cannot_say", f"not found, and the plan of {later[0]} could not be read whole"
    return "dropped", f"no goal of {later[0]} or later continues it"


def _beginning(linked: Linked, goal: Goal) -> tuple[GoalRelation, str]:
    earlier = linked.archive.earlier(goal.body_id, goal.year)
    if not earlier:
        return "first_known", f"{goal.year} is the body's first plan of the archive"
    if goal.year - earlier[-1] > linked.rules.longest:
        return "cannot_say", f"the body's plan before it is that of {earlier[-1]}"
    if (goal.body_id, earlier[-1]) in linked.archive.doubtful:
        return "cannot_say", f"not found, and the plan of {earlier[-1]} could not be read whole"
    return "new", f"it continues no goal of {earlier[-1]} or earlier"


def _decided_reason(decision: LineageDecision | None, reason: str) -> str:
    return reason if decision is None else decision.reason or f"decided by {decision.reviewer}"


def _decision_columns(linked: Linked, decision: LineageDecision | None) -> dict[str, str | bool]:
    return {
        "decided_by": decision.reviewer if decision else RULE,
        "is_stale": decision is not None and decision in linked.decided.stale,
    }


def _score(linked: Linked, pair: Pair) -> float:
    return calibrated(pair.total, linked.rules.calibration)
