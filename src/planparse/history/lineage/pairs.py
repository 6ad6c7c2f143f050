"""A goal of one plan and a goal of a later one, with all evidence for and against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from planparse.history.lineage.lexicon import Lexicon
from planparse.history.lineage.plans import Archive, Goal
from planparse.history.lineage.texts import COMMON, Texts
from planparse.history.lineage.wordings import (
    PART_HELD,
    PART_LEAST,
    PARTIAL,
    STRONG,
    WEAK,
    Wording,
    Wordings,
    is_near_exact,
)
from planparse.match.comparison import Comparisons, Evidence, evidence_of, total
from planparse.model.records import LinkFeature
from planparse.profiles.lineage import LineageRules
from planparse.text.fold import fold

SEVERAL = 2

Title = tuple[str, float, Wording, Wording]
"""(level, measure, the two wordings that agree best)"""
TITLE_LEVELS = ("exact", "near_exact", "strong", "part", "partial", "weak", "none")
SAME_TITLES = TITLE_LEVELS[:2]
MOVED_TITLES = TITLE_LEVELS[:3]
"""Goals of two boards are compared further from here: boards have like goals as a rule."""
OWN_TITLES = TITLE_LEVELS[:6]
CARRIED_OVER = ("verbatim", "alike")
"""Texts that are reason enough to look closer."""
CONTENT = ("text", "undertakings", "indicators")
FRAME = ("area", "parent", "position", "body")


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of two goals, the earlier one first, and what they have in common."""

    first: int
    second: int
    evidence: tuple[Evidence, ...]
    total: float
    framed: float = 0.0
    """Points for what stands around the goals, where nothing that stands under them confirms it:
    another goal that takes the place of a dropped one has its area and its number, too."""

    @property
    def own(self) -> float:
        """The sum that the link is decided by."""
        return self.total - self.framed

    def level(self, comparison: str) -> str:
        """Level that the two reached in a comparison."""
        return evidence_of(self.evidence, comparison).level

    def features(self) -> tuple[LinkFeature, ...]:
        """The evidence as it is written."""
        return tuple(
            LinkFeature(
                name=one.comparison,
                level=one.level,
                weight=one.points,
                value=one.value,
                detail=one.detail,
            )
            for one in self.evidence
        )


class GoalComparison:
    """Compares the goals of one authority's plans."""

    def __init__(self, archive: Archive, rules: LineageRules) -> None:
        self.archive = archive
        self.rules = rules
        lexicon = Lexicon()
        self.words = Wordings(archive.goals, lexicon)
        self.texts = Texts(archive.goals, lexicon)
        self._compared_by = Comparisons(rules.weights.points())

    def pairs(self) -> dict[tuple[int, int], Pair]:
        """Every two goals of different years that lie near enough and have something in common."""
        goals = self.archive.goals
        found = (self._pair(first, second) for first, second in self._near())
        kept = {(p.first, p.second): p for p in found if p and p.total >= self.rules.keep}
        return with_witness(kept, goals, self.rules)

    def _near(self) -> Iterator[tuple[int, int]]:
        goals = self.archive.goals
        order = sorted(range(len(goals)), key=lambda index: goals[index].year)
        for first, second in combinations(order, 2):
            if 0 < goals[second].year - goals[first].year <= self.rules.longest:
                yield first, second

    def _pair(self, first: int, second: int) -> Pair | None:
        """The pair, or None where neither wording nor text is a reason to look closer."""
        one, other = self.archive.goals[first], self.archive.goals[second]
        title = self._title(one, other)
        is_alike = title[0] in (OWN_TITLES if one.body_id == other.body_id else MOVED_TITLES)
        if not is_alike and self.texts.agreement(one, other)[0] not in CARRIED_OVER:
            return None
        return self._compared(first, second, title)

    def pair(self, first: int, second: int) -> Pair:
        """Two goals however little they have in common."""
        goals = self.archive.goals
        return self._compared(first, second, self._title(goals[first], goals[second]))

    def _compared(self, first: int, second: int, title: Title) -> Pair:
        one, other = self.archive.goals[first], self.archive.goals[second]
        words = self._words(title)
        found = self._compared_by.found
        evidence = (
            found("title", title[0], round(title[1], 3)),
            found("words", words),
            found("own_word", self._own_word(one, other, title, words)),
            *self._content(one, other),
            *_frame(one, other, self._compared_by),
            found("gap", self._gap(one, other), float(other.year - one.year - 1)),
        )
        is_confirmed = any(
            one.points > 0 and one.level not in COMMON
            for one in evidence
            if one.comparison in CONTENT
        )
        around = (max(one.points, 0.0) for one in evidence if one.comparison in FRAME)
        framed = 0.0 if is_confirmed else sum(around)
        return Pair(first, second, evidence, total(evidence), framed)

    def _title(self, one: Goal, other: Goal) -> Title:
        found = [
            self._title_of(first, second)
            for first in self.words.of(one)
            for second in self.words.of(other)
        ]
        asked = self._compared_by["title"]
        return min(found, key=lambda title: (asked.rank(title[0]), -title[1]))

    def _title_of(self, first: Wording, second: Wording) -> Title:
        if first.letters == second.letters:
            return ("exact", 1.0, first, second)
        agreement = self.words.agreement(first, second)
        if is_near_exact(first, second) and not self.words.has_another(first, second):
            return ("near_exact", agreement.f1, first, second)
        level = _title_level(agreement.recall, agreement.precision)
        if level == "part" and not (self.words.telling(first) and self.words.telling(second)):
            level = "none"
        return (level, agreement.f1, first, second)

    def _words(self, title: Title) -> str:
        level, _, first, second = title
        if level == "strong" and self._has_other_word(first, second):
            return "exchanged"
        is_near = level in ("exact", "near_exact", "strong")
        return "replaced" if not is_near and self.words.is_replaced(first, second) else "kept"

    def _own_word(self, one: Goal, other: Goal, title: Title, words: str) -> str:
        """Asked where no word is replaced: a new goal in an old one's words has the others."""
        level, _, first, second = title
        if words != "kept":
            return "none"
        own = self.words.own_words(one, other, first, second)
        text = self.texts.agreement(one, other)[0]
        has_own_text = text != "unknown" and text not in COMMON
        if level == "strong":
            return "none" if own or has_own_text else "lacking"
        if level not in SAME_TITLES:
            if not own:
                return "lacking" if text in COMMON else "none"
            return "found" if has_own_text else "alone"
        telling = self.words.telling(first)
        if not telling:
            return "empty"
        if own and telling > 1:
            return "none"
        return "unborne" if text == "common_slight" else "lacking"

    def _has_other_word(self, first: Wording, second: Wording) -> bool:
        """Of two wordings that are nearly one."""
        words = self.words
        return words.is_replaced(first, second) or words.is_exchanged(first, second)

    def _content(self, one: Goal, other: Goal) -> Iterator[Evidence]:
        found = self._compared_by.found
        level, alike = self.texts.agreement(one, other)
        yield found("text", level, None if alike is None else round(alike, 3))
        shared = self.texts.shared_undertakings(one, other)
        if shared is None:
            yield found("undertakings", "unknown")
        else:
            yield found("undertakings", _count_level(shared), float(shared))
        if not one.indicators or not other.indicators:
            yield found("indicators", "unknown")
        else:
            both = ", ".join(sorted(one.indicators & other.indicators))
            yield found("indicators", "shared" if both else "none", detail=both or None)

    def _gap(self, one: Goal, other: Goal) -> str:
        missing = self.archive.between(one.body_id, one.year, other.year)
        return ("next", "one", "more")[min(missing, 2)]


def with_witness(
    pairs: Mapping[tuple[int, int], Pair], goals: Sequence[Goal], rules: LineageRules
) -> dict[tuple[int, int], Pair]:
    """The pairs, those below the bound with what a third year says of them.

    A goal of a third year is a witness where it is the best counterpart of both, and both of it,
    each in the other's year: what two neighbours have lost of each other it has kept.
    """
    best = _best(pairs, goals)
    compared_by = Comparisons(rules.weights.points())
    found: dict[tuple[int, int], Pair] = {}
    for key, pair in pairs.items():
        years = {goals[index].year for index in key}
        is_doubtful = pair.own < rules.accept
        third = _witness(key, best, pairs, goals, years) if is_doubtful else None
        level = "none" if third is None else "found"
        detail = None if third is None else f"{goals[third].year}: {goals[third].record.title}"
        fact = compared_by.found("witness", level, detail=detail)
        both = (*pair.evidence, fact)
        found[key] = replace(pair, evidence=both, total=pair.total + fact.points)
    return found


Best = Mapping[int, Mapping[int, tuple[int, float]]]
"""Goal -> year -> its best counterpart in that year, and the sum."""


def _best(pairs: Mapping[tuple[int, int], Pair], goals: Sequence[Goal]) -> Best:
    best: defaultdict[int, dict[int, tuple[int, float]]] = defaultdict(dict)
    for (first, second), pair in sorted(pairs.items()):
        for own, other in ((first, second), (second, first)):
            before = best[own].get(goals[other].year)
            if before is None or pair.total > before[1]:
                best[own][goals[other].year] = (other, pair.total)
    return best


WITNESS_SUM = 8.0
"""A witness must be certain of both sides itself."""


def _witness(
    key: tuple[int, int],
    best: Best,
    pairs: Mapping[tuple[int, int], Pair],
    goals: Sequence[Goal],
    years: set[int],
) -> int | None:
    """The goal of a third year that is certain of both, and no better counterpart is there.

    One that says but a part of what either says may lack the very words that tell them apart.
    """
    first, second = key
    for year, (third, points) in sorted(best[first].items()):
        if year in years or points < WITNESS_SUM:
            continue
        back, onward = (best[third].get(goals[index].year) for index in key)
        home = best[second].get(year)
        is_mutual = back is not None and back[0] == first and home is not None and home[0] == third
        if is_mutual and onward is not None and onward == (second, max(onward[1], WITNESS_SUM)):
            links = (pairs.get((third, goal)) or pairs[goal, third] for goal in key)
            return None if all(link.level("title") == "part" for link in links) else third
    return None


def _frame(one: Goal, other: Goal, compared_by: Comparisons) -> Iterator[Evidence]:
    """What stands around the goals, and whose they are."""
    found = compared_by.found
    yield found("area", _same(one.record.focus_area, other.record.focus_area))
    yield found("parent", _same(one.record.parent_goal, other.record.parent_goal))
    yield found("position", "same" if one.record.ordinal == other.record.ordinal else "other")
    yield found("body", "same" if one.body_id == other.body_id else "other")


def _same(one: str | None, other: str | None) -> str:
    if not one or not other:
        return "unknown"
    return "same" if fold(one) == fold(other) else "other"


def _title_level(recall: float, precision: float) -> str:
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    if f1 >= STRONG:
        return "strong"
    if max(recall, precision) >= PART_HELD and min(recall, precision) >= PART_LEAST:
        return "part"
    return "partial" if f1 >= PARTIAL else "weak" if f1 >= WEAK else "none"


def _count_level(shared: int) -> str:
    return "several" if shared >= SEVERAL else "some" if shared else "none"
