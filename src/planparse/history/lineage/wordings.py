"""The wordings of a body's goals, weighed against each other and compared once.

Plans repeat most of their words from year to year: what is alike is looked up, not compared anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from planparse.history.lineage.lexicon import Lexicon
from planparse.history.lineage.plans import Goal, Slot, by_plan
from planparse.match.agreement import Agreement
from planparse.match.credit import neighbours
from planparse.match.strings import replacements, string_ratio
from planparse.match.weights import Weights, lightened, weigh_editions
from planparse.text.fold import letters
from planparse.text.goal_wording import core_of_goal

NEAR_EXACT = 0.92
"""Share of like characters: slips and misread letters, no other word."""
STRONG = 0.78
"""Mean of the shares of information in common from which two wordings are one goal's."""
PARTIAL, WEAK = 0.45, 0.2
PART_HELD = 0.7
"""Share of a part's information that the whole has."""
PART_LEAST = 0.2
"""Share of the whole's information that a part has at least."""
TELLING = 0.35
"""Share of a rare word's weight from which a word tells its goal from the others."""
SAME_WORD = 0.8
"""Credit from which another word is the same one, damaged or inflected, and no part of it."""
LIGHT = 0.3
"""What a word of effort counts, next to one that says what is to be done."""


@dataclass(frozen=True)
class Wording:
    """A goal's wording without its subject."""

    letters: str
    said: tuple[str, ...]
    """Its terms in their order, as often as it says them."""

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """Each term once."""
        return tuple(dict.fromkeys(self.said))


class Wordings:
    """Every wording of some goals by the words that it is made of."""

    def __init__(self, goals: Sequence[Goal], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._wordings: dict[tuple[str, str], Wording] = {}
        self._agreements: dict[tuple[Wording, Wording], Agreement] = {}
        self._near: dict[str, dict[str, float]] = {}
        plans = by_plan(goals)
        self.weights: Weights = lightened(
            weigh_editions([[self.of(goal)[0].terms for goal in plan] for plan in plans]),
            lexicon.light(goals),
            LIGHT,
        )
        self._pools = {
            plan[0].slot: [{t for one in self.of(goal) for t in one.terms} for goal in plan]
            for plan in plans
        }
        self._standing: dict[tuple[Slot, str], int] = {}
        self._vocabulary = sorted({t for goal in goals for one in self.of(goal) for t in one.terms})

    def of(self, goal: Goal) -> tuple[Wording, ...]:
        """The goal's wordings: in the table, and over its text where that differs."""
        record = goal.record
        texts = dict.fromkeys((record.title, record.heading or record.title))
        return tuple(self._wording(text, goal.language) for text in texts)

    def agreement(self, first: Wording, second: Wording) -> Agreement:
        """Share of either side's information that the other holds."""
        key = (first, second)
        found = self._agreements.get(key)
        if found is None:
            found = self._agreements[key] = Agreement(
                recall=self.held(first.terms, second.terms),
                precision=self.held(second.terms, first.terms),
            )
        return found

    def held(self, wanted: Iterable[str], given: Iterable[str]) -> float:
        """Share of the wanted terms' information that the given terms hold."""
        pool = set(given)
        total = credit = 0.0
        for term in dict.fromkeys(wanted):
            weight = self.weights.of(term)
            total += weight
            credit += weight * self._credit(term, pool)
        return credit / total if total else 0.0

    def has_another(self, first: Wording, second: Wording) -> bool:
        """Either wording has a telling word that the other has nothing like, or in its place."""
        is_added = self._missing(first, second) or self._missing(second, first)
        return bool(is_added) or self.is_exchanged(first, second)

    def is_replaced(self, first: Wording, second: Wording) -> bool:
        """Each wording has a telling word that the other has nothing like."""
        return bool(self._missing(first, second) and self._missing(second, first))

    def is_exchanged(self, first: Wording, second: Wording) -> bool:
        """Whether another word stands in a telling word's place, the rest being one sentence.

        The other word need not tell anything itself, and may be one that the wording has before
        ("open libraries, safe homes", "open homes, safe homes"): sets of words do not show it.
        """
        gone, come = self._fewer(first, second), self._fewer(second, first)
        return any(
            one in gone or other in come for one, other in replacements(first.said, second.said)
        )

    def _fewer(self, wanted: Wording, given: Wording) -> set[str]:
        """Telling words of a wording that the other has nothing like, or less often."""
        said, again = Counter(wanted.said), Counter(given.said)
        rarer = {one for one in self._telling(wanted) if 0 < again[one] < said[one]}
        return self._missing(wanted, given) | rarer

    def own_words(self, one: Goal, other: Goal, first: Wording, second: Wording) -> int:
        """Telling words that both wordings have, and no other goal of their two plans."""
        pool = set(second.terms)
        return sum(
            self._credit(term, pool) >= SAME_WORD
            and self._goals_with(term, one.slot) == self._goals_with(term, other.slot) == 1
            for term in self._telling(first)
        )

    def _goals_with(self, term: str, slot: Slot) -> int:
        """How many goals of a plan have a word."""
        key = (slot, term)
        if key not in self._standing:
            pools = self._pools[slot]
            self._standing[key] = sum(self._credit(term, pool) >= SAME_WORD for pool in pools)
        return self._standing[key]

    def telling(self, wording: Wording) -> int:
        """How many words of it tell its goal from others: "take responsibility" has none."""
        return len(self._telling(wording))

    def _missing(self, wanted: Wording, given: Wording) -> set[str]:
        """Telling words of a wording that the other has nothing like."""
        pool = set(given.terms)
        return {term for term in self._telling(wanted) if self._credit(term, pool) < SAME_WORD}

    def _telling(self, wording: Wording) -> set[str]:
        bound = TELLING * self.weights.unseen
        return {term for term in wording.terms if self.weights.of(term) >= bound}

    def _wording(self, text: str, language: str) -> Wording:
        found = self._wordings.get((text, language))
        if found is None:
            core = core_of_goal(text, self._lexicon.profile(language).goals)
            found = Wording(letters(core), tuple(self._lexicon.terms(core, language)))
            self._wordings[text, language] = found
        return found

    def _credit(self, term: str, pool: set[str]) -> float:
        if term in pool:
            return 1.0
        if term not in self._near:
            self._near[term] = neighbours(term, self._vocabulary)
        near = self._near[term]
        return max((credit for other, credit in near.items() if other in pool), default=0.0)


def is_near_exact(first: Wording, second: Wording) -> bool:
    """One wording with slips in it."""
    return string_ratio(first.letters, second.letters) >= NEAR_EXACT
