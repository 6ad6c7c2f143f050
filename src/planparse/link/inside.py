"""Goals left over whose heading was read as a paragraph of another section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from planparse.link.bodies import OWN_BODIES
from planparse.link.copies import copy_level, runs
from planparse.link.pair import Pair
from planparse.link.sides import PlanSide, ReportSide
from planparse.link.titles import OWN_LEVELS, TitleMatch
from planparse.match.comparison import total
from planparse.model.block import Block
from planparse.model.document import Section

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
        spot: (goal, title)
        for spot, text in _short_blocks(report.sections)
        for goal, title in _named(text, report, goals)
    }
    series = Counter(section for section, _ in marks)
    found: dict[int, tuple[Pair, int]] = {}
    for (section, block), (goal, title) in marks.items():
        text = _below(section, block, marks, report)
        pair = _pair(goal, section, title, text, plan, report)
        bodies = ANY_BODIES if series[section] >= SERIES else OWN_BODIES
        first = goal not in found or (found[goal][0].is_copied and not pair.is_copied)
        if pair.body.level in bodies and first:
            found[goal] = (pair, block)
    return found


def _short_blocks(sections: Sequence[Section]) -> Iterator[tuple[Spot, str]]:
    for index, section in enumerate(sections):
        for position, block in enumerate(section.blocks):
            if block.kind == "paragraph" and not block.hidden and len(block.text) <= LONGEST:
                yield (index, position), NUMBER.sub("", block.text)


def _named(
    text: str, report: ReportSide, goals: Collection[int]
) -> Iterator[tuple[int, TitleMatch]]:
    for goal in goals:
        title = report.title_of_text(goal, text)
        if title.level in OWN_LEVELS and not title.replaced:
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
