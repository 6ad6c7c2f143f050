"""The undertakings of a whole plan, under its goals and outside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.extract.commitments.core import Core, core
from planparse.extract.commitments.grammar import Sentence
from planparse.extract.commitments.paragraphs import Paragraph, joined
from planparse.extract.commitments.sentence import (
    Part,
    item_undertakings,
    leads_in,
    undertakings,
)
from planparse.model.block import Block
from planparse.model.commitment import Commitment
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.grid import Grid
from planparse.model.place import Place
from planparse.text.pipeline import sentences

TEXT_KINDS = ("paragraph", "list_item")
BULLETS = " \t•●○▪■◦‣–—-*·"
MODAL_OUTSIDE = 0.8
CONFIDENCE = {
    "modal": 0.95,
    "list_item": 0.9,
    "activity_table": 0.9,
    "specified": 0.85,
    "means": 0.7,
    "priority": 0.7,
}
"""Confidence by rule: share of right ones among those found in plans read by hand, rounded."""


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    core: Core
    sentence: str
    place: Place
    places: tuple[Place, ...]
    rule: str


def commitments(
    outline: Outline, goals: Sequence[Goal], context: Context
) -> tuple[Commitment, ...]:
    """Every undertaking of a plan in reading order.

    Under a goal, sentences with a modal and those that say what an undertaking holds count.
    Outside the goals only a modal of the body's own does, and nothing before the first goal: a
    plan's introduction says what plans are for.
    """
    goal_of = _goals_by_section(outline, goals)
    first_goal = min(goal_of, default=0)
    found: list[Commitment] = []
    for section in outline.sections:
        goal = goal_of.get(section.ordinal)
        if goal is None and section.ordinal < first_goal:
            continue
        for one in _of_section(section, goal is not None, context):
            found.append(
                Commitment(
                    ordinal=len(found) + 1,
                    goal=goal,
                    section=section.ordinal,
                    text=one.text,
                    core=one.core.text,
                    core_is_predicate=one.core.is_predicate,
                    sentence=one.sentence,
                    place=one.place,
                    places=one.places,
                    rule=one.rule,
                    confidence=CONFIDENCE[one.rule] * (1.0 if goal else MODAL_OUTSIDE),
                )
            )
    return tuple(found)


def _goals_by_section(outline: Outline, goals: Sequence[Goal]) -> dict[int, int]:
    """Goal of each section that stands under a goal's heading, at any depth."""
    goal_of = {goal.section: goal.ordinal for goal in goals if goal.section}
    for section in outline.sections:
        if section.ordinal not in goal_of and section.parent in goal_of:
            goal_of[section.ordinal] = goal_of[section.parent]
    return goal_of


def _of_section(section: Section, in_goal: bool, context: Context) -> Iterator[_Found]:
    lead: str | None = None
    for paragraph in joined(section.blocks):
        block = paragraph.block
        if block.grid is not None:
            yield from _of_table(block, block.grid, in_goal, context)
        if block.kind not in TEXT_KINDS or not block.text.strip():
            continue
        if block.kind != "list_item" and not block.text.lstrip().startswith(tuple(BULLETS[2:])):
            lead = None
        yield from _of_paragraph(paragraph, lead, in_goal, context)
        if block.text.rstrip().endswith(":"):
            lead = _lead_in(block.text, context)


def _lead_in(text: str, context: Context) -> str | None:
    """The lead-in's sentence where it binds the body, else None."""
    spans = sentences(text, context.profile.language)
    last = text[spans[-1][0] : spans[-1][1]] if spans else text
    return last if leads_in(Sentence(last, context.profile)) else None


def _of_paragraph(
    paragraph: Paragraph, lead: str | None, in_goal: bool, context: Context
) -> Iterator[_Found]:
    """The undertakings of a paragraph, or of a list item under its lead-in."""
    block = paragraph.block
    is_item = block.kind == "list_item" or lead is not None
    text = block.text.lstrip(BULLETS) if is_item else block.text
    ends_open = block.text.rstrip().endswith(":")
    spans = sentences(text, context.profile.language)
    for order, (start, end) in enumerate(spans):
        raw = text[start:end]
        if ends_open and order == len(spans) - 1:
            return
        sentence = Sentence(raw, context.profile)
        parts = _item_parts(sentence, lead, in_goal) if is_item and not order else []
        for part in parts or undertakings(sentence, in_goal):
            at = start + len(block.text) - len(text)
            places = paragraph.places(at + part.start, at + part.end)
            yield _found(places, sentence, part, lead if parts else None)


def _item_parts(sentence: Sentence, lead: str | None, in_goal: bool) -> list[Part]:
    return item_undertakings(sentence, lead is not None) if lead or in_goal else []


def _found(places: tuple[Place, ...], sentence: Sentence, part: Part, lead: str | None) -> _Found:
    whole = f"{lead} {sentence.text}" if lead else sentence.text
    return _Found(
        text=sentence.text[part.start : part.end],
        core=core(sentence, part),
        sentence=whole,
        place=places[0],
        places=places if len(places) > 1 else (),
        rule=part.rule,
    )


def _of_table(block: Block, grid: Grid, in_goal: bool, context: Context) -> Iterator[_Found]:
    """Cells under a head such as "activity", one undertaking each."""
    heads = context.profile.undertakings.activity_heads
    if not in_goal or grid.header_row_count == 0:
        return
    top = [cell for cell in grid.cells if cell.row < grid.header_row_count]
    columns = {cell.column for cell in top if cell.text.strip().casefold() in heads}
    for cell in grid.cells:
        text = cell.text.strip()
        if cell.row >= grid.header_row_count and cell.column in columns and text:
            place = cell.place
            spot = place if place != Place() else block.place
            yield _Found(text, Core(text, False), text, spot, cell.places, "activity_table")
