"""Headings without a text, and goals that the plan and the report word differently."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from planparse.audit.sections import printed
from planparse.model.coverage import Answer, Quote
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.finding import Finding
from planparse.text.fold import letters

SURE = 0.6
"""Confidence of the outline from which a heading without a text is worth a finding."""

BODY = ("paragraph", "list_item", "table", "figure", "note", "caption")


def empty_sections(outline: Outline, goal_of: Mapping[int, int]) -> Iterator[Finding]:
    """One finding for each heading with nothing below it, no heading of its own either."""
    parents = {section.parent for section in outline.sections}
    for section in outline.sections:
        if section.ordinal in parents or _has_body(section) or section.confidence < SURE:
            continue
        goal = goal_of.get(section.ordinal)
        yield Finding(
            code="empty_section",
            severity="medium" if goal else "low",
            message=f"Nothing stands below the heading {printed(section)!r}.",
            compared="each heading of the report with what stands below it",
            quote=Quote(text=section.title, place=section.heading.place),
            goal=goal,
            section=section.ordinal,
            rule="heading_without_body",
            confidence=section.confidence,
        )


def _has_body(section: Section) -> bool:
    return any(
        block.kind in BODY
        and not block.hidden
        and (block.text.strip() or block.grid or block.figure)
        for block in section.blocks
    )


def drifted(
    goals: Sequence[Goal], outline: Outline, own: Mapping[int, frozenset[int]]
) -> Iterator[Finding]:
    """One finding for each goal that stands in different words in the two documents.

    A heading over several goals is no wording of any of them.
    """
    every = [section for sections in own.values() for section in sections]
    for goal in goals:
        sections = own.get(goal.ordinal, frozenset())
        if not sections or every.count(min(sections)) > 1:
            continue
        section = outline.sections[min(sections) - 1]
        wordings = list(dict.fromkeys([goal.title, goal.heading or goal.title]))
        other = next((w for w in wordings if letters(w) != letters(section.title)), None)
        if other is None:
            continue
        place = goal.heading_place if other != goal.title else goal.place
        within = letters(wordings[0]) != letters(wordings[-1])
        also = " (the plan's own table and heading differ as well)" if within else ""
        yield Finding(
            code="goal_wording_differs",
            severity="low",
            message=f"Goal {goal.ordinal} is worded {other!r} in the plan and {section.title!r} "
            f"in the report{also}.",
            compared="the plan's wordings of each goal with the heading over its report",
            quote=Quote(text=section.title, place=section.heading.place),
            plan_quote=Quote(text=other, place=place or goal.place),
            expected=other,
            found=section.title,
            goal=goal.ordinal,
            section=section.ordinal,
            rule="heading_against_goal",
        )


def table_against_text(
    goals: Sequence[Goal], answers: Sequence[Answer], listed: Collection[int] | None
) -> Iterator[Finding]:
    """Goals that stand only in the report's own goal table, or only in its text.

    A report that follows up no goal in a section of its text has the table as its form: that a
    goal has no section is nothing to look at there, and its coverage says what is told of it.
    """
    in_text = {answer.goal for answer in answers if _is_in_text(answer)}
    if not listed or not in_text:
        return
    titles = {goal.ordinal: goal for goal in goals}
    for answer in answers:
        goal = titles[answer.goal]
        if answer.status in ("mentioned", "missing") and answer.goal in listed:
            yield _one_sided(goal, answer, "goal_only_in_table")
        elif answer.goal in in_text and answer.goal not in listed:
            yield _one_sided(goal, answer, "goal_not_in_table")


def _is_in_text(answer: Answer) -> bool:
    """Whether a goal has a section, be it an empty one."""
    told = answer.status in ("reported", "merged", "empty")
    return told and answer.evidence not in ("table", "list")


def _one_sided(goal: Goal, answer: Answer, code: str) -> Finding:
    in_table = code == "goal_only_in_table"
    message = (
        f"Goal {goal.ordinal}, {goal.title!r}, stands in the report's table of goals and has no "
        "section in its text."
        if in_table
        else f"Goal {goal.ordinal}, {goal.title!r}, has a section and is left out of the report's "
        "table of goals."
    )
    return Finding(
        code=code,
        severity="high" if in_table else "low",
        message=message,
        compared="the report's table of goals with its sections",
        quote=answer.quote,
        plan_quote=Quote(text=goal.title, place=goal.place),
        goal=goal.ordinal,
        section=answer.sections[0] if answer.sections else None,
        rule="table_against_sections",
        confidence=0.9,
    )
