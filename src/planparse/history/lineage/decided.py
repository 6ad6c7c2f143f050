"""Decisions of people as bounds on what the rule may link."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planparse.history.lineage.chains import Link
from planparse.history.lineage.pairs import Pair
from planparse.history.lineage.plans import Goal
from planparse.model.lineage import LineageDecision, lineage_evidence


@dataclass(slots=True)
class Decided:
    """Decisions by the goals that they are about; indices as in the archive's goals."""

    linked: dict[Link, LineageDecision] = field(default_factory=dict)
    refused: dict[Link, LineageDecision] = field(default_factory=dict)
    ended: dict[int, LineageDecision] = field(default_factory=dict)
    """Goals that go on as none."""
    begun: dict[int, LineageDecision] = field(default_factory=dict)
    """Goals that come from none."""
    stale: set[LineageDecision] = field(default_factory=set)
    """A wording has changed since."""
    applied: set[LineageDecision] = field(default_factory=set)

    def forbidden(self, pairs: Iterable[Link]) -> set[Link]:
        """Links that must not be made."""
        return {
            link
            for link in pairs
            if link in self.refused or link[0] in self.ended or link[1] in self.begun
        } - set(self.linked)

    def main_links(self, pairs: Mapping[Link, Pair]) -> set[Link]:
        """Of the links that people set, one at most for each beginning and each end."""
        ordered = sorted(
            self.linked, key=lambda link: (-pairs[link].total if link in pairs else 0.0, link)
        )
        begins: set[int] = set()
        ends: set[int] = set()
        found: set[Link] = set()
        for first, second in ordered:
            if first not in begins and second not in ends:
                found.add((first, second))
                begins.add(first)
                ends.add(second)
        return found


def decided(goals: Sequence[Goal], decisions: Iterable[LineageDecision]) -> Decided:
    """The latest decision about each link; a goal whose file has changed is found by its words.

    Args:
        goals: of one authority.
        decisions: in the order in which they were made, those about other authorities too.
    """
    found = Decided()
    by_id = {goal.goal_id: index for index, goal in enumerate(goals)}
    for decision in decisions:
        first = _index(decision.goal_id, decision.goal, by_id, goals)
        second = _index(decision.successor_goal_id, decision.successor, by_id, goals)
        if _is_lost(decision.goal_id, first) or _is_lost(decision.successor_goal_id, second):
            continue
        _file(found, decision, first, second)
        now = lineage_evidence(_title(goals, first), _title(goals, second))
        if now != decision.evidence:
            found.stale.add(decision)
        found.applied.add(decision)
    return found


def unapplied(
    decisions: Collection[LineageDecision], applied: Collection[LineageDecision]
) -> list[LineageDecision]:
    """Decisions about goals that no plan in force has any more."""
    return [decision for decision in decisions if decision not in applied]


def _file(found: Decided, decision: LineageDecision, first: int | None, second: int | None) -> None:
    if first is not None and second is not None:
        link = (first, second)
        found.linked.pop(link, None)
        found.refused.pop(link, None)
        (found.linked if decision.verdict == "linked" else found.refused)[link] = decision
    elif first is not None:
        found.ended[first] = decision
    elif second is not None:
        found.begun[second] = decision


def _index(
    goal_id: str | None, words: str | None, by_id: Mapping[str, int], goals: Sequence[Goal]
) -> int | None:
    if goal_id is None:
        return None
    if goal_id in by_id:
        return by_id[goal_id]
    alike = [index for index, goal in enumerate(goals) if goal.record.title == words]
    return alike[0] if len(alike) == 1 else None


def _is_lost(goal_id: str | None, index: int | None) -> bool:
    return goal_id is not None and index is None


def _title(goals: Sequence[Goal], index: int | None) -> str | None:
    return None if index is None else goals[index].record.title
