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
    nodes = _once(nodes)
    ordinals = {
        node.member.section: ordinal
        for ordinal, node in enumerate(nodes, start=1)
        if node.member.section
    }
    areas = [layer for layer in explanation.layers if not layer.is_goals]
    return audited_at(_goals(nodes, ordinals, areas, plan))


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


def _goals(
    nodes: Sequence[Node], ordinals: dict[int | None, int], areas: Sequence[Layer], plan: Plan
) -> tuple[Goal, ...]:
    headed = [node for node in nodes if node.member.section is None]
    matched = sections_of([node.member.title for node in headed], plan)
    own = dict(zip(map(id, headed), matched, strict=True))
    rooms = set(ordinals)
    found: list[Goal] = []
    for ordinal, node in enumerate(nodes, start=1):
        section = own.get(id(node)) or plan.section(node.member.section)
        room = parent_room(node.member, rooms, plan)
        parent = ordinals.get(room) if room else None
        parent = parent if parent and parent < ordinal else None
        above = nodes[parent - 1].member.title if parent else None
        found.append(_goal(ordinal, node, section, parent, above, areas, rooms, plan))
    return tuple(found)


def _goal(
    ordinal: int,
    node: Node,
    section: Section | None,
    parent: int | None,
    above: str | None,
    areas: Sequence[Layer],
    rooms: set[int | None],
    plan: Plan,
) -> Goal:
    member, form = node.member, node.layer.candidates.form
    rule = RULES[form]
    is_heading = form == "heading"
    text = text_below(section, plan, rooms) if section else None
    return Goal(
        ordinal=ordinal,
        level=node.level,
        parent=parent,
        owner=member.decided_by or _owner(node.layer),
        label=member.label,
        stated_in=form,
        title=member.title,
        heading=section.title if section else None,
        focus_area=member.area or _area(node, section, areas, rooms, plan),
        parent_goal=member.parent or above,
        section=section.ordinal if section else None,
        text=member.text or text,
        place=member.place,
        heading_place=section.heading.place if section else None,
        rule=f"{rule}+heading" if section and not is_heading else rule,
        confidence=1.0 if section and not is_heading else CONFIDENCE.get(form, 0.8),
    )


def _owner(layer: Layer) -> str | None:
    """What names the owner, as printed: the label or head, else the heading above."""
    if layer.candidates.naming.owner:
        return layer.candidates.key
    announced = layer.candidates.announced
    return layer.candidates.announcer if announced.owner and announced.kind == "goals" else None


def _area(
    node: Node,
    section: Section | None,
    areas: Sequence[Layer],
    goals: set[int | None],
    plan: Plan,
) -> str | None:
    """The area that a goal stands under: a layer of areas, or a heading that names itself one."""
    own = section.ordinal if section else node.member.inside
    rooms = {m.section: m.title for layer in areas for m in layer.candidates.members}
    near = next(plan.ancestors(own), None)
    if near and node.layer.candidates.distance > 1 and near.ordinal not in goals:
        rooms.setdefault(near.ordinal, plan.title(near))
    chain = [s for s in (plan.section(own), *plan.ancestors(own)) if s is not None]
    for one in chain if section is None else chain[1:]:
        label = plan.label(plan.title(one))
        if label and label.rest and label.naming.kind == "areas":
            return label.rest
        if one.ordinal in rooms:
            return rooms[one.ordinal]
    return None
