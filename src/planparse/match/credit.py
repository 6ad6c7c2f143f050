"""Word against word: what one word has to do with another, and what that counts.

The relation is one question with one answer ("school" is the head of "preschool"); what it counts
is another for each purpose, and stands in that purpose's `Credits`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import fuzz


class Relation(StrEnum):
    """What a given word is to the wanted one."""

    SAME = "same"
    MISREAD = "misread"
    """The wanted word with letters misread, or inflected otherwise."""
    HEAD = "head"
    """Its last part, which says what kind of thing it is ("utbud" of "vårdutbud")."""
    MODIFIER = "modifier"
    """Its first part, which says of what kind ("vård" of "vårdutbud")."""
    NARROWER = "narrower"
    """A compound that ends in it: a thing of its kind ("vårdutbud" for "utbud")."""
    ABOUT = "about"
    """A compound that begins with it: a thing that has to do with it ("vårdutbud" for "vård")."""
    STEM = "stem"
    """Hardly anything stands in either behind what both begin with: two forms of one stem."""
    DERIVED = "derived"
    """Nothing but endings stands there: a verb and the noun made of it."""
    SIBLING = "sibling"
    """Both begin with the same long part."""
    NONE = "none"


MIN_PREFIX = 2
"""Letters before a word that make a compound of it; one is a misread edge."""

PARTS = (Relation.HEAD, Relation.MODIFIER, Relation.NARROWER, Relation.ABOUT)


@dataclass(frozen=True, slots=True)
class WordRules:
    """How long words must be, and how near, to have a relation at all; lengths in letters."""

    misread: float | None = 84.0
    """Ratio (RapidFuzz, percent) from which two words are one, damaged or inflected otherwise."""
    min_misread: int = 5
    """Shorter words differ in one letter and mean another thing."""
    min_part: int = 5
    """Shorter parts stand in too many compounds."""
    cut: int = 0
    """What a word may lose of its end where a compound begins with it ("skola" in "skolgång")."""
    shared: int | None = None
    """Letters that two words must begin with alike to be siblings."""
    ending: int = 2
    """What two words with so many letters in common have behind them at most as forms of one."""
    endings: frozenset[str] = frozenset()
    """What may stand behind a stem, so that two words are forms of one ("a", "ing")."""
    min_stem: int = 5


PLAIN = WordRules()


@dataclass(frozen=True, slots=True)
class Related:
    """A relation, and how alike the two words are letter by letter, in [0, 1]."""

    relation: Relation
    ratio: float = 0.0


UNRELATED = Related(Relation.NONE)


def related(wanted: str, given: str, rules: WordRules) -> Related:
    """What a given word is to a wanted one, the closest relation first."""
    if wanted == given:
        return Related(Relation.SAME, 1.0)
    ratio = _misread(wanted, given, rules)
    if ratio:
        return Related(Relation.MISREAD, ratio / 100)
    if is_one_stem(wanted, given, rules):
        return Related(Relation.DERIVED)
    part = part_relation(wanted, given, rules)
    if part is not Relation.NONE:
        return Related(part)
    return UNRELATED if rules.shared is None else Related(_beginning(wanted, given, rules))


def _misread(wanted: str, given: str, rules: WordRules) -> float:
    """Ratio of two words that are one with letters misread, in percent; else 0."""
    shorter = min(len(wanted), len(given))
    if rules.misread is None or shorter < rules.min_misread or is_kind_of(wanted, given):
        return 0.0
    return fuzz.ratio(wanted, given, score_cutoff=rules.misread)


def is_kind_of(one: str, other: str) -> bool:
    """One is a compound of the other ("preschool" and "school"), which is another thing."""
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) >= MIN_PREFIX and long.endswith(short)


def part_relation(wanted: str, given: str, rules: WordRules) -> Relation:
    """How one word is part of the other, if it is."""
    if wanted == given or min(len(wanted), len(given)) < rules.min_part:
        return Relation.NONE
    if len(given) < len(wanted):
        if wanted.endswith(given):
            return Relation.HEAD
        return Relation.MODIFIER if _begins(wanted, given, rules) else Relation.NONE
    if given.endswith(wanted):
        return Relation.NARROWER
    return Relation.ABOUT if _begins(given, wanted, rules) else Relation.NONE


def is_part(one: str, other: str) -> bool:
    """Whether one of two words is the beginning or the end of the other, a compound."""
    return part_relation(one, other, PLAIN) is not Relation.NONE


def _begins(compound: str, word: str, rules: WordRules) -> bool:
    return compound.startswith(word[: max(rules.min_part, len(word) - rules.cut)])


def is_one_stem(one: str, other: str, rules: WordRules) -> bool:
    """Whether nothing but endings stands behind what two words begin with."""
    if not rules.endings or len(one) < rules.min_stem or one[0] != other[0]:
        return False
    shared = shared_letters(one, other)
    if shared < rules.min_stem:
        return False
    return all(not end or end in rules.endings for end in (one[shared:], other[shared:]))


def _beginning(wanted: str, given: str, rules: WordRules) -> Relation:
    shared = shared_letters(wanted, given)
    if shared < (rules.shared or 0):
        return Relation.NONE
    behind = max(len(wanted), len(given)) - shared
    return Relation.STEM if behind <= rules.ending else Relation.SIBLING


def shared_letters(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


@dataclass(frozen=True, slots=True)
class Credits:
    """What each relation counts for one purpose, in [0, 1]; a misread word by its letters."""

    by_relation: Mapping[Relation, float]
    rules: WordRules = field(default_factory=WordRules)

    def of(self, wanted: str, given: str) -> float:
        """What a given word counts for a wanted one."""
        found = related(wanted, given, self.rules)
        if found.relation in (Relation.SAME, Relation.MISREAD):
            return found.ratio
        return self.by_relation.get(found.relation, 0.0)


COMPOUND = 0.6
"""Credit where a word is part of the other's compound ("vård" in "vårdutbud")."""

WORDING = Credits(dict.fromkeys(PARTS, COMPOUND))
"""Of two wordings of one thing: any part of a compound counts alike."""


def best_credit(wanted: str, given: Iterable[str], credit: Callable[[str, str], float]) -> float:
    """Credit of the given word that is closest to a wanted one."""
    return max((credit(wanted, other) for other in given), default=0.0)


def neighbours(
    wanted: str, vocabulary: Iterable[str], credit: Callable[[str, str], float] = WORDING.of
) -> dict[str, float]:
    """The words of a vocabulary that speak for a wanted one, with the credit of each."""
    found = {other: credit(wanted, other) for other in vocabulary}
    return {other: its for other, its in found.items() if its}
