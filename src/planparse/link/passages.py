"""Paragraphs that speak of goals which have no section at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planparse.link.copies import copy_level, runs
from planparse.link.sides import PlanSide, ReportSide
from planparse.model.document import Section
from planparse.model.links import Passage

TEXT = ("paragraph", "list_item", "note")

SPOKEN = 0.15
"""Cosine from which a single paragraph speaks of a goal."""

SPOKEN_LEAD = 2.0
"""By what factor it must be ahead of every other goal."""

SPOKEN_TERMS = 4
"""Terms that it must have in common with the goal's text."""


def passages(
    plan: PlanSide, report: ReportSide, goals: Collection[int], answered: Collection[int]
) -> tuple[Passage, ...]:
    """The paragraph that speaks most clearly of each goal left over, outside answering sections.

    Args:
        plan: the goals.
        report: the sections.
        goals: indices of the goals left over.
        answered: indices of sections that answer other goals.
    """
    if not goals:
        return ()
    best: dict[int, Passage] = {}
    for index, section in enumerate(report.sections):
        if index in answered:
            continue
        for position, text in _texts(section):
            for goal, value in _spoken(text, plan, report, goals):
                if goal not in best or value > best[goal].value:
                    found = Passage(goal=goal + 1, section=index + 1, block=position, value=value)
                    best[goal] = found
    return tuple(best[goal] for goal in sorted(best))


def _texts(section: Section) -> Iterator[tuple[int, str]]:
    for position, block in enumerate(section.blocks):
        if block.kind in TEXT and not block.hidden and block.grid is None:
            yield position, block.text


def _spoken(
    text: str, plan: PlanSide, report: ReportSide, goals: Collection[int]
) -> Iterator[tuple[int, float]]:
    matches = report.bodies.match_text(text)
    for goal in goals:
        one = matches[goal]
        clear = one.level == "own_clear" and one.terms >= SPOKEN_TERMS
        told = clear and one.value >= SPOKEN and one.lead >= SPOKEN_LEAD
        if told and copy_level(runs(text), report.plan_runs)[0] != "copied":
            yield goal, one.value
