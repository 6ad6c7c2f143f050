"""Headings that name several goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.link.pair import Pair
from planparse.link.titles import HELD
from planparse.model.document import Section

NEW = 0.5
"""Share of a goal's terms that another goal under the same heading must not have; goals of nearly
the same wording would else seem to be reported together."""

BETTER = 0.15
"""A goal whose own section agrees by so much more is not answered under a common heading."""


def shared_headings(
    table: Sequence[Sequence[Pair]],
    chosen: Mapping[int, Sequence[Pair]],
    sections: Sequence[Section],
) -> list[tuple[int, int]]:
    """(goal, section), by index, of every heading that holds the wordings of two goals or more."""
    found: set[tuple[int, int]] = set()
    for section in range(len(sections)):
        named = [
            row[section]
            for row in table
            if row[section].title.agreement.recall >= HELD and not row[section].is_copied
        ]
        if len(named) < 2 or all(_is_apart(pair, chosen) for pair in named):
            continue
        named = [pair for pair in named if not _is_apart(pair, chosen)]
        if len(named) >= 2 and _distinct(named):
            found |= {(pair.goal, section) for pair in named}
    return sorted(found)


def _is_apart(pair: Pair, chosen: Mapping[int, Sequence[Pair]]) -> bool:
    """The goal has a better heading of its own elsewhere."""
    own = chosen.get(pair.goal, ())
    return any(o.section != pair.section and o.title.value > pair.title.value + BETTER for o in own)


def _distinct(named: Sequence[Pair]) -> bool:
    """None of the goals is held only because it is worded like another: the heading is longer."""
    return min(pair.title.agreement.precision for pair in named) <= 1 - NEW / len(named)
