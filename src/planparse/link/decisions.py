"""One decision a goal, from all that the passes assigned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from planparse.link.assignment import Assignment
from planparse.link.doubts import doubtful
from planparse.link.leftover import sections_beyond
from planparse.link.pair import Pair
from planparse.link.passages import passages
from planparse.link.titles import CLEAR_LEVELS
from planparse.model.links import Doubtful, GoalDecision, Link, Linking
from planparse.profiles.linking import LinkingWords

KEPT = 5
"""Candidates kept for each goal."""

CLAIMS = ("two_goals_alike", "body_of_other_goal")
"""Contradictions by which a goal's section may be another goal's."""


def decided(now: Assignment, rules: Mapping[int, str]) -> Linking:
    """The decisions on all goals.

    Args:
        now: what the passes assigned.
        rules: name of the pass that found a goal's first section, by the goal's index.
    """
    doubts = doubtful(now.table, now.chosen, now.shared, now.plan)
    left = [g for g in now.goals if g not in now.found]
    around = now.answered | {pair.section for pair, _ in now.inside.values()}
    spoken = {one.goal: one for one in passages(now.plan, now.report, left, around)}
    return Linking(
        decisions=tuple(
            GoalDecision(
                goal=goal + 1,
                rule=rules.get(goal),
                links=_links(goal, now),
                shared=tuple(section + 1 for other, section in now.shared if other == goal),
                contradiction=_first(d for d in doubts if d.goal == goal + 1),
                claimed=_first(d for d in doubts if d.other == goal + 1 and d.rule in CLAIMS),
                copied=_copied(now.table[goal]),
                passage=spoken.get(goal + 1),
                rows=now.rows.get(goal, ()),
                items=now.items.get(goal, ()),
            )
            for goal in now.goals
        ),
        beyond=sections_beyond(now.report.sections, now.answered),
        listed=now.report.table.listed,
    )


def _first(found: Iterable[Doubtful]) -> Doubtful | None:
    return next(iter(found), None)


def _copied(row: Sequence[Pair]) -> int | None:
    """The section that has the goal's heading and repeats the plan below it."""
    copies = (p for p in row if p.is_copied and p.title.level in CLEAR_LEVELS)
    return next((pair.section + 1 for pair in copies), None)


def _links(goal: int, now: Assignment) -> tuple[Link, ...]:
    """A goal's candidates, each section once, the accepted ones first."""
    rules = now.plan.rules
    accepted: list[tuple[Pair, int | None]] = []
    if goal in now.inside:
        accepted.append(now.inside[goal])
    accepted += [(pair, None) for pair in now.chosen.get(goal, ())]
    taken = {pair.section for pair, _ in accepted}
    ranked = sorted(now.table[goal], key=lambda pair: (-pair.total, pair.section))
    others = [p for p in ranked if p.section not in taken and p.total >= rules.keep]
    best = [
        pair.link(rules).model_copy(update={"accepted": True, "block": block})
        for pair, block in accepted
    ]
    rest = [pair.link(rules) for pair in others[: max(0, KEPT - len(best))]]
    links = [*best, *rest]
    runner_up = others[0] if others and best else others[1] if len(others) > 1 else None
    if runner_up is not None:
        links[0] = _beside(links[0], runner_up, rules)
    return tuple(links)


def _beside(link: Link, runner_up: Pair, rules: LinkingWords) -> Link:
    """The first candidate with the next best one and the distance between them."""
    other = runner_up.link(rules)
    update = {
        "runner_up": other.section,
        "runner_up_score": other.score,
        "margin": round(link.sum - other.sum, 4),
    }
    return link.model_copy(update=update)
