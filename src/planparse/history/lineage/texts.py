"""The texts and undertakings under goals, compared by what they say of their own goal.

A sentence that several goals of one plan have ("the costs lie within the budget") tells none of
them from another, in whatever year it stands: texts are compared without it, and one that holds
nothing else says little, however well it agrees.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from planparse.history.lineage.lexicon import Lexicon
from planparse.history.lineage.plans import Goal, by_plan
from planparse.match.weights import Weights, cosine, vector, weigh_editions
from planparse.text.fold import fold
from planparse.text.terms import counts

VERBATIM, ALIKE, RELATED, SLIGHT = 0.9, 0.55, 0.3, 0.12
"""Cosines of two texts: the same but for a figure; rewritten; on the same matter; hardly."""
BOUNDS = ((VERBATIM, "verbatim"), (ALIKE, "alike"), (RELATED, "related"), (SLIGHT, "slight"))
ONLY_COMMON = {
    "verbatim": "common_alike",
    "alike": "common_alike",
    "related": "common_related",
    "slight": "common_slight",
}
"""Levels of texts of which one has only common sentences."""
COMMON = frozenset(ONLY_COMMON.values())
SAME_SENTENCE = 0.75
"""Cosine of two undertakings that are one, with another figure or year."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
"""Also after an abbreviation: only what is cut alike everywhere is compared."""

Terms = tuple[str, ...]


class Texts:
    """Every text and undertaking of some goals by the sentences that it is made of."""

    def __init__(self, goals: Sequence[Goal], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._plans = by_plan(goals)
        self._terms: dict[tuple[str, str], Terms] = {}
        self._own: dict[tuple[str, str], Terms] = {}
        self._whole: dict[tuple[str, str], Terms] = {}
        self._cosines: dict[tuple[Terms, Terms], float] = {}
        self._vectors: dict[Terms, dict[str, float]] = {}

    def agreement(self, first: Goal, second: Goal) -> tuple[str, float | None]:
        """Level and cosine; no cosine where one of them has no text.

        Where one has no sentence of its own, the whole texts are compared, for what it is worth.
        """
        own = self._own_terms(first), self._own_terms(second)
        whole = self._whole_terms(first), self._whole_terms(second)
        if not all(whole):
            return "unknown", None
        alike = self._cosine(*(own if all(own) else whole))
        level = next((level for bound, level in BOUNDS if alike >= bound), "other")
        return (level if all(own) else ONLY_COMMON.get(level, level)), alike

    def shared_undertakings(self, first: Goal, second: Goal) -> int | None:
        """Undertakings that both have; None where one of them has none of its own.

        None also where one is all that a goal's text says: that is evidence once, as the text.
        """
        own, others = self._own_undertakings(first), self._own_undertakings(second)
        if not own or not others:
            return None
        if self._own_terms(first) in own or self._own_terms(second) in others:
            return None
        return sum(
            any(self._cosine(one, other) >= SAME_SENTENCE for other in others) for one in own
        )

    @cached_property
    def _common_sentences(self) -> frozenset[Terms]:
        return self._common(self._sentences)

    @cached_property
    def _common_undertakings(self) -> frozenset[Terms]:
        return self._common(self._undertakings)

    def _common(self, said: Callable[[Goal], list[Terms]]) -> frozenset[Terms]:
        """What goals say that stand beside each other in some plan, be it in different years."""
        goals_of: defaultdict[Terms, set[str]] = defaultdict(set)
        plans_of: defaultdict[str, list[int]] = defaultdict(list)
        for index, plan in enumerate(self._plans):
            for goal in plan:
                title = fold(goal.record.title)
                plans_of[title].append(index)
                for one in said(goal):
                    goals_of[one].add(title)
        beside = {
            one: Counter(index for title in titles for index in plans_of[title])
            for one, titles in goals_of.items()
        }
        return frozenset(one for one, plans in beside.items() if max(plans.values()) > 1)

    @cached_property
    def _weights(self) -> Weights:
        return weigh_editions([[self._whole_terms(goal) for goal in plan] for plan in self._plans])

    def _own_terms(self, goal: Goal) -> Terms:
        """Terms of the goal's text without the sentences that other goals have, too."""
        key = (goal.record.text or "", goal.language)
        if key not in self._own:
            own = [one for one in self._sentences(goal) if one not in self._common_sentences]
            self._own[key] = tuple(term for sentence in own for term in sentence)
        return self._own[key]

    def _whole_terms(self, goal: Goal) -> Terms:
        key = (goal.record.text or "", goal.language)
        if key not in self._whole:
            self._whole[key] = tuple(term for one in self._sentences(goal) for term in one)
        return self._whole[key]

    def _own_undertakings(self, goal: Goal) -> list[Terms]:
        return [one for one in self._undertakings(goal) if one not in self._common_undertakings]

    def _sentences(self, goal: Goal) -> list[Terms]:
        return self._said(SENTENCE_END.split(goal.record.text or ""), goal.language)

    def _undertakings(self, goal: Goal) -> list[Terms]:
        return self._said(goal.undertakings, goal.language)

    def _said(self, texts: Iterable[str], language: str) -> list[Terms]:
        """The terms of each text that has any."""
        found = []
        for text in texts:
            key = (text, language)
            if key not in self._terms:
                self._terms[key] = tuple(self._lexicon.terms(text, language))
            found.append(self._terms[key])
        return [one for one in found if one]

    def _cosine(self, first: Terms, second: Terms) -> float:
        if first == second:
            return 1.0
        key = (first, second) if first < second else (second, first)
        found = self._cosines.get(key)
        if found is None:
            found = self._cosines[key] = cosine(self._vector(first), self._vector(second))
        return found

    def _vector(self, said: Terms) -> dict[str, float]:
        found = self._vectors.get(said)
        if found is None:
            found = self._vectors[said] = vector(counts(said), self._weights)
        return found
