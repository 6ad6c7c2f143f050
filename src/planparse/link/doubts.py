"""Accepted links that the bodies or other goals speak against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planparse.link.bodies import CLEAR_TERMS, OWN_BODIES
from planparse.link.pair import Pair
from planparse.link.sides import PlanSide
from planparse.model.links import Contradiction, Doubtful
from planparse.profiles.linking import LinkingWords

Chosen = Mapping[int, Sequence[Pair]]


GAIN = 1.25
"""By what factor two bodies must fit better under each other's headings to have been exchanged;
each goal's own body fits it 1.16 times or more as well as any other's does."""

LEAST_GAIN = 0.03
"""Cosine that the exchange must bring; thin bodies change places by chance."""


def doubtful(
    table: Sequence[Sequence[Pair]],
    chosen: Chosen,
    shared: Sequence[tuple[int, int]],
    plan: PlanSide,
) -> tuple[Doubtful, ...]:
    """The doubtful ones among the first section of every goal."""
    merged = set(shared)
    firsts = {
        goal: found[0] for goal, found in chosen.items() if (goal, found[0].section) not in merged
    }
    found = {goal: (rule, other) for goal, rule, other in _against(table, firsts, chosen, plan)}
    return tuple(
        Doubtful(goal=goal + 1, section=firsts[goal].section + 1, rule=rule, other=_ordinal(other))
        for goal, (rule, other) in sorted(found.items())
    )


def _confirmed(pair: Pair) -> bool:
    """The body speaks of this goal rather than of any other, by more than a word or two."""
    return pair.body.level in OWN_BODIES and pair.body.terms >= CLEAR_TERMS


def _ordinal(goal: int | None) -> int | None:
    return None if goal is None else goal + 1


def _against(
    table: Sequence[Sequence[Pair]], firsts: Mapping[int, Pair], chosen: Chosen, plan: PlanSide
) -> Iterator[tuple[int, Contradiction, int | None]]:
    told = plan.texts.told
    for goal, pair in firsts.items():
        alike = _alike(goal, pair, table, chosen, plan.rules)
        if alike is not None:
            yield goal, "two_goals_alike", alike
        if pair.title.replaced and not _confirmed(pair):
            yield goal, "heading_in_other_words", None
        if pair.body.level == "other" and pair.body.rival is not None:
            yield goal, "body_of_other_goal", pair.body.rival
    compared = {goal: pair for goal, pair in firsts.items() if told[goal]}
    for goal, pair in compared.items():
        for other, its in compared.items():
            if other != goal and _exchanged(table, pair, its):
                yield goal, "bodies_exchanged", other


def _alike(
    goal: int, pair: Pair, table: Sequence[Sequence[Pair]], chosen: Chosen, rules: LinkingWords
) -> int | None:
    """A goal without a section that this one fits as well."""
    for other, row in enumerate(table):
        if other != goal and other not in chosen:
            rival = row[pair.section]
            if rival.total >= rules.accept and rival.total > pair.total - rules.alike:
                return other
    return None


def _exchanged(table: Sequence[Sequence[Pair]], one: Pair, two: Pair) -> bool:
    """Both bodies fit better under each other's headings."""
    here, there = one.body.value, two.body.value
    bodies = table[one.goal][two.section].body, table[two.goal][one.section].body
    if min(body.terms for body in bodies) < CLEAR_TERMS:
        return False
    crossed = bodies[0].value, bodies[1].value
    better = crossed[0] > here and crossed[1] > there
    gain = sum(crossed) - (here + there)
    return better and gain > LEAST_GAIN and sum(crossed) >= GAIN * (here + there)
