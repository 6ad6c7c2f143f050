"""The goals that a plan sets: from its goal table and its goal headings, matched to each other."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.extract.goal_count import stated_counts
from planparse.extract.goal_headings import area_above, goal_sections
from planparse.extract.goal_lists import listed_goals
from planparse.extract.goal_tables import GoalRow, goal_rows
from planparse.match.agreement import agreement
from planparse.match.assign import assign
from planparse.match.weights import Weights, weigh
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal, PlanGoals, Table
from planparse.model.raw import Doubt
from planparse.text.fold import letters
from planparse.text.terms import terms

SAME_GOAL = 0.6
"""Weighted F1 from which a heading is a wording of a goal in the table: other goals of the same
plan share below 0.4 once the common words carry no weight."""

NAMED = 3
"""Words of a kind that a message names; the profile has all of them."""

WHOLE_HEADING = 60.0
"""A heading this much longer than the goal's wording is another thing."""


def plan_goals(
    outline: Outline, tables: Sequence[Table], context: Context, asked: bool = True
) -> PlanGoals:
    """Goals of a plan in its own order; none found is a doubt that says what was looked for.

    Args:
        outline: the plan's sections.
        tables: its tables.
        context: profile and limits.
        asked: the caller says that it is a plan; where that is only our guess from its title, a
            plan without goals (a plan of premises, say) is no trouble with the reading.
    """
    rows = goal_rows(tables, context.profile.goals)
    if any(row.title for row in rows):
        found = _from_table(rows, outline, context)
    else:
        found = _from_headings(outline, context) or _from_list(outline, context)
    doubts = _doubts(found, rows, outline, context, asked)
    orphans = tuple(row.parent for row in rows if row.title is None and row.parent)
    return PlanGoals(goals=found, parents_without_goal=orphans, doubts=doubts)


def _from_list(outline: Outline, context: Context) -> tuple[Goal, ...]:
    rows = listed_goals(outline.sections, context.profile)
    return _from_table(rows, outline, context, "goal_list")


def _from_table(
    rows: Sequence[GoalRow], outline: Outline, context: Context, rule: str = "goal_table"
) -> tuple[Goal, ...]:
    """Goals from rows of a table or a list, with the text under the heading of each."""
    named = [row for row in rows if row.title]
    sections = _sections_of([row.title or "" for row in named], outline, context)
    found: list[Goal] = []
    for ordinal, (row, section) in enumerate(zip(named, sections, strict=True), start=1):
        area = row.area
        if area is None and section is not None:
            area = area_above(section, outline.sections, context.profile.goals)
        found.append(
            Goal(
                ordinal=ordinal,
                title=row.title or "",
                heading=section.title if section else None,
                focus_area=area,
                parent_goal=row.parent,
                section=section.ordinal if section else None,
                text=_text(section, outline) if section else None,
                place=row.place,
                heading_place=section.heading.place if section else None,
                rule=f"{rule}+heading" if section else rule,
                confidence=1.0 if section else 0.9,
            )
        )
    return tuple(found)


def _sections_of(titles: Sequence[str], outline: Outline, context: Context) -> list[Section | None]:
    """The section of each goal, one to one."""
    sections = outline.sections
    if not sections:
        return [None] * len(titles)
    goal_terms = [terms(title, context.profile) for title in titles]
    weights = weigh(goal_terms)
    section_terms = [terms(section.title, context.profile) for section in sections]
    scores = [
        [
            _score(title, wanted, section.title, given, weights)
            for section, given in zip(sections, section_terms, strict=True)
        ]
        for title, wanted in zip(titles, goal_terms, strict=True)
    ]
    chosen = assign(scores, SAME_GOAL)
    return [None if column is None else sections[column] for column in chosen]


def _score(
    title: str, wanted: Sequence[str], heading: str, given: Sequence[str], weights: Weights
) -> float:
    if letters(title) == letters(heading):
        return 1.0
    if abs(len(heading) - len(title)) > WHOLE_HEADING + len(title):
        return 0.0
    return 0.99 * agreement(wanted, given, weights).f1


def _from_headings(outline: Outline, context: Context) -> tuple[Goal, ...]:
    sections = goal_sections(outline.sections, context.profile)
    return tuple(
        Goal(
            ordinal=ordinal,
            title=section.title,
            heading=section.title,
            focus_area=area_above(section, outline.sections, context.profile.goals),
            section=section.ordinal,
            text=_text(section, outline),
            place=section.heading.place,
            heading_place=section.heading.place,
            rule="goal_heading",
            confidence=0.8,
        )
        for ordinal, section in enumerate(sections, start=1)
    )


def _text(section: Section, outline: Outline) -> str | None:
    """Text of a section and of the sections below it."""
    inside = {section.ordinal}
    parts = [section.text]
    for other in outline.sections[section.ordinal :]:
        if other.parent in inside:
            inside.add(other.ordinal)
            parts.extend((other.title, other.text))
    return "\n".join(part for part in parts if part) or None


def _doubts(
    found: Sequence[Goal],
    rows: Sequence[GoalRow],
    outline: Outline,
    context: Context,
    asked: bool,
) -> tuple[Doubt, ...]:
    doubts: list[Doubt] = []
    if not found:
        doubts.append(_none_found(context, asked))
    stated = stated_counts(outline, context)
    if found and stated and len(found) not in stated:
        said = " / ".join(map(str, sorted(stated)))
        message = f"The plan states {said} goals; {len(found)} were found."
        doubts.append(Doubt(code="goal_count_differs", severity="high", message=message))
    doubts.extend(
        Doubt(
            code="parent_goal_without_goal",
            severity="low",
            page=row.place.page,
            message=f"The goal above, {row.parent!r}, has no goal of the body's own.",
        )
        for row in rows
        if row.title is None
    )
    doubts.extend(
        Doubt(
            code="goal_without_text",
            severity="medium",
            page=goal.place.page,
            message=f"Goal {goal.ordinal}, {goal.title!r}, stands in the table but has no heading.",
        )
        for goal in found
        if goal.section is None and goal.rule != "goal_list"
    )
    return tuple(doubts)


def _none_found(context: Context, asked: bool) -> Doubt:
    words = context.profile.goals
    goal, verb = "/".join(words.goal_words[:NAMED]), "/".join(words.modal_verbs)
    area, owner = "/".join(words.area_words[:NAMED]), "/".join(words.parent_owner_words[:NAMED])
    message = (
        f"No goals were found. Looked for a table with a column headed {goal} beside one headed "
        f"{area} or {owner}, for headings that begin with {goal} and a number, and for headings "
        f"worded with {verb}."
    )
    return Doubt(code="no_goals_found", severity="high" if asked else "low", message=message)
