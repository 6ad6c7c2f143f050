"""Goals left over whose heading was read as a paragraph of another section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from planparse.link.bodies import OWN_BODIES
from planparse.link.copies import copy_level, runs
from planparse.link.pair import Pair
from planparse.link.sides import PlanSide, ReportSide
from planparse.link.titles import CLEAR_LEVELS, NAMING, OWN_LEVELS, TitleMatch
from planparse.match.comparison import total
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.text.labels import is_label

LONGEST = 260
"""Characters of the longest heading; goals' wordings run to 150."""

NUMBER = re.compile(r"^(?=\S*\d)[\w.,]{1,12}\s+")
"""A section number, perhaps damaged, that the outline did not take for one."""

ANY_BODIES = (*OWN_BODIES, "shared", "none")
"""Levels that will do in a series; a bare list of goals has nothing between them."""

SERIES = 3
"""Goals' headings in one section from which it follows up goal by goal."""

Spot = tuple[int, int]
"""Indices of a section and of a block in it."""

Mark = tuple[int, TitleMatch]
"""A goal and how a short line agrees with its wordings."""


def headings_inside(
    plan: PlanSide, report: ReportSide, goals: Collection[int]
) -> dict[int, tuple[Pair, int]]:
    """Paragraphs that have a goal's whole wording, with text below that speaks of it.

    Args:
        plan: the goals.
        report: the sections.
        goals: indices of the goals left over.

    Returns:
        By goal, the pair with the section around the paragraph, and the paragraph's index; pairs
        that repeat the plan are among them where the goal has no other.
    """
    marks = {
        spot: max(named, key=lambda mark: mark[1].value)
        for spot, text in _short_blocks(report.sections)
        if (named := list(_named(text, report, goals, OWN_LEVELS)))
    }
    series = Counter(section for section, _ in marks)
    marks |= _others_of_series(marks, series, report, goals)
    found: dict[int, tuple[Pair, int]] = {}
    for (section, block), (goal, title) in marks.items():
        text = _below(section, block, marks, report)
        pair = _pair(goal, section, title, text, plan, report)
        bodies = _bodies(title, series[section] >= SERIES)
        first = goal not in found or (found[goal][0].is_copied and not pair.is_copied)
        if pair.body.level in bodies and first:
            found[goal] = (pair, block)
    return found


def _bodies(title: TitleMatch, is_series: bool) -> Collection[str]:
    """Levels of a body that will do below a heading: the clearer it is, the less is asked."""
    if not is_series:
        return OWN_BODIES
    if title.level in OWN_LEVELS:
        return ANY_BODIES
    return (*OWN_BODIES, "shared") if title.level in CLEAR_LEVELS else OWN_BODIES


def _others_of_series(
    marks: Mapping[Spot, Mark],
    series: Mapping[int, int],
    report: ReportSide,
    goals: Collection[int],
) -> dict[Spot, Mark]:
    """Short lines among goals' headings that name, in part or in other words, one goal left over.

    Such a line alone may be about anything; among headings of goals it is one of them.
    """
    left = set(goals) - {goal for goal, _ in marks.values()}
    found: dict[Spot, Mark] = {}
    for spot, text in _short_blocks(report.sections):
        if series[spot[0]] >= SERIES and spot not in marks and is_label(text):
            named = list(_named(text, report, left, NAMING))
            if len(named) == 1:
                found[spot] = named[0]
    return found


def _short_blocks(sections: Sequence[Section]) -> Iterator[tuple[Spot, str]]:
    for index, section in enumerate(sections):
        for position, block in enumerate(section.blocks):
            if block.kind == "paragraph" and not block.hidden and len(block.text) <= LONGEST:
                yield (index, position), NUMBER.sub("", block.text)


def _named(
    text: str, report: ReportSide, goals: Collection[int], levels: Collection[str]
) -> Iterator[Mark]:
    for goal in goals:
        title = report.title_of_text(goal, text)
        if title.level in levels and not title.replaced:
            yield goal, title


def _below(section: int, block: int, marks: Collection[Spot], report: ReportSide) -> str:
    """Text below such a heading up to the next one or the section's end."""
    blocks = report.sections[section].blocks
    texts: list[str] = []
    for position in range(block + 1, len(blocks)):
        if (section, position) in marks:
            break
        texts.append(_text(blocks[position]))
    return "\n".join(texts)


def _text(block: Block) -> str:
    cells = [cell.text for cell in block.grid.cells] if block.grid else []
    return "\n".join([block.text, *cells])


def _pair(
    goal: int, section: int, title: TitleMatch, text: str, plan: PlanSide, report: ReportSide
) -> Pair:
    body = report.bodies.match_text(text)[goal]
    copy, share = copy_level(runs(text), report.plan_runs)
    found = plan.compared_by.found
    evidence = (
        found("title", title.level, title.value),
        found("body", body.level, body.value),
        found("copy_of_plan", copy, share),
    )
    return Pair(goal, section, title, body, evidence, total(evidence))
