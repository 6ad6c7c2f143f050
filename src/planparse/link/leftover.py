"""What the headings leave over: more sections of a goal, sections told by their bodies alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from planparse.link.bodies import OWN_BODIES
from planparse.link.pair import Pair
from planparse.link.titles import OWN_LEVELS
from planparse.match.assign import assign
from planparse.model.document import Section
from planparse.profiles.linking import LinkingWords

Chosen = Mapping[int, Sequence[Pair]]

CLAIMS = (*OWN_LEVELS, "contained", "holds", "partial")
"""Levels at which a heading claims a goal."""

ALONE = 0.1
"""Cosine from which a body can stand for a goal without its heading."""

ALONE_LEAD = 1.8
"""By what factor it must then be ahead of every other goal."""

PLACED = 0.06
"""Cosine that is enough where the goal's focus area or its neighbours' sections are around it, or
its heading has some of the goal's words."""

PLACED_LEAD = 1.5

NEWS = 6
"""Terms beside the goal's wording that a body must have: a table's cell has the wording alone."""

SERIES = 3
"""Sections told by their bodies from which a place has bodies for headings throughout."""

SERIES_LEAD = 1.1
"""Factor that is enough there, where section and goal are each other's best."""

AHEAD = 1.3
"""By what factor the section must be ahead of the goal's next best free section."""

FOLLOWED_UP = 3
"""Sections with a body from which a place is where the report follows its goals up."""

MIN_ROOM = 2
"""Answering sections that make a place one where goals are followed up."""


def outlying_headings(chosen: Mapping[int, Pair], sections: Sequence[Section]) -> set[int]:
    """The chosen empty headings that stand apart from where goals are followed up.

    A cell of a goal table that came apart looks like such a heading.
    """
    filled = [pair.section for pair in chosen.values() if pair.body.level != "silent"]
    rooms = rooms_of(filled, sections)
    if max(rooms.values(), default=0) < FOLLOWED_UP:
        return set()
    return {
        pair.section
        for pair in chosen.values()
        if pair.body.level == "silent" and _room(pair.section, sections) not in rooms
    }


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
        around = _around(taken, sections)
        named = [pair for pair in table[goal] if _says_it(pair, rules)]
        for pair in sorted(named, key=lambda one: -one.total):
            best = max(row[pair.section].title.value for row in table)
            free = pair.section not in taken and pair.section not in around
            if free and pair.title.value >= best:
                found.setdefault(goal, []).append(pair)
                taken.add(pair.section)
        for pair in _below_empty(table, chosen[goal][0], taken, sections):
            found.setdefault(goal, []).append(pair)
            taken.add(pair.section)
    return found


def _says_it(pair: Pair, rules: LinkingWords) -> bool:
    """Heading and body are the goal's."""
    own = pair.title.level in OWN_LEVELS and pair.body.level in OWN_BODIES
    return own and pair.total >= rules.accept


def _below_empty(
    table: Sequence[Sequence[Pair]], first: Pair, taken: set[int], sections: Sequence[Section]
) -> Iterator[Pair]:
    """Sections right below an empty heading of a goal that speak of it.

    They are its sub-sections where the document does not show the depth of its headings.
    """
    if first.body.level != "silent" or sections[first.section].number is not None:
        return
    for index in range(first.section + 1, len(sections)):
        pair = table[first.goal][index]
        same = sections[index].parent == sections[first.section].parent
        claimed = index in taken or any(_claims(row[index]) for row in table)
        if not same or claimed or pair.body.level not in OWN_BODIES:
            return
        yield pair


def by_body(
    table: Sequence[Sequence[Pair]],
    chosen: Chosen,
    named: set[int],
    sections: Sequence[Section],
) -> dict[int, Pair]:
    """Goals left over, linked to free sections whose bodies speak clearly of them.

    Such a section stands where goals are followed up: beside answering sections, or beside others
    told by their bodies. Where a whole series of sections has headings that say nothing, a
    smaller lead is enough for a goal and a section that are each other's best.
    """
    taken = {pair.section for found in chosen.values() for pair in found}
    free = _free(table, taken, sections)
    found = _told(
        table, [g for g in range(len(table)) if g not in chosen and g not in named], free, _alone
    )
    rooms = rooms_of([*taken, *(pair.section for pair in found.values())], sections)
    found = {g: p for g, p in found.items() if rooms[_room(p.section, sections)] >= MIN_ROOM}
    told = rooms_of([pair.section for pair in found.values()], sections)
    series = {room for room, count in told.items() if count >= SERIES}
    if not series:
        return found
    rest = [g for g in range(len(table)) if g not in chosen and g not in named | found.keys()]
    used = {pair.section for pair in found.values()}
    left = [s for s in free if s not in used and _room(s, sections) in series]
    return found | _told(table, rest, left, _in_series)


def _told(
    table: Sequence[Sequence[Pair]],
    goals: Sequence[int],
    free: Sequence[int],
    value: Callable[[Pair], float],
) -> dict[int, Pair]:
    """The best assignment of goals to free sections by their bodies."""
    if not goals or not free:
        return {}
    scores = [[value(table[goal][s]) for s in free] for goal in goals]
    picked = assign(scores, PLACED)
    return {
        goal: table[goal][free[column]]
        for goal, row, column in zip(goals, scores, picked, strict=True)
        if column is not None and _is_ahead(row, column)
    }


def _free(
    table: Sequence[Sequence[Pair]], taken: set[int], sections: Sequence[Section]
) -> list[int]:
    """Sections apart from answering ones, whose headings claim no goal."""
    around = _around(taken, sections)
    return [
        s
        for s in range(len(sections))
        if s not in taken
        and s not in around
        and not _is_inside(s, taken, sections)
        and not any(_claims(row[s]) for row in table)
    ]


def sections_beyond(sections: Sequence[Section], answered: set[int]) -> tuple[int, ...]:
    """Ordinals of sections beside answering ones, as deep as these, that answer no goal."""
    levels = {sections[index].level for index in answered}
    rooms = rooms_of(sorted(answered), sections)
    around = _around(answered, sections)
    return tuple(
        section.ordinal
        for index, section in enumerate(sections)
        if index not in answered
        and section.level in levels
        and _room(index, sections) in rooms
        and index not in around
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
    if pair.body.level != "own_clear" or not _is_told(pair):
        return 0.0
    placed = pair.has("area", "same") or pair.has("order", "between") or pair.has("title", "weak")
    least, lead = (PLACED, PLACED_LEAD) if placed else (ALONE, ALONE_LEAD)
    return pair.body.value if pair.body.value >= least and pair.body.lead >= lead else 0.0


def _in_series(pair: Pair) -> float:
    """Agreement of a body that is this goal's rather than another's, 0 for any other."""
    own = pair.body.level in OWN_BODIES and pair.body.lead >= SERIES_LEAD
    return pair.body.value if own and pair.body.value >= PLACED and _is_told(pair) else 0.0


def _is_told(pair: Pair) -> bool:
    """The body says something of its own, and does not stand in another goal's area."""
    said = pair.body.news >= NEWS and not pair.is_copied
    return said and not pair.has("area", "other")


def _is_ahead(row: Sequence[float], column: int) -> bool:
    others = [value for index, value in enumerate(row) if index != column]
    return row[column] >= AHEAD * max(others, default=0.0)


def _claims(pair: Pair) -> bool:
    return pair.title.level in CLAIMS


def _is_inside(index: int, taken: set[int], sections: Sequence[Section]) -> bool:
    parent = sections[index].parent
    while parent is not None:
        if parent - 1 in taken:
            return True
        parent = sections[parent - 1].parent
    return False


def _around(taken: Iterable[int], sections: Sequence[Section]) -> set[int]:
    """Indices of all sections that one of these stands in."""
    found: set[int] = set()
    for index in taken:
        parent = sections[index].parent
        while parent is not None and parent - 1 not in found:
            found.add(parent - 1)
            parent = sections[parent - 1].parent
    return found
