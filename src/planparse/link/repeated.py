"""Reports that go through all their goals in the plan's words, with words of their own between.

A copy of the plan's goals is no report where the goals are followed up elsewhere, or where it has
nothing of its own. But some bodies report in the form of their plan: they print its goals and
indicators again and add to them. That is their follow-up, and there is no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from planparse.link.pair import Pair
from planparse.link.sides import PlanSide
from planparse.link.titles import OWN_LEVELS
from planparse.match.comparison import evidence_of, total

COPY = "copy_of_plan"
"""Comparison that tells how much of a section is the plan's."""

NEARLY_ALL = 0.8
"""Share of the plan's goals that such a report goes through."""

OWN_WORDS = 0.95
"""Mean share of copied text above which it adds nothing of its own."""


def repeated_goals(
    table: Sequence[Sequence[Pair]],
    inside: Mapping[int, tuple[Pair, int]],
    answered: Iterable[int],
    plan: PlanSide,
) -> dict[int, tuple[Pair, int | None]]:
    """The copies as the goals' sections, where they are the report's whole follow-up.

    Args:
        table: goals x sections.
        inside: headings inside sections, the copied ones among them.
        answered: goals that have a section of other words.
        plan: the goals.
    """
    if list(answered):
        return {}
    copies: dict[int, tuple[Pair, int | None]] = {
        goal: place for goal, place in inside.items() if place[0].is_copied
    }
    for row in table:
        own = [p for p in row if p.is_copied and p.title.level in OWN_LEVELS]
        if own:
            copies.setdefault(own[0].goal, (own[0], None))
    shares = [_share(pair) for pair, _ in copies.values()]
    if len(shares) < NEARLY_ALL * len(table) or sum(shares) > OWN_WORDS * len(shares):
        return {}
    return {goal: (_as_repeated(pair, plan), block) for goal, (pair, block) in copies.items()}


def _share(pair: Pair) -> float:
    return evidence_of(pair.evidence, COPY).value or 0.0


def _as_repeated(pair: Pair, plan: PlanSide) -> Pair:
    """The pair with the milder level of a copy."""
    copied = evidence_of(pair.evidence, COPY)
    milder = plan.compared_by.found(COPY, "repeated", copied.value, copied.detail)
    evidence = tuple(milder if one is copied else one for one in pair.evidence)
    return replace(pair, evidence=evidence, total=total(evidence))
