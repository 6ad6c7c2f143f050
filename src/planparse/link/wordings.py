"""A goal's wordings, and what a heading has in common with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from planparse.match.agreement import Agreement
from planparse.match.credit import is_kind_of, is_part
from planparse.match.weights import Weights, weigh
from planparse.match.words import Words
from planparse.model.facts import Goal
from planparse.profiles.profile import Profile
from planparse.text.fold import letters
from planparse.text.terms import WORD

ALIKE = 80.0
"""Ratio above which two words of five letters or more are one word, damaged or inflected."""

LEAST_FUZZY = 5
"""Shorter words differ in one letter and mean another thing."""

DAMAGED = 72.0
"""Ratio from which a telling word that is gone may be the damaged one in its place."""

PART = 0.6
"""Credit where a word is the beginning or end of the other ("vård" in "vårdutbud")."""

NUMBERED = re.compile(
    r"^\W*(?:(?:[^\W\d]+\s+){0,2}\d{1,2}(?:\.\d{1,2}){0,3}\s*[.:)–—-]+\s+"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s+)(?=\S)"
)
"""A number in front of a wording, with what it counts: "Criterion 1. ", "Priority 2 – ", "5.1 "."""

TWO_PARTS = re.compile(r"\s+[–—-]\s+")
"""What parts the two names of one goal ("Clean air – healthy lives")."""

PART_WORDS, PART_LETTERS = 5, 8
"""Words of the longest such name and letters of the shortest; longer ones are sentences, shorter
ones stand over anything."""

NOTHING = Agreement(recall=0.0, precision=0.0)

TELLING = 0.8
"""Share of the greatest weight from which a term tells one goal from all others: words of two
goals stay below 0.75."""


class Canon:
    """Terms of a language with synonyms made one."""

    def __init__(self, profile: Profile) -> None:
        self.terms = Words(profile).terms
        goal_words = "|".join(map(re.escape, profile.goals.goal_words))
        self._label = re.compile(rf"^\W*(?:{goal_words})\s*(\d{{1,3}})\b[.:)]?[\s–-]*", re.I)

    def unlabelled(self, text: str) -> tuple[int | None, str]:
        """(3, "Make ...") of "Goal 3: Make ..."; (None, text) without such a label."""
        match = self._label.match(text)
        if match is not None:
            return int(match.group(1)), text[match.end() :]
        counted = NUMBERED.match(text)
        return None, text[counted.end() :] if counted else text


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a goal is put."""

    letters: str
    terms: frozenset[str]
    from_report: bool = False
    """It stands in the report's own goal table."""
    is_part: bool = False
    """One of the goal's two names: a heading that is this very name is the goal's."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is compared."""

    letters: str
    number: int | None
    """Of its label ("Goal 3: ...")."""
    near: dict[str, float]
    """Terms of all goals' wordings that its words stand for, with the credit of each."""
    terms: tuple[tuple[str, dict[str, float], float], ...]
    """Its distinct terms, each with the wordings' terms that it stands for and its weight."""
    total: float
    """Weight of all its terms."""


class Wordings:
    """All wordings of a plan's goals, weighted against each other."""

    def __init__(self, goals: Sequence[Goal], canon: Canon) -> None:
        self._canon = canon
        self.numbers: list[int | None] = []
        self.of: list[list[Wording]] = []
        bare = [canon.unlabelled(goal.title)[1] for goal in goals]
        shared = Counter(letters(part) for title in bare for part in _parts(title))
        for goal in goals:
            number, title = canon.unlabelled(goal.title)
            _, heading = canon.unlabelled(goal.heading or goal.title)
            self.numbers.append(number)
            whole = [self.wording(text) for text in dict.fromkeys((title, heading))]
            parts = [part for part in _parts(title) if shared[letters(part)] == 1]
            self.of.append([*whole, *map(self._part, parts)])
        self.weights: Weights = weigh([wordings[0].terms for wordings in self.of])
        self._terms = sorted({term for one in self.of for w in one for term in w.terms})
        texts = [text for goal in goals for text in (goal.title, goal.heading) if text]
        self._printed = self._forms(texts)
        self._pool = sorted(
            {*self._terms, *(form for found in self._printed.values() for form in found)}
        )
        self._term_of = {form: term for term, found in self._printed.items() for form in found}
        self._known: dict[str, tuple[str, dict[str, float], float]] = {}

    def _forms(self, texts: Iterable[str]) -> dict[str, set[str]]:
        """The terms of texts with the forms in which they are printed there.

        A damaged word has lost its lemma: it looks like the printed form, not like the lemma.
        """
        found: dict[str, set[str]] = {}
        for word in {word for text in texts for word in WORD.findall(text.casefold())}:
            its = self._canon.terms(word)
            if len(its) == 1:
                found.setdefault(its[0], set()).add(word)
        return found

    def wording(self, text: str, from_report: bool = False) -> Wording:
        """A wording from its text."""
        return Wording(letters(text), frozenset(self._canon.terms(text)), from_report)

    def _part(self, text: str) -> Wording:
        return replace(self.wording(text), is_part=True)

    def heading(self, text: str) -> Heading:
        """A heading with its words looked up among the wordings."""
        number, rest = self._canon.unlabelled(text)
        found = tuple(self._rated(term) for term in dict.fromkeys(self._canon.terms(rest)))
        near: dict[str, float] = {}
        for _, others, _ in found:
            for other, credit in others.items():
                near[other] = max(credit, near.get(other, 0.0))
        return Heading(letters(rest), number, near, found, sum(one[2] for one in found))

    def agreement(self, wording: Wording, heading: Heading) -> Agreement:
        """Share of either side's information that the other holds."""
        near = heading.near
        weight = self.weights.of
        held = sum(weight(term) * near[term] for term in wording.terms if term in near)
        if not held:
            return NOTHING
        own = sum(weight(term) for term in wording.terms)
        given = sum(
            weighs * max((c for other, c in others.items() if other in wording.terms), default=0.0)
            for _, others, weighs in heading.terms
            if others
        )
        return Agreement(recall=held / own, precision=given / heading.total)

    def is_replaced(self, wording: Wording, heading: Heading) -> bool:
        """A telling word of the goal is gone and the heading has another one in its place."""
        bound = TELLING * self.weights.unseen
        gone = [
            term
            for term in wording.terms
            if heading.near.get(term, 0.0) <= PART and self.weights.of(term) >= bound
        ]
        new = [
            term
            for term, others, _ in heading.terms
            if self.weights.of(term) >= bound
            and not any(other in wording.terms and c > PART for other, c in others.items())
        ]
        return bool(new) and any(
            not any(_is_damaged(form, term) for form in self._forms_of(one) for term in new)
            for one in gone
        )

    def _forms_of(self, term: str) -> Iterable[str]:
        """A term and the forms in which the plan prints it."""
        return (term, *self._printed.get(term, ()))

    def rare(self, terms_of_text: Iterable[str]) -> int:
        """How many of the terms tell goals apart: they stand in less than half of the wordings."""
        return sum(self.weights.of(term) > self.weights.unseen / 2 for term in set(terms_of_text))

    def _rated(self, term: str) -> tuple[str, dict[str, float], float]:
        """A heading's term, what it stands for, and its weight; each is looked up once."""
        found = self._known.get(term)
        if found is None:
            others = self._look_up(term)
            weight = max(map(self.weights.of, others), default=self.weights.of(term))
            found = self._known[term] = (term, others, weight)
        return found

    def _look_up(self, term: str) -> dict[str, float]:
        """The wordings' terms that a heading's term stands for, with the credit of each."""
        found: dict[str, float] = {}
        if len(term) >= LEAST_FUZZY:
            alike = process.extract(
                term, self._pool, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=8
            )
            for form, score, _ in alike:
                other = self._term_of.get(form, form)
                if len(form) >= LEAST_FUZZY and not is_kind_of(term, form):
                    found[other] = max(score / 100, found.get(other, 0.0))
            for other in self._terms:
                if other not in found and is_part(term, other):
                    found[other] = PART
        if term in self._terms:
            found[term] = 1.0
        return found


def _parts(title: str) -> list[str]:
    """The two names of a goal that has two; else none."""
    parts = TWO_PARTS.split(title.strip())
    are_names = all(
        len(letters(part)) >= PART_LETTERS and len(part.split()) <= PART_WORDS for part in parts
    )
    return parts if len(parts) == 2 and are_names else []


def _is_damaged(one: str, other: str) -> bool:
    """A word in which several letters were misread, or that lost its end."""
    if is_kind_of(one, other):
        return False
    return fuzz.ratio(one, other) >= DAMAGED or (is_part(one, other) and one[0] == other[0])
