"""Items of lists and paragraphs whose labels carry the goals' numbers: "Milestone 2.1" of action 2.

Numbers alone prove nothing, since reports count in ways of their own. They are believed where a
whole family of labels counts through the plan's goals, and what is told under them speaks of the
very goals that they name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planparse.link.sides import PlanSide, ReportSide
from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.model.links import Item

LABEL = re.compile(
    r"^\W*(?P<name>[^\W\d_]+)\s+(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.:)]|(?=\s[–—-]))\s*"
)
"""A label with its number, and a sign behind it."""

NUMBER = re.compile(r"(?<!\d)\d{1,2}(?:\.\d{1,2}){0,3}(?=\W*$)")
"""The number at a goal's label's end."""

NAME = re.compile(r"[^\W\d_]+")

FEWEST_LABELS, FEWEST_GOALS = 4, 3
"""Labels of one name, and goals that they count through, from which they are a family."""

WITHIN = 0.9
"""Share of a family's labels that must have a number of the plan's."""

FEWEST_WITNESSES = 3
"""Texts under such labels that speak clearly of one goal, by which the numbers are believed."""

AGREEING = 0.75
"""Share of these that must speak of the goal that the number names. Where goals and report count
alike it is .96 (75 labels of a report by quarter), where not it is what chance gives: 1 in 20."""

KINDS = ("paragraph", "list_item")

Number = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A block that begins with a numbered label, and the goal that the number is of."""

    goal: int | None
    item: Item
    name: str
    text: str
    """Its text with what stands below it."""


def labelled_by_goal(plan: PlanSide, report: ReportSide) -> Mapping[int, tuple[Item, ...]]:
    """Items under labels with the goals' numbers, by the goal's index."""
    numbers = _numbers(plan.goals)
    if len(numbers) < FEWEST_GOALS:
        return {}
    names = {name for goal in plan.goals for name in NAME.findall((goal.label or "").casefold())}
    every = [
        one for section in report.sections for one in _labelled(section, numbers, frozenset(names))
    ]
    found: dict[int, tuple[Item, ...]] = {}
    for name in dict.fromkeys(one.name for one in every):
        family = [one for one in every if one.name == name]
        for one in _believed(family, report):
            if one.goal is not None:
                found[one.goal] = (*found.get(one.goal, ()), one.item)
    return found


def _numbers(goals: Sequence[Goal]) -> dict[Number, int]:
    """Goals by their numbers; none where two goals have one number."""
    found: dict[Number, int] = {}
    for index, goal in enumerate(goals):
        printed = NUMBER.search(goal.label or "")
        if printed is None:
            continue
        number = _number(printed.group())
        if number in found:
            return {}
        found[number] = index
    return found


def _number(printed: str) -> Number:
    return tuple(map(int, printed.split(".")))


def _labelled(
    section: Section, numbers: Mapping[Number, int], names: frozenset[str]
) -> Iterator[_Labelled]:
    """The labelled blocks of a section, each with what stands below it up to the next item."""
    blocks = section.blocks
    for index, block in enumerate(blocks):
        label = LABEL.match(block.text) if block.kind in KINDS and not block.hidden else None
        if label is None:
            continue
        last = index
        while last + 1 < len(blocks) and blocks[last + 1].kind == "paragraph":
            if LABEL.match(blocks[last + 1].text):
                break
            last += 1
        name = label.group("name").casefold()
        item = Item(
            section=section.ordinal,
            block=index,
            offset=label.end() if last == index else len(block.text),
            last=last,
            is_listed=block.kind == "list_item",
            label=block.text[: label.end()].strip(),
        )
        text = "\n".join(one.text for one in blocks[index : last + 1])
        goal = _goal_of(_number(label.group("number")), numbers, name in names)
        yield _Labelled(goal, item, name, text)


def _goal_of(number: Number, numbers: Mapping[Number, int], is_goals: bool) -> int | None:
    """The goal that a number is of or below; its own number needs the goals' own label."""
    longest = len(number) if is_goals else len(number) - 1
    for length in range(longest, 0, -1):
        if number[:length] in numbers:
            return numbers[number[:length]]
    return None


def _believed(family: Sequence[_Labelled], report: ReportSide) -> Iterator[_Labelled]:
    """The labels of a family that counts as the plan does, but for those told of other goals."""
    named = [one for one in family if one.goal is not None]
    goals = {one.goal for one in named}
    if len(named) < max(FEWEST_LABELS, WITHIN * len(family)) or len(goals) < FEWEST_GOALS:
        return
    told = [_told_of(one.text, report) for one in named]
    clear = [one.goal == goal for one, goal in zip(named, told, strict=True) if goal is not None]
    if sum(clear) < max(FEWEST_WITNESSES, AGREEING * len(clear)):
        return
    for one, goal in zip(named, told, strict=True):
        if goal is None or goal == one.goal:
            yield one


def _told_of(text: str, report: ReportSide) -> int | None:
    """The goal that a text clearly speaks of."""
    matches = report.bodies.match_text(text)
    best = max(range(len(matches)), key=lambda goal: matches[goal].value, default=None)
    return best if best is not None and matches[best].level == "own_clear" else None
