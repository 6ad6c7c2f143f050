"""Goals that a person hands in, matched to where the plan states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from planparse.context import Context
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.sections import text_below
from planparse.match.strings import string_ratio
from planparse.model.block import Block
from planparse.model.document import Outline
from planparse.model.facts import Goal, PlanGoals, Table
from planparse.model.goal_list import GoalList, ListedGoal
from planparse.model.place import Place
from planparse.model.raw import Doubt
from planparse.text.fold import letters
from planparse.text.labels import is_label

SAME_WORDING = 0.92
"""Ratio of letters from which a text of the plan is the listed goal, a letter or two apart: a
corrected spelling stays above .97, two goals of one plan below .9 (the source plan: .88)."""

LONGER = 1.2
"""A text this many times as long as a title, or as much shorter, cannot be its wording."""

SIGN = re.compile(r"\W*[.:–—-](?=[\s*_])\W*")
"""What parts a wording from the text behind it in one paragraph ("Clean air. By ...")."""

LEAST_INSIDE = 20
"""Letters of a title that is looked for inside a longer text; a shorter one stands anywhere."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A text of the plan that may state a goal."""

    letters: str
    text: str
    place: Place
    section: int | None = None
    """Ordinal of the section that it is the heading of."""
    below: str | None = None
    """Text below it, where it is a short line over paragraphs."""


def given_goals(
    listed: GoalList,
    found: Sequence[Goal],
    outline: Outline,
    tables: Sequence[Table],
    context: Context,
) -> PlanGoals:
    """The goals of a person's list, each at its place in the plan.

    A goal that the plan states nowhere is kept, since the list is the person's; it has no place,
    and a doubt says so.

    Args:
        listed: the list, parents before children.
        found: what the machine took for the plan's goals: a listed goal that is one of them
            keeps its section and text.
        outline: the plan's sections.
        tables: its tables.
        context: profile and limits.
    """
    plan = Plan(outline, tables, context)
    spots = list(_spots(outline, tables))
    known = {letters(goal.title): goal for goal in found}
    known |= {letters(goal.heading): goal for goal in found if goal.heading}
    ordinals = {one.number: at for at, one in enumerate(listed.goals, start=1)}
    goals: list[Goal] = []
    for ordinal, one in enumerate(listed.goals, start=1):
        parent = ordinals.get(one.parent) if one.parent else None
        above = goals[parent - 1] if parent else None
        base = known.get(letters(one.title)) or _placed(one, spots, plan)
        goals.append(_as_listed(one, base, ordinal, above))
    pairs = zip(listed.goals, goals, strict=True)
    lacking = [_unplaced(one) for one, goal in pairs if goal.place == Place()]
    return PlanGoals(goals=tuple(goals), doubts=(_set_aside(listed), *lacking))


def _as_listed(one: ListedGoal, base: Goal, ordinal: int, above: Goal | None) -> Goal:
    """A goal with what the person says of it; the rest is the machine's."""
    level = one.level or base.level
    is_goal_above = above is not None and above.level != "area"
    return base.model_copy(
        update={
            "ordinal": ordinal,
            "title": one.title,
            "level": level,
            "parent": above.ordinal if above else None,
            "owner": one.owner or base.owner,
            "label": one.label or base.label,
            "audited": level != "area" if one.audited is None else one.audited,
            "parent_goal": above.title if above and is_goal_above else base.parent_goal,
            "focus_area": above.title if above and not is_goal_above else base.focus_area,
        }
    )


def _placed(one: ListedGoal, spots: Sequence[_Spot], plan: Plan) -> Goal:
    spot = _spot_of(letters(one.title), spots)
    section = plan.sections[spot.section - 1] if spot and spot.section else None
    return Goal(
        ordinal=1,
        title=one.title,
        heading=section.title if section else None,
        section=section.ordinal if section else None,
        text=text_below(section, plan, frozenset()) if section else _told(one.title, spot),
        place=spot.place if spot else Place(),
        heading_place=section.heading.place if section else None,
        stated_in="given",
        rule="given_by_a_person",
        confidence=1.0,
    )


def _told(title: str, spot: _Spot | None) -> str | None:
    """What the plan says of a goal whose wording begins a paragraph, or stands over some."""
    if spot is None:
        return None
    behind = _behind(letters(title), spot)
    return behind or spot.below


def _behind(title: str, spot: _Spot) -> str | None:
    """The text behind a wording that begins a longer one, and a sign or nothing else."""
    if not spot.letters.startswith(title):
        return None
    end = count = 0
    while count < len(title):
        count += len(letters(spot.text[end]))
        end += 1
    sign = SIGN.match(spot.text, end)
    return spot.text[sign.end() :].strip() or None if sign is not None else None


def _spot_of(title: str, spots: Sequence[_Spot]) -> _Spot | None:
    """Where a goal is stated: word for word, then nearly so, then inside a longer text."""
    if not title:
        return None
    same = next((spot for spot in spots if spot.letters == title), None)
    same = same or next((spot for spot in spots if _behind(title, spot) is not None), None)
    if same is not None:
        return same
    near = [spot for spot in spots if len(title) / LONGER < len(spot.letters) < len(title) * LONGER]
    best = max(near, key=lambda spot: string_ratio(title, spot.letters), default=None)
    if best is not None and string_ratio(title, best.letters) >= SAME_WORDING:
        return best
    if len(title) < LEAST_INSIDE:
        return None
    return next((spot for spot in spots if title in spot.letters), None)


def _spots(outline: Outline, tables: Sequence[Table]) -> Iterator[_Spot]:
    """Headings first, then cells, then paragraphs: in this order a plan states its goals best."""
    for section in outline.sections:
        place = section.heading.place
        yield _Spot(letters(section.title), section.title, place, section.ordinal)
    for table in tables:
        for cell in table.grid.cells:
            at = cell.place if cell.place != Place() else table.place
            yield _Spot(letters(cell.text), cell.text, at, None)
    for blocks in (outline.front, *(section.blocks for section in outline.sections)):
        for index, block in enumerate(blocks):
            if block.text and block.grid is None and not block.hidden:
                below = _below(blocks, index)
                yield _Spot(letters(block.text), block.text, block.place, below=below)


def _below(blocks: Sequence[Block], index: int) -> str | None:
    """The paragraphs below a short line, up to the next such line."""
    if blocks[index].kind != "paragraph" or not is_label(blocks[index].text):
        return None
    rest = takewhile(
        lambda block: block.kind == "paragraph" and not is_label(block.text), blocks[index + 1 :]
    )
    return "\n".join(block.text for block in rest if not block.hidden) or None


def _set_aside(listed: GoalList) -> Doubt:
    count = sum(one.audited is not False and one.level != "area" for one in listed.goals)
    name = Path(listed.path).name
    message = f"The goals are those of {name!r}, {count} to audit; what was found is set aside."
    return Doubt(code="goals_given", severity="low", message=message)


def _unplaced(one: ListedGoal) -> Doubt:
    message = (
        f"Row {one.row} of the list, {one.title!r}, stands nowhere in the plan; it is audited as "
        "given, without a place. Write it as the plan does, or delete the row."
    )
    return Doubt(code="given_goal_not_in_plan", severity="medium", message=message)
