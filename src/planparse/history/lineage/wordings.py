"""The wordings and texts of a body's goals, weighed against each other and compared once.

Plans repeat most of their words from year to year: what is alike is looked up, not compared anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from planparse.history.lineage.plans import Goal
from planparse.profiles.profile import LANGUAGES, Profile, load
from planparse.text.fold import fold, letters
from planparse.text.goal_wording import core_of_goal
from planparse.text.similarity import (
    Agreement,
    Weights,
    cosine,
    neighbours,
    replacements,
    string_ratio,
    vector,
    weigh_editions,
)
from planparse.text.terms import counts, terms

NEAR_EXACT = 0.92
"""Share of like characters: slips and misread letters, no other word."""
STRONG = 0.78
"""Mean of the shares of information in common from which two wordings are one goal's."""
PARTIAL, WEAK = 0.45, 0.2
PART_HELD = 0.7
"""Share of a part's information that the whole has."""
PART_LEAST = 0.2
"""Share of the whole's information that a part has at least."""
VERBATIM, ALIKE, RELATED, SLIGHT = 0.9, 0.55, 0.3, 0.12
"""Cosines of two texts: the same but for a figure; rewritten; on the same matter; hardly."""
TELLING = 0.35
"""Share of a rare word's weight from which a word tells its goal from the others."""
SAME_WORD = 0.8
"""Credit from which another word is the same one, damaged or inflected, and no part of it."""
LIGHT = 0.3
"""What a word of effort counts, next to one that says what is to be done."""
SAME_SENTENCE = 0.75
"""Cosine of two undertakings that are one, with another figure or year."""


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
    """Every wording and text of some goals by the words that it is made of."""

    def __init__(self, goals: Sequence[Goal]) -> None:
        self._profiles: dict[str, Profile] = {}
        self._same: dict[str, dict[str, str]] = {}
        self._wordings: dict[tuple[str, str], Wording] = {}
        self._vectors: dict[tuple[str, str], dict[str, float]] = {}
        self._agreements: dict[tuple[Wording, Wording], Agreement] = {}
        self._cosines: dict[tuple[str, str], float] = {}
        self._near: dict[str, dict[str, float]] = {}
        self._goals = goals
        self._plans: list[list[Goal]] = [
            list(plan) for _, plan in groupby(goals, key=lambda goal: (goal.body_id, goal.year))
        ]
        """Goals of one body and year stand together."""
        self.weights: Weights = self._lightened(
            weigh_editions([[self.of(goal)[0].terms for goal in plan] for plan in self._plans])
        )
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

    def is_replaced(self, first: Wording, second: Wording) -> bool:
        """Either wording has a telling word that the other has nothing like."""
        return bool(self._missing(first, second) and self._missing(second, first))

    def is_exchanged(self, first: Wording, second: Wording) -> bool:
        """Whether another word stands in a telling word's place, the rest being one sentence.

        The other word need not tell anything itself, and may be one that the wording has before
        ("open libraries, safe homes", "open homes, safe homes"): sets of words do not show it.
        """
        gone, come = self._missing(first, second), self._missing(second, first)
        return any(
            one in gone or other in come for one, other in replacements(first.said, second.said)
        )

    def tells(self, wording: Wording) -> bool:
        """Whether any word of it tells its goal from others: "take responsibility" has none."""
        return bool(self._telling(wording))

    def _missing(self, wanted: Wording, given: Wording) -> set[str]:
        """Telling words of a wording that the other has nothing like."""
        pool = set(given.terms)
        return {term for term in self._telling(wanted) if self._credit(term, pool) < SAME_WORD}

    def _telling(self, wording: Wording) -> set[str]:
        bound = TELLING * self.weights.unseen
        return {term for term in wording.terms if self.weights.of(term) >= bound}

    def text_cosine(self, first: Goal, second: Goal) -> float | None:
        """How alike the texts under two goals are; None where one of them has none."""
        one, other = first.record.text, second.record.text
        if not one or not other:
            return None
        return self._cosine((one, first.language), (other, second.language))

    def shared_undertakings(self, first: Goal, second: Goal) -> int | None:
        """Undertakings that both have; None where one of them has none."""
        own, others = self._own(first), self._own(second)
        if not own or not others:
            return None
        return sum(
            any(
                self._cosine((one, first.language), (other, second.language)) >= SAME_SENTENCE
                for other in others
            )
            for one in own
        )

    def _lightened(self, weights: Weights) -> Weights:
        languages = {goal.language for goal in self._goals}
        light = {
            term
            for language in languages
            for word in self._profile(language).lineage.light_words
            for term in self._terms(word, language)
        }
        by_term = {t: w * LIGHT if t in light else w for t, w in weights.by_term.items()}
        return Weights(by_term=by_term, unseen=weights.unseen)

    @cached_property
    def _text_weights(self) -> Weights:
        return weigh_editions(
            [
                [self._terms(goal.record.text or "", goal.language) for goal in plan]
                for plan in self._plans
            ]
        )

    @cached_property
    def _common(self) -> frozenset[str]:
        """Undertakings that several goals of one plan have: they tell none from another."""
        found: set[str] = set()
        for plan in self._plans:
            said = Counter(one for goal in plan for one in {*map(fold, goal.undertakings)})
            found |= {one for one, count in said.items() if count > 1}
        return frozenset(found)

    def _own(self, goal: Goal) -> list[str]:
        return [one for one in goal.undertakings if fold(one) not in self._common]

    def _wording(self, text: str, language: str) -> Wording:
        found = self._wordings.get((text, language))
        if found is None:
            core = core_of_goal(text, self._profile(language).goals)
            found = Wording(letters(core), tuple(self._terms(core, language)))
            self._wordings[text, language] = found
        return found

    def _credit(self, term: str, pool: set[str]) -> float:
        if term in pool:
            return 1.0
        if term not in self._near:
            self._near[term] = neighbours(term, self._vocabulary)
        near = self._near[term]
        return max((credit for other, credit in near.items() if other in pool), default=0.0)

    def _cosine(self, first: tuple[str, str], second: tuple[str, str]) -> float:
        if first[0] == second[0]:
            return 1.0
        key = (first[0], second[0]) if first[0] < second[0] else (second[0], first[0])
        found = self._cosines.get(key)
        if found is None:
            found = self._cosines[key] = cosine(self._vector(first), self._vector(second))
        return found

    def _vector(self, text: tuple[str, str]) -> dict[str, float]:
        found = self._vectors.get(text)
        if found is None:
            found = self._vectors[text] = vector(counts(self._terms(*text)), self._text_weights)
        return found

    def _terms(self, text: str, language: str) -> list[str]:
        """Lemmas, each synonym by its group's first word."""
        profile = self._profile(language)
        if language not in self._same:
            groups = profile.linking.synonyms
            self._same[language] = {word: group[0] for group in groups for word in group}
        same = self._same[language]
        return [same.get(term, term) for term in terms(text, profile)]

    def _profile(self, language: str) -> Profile:
        if language not in self._profiles:
            self._profiles[language] = load(language if language in LANGUAGES else LANGUAGES[0])
        return self._profiles[language]


def is_near_exact(first: Wording, second: Wording) -> bool:
    """One wording with slips in it."""
    return string_ratio(first.letters, second.letters) >= NEAR_EXACT
