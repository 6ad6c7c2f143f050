"""Headings that name several goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.link.pair import Pair
from planparse.link.sides import ReportSide
from planparse.link.titles import HELD

NEW = 0.5
"""Share of a goal's terms that another goal under the same heading must not have; goals of nearly
the same wording would else seem to be reported together."""

BETTER = 0.15
"""A goal whose own section agrees by so much more is not answered under a common heading."""

REST = 0.2
"""Share of a heading that a second goal must explain of what the first one leaves open."""

PART_HELD = 0.3
"""Share of the second goal's information that must stand in it, as when its wording was cut."""

NEARLY_HELD = 0.6
"""Share from which a single such term will do: short wordings have no more."""

FEW = 2
"""Terms that tell goals apart which it must bring."""

Shared = list[tuple[int, int]]
"""(goal, section), both by index."""


def shared_headings(
    table: Sequence[Sequence[Pair]], chosen: Mapping[int, Sequence[Pair]], report: ReportSide
) -> Shared:
    """Every heading that names two goals or more, in whole or as the rest of a goal's heading."""
    found: set[tuple[int, int]] = set()
    for section in range(len(report.sections)):
        column = [row[section] for row in table]
        named = [
            pair
            for pair in column
            if pair.title.agreement.recall >= HELD
            and not pair.is_copied
            and not _is_apart(pair, chosen)
        ]
        if len(named) < 2 or not _distinct(named):
            named = _with_rest(column, chosen, report)
        if len(named) >= 2:
            found |= {(pair.goal, section) for pair in named}
    return sorted(found)


def _with_rest(
    column: Sequence[Pair], chosen: Mapping[int, Sequence[Pair]], report: ReportSide
) -> list[Pair]:
    """The goal that a section was given to, and one left over whose words are the rest of it."""
    section = column[0].section
    owners = [p for p in column if any(o.section == section for o in chosen.get(p.goal, ()))]
    if len(owners) != 1 or owners[0].title.agreement.precision > 1 - REST:
        return []
    others = [
        pair
        for pair in column
        if pair.goal not in chosen and not pair.is_copied and _explains(pair, owners[0], report)
    ]
    best = max(others, key=lambda pair: pair.title.agreement.recall, default=None)
    return [owners[0], best] if best is not None else []


def _explains(pair: Pair, owner: Pair, report: ReportSide) -> bool:
    """The goal's words are what the owner's leave open of the heading, and the body knows it."""
    if pair.title.agreement.recall < PART_HELD or pair.body.level == "none":
        return False
    share, rare = report.rest(owner.goal, pair.goal, pair.section)
    is_short = rare >= 1 and pair.title.agreement.recall >= NEARLY_HELD
    return share >= REST and (rare >= FEW or is_short)


def _is_apart(pair: Pair, chosen: Mapping[int, Sequence[Pair]]) -> bool:
    """The goal has a better heading of its own elsewhere."""
    own = chosen.get(pair.goal, ())
    return any(o.section != pair.section and o.title.value > pair.title.value + BETTER for o in own)


def _distinct(named: Sequence[Pair]) -> bool:
    """None of the goals is held only because it is worded like another: the heading is longer."""
    return min(pair.title.agreement.precision for pair in named) <= 1 - NEW / len(named)
