"""The section of each goal that a table or a list states, and the text below it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from planparse.extract.goals.plan import Plan
from planparse.match.agreement import agreement
from planparse.match.assign import assign
from planparse.match.weights import Weights, weigh
from planparse.model.document import Section
from planparse.text.fold import letters
from planparse.text.terms import terms

SAME_GOAL = 0.6
"""Weighted F1 from which a heading is a wording of a goal in the table: other goals of the same
plan share below 0.4 once the common words carry no weight."""

WHOLE_HEADING = 60.0
"""A heading this much longer than the goal's wording is another thing."""


def sections_of(titles: Sequence[str], plan: Plan) -> list[Section | None]:
    """The section of each goal, one to one."""
    sections = plan.sections
    if not sections or not titles:
        return [None] * len(titles)
    goal_terms = [terms(title, plan.profile) for title in titles]
    weights = weigh(goal_terms)
    section_terms = [terms(section.title, plan.profile) for section in sections]
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


def text_below(section: Section, plan: Plan, others: Set[int]) -> str | None:
    """Text of a section and of the sections below it, without those of other goals."""
    inside = {section.ordinal}
    parts = [section.text]
    for other in plan.sections[section.ordinal :]:
        if other.parent in inside and other.ordinal not in others:
            inside.add(other.ordinal)
            parts.extend((other.title, other.text))
    return "\n".join(part for part in parts if part) or None
