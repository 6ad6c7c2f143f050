"""Agreement of a goal's wording with a heading, in named levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.model.facts import Goal
from planparse.profiles.profile import Profile
from planparse.text.fold import letters
from planparse.text.similarity import (
    Agreement,
    Weights,
    agreement,
    lacking,
    string_ratio,
    weigh,
)
from planparse.text.terms import terms

NEAR_EXACT = 0.93
"""Character ratio of one sentence printed twice with a slip or a broken word in it."""

STRONG = 0.75
"""Weighted F1 of a goal with its own heading in other words; other goals stay below 0.4."""

PARTIAL = 0.55
"""Weighted F1 of a heading that was cut or holds a second goal."""

TELLING = 0.8
"""Share of the greatest weight from which a term tells one goal from all others: words of two
goals stay below 0.75."""

WEAK = 0.3
"""Below this the informative words have nothing to do with each other."""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """How a heading agrees with a goal's wording."""

    level: str
    value: float
    agreement: Agreement
    replaced: bool = False
    """A telling word of the goal is gone and another one stands in the heading: the same thing in
    other words, or another thing."""


class GoalTitles:
    """The wordings of a plan's goals, weighted against each other."""

    def __init__(self, goals: Sequence[Goal], profile: Profile) -> None:
        self._profile = profile
        self._wordings = [
            [
                (letters(text), terms(text, profile))
                for text in dict.fromkeys((g.title, g.heading or g.title))
            ]
            for g in goals
        ]
        self.weights: Weights = weigh([words[0][1] for words in self._wordings])

    def terms_of(self, index: int) -> list[str]:
        """Terms of a goal's wording in the goal table."""
        return self._wordings[index][0][1]

    def match(self, index: int, heading: str, heading_terms: Sequence[str]) -> TitleMatch:
        """The best agreement of a goal's wordings with a heading."""
        found = [
            _match(plain, wanted, letters(heading), heading_terms, self.weights)
            for plain, wanted in self._wordings[index]
        ]
        return max(found, key=lambda match: match.value)


def _match(
    plain: str, wanted: Sequence[str], heading: str, given: Sequence[str], weights: Weights
) -> TitleMatch:
    shared = agreement(wanted, given, weights)
    if plain == heading:
        return TitleMatch("exact", 1.0, shared)
    ratio = string_ratio(plain, heading)
    replaced = _is_replaced(wanted, given, weights)
    if ratio >= NEAR_EXACT and shared.f1 >= STRONG:
        return TitleMatch("near_exact", max(ratio, shared.f1), shared, replaced)
    for level, bound in (("strong", STRONG), ("partial", PARTIAL), ("weak", WEAK)):
        if shared.f1 >= bound:
            return TitleMatch(level, shared.f1, shared, replaced)
    return TitleMatch("none", shared.f1, shared, replaced)


def _is_replaced(wanted: Sequence[str], given: Sequence[str], weights: Weights) -> bool:
    bound = TELLING * weights.unseen
    gone, new = lacking(wanted, given, weights), lacking(given, wanted, weights)
    return gone >= bound and new >= bound
