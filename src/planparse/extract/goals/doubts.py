"""What is doubtful about the goals that were found, or that none was."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.extract.goals.candidate import CandidateSet, Member, Weighed
from planparse.extract.goals.counts import Counts
from planparse.extract.goals.explanation import Explanation, Layer
from planparse.model.facts import Goal, GoalCandidate
from planparse.model.raw import Doubt
from planparse.model.reasons import LAYER_UNREAD

NAMED = 3
"""Words of a kind that a message names; the profile has all of them."""

SHOWN = 2
"""Wordings of a set that a message quotes."""

WEAK = 3
"""Sets that were too weak and that the message names."""


MEASURES_TAKEN = Doubt(
    code="measures_taken_as_goals",
    severity="low",
    message="The plan calls nothing its goals; the measures that it sets out are taken as goals.",
)


INTENTIONS_TAKEN = Doubt(
    code="intentions_taken_as_goals",
    severity="low",
    message="The plan calls nothing its goals; what its chapters say that the body is going to do "
    "is taken as goals. Correct the list that `planparse goals --out` writes, and give it back.",
)


def doubts(
    goals: Sequence[Goal],
    explanation: Explanation,
    counts: Counts,
    candidates: Sequence[GoalCandidate],
    context: Context,
    asked: bool,
) -> tuple[Doubt, ...]:
    """Every doubt about a plan's goals."""
    found = [] if goals else [_none_found(context, candidates, asked)]
    found.extend(_count_differs(goals, counts))
    orphans = [m for layer in explanation.layers for m in layer.candidates.orphans]
    found.extend(_orphan(member) for member in orphans)
    found.extend(_without_text(goals))
    found.extend(_unread(explanation.unread))
    if any(_is_measures(layer) for layer in explanation.layers):
        found.append(MEASURES_TAKEN)
    if any(layer.candidates.rule == "intention" for layer in explanation.layers):
        found.append(INTENTIONS_TAKEN)
    return tuple(found)


def _is_measures(layer: Layer) -> bool:
    candidates = layer.candidates
    kinds = (candidates.naming.kind, candidates.announced.kind)
    return "measures" in kinds and "goals" not in kinds


def _count_differs(goals: Sequence[Goal], counts: Counts) -> list[Doubt]:
    found = {sum(goal.level == level for goal in goals) for level in ("council", "body", "sub")}
    if not goals or not counts.exact or counts.exact & {*found, len(goals)}:
        return []
    said = " / ".join(map(str, sorted(counts.exact)))
    message = f"The plan states {said} goals; {len(goals)} were found."
    return [Doubt(code="goal_count_differs", severity="high", message=message)]


def _orphan(member: Member) -> Doubt:
    return Doubt(
        code="parent_goal_without_goal",
        severity="low",
        page=member.place.page,
        message=f"The goal above, {member.title!r}, has no goal of the body's own.",
    )


def _without_text(goals: Sequence[Goal]) -> list[Doubt]:
    """Goals of a table without a heading, where other goals of the table have one."""
    stated = [goal for goal in goals if goal.stated_in == "table"]
    if all(goal.section is None for goal in stated):
        return []
    return [
        Doubt(
            code="goal_without_text",
            severity="medium",
            page=goal.place.page,
            message=f"Goal {goal.ordinal}, {goal.title!r}, stands in the table but has no heading.",
        )
        for goal in stated
        if goal.section is None
    ]


def _unread(layers: Sequence[Weighed]) -> list[Doubt]:
    """One doubt for all the layers of one name: objectives below each goal."""
    found: dict[str, list[CandidateSet]] = {}
    for one in layers:
        found.setdefault(one.candidates.announcer or one.candidates.key, []).append(one.candidates)
    return [
        Doubt(
            code=LAYER_UNREAD,
            severity="low",
            page=sets[0].members[0].place.page,
            message=f"Below the goals stand {len({m.title for one in sets for m in one.members})} "
            f"more under {name!r}; they are not followed up one by one.",
        )
        for name, sets in found.items()
    ]


def _none_found(context: Context, candidates: Sequence[GoalCandidate], asked: bool) -> Doubt:
    words = context.profile.goals
    goal, verb = "/".join(words.goal_words[:NAMED]), "/".join(words.modal_verbs)
    area, owner = "/".join(words.area_words[:NAMED]), "/".join(words.parent_owner_words[:NAMED])
    message = (
        f"No goals were found. Looked for columns of tables headed {goal} or by a compound of it, "
        f"with {area} or {owner} beside them, for headings, paragraphs and lists that begin with "
        f"{goal} and a number or stand below a heading about them, for headings worded with "
        f"{verb}, for sentences that announce and list them, and for forms with one goal each."
    )
    weak = [one for one in candidates if len(one.titles) > 1][:WEAK]
    if weak:
        message += " Too weak: " + "; ".join(map(_quoted, weak)) + "."
    return Doubt(code="no_goals_found", severity="high" if asked else "low", message=message)


def _quoted(one: GoalCandidate) -> str:
    shown = ", ".join(f"{title!r}" for title in one.titles[:SHOWN])
    more = len(one.titles) - SHOWN
    return shown + (f" and {more} more" if more > 0 else "")
