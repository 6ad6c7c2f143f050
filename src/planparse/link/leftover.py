"""What the headings leave over: more sections of a goal, sections told by their bodies alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.link.pair import Pair
from planparse.link.titles import OWN_LEVELS
from planparse.model.document import Section
from planparse.profiles.linking import LinkingWords
from planparse.text.matching import assign

Chosen = Mapping[int, Sequence[Pair]]

OWN_BODIES = ("own_clear", "own")
CLAIMS = (*OWN_LEVELS, "contained", "holds", "partial")
"""Levels at which a heading claims a goal."""

ALONE = 0.1
"""Cosine from which a body can stand for a goal without its heading."""

ALONE_LEAD = 1.8
"""By what factor it must then be ahead of every other goal."""

AHEAD = 1.3
"""By what factor the section must be ahead of the goal's next best free section."""

MIN_ROOM = 2
"""Answering sections that make a place one where goals are followed up."""


def more_sections(
    table: Sequence[Sequence[Pair]],
    chosen: Chosen,
    shared: Sequence[tuple[int, int]],
    sections: Sequence[Section],
    rules: LinkingWords,
) -> dict[int, list[Pair]]:
    """Free sections that have an answered goal's heading too, and speak of it."""
    taken = {pair.section for found in chosen.values() for pair in found}
    taken |= {section for _, section in shared}
    found: dict[int, list[Pair]] = {}
    for goal in chosen:
        for pair in sorted(table[goal], key=lambda one: -one.total):
            if pair.section in taken or _is_around(pair.section, taken, sections):
                continue
            best = max(row[pair.section].title.value for row in table)
            named = pair.title.level in OWN_LEVELS and pair.title.value >= best
            if named and pair.body.level in OWN_BODIES and pair.total >= rules.accept:
                found.setdefault(goal, []).append(pair)
                taken.add(pair.section)
    return found


def by_body(
    table: Sequence[Sequence[Pair]],
    chosen: Chosen,
    named: set[int],
    sections: Sequence[Section],
    rules: LinkingWords,
) -> dict[int, Pair]:
    """Goals left over, linked to free sections whose bodies speak clearly of them.

    Such a section stands where goals are followed up: beside answering sections, or beside others
    told by their bodies.
    """
    taken = {pair.section for found in chosen.values() for pair in found}
    goals = [g for g in range(len(table)) if g not in chosen and g not in named]
    free = [s for s in range(len(sections)) if s not in taken and _is_free(s, taken, sections)]
    free = [s for s in free if not any(_claims(row[s]) for row in table)]
    if not goals or not free:
        return {}
    scores = [[_alone(table[goal][s]) for s in free] for goal in goals]
    picked = assign(scores, ALONE)
    found = {
        goal: table[goal][free[column]]
        for goal, row, column in zip(goals, scores, picked, strict=True)
        if column is not None and _is_ahead(row, column)
    }
    rooms = rooms_of([*taken, *(pair.section for pair in found.values())], sections)
    return {g: p for g, p in found.items() if rooms[_room(p.section, sections)] >= MIN_ROOM}


def sections_beyond(sections: Sequence[Section], answered: set[int]) -> tuple[int, ...]:
    """Ordinals of sections beside answering ones, as deep as these, that answer no goal."""
    levels = {sections[index].level for index in answered}
    rooms = rooms_of(sorted(answered), sections)
    return tuple(
        section.ordinal
        for index, section in enumerate(sections)
        if index not in answered
        and section.level in levels
        and _room(index, sections) in rooms
        and not _is_around(index, answered, sections)
        and not _is_inside(index, answered, sections)
    )


def rooms_of(answered: Sequence[int], sections: Sequence[Section]) -> dict[object, int]:
    """How many answering sections stand in each room."""
    found: dict[object, int] = {}
    for index in answered:
        room = _room(index, sections)
        found[room] = found.get(room, 0) + 1
    return found


def _room(index: int, sections: Sequence[Section]) -> object:
    """The section two levels up, with the depth: goals under neighbouring areas share a room."""
    parent = sections[index].parent
    above = sections[parent - 1].parent if parent is not None else None
    return above, sections[index].level


def _alone(pair: Pair) -> float:
    """Agreement of a body that is clearly this goal's, 0 for any other."""
    clear = pair.body.level == "own_clear" and pair.body.lead >= ALONE_LEAD
    area = any(name == "area" and level == "other" for name, level, *_ in pair.evidence)
    return pair.body.value if clear and not area and not pair.is_copied else 0.0


def _is_ahead(row: Sequence[float], column: int) -> bool:
    others = [value for index, value in enumerate(row) if index != column]
    return row[column] >= AHEAD * max(others, default=0.0)


def _claims(pair: Pair) -> bool:
    return pair.title.level in CLAIMS


def _is_free(index: int, taken: set[int], sections: Sequence[Section]) -> bool:
    return not _is_around(index, taken, sections) and not _is_inside(index, taken, sections)


def _is_inside(index: int, taken: set[int], sections: Sequence[Section]) -> bool:
    parent = sections[index].parent
    while parent is not None:
        if parent - 1 in taken:
            return True
        parent = sections[parent - 1].parent
    return False


def _is_around(index: int, taken: set[int], sections: Sequence[Section]) -> bool:
    return any(_is_inside(one, {index}, sections) for one in taken)
