"""Which sets, taken together, explain the document best: one layer of goals, or a tree of them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from planparse.extract.goals.candidate import CandidateSet, Member, Weighed
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.weights import ACCEPT
from planparse.text.fold import letters

Relation = Literal["main", "above", "below", "beside"]

SAME = 0.3
"""Share of a set's members from which it states what another set states already."""

ENCLOSED = 0.6
"""Share of a layer's members that stand within the members of the layer above it."""

NEARLY = 1.0
"""A set that holds all of the best one's members and scores nearly as high explains more."""

BESIDE = ACCEPT + 0.5
"""A second set of goals elsewhere in the plan needs more than the first: lists are many."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A set that was taken, and how it stands to the main one."""

    weighed: Weighed
    relation: Relation
    is_goals: bool = True
    """False where its members only name areas over the goals."""

    @property
    def candidates(self) -> CandidateSet:
        """The set."""
        return self.weighed.candidates


@dataclass(frozen=True, slots=True)
class Explanation:
    """The layers that were taken, and goals below them that are not followed up one by one."""

    layers: tuple[Layer, ...] = ()
    unread: tuple[Weighed, ...] = ()


def explain(weighed: Sequence[Weighed], plan: Plan) -> Explanation:
    """The best set and all that go with it; nothing where none is good enough."""
    accepted = sorted(
        (one for one in weighed if one.score >= ACCEPT),
        key=lambda one: (-one.score, one.candidates.members[0].order),
    )
    if not accepted:
        return Explanation()
    best = _in_tree(_best(accepted, plan), accepted, plan)
    layers = [Layer(_widest(best, accepted), "main")]
    for one in accepted:
        if any(restates(one.candidates, layer.candidates) for layer in layers):
            continue
        layer = _fits(one, layers, plan)
        if layer is not None and not _is_enumeration(layer, layers):
            layers.append(layer)
    return Explanation(tuple(layers), _unread(weighed, layers, plan))


def _best(accepted: Sequence[Weighed], plan: Plan) -> Weighed:
    """The set of the highest score; of areas, the goals that stand below them."""
    best = accepted[0]
    if best.candidates.naming.kind != "areas" or best.level_of("decided") == "most":
        return best
    below = (
        one
        for one in accepted
        if one.candidates.naming.kind != "areas" and encloses(best.candidates, one.candidates, plan)
    )
    return next(below, best)


def _in_tree(best: Weighed, accepted: Sequence[Weighed], plan: Plan) -> Weighed:
    """Of goals that the plan states twice, the statement that stands below other goals."""
    own = best.candidates
    again = [
        one
        for one in accepted
        if (one.candidates.rule, one.candidates.key) == (own.rule, own.key)
        and len(one.candidates.members) == len(own.members)
        and restates(one.candidates, own)
    ]
    above = [one.candidates for one in accepted if one.candidates.naming.kind == "goals"]
    placed = (one for one in again if any(encloses(goals, one.candidates, plan) for goals in above))
    return next(placed, best)


def _unread(weighed: Sequence[Weighed], layers: Sequence[Layer], plan: Plan) -> tuple[Weighed, ...]:
    """Lists of goals below those that were taken; that no report names them is no excuse."""
    found = []
    for one in weighed:
        unnamed = sum(r.weight for r in one.reasons if r.feature == "reported" and r.weight < 0)
        if one.score - unnamed < ACCEPT or any(
            restates(one.candidates, layer.candidates) for layer in layers
        ):
            continue
        layer = _fits(one, layers, plan)
        if layer is not None and _is_enumeration(layer, layers):
            found.append(one)
    return tuple(found)


def _widest(best: Weighed, accepted: Sequence[Weighed]) -> Weighed:
    """The largest set of the same name that holds the best one: all of its chapters."""
    inside = _keys(best.candidates.members)
    wider = [
        one
        for one in accepted
        if (_is_wider_name(one, best) or _is_like(one, best, inside))
        and one.candidates.form == best.candidates.form
        and inside <= _keys(one.candidates.members)
    ]
    return max(wider, key=lambda one: len(one.candidates.members), default=best)


def _is_wider_name(one: Weighed, best: Weighed) -> bool:
    """Whether a set goes by the same name as the best one, in more chapters."""
    named = one.candidates.naming.kind == best.candidates.naming.kind == "goals"
    return named or one.candidates.rule in ("lists", "sentences")


def _is_like(one: Weighed, best: Weighed, inside: set[str]) -> bool:
    """Whether what a set has beyond the best one bears the same marks: wording, or who set it."""
    if one.score < best.score - NEARLY:
        return False
    if best.level_of("wording") == "all":
        return one.level_of("wording") == "all"
    more = [m for m in one.candidates.members if letters(m.title) not in inside]
    return best.level_of("decided") == "most" and all(m.decided_by for m in more)


def _keys(members: Sequence[Member]) -> set[str]:
    return {letters(member.title) for member in members}


def restates(one: CandidateSet, other: CandidateSet) -> bool:
    """Whether the members of a set are those of another, or goals that it has above its own."""
    keys = _keys(one.members)
    parents = {letters(member.parent) for member in other.members if member.parent}
    theirs = _keys(other.members) | parents
    sections = {m.section for m in other.members if m.section}
    same = sum(letters(m.title) in theirs or m.section in sections for m in one.members)
    return same >= SAME * min(len(keys), len(other.members))


def _fits(one: Weighed, layers: Sequence[Layer], plan: Plan) -> Layer | None:
    """A set as a layer above, below or beside those taken; None where it goes with none."""
    for layer in layers:
        if not layer.is_goals:
            continue
        if encloses(one.candidates, layer.candidates, plan):
            return Layer(one, "above", is_goals=_names_goals(one))
        if encloses(layer.candidates, one.candidates, plan):
            return Layer(one, "below") if _is_own_layer(one) else None
    return Layer(one, "beside") if _is_beside(one, layers[0]) else None


def encloses(above: CandidateSet, below: CandidateSet, plan: Plan) -> bool:
    """Whether the members of one set stand within the sections of the other's."""
    rooms = {member.section for member in above.members if member.section}
    inside = sum(parent_room(member, rooms, plan) is not None for member in below.members)
    return bool(rooms) and inside >= ENCLOSED * len(below.members)


def parent_room(member: Member, rooms: Set[int], plan: Plan) -> int | None:
    """The nearest of some sections that a member stands in, itself not counted."""
    if member.inside and member.inside in rooms and member.section != member.inside:
        return member.inside
    return next((s.ordinal for s in plan.ancestors(member.inside) if s.ordinal in rooms), None)


def _names_goals(one: Weighed) -> bool:
    """Whether a layer above is goals by more than its place: else it names areas."""
    if one.candidates.naming.kind == "areas" and one.level_of("decided") != "most":
        return False
    return (
        one.candidates.naming.kind == "goals"
        or one.level_of("decided") == "most"
        or one.level_of("wording") in ("all", "most", "half")
        or (one.level_of("announced") == "goals" and one.candidates.announced.owner == "council")
    )


def _is_own_layer(one: Weighed) -> bool:
    """Whether a set below goals is goals itself, not the headings of what is told of them."""
    if one.candidates.rule == "lists_in_areas":
        return False
    return (
        one.candidates.naming.kind == "goals"
        or one.level_of("decided") == "most"
        or (one.candidates.form != "heading" and one.candidates.announced.kind == "goals")
        or (one.candidates.form == "heading" and one.level_of("wording") in ("all", "most"))
        or one.level_of("count") == "as_stated"
    )


def _is_enumeration(layer: Layer, layers: Sequence[Layer]) -> bool:
    """A list of objectives below a goal, not the body's own goals below the council's."""
    candidates = layer.candidates
    if layer.relation != "below":
        return False
    over_council = any(other.candidates.owner == "council" for other in layers)
    return candidates.form in ("list", "paragraph") and not (
        candidates.owner == "body" or (over_council and candidates.owner is None)
    )


def _is_beside(one: Weighed, main: Layer) -> bool:
    """Whether a set elsewhere in the plan states goals too."""
    candidates = one.candidates
    named = candidates.naming.kind == "goals" or (
        candidates.announced.kind == "goals" and candidates.distance == 1
    )
    if not named or one.score < BESIDE or len(candidates.members) < 2:
        return False
    owners = {candidates.owner, main.candidates.owner}
    rules = {candidates.rule, main.candidates.rule}
    alike = candidates.form == main.candidates.form or candidates.rule == "lists"
    alike = alike or rules <= {"lead", "leads"}
    return owners == {"council", "body"} or alike
