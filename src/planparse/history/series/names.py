"""Names of indicators and budget lines, in the forms in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from planparse.context import Context
from planparse.match.agreement import Agreement, agreement
from planparse.match.credit import COMPOUND, Relation, WordRules, part_relation
from planparse.match.weights import Weights
from planparse.profiles.profile import Profile, load
from planparse.text.fold import fold, letters
from planparse.text.numbers import unit_of_heading
from planparse.text.terms import terms

RATE = "rate"
RULES = WordRules(min_part=4, cut=1)
"""Names are short, and few are compared with one another: short parts and stems tell, too."""

BRACKETS = re.compile(r"\s*\(([^()]{1,40})\)\s*$")
"""At the end of a name stands its unit, "(antal)", or what tells it from others, "(kvinnor)"."""


class Measure(NamedTuple):
    """What sort of number is counted, and in what."""

    kind: str
    """`money`, `percent`, `count`..., as `quantities.kind`, or `rate`: one thing per another."""
    unit: str | None

    def fits(self, other: Measure | None) -> bool:
        """Whether both can be one unit; a thing that is only counted may go without one."""
        if other is None:
            return True
        named = self.unit is not None and other.unit is not None
        return self.kind == other.kind and (not named or self.unit == other.unit)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed, and what is compared of it."""

    printed: str
    letters: str
    """Its letters and digits, without the unit."""
    terms: tuple[str, ...]
    """Its lemmas in their order."""
    measure: Measure | None
    """Unit that it ends with in brackets."""

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for names that differ in inflection, spelling of compounds or order of words."""
        return tuple(sorted(self.terms)) or (self.letters,)


def name_of(printed: str, context: Context) -> Name:
    """The forms of a name; the same names come back over thousands of documents."""
    return _name(printed, context.profile.language)


@lru_cache(maxsize=65_536)
def _name(printed: str, language: str) -> Name:
    profile = load(language)
    brackets = BRACKETS.search(printed)
    measure = _measure(brackets[1], profile) if brackets else None
    bare = printed[: brackets.start()] if brackets and measure else printed
    return Name(
        printed=printed,
        letters=letters(bare),
        terms=tuple(dict.fromkeys(terms(bare, profile))),
        measure=measure,
    )


def _measure(text: str, profile: Profile) -> Measure | None:
    """The unit that brackets hold: one that is known, or any "x per y"."""
    stated = unit_of_heading(text, profile)
    if stated is not None:
        return Measure(stated.kind or "count", stated.unit)
    is_rate = any(word in profile.numbers.per_words for word in text.casefold().split()[1:-1])
    return Measure(RATE, fold(text)) if is_rate else None


def alike(one: Name, other: Name, weights: Weights) -> float:
    """F1 of the words in common, [0, 1]; "bussresor" holds both words of "resor med buss"."""
    plain = agreement(one.terms, other.terms, weights).f1
    return max(plain, Agreement(_held(one, other, weights), _held(other, one, weights)).f1)


def _held(one: Name, other: Name, weights: Weights) -> float:
    """Share of a name's weight that the other's words hold, as words or as parts of compounds."""
    total = sum(weights.of(term) for term in one.terms)
    held = sum(weights.of(term) * _credit(term, other.terms) for term in one.terms)
    return held / total if total else 0.0


def _credit(term: str, given: Sequence[str]) -> float:
    """A compound of which two words are given, the one and the other part, is given whole."""
    if term in given:
        return 1.0
    found = {part_relation(term, other, RULES) for other in given}
    if found & {Relation.NARROWER, Relation.ABOUT}:
        return COMPOUND
    parts = found & {Relation.HEAD, Relation.MODIFIER}
    return 1.0 if len(parts) > 1 else COMPOUND if parts else 0.0
