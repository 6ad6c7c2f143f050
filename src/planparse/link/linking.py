"""Which section of a report answers which goal, decided for all goals together."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.link.pairs import Pair, pairs
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import Link, Linking
from planparse.text.matching import assign

ACCEPT = 0.5
"""Score from which a section is taken for a goal's: a partial title needs its body to agree."""

KEEP = 0.25
"""Candidates below this are noise and are not kept."""

KEPT = 5
"""Candidates kept for each goal."""

LEAST_BODY = 0.05
"""A pair that is not told by its body scores 0 and must not be assigned."""

SHARED_RECALL = 0.75
"""A heading that holds this share of another goal's information names that goal too."""

Chosen = dict[int, Link]
"""Accepted link of each goal, by the goal's index."""


def link(goals: Sequence[Goal], report: Outline, context: Context) -> Linking:
    """Links of every goal to the sections of a report.

    The assignment is one to one over all goals, with "no section" as a choice. A goal that is left
    over but named in the heading of another's section is reported under one heading with it; one
    whose matter a section beside the others speaks of clearly is linked to that by its body.
    """
    sections = report.sections
    if not goals or not sections:
        return Linking()
    table = pairs(goals, sections, context)
    titled = [[pair.link() for pair in row] for row in table]
    columns = assign([[candidate.score for candidate in row] for row in titled], ACCEPT)
    chosen = {row: titled[row][c] for row, c in enumerate(columns) if c is not None}
    shared = _shared(table, chosen)
    chosen |= _by_body(table, chosen, {goal for goal, _ in shared}, sections)
    links = [kept for row, found in enumerate(titled) for kept in _kept(found, chosen.get(row))]
    answered = {one.section for one in chosen.values()}
    return Linking(links=tuple(links), shared=tuple(shared), beyond=_beyond(sections, answered))


def _shared(table: Sequence[Sequence[Pair]], chosen: Chosen) -> list[tuple[int, int]]:
    """Goals left over whose words stand in the heading of a section that answers another."""
    found: set[tuple[int, int]] = set()
    for row, pairs_of_goal in enumerate(table):
        if row in chosen:
            continue
        for owner in chosen.values():
            pair = pairs_of_goal[owner.section - 1]
            if pair.title.agreement.recall >= SHARED_RECALL:
                found |= {(pair.goal.ordinal, owner.section), (owner.goal, owner.section)}
    return sorted(found)


def _by_body(
    table: Sequence[Sequence[Pair]], chosen: Chosen, shared: set[int], sections: Sequence[Section]
) -> Chosen:
    """Goals left over, linked to sections left over that stand beside answering ones."""
    free = set(_beyond(sections, {one.section for one in chosen.values()}))
    rows = [
        r for r, row in enumerate(table) if r not in chosen and row[0].goal.ordinal not in shared
    ]
    columns = [section - 1 for section in sorted(free)]
    if not rows or not columns:
        return {}
    scores = [[table[r][c].body if table[r][c].by_body else 0.0 for c in columns] for r in rows]
    picked = assign(scores, LEAST_BODY)
    return {
        row: table[row][columns[column]].link_by_body()
        for row, column in zip(rows, picked, strict=True)
        if column is not None
    }


def _kept(row: Sequence[Link], accepted: Link | None) -> list[Link]:
    """A goal's best candidates, the accepted one marked and first."""
    ranked = sorted(row, key=lambda one: (-one.score, one.section))
    best = accepted or ranked[0]
    others = [one for one in ranked if one.section != best.section]
    runner_up = others[0] if others and others[0].score > 0 else None
    marked = best.model_copy(
        update={
            "accepted": accepted is not None,
            "runner_up": runner_up.section if runner_up else None,
            "runner_up_score": runner_up.score if runner_up else None,
        }
    )
    kept = [one for one in others[: KEPT - 1] if one.score >= KEEP]
    return [marked, *kept] if accepted is not None or marked.score >= KEEP else []


def _beyond(sections: Sequence[Section], answered: set[int]) -> tuple[int, ...]:
    """Sections that stand beside answering ones, as deep as these, and answer no goal."""
    levels = {sections[ordinal - 1].level for ordinal in answered}
    rooms = {_room(sections[ordinal - 1], sections) for ordinal in answered}
    return tuple(
        section.ordinal
        for section in sections
        if section.ordinal not in answered
        and section.level in levels
        and _room(section, sections) in rooms
    )


def _room(section: Section, sections: Sequence[Section]) -> int | None:
    """The section two levels up: goals under neighbouring areas stand in one room."""
    parent = section.parent
    return sections[parent - 1].parent if parent is not None else None
