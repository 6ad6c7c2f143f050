"""Ten plans of one body, and what really became of each goal."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.benchmarks.chains import rewriting
from tests.benchmarks.chains.pool import pool, said
from tests.benchmarks.chains.rewriting import CARRIED, Texts
from tests.history.plans import Plan, Said

YEARS = 10
GOALS = 12
FIRST_YEAR = 2016

Rewrite = Callable[[Said, random.Random], Said]
REWRITES: tuple[tuple[Rewrite, float], ...] = (
    (rewriting.same, 0.55),
    (rewriting.synonyms, 0.13),
    (rewriting.reordered, 0.12),
    (rewriting.shortened, 0.1),
    (rewriting.reworded, 0.1),
)
DROPPED, PAUSED, SPLIT, MERGED = 0.06, 0.03, 0.04, 0.04
DECOYS = 0.4
"""Share of the dropped goals whose place a goal in like words takes, about something else."""

Goal = tuple[int, str]
"""(year, wording): one wording is never two goals', in whatever years, so that what became of
each is certain. A rewriting that would break this is not made."""


@dataclass
class Simulated:
    """Plans with the true history of their goals."""

    plans: list[Plan] = field(default_factory=list)
    successors: defaultdict[Goal, set[Goal]] = field(default_factory=lambda: defaultdict(set))
    how: dict[Goal, str] = field(default_factory=dict)
    """What happened to each goal, for the table of results."""


@dataclass
class _Alive:
    said: Said
    last: Goal | None
    """Where it stood last; None for a new goal."""
    others: list[Goal] = field(default_factory=list)
    """Goals that went into it beside that."""
    how: str = "new"
    sleeps: int = 0


def simulate(seed: int, texts: Texts = CARRIED) -> Simulated:
    """Ten years of a body with twelve goals to begin with."""
    chance = random.Random(seed)
    waiting = list(pool())
    taken = {goal.title for goal in waiting}
    chance.shuffle(waiting)
    alive = [_Alive(_with(waiting.pop(), texts), None) for _ in range(GOALS)]
    found = Simulated()
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        if year > FIRST_YEAR:
            alive = _next_year(alive, waiting, taken, texts, chance)
        found.plans.append(_plan(year, alive, found, chance))
    return found


def _next_year(
    alive: list[_Alive],
    waiting: list[Said],
    taken: set[str],
    texts: Texts,
    chance: random.Random,
) -> list[_Alive]:
    following: list[_Alive] = []
    taken |= {one.said.title for one in alive}
    rest = list(alive)
    chance.shuffle(rest)
    while rest:
        taken |= {one.said.title for one in following}
        one = rest.pop()
        if one.sleeps:
            following.append(replace(one, sleeps=one.sleeps - 1, how="paused"))
            continue
        event = chance.random()
        awake = [other for other in rest if not other.sleeps and other.last]
        if event < DROPPED:
            if waiting:
                following.append(_Alive(_new(one.said, waiting, taken, texts, chance), None))
        elif event < DROPPED + PAUSED:
            following.append(replace(one, sleeps=1, how="paused"))
        elif event < DROPPED + PAUSED + SPLIT:
            following += _split(one, taken, texts, chance)
        elif event < DROPPED + PAUSED + SPLIT + MERGED and awake:
            other = awake[0]
            rest.remove(other)
            assert other.last is not None
            both = rewriting.merged(one.said, other.said)
            following.append(_Alive(both, one.last, [other.last], "merged"))
        else:
            following.append(_rewritten(one, taken, texts, chance))
    return following


def _new(
    dropped: Said, waiting: list[Said], taken: set[str], texts: Texts, chance: random.Random
) -> Said:
    """A goal that comes in the year in which another one is dropped, at times in its words."""
    new = _with(waiting.pop(), texts)
    if chance.random() >= DECOYS:
        return new
    found = rewriting.decoy(dropped, new)
    return new if found.title in taken else found


def _with(goal: Said, texts: Texts) -> Said:
    return goal if texts.are_there else Said(goal.title, None, goal.area)


def _split(one: _Alive, taken: set[str], texts: Texts, chance: random.Random) -> list[_Alive]:
    parts = rewriting.split(one.said, chance)
    if parts is None or any(part.title in taken for part in parts):
        return [_rewritten(one, taken, texts, chance)]
    return [_Alive(part, one.last, [], "split") for part in parts]


def _rewritten(one: _Alive, taken: set[str], texts: Texts, chance: random.Random) -> _Alive:
    rewrites, weights = zip(*REWRITES, strict=True)
    rewrite = chance.choices(rewrites, weights)[0]
    title = rewrite(one.said, chance)
    if title.title != one.said.title and title.title in taken:
        rewrite, title = rewriting.same, one.said
    text = rewriting.text_of_next_year(title.text, texts, chance)
    return _Alive(said(title.title, text, title.area), one.last, [], rewrite.__name__)


def _plan(year: int, alive: list[_Alive], found: Simulated, chance: random.Random) -> Plan:
    there: dict[str, Said] = {}
    order = list(alive)
    if chance.random() < 0.5:
        chance.shuffle(order)
    for one in order:
        if one.sleeps:
            continue
        assert one.said.title not in there
        there[one.said.title] = one.said
        now = (year, one.said.title)
        for before in [one.last, *one.others]:
            if before is not None:
                found.successors[before].add(now)
                found.how[before] = one.how
        one.last, one.others = now, []
    return Plan(year, tuple(there.values()))
