"""The goals of the layers that were taken, as one list in the plan's order, parents first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.extract.goals.audited import audited_at
from planparse.extract.goals.candidate import Member
from planparse.extract.goals.explanation import Explanation, Layer, parent_room
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.sections import sections_of, text_below
from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.model.records.codes import GoalForm, GoalLevel

RULES: dict[GoalForm, str] = {
    "table": "goal_table",
    "heading": "goal_heading",
    "label": "goal_label",
    "list": "goal_list",
    "card": "goal_card",
    "paragraph": "goal_paragraph",
}

CONFIDENCE = {"heading": 0.8, "table": 0.9, "list": 0.9, "label": 0.9, "card": 0.9}
"""How sure a goal is by where it is stated alone; with a heading of the same wording it is 1."""


@dataclass(frozen=True, slots=True)
class Node:
    """A member of a layer on its way to a goal."""

    member: Member
    layer: Layer
    level: GoalLevel


def goals_of(explanation: Explanation, plan: Plan) -> tuple[Goal, ...]:
    """All goals; those that the body itself sets are to be audited."""
    layers = [layer for layer in explanation.layers if layer.is_goals]
    levels = _levels(layers)
    nodes = [
        Node(member, layer, _level(member, levels[index]))
        for index, layer in enumerate(layers)
        for member in layer.candidates.members
    ]
    nodes.sort(key=lambda node: node.member.order)
    areas = [layer for layer in explanation.layers if not layer.is_goals]
    return audited_at(_Tree(_once(nodes), areas, plan).goals())


def _levels(layers: Sequence[Layer]) -> list[GoalLevel]:
    """Level of each layer by who set it, else by what stands above and below it."""
    owners = [layer.candidates.owner for layer in layers]
    found: list[GoalLevel] = []
    above = [index for index, layer in enumerate(layers) if layer.relation == "above"]
    for index, layer in enumerate(layers):
        if owners[index] is not None:
            found.append("council" if owners[index] == "council" else "body")
        elif layer.relation == "above":
            found.append("council" if "body" in owners else "body")
        elif layer.relation == "below":
            found.append("body" if "council" in owners else "sub")
        else:
            over = any(owners[one] != "council" and "body" not in owners for one in above)
            found.append("sub" if over else "body")
    return found


def _level(member: Member, level: GoalLevel) -> GoalLevel:
    """A member's own owner goes before its layer's."""
    if member.owner is None:
        return level
    return "council" if member.owner == "council" else "body"


def _once(nodes: Sequence[Node]) -> list[Node]:
    """Each wording of a level once, at its first place, as long as it has one parent."""
    seen: set[tuple[str, str | None, int | None]] = set()
    found = []
    for node in nodes:
        key = (node.member.title.casefold(), node.member.parent, node.member.section)
        if key not in seen:
            seen.add(key)
            found.append(node)
    return found


class _Tree:
    """The nodes with what lies above each, on the way to goals."""

    def __init__(self, nodes: Sequence[Node], areas: Sequence[Layer], plan: Plan) -> None:
        self._nodes = nodes
        self._plan = plan
        self._ordinals = {
            node.member.section: ordinal
            for ordinal, node in enumerate(nodes, start=1)
            if node.member.section is not None
        }
        self._areas = {
            member.section: member.title for layer in areas for member in layer.candidates.members
        }

    def goals(self) -> tuple[Goal, ...]:
        """The goals in their order."""
        apart = [i for i, node in enumerate(self._nodes) if node.member.section is None]
        titles = [self._nodes[index].member.title for index in apart]
        matched = dict(zip(apart, sections_of(titles, self._plan), strict=True))
        return tuple(
            self._goal(index, matched.get(index) or self._plan.section(node.member.section))
            for index, node in enumerate(self._nodes)
        )

    def _goal(self, index: int, section: Section | None) -> Goal:
        node = self._nodes[index]
        member, form = node.member, node.layer.candidates.form
        parent = self._parent(index)
        above = self._nodes[parent - 1].member.title if parent else None
        stated_apart = section is not None and form != "heading"
        return Goal(
            ordinal=index + 1,
            level=node.level,
            parent=parent,
            owner=member.decided_by or _owner(node.layer),
            label=member.label,
            stated_in=form,
            title=member.title,
            heading=section.title if section else None,
            focus_area=member.area or self._area(node, section),
            parent_goal=member.parent or above,
            section=section.ordinal if section else None,
            text=member.text or self._text(section),
            place=member.place,
            heading_place=section.heading.place if section else None,
            rule=f"{RULES[form]}+heading" if stated_apart else RULES[form],
            confidence=1.0 if stated_apart else CONFIDENCE.get(form, 0.8),
        )

    def _text(self, section: Section | None) -> str | None:
        return text_below(section, self._plan, set(self._ordinals)) if section else None

    def _parent(self, index: int) -> int | None:
        """Ordinal of the goal whose section a goal stands in."""
        room = parent_room(self._nodes[index].member, set(self._ordinals), self._plan)
        ordinal = self._ordinals[room] if room else 0
        return ordinal if 0 < ordinal <= index else None

    def _area(self, node: Node, section: Section | None) -> str | None:
        """The area that a goal stands under: one of a layer, or a heading that names itself one."""
        plan = self._plan
        own = section.ordinal if section else node.member.inside
        chain = [one for one in (plan.section(own), *plan.ancestors(own)) if one is not None]
        far = node.layer.candidates.distance > 1 or (section is None and _is_spread(node.layer))
        near = chain[min(len(chain) - 1, section is not None)] if far and chain else None
        for one in chain if section is None else chain[1:]:
            title = plan.title(one)
            label = plan.label(title)
            if label and label.rest and label.naming.kind == "areas":
                return label.rest
            if one.ordinal in self._areas or (one is near and one.ordinal not in self._ordinals):
                return self._areas.get(one.ordinal, title)
        return None


def _is_spread(layer: Layer) -> bool:
    """Whether goals without sections of their own stand in several sections: those part them."""
    members = layer.candidates.members
    rooms = {member.inside for member in members}
    return layer.candidates.announced.kind != "goals" and 1 < len(rooms) < len(members) + 1


def _owner(layer: Layer) -> str | None:
    """What names the owner, as printed: the label or head, else the heading above."""
    candidates = layer.candidates
    if candidates.naming.owner:
        return candidates.key
    told = candidates.announced.owner and candidates.announced.kind == "goals"
    return candidates.announcer if told else None
