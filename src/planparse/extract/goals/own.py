"""The body's own goals, where all others in its plan are set by those above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planparse.extract.goals.candidate import CandidateSet, Weighed
from planparse.extract.goals.explanation import Explanation, Layer, encloses, restates
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.weights import ACCEPT
from planparse.text.goal_labels import owner_of


def is_council_alone(explanation: Explanation) -> bool:
    """Whether all goals that were found are the council's."""
    owners = {layer.candidates.owner for layer in explanation.layers if layer.is_goals}
    return owners == {"council"}


def with_own(explanation: Explanation, weighed: Sequence[Weighed], plan: Plan) -> Explanation:
    """The council's goals with the best set beside them that the body calls its own.

    Lists within the council's goals are parts of those goals, and no layer of the body's.
    """
    found = [
        one
        for one in weighed
        if one.score >= ACCEPT
        and _is_bodys(one.candidates, plan)
        and not any(
            _goes_with(one.candidates, layer.candidates, plan) for layer in explanation.layers
        )
    ]
    if not found:
        return explanation
    best = min(found, key=lambda one: (-one.score, one.candidates.members[0].order))
    return replace(explanation, layers=(*explanation.layers, Layer(best, "beside")))


def _goes_with(one: CandidateSet, other: CandidateSet, plan: Plan) -> bool:
    """Whether a set states what another does, or stands within it or around it."""
    return restates(one, other) or encloses(other, one, plan) or encloses(one, other, plan)


def _is_bodys(candidates: CandidateSet, plan: Plan) -> bool:
    """Whether the line or a heading over a set says that it is the body's own.

    Goals without an owner are, in a plan of the body's; areas may be anybody's.
    """
    if candidates.owner == "council" or candidates.announced.kind not in ("goals", "areas", "weak"):
        return False
    if candidates.announced.kind == "goals" and candidates.distance == 1:
        return True
    inside = candidates.members[0].inside
    over = [plan.title(one) for one in (plan.section(inside), *plan.ancestors(inside)) if one]
    told = [owner_of(text, plan.profile) for text in (candidates.announcer or "", *over[:-1])]
    return next((owner for owner in told if owner), None) == "body"
