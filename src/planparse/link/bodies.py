"""Agreement of a section's text with what the plan says under its goals, in named levels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planparse.link.wordings import Canon
from planparse.match.vocabulary import Vocabulary
from planparse.match.weights import unit, vector, weigh
from planparse.model.document import Section
from planparse.model.facts import Goal

LEAST = 0.02
"""Cosine that any two texts of one body of government reach; smaller ones are taken as this."""

SOME = 0.04
"""Cosine below which a body has nothing to do with a goal."""

CLEAR = 0.06
"""Cosine from which a body can be clearly a goal's; own sections lie between .06 and .4."""

CLEAR_LEAD = 1.5
"""By what factor it must then be ahead of every other goal."""

OTHER = 0.1
"""Cosine from which a body can speak clearly of another goal than its heading."""

OTHER_LEAD = 3.0
"""By what factor that goal must be ahead of the heading's."""

OTHER_TERMS = 3
"""Terms that the body must have in common with that goal."""

CLEAR_TERMS = 3
"""Terms in common that it must have: a word or two make a high cosine of a short text."""

FEW_WORDS = 4
"""A body of fewer terms says nothing that could be compared."""

TOLD = 5
"""Terms from which the plan's text under a goal can contradict a heading."""

TITLE_TIMES = 2
"""The goal's wording counts so many times: it says what the text below is about."""

NAME = re.compile(r"(?<!\w)(?:\d[\w–.,:-]*\w|[^\W\d_a-zß-öø-ÿ][\w–:-]+\w)")
"""A number of two signs or more, or a word of three letters or more that begins with a capital."""

SEVERAL = 3
"""Names and numbers in common that are no coincidence."""

OWN_BODIES = ("own_clear", "own")
"""Levels at which a body speaks of its goal more than of any other."""


@dataclass(frozen=True, slots=True)
class BodyMatch:
    """How a section's body agrees with one goal, beside all others."""

    level: str
    value: float
    """Cosine with the goal's text."""
    lead: float
    """Factor by which it is ahead of the next goal, below 1 where another is ahead."""
    rival: int | None
    """Index of the goal that the body speaks of most besides this one."""
    terms: int
    """Terms that both have."""
    news: int
    """Terms of the body that are not in the goal's wording: a cell with the wording has none."""
    names: tuple[str, ...]
    """Names and numbers that of all goals only this one's text has."""


@dataclass(frozen=True, slots=True)
class Body:
    """A text of the report beside all goals."""

    values: list[float]
    """Cosine with each goal's text."""
    terms: list[int]
    """Distinct terms in common with each."""
    news: list[int]
    """Distinct terms that are not in each goal's wording."""
    names: set[str]
    is_short: bool


class GoalTexts:
    """What a plan says of its goals, prepared once for all reports."""

    def __init__(self, goals: Sequence[Goal], canon: Canon) -> None:
        self._canon = canon
        texts = [f"{goal.title}\n" * TITLE_TIMES + (goal.text or "") for goal in goals]
        self.counts = [Counter(canon.terms(text)) for text in texts]
        self.titles = [set(canon.terms(goal.title)) for goal in goals]
        self.told = [len(set(canon.terms(goal.text or ""))) >= TOLD for goal in goals]
        """Whether the plan says enough of each goal to tell bodies apart."""
        self.vocabulary = Vocabulary(term for counted in self.counts for term in counted)
        names = [names_in(f"{goal.title}\n{goal.text or ''}") for goal in goals]
        shared = Counter(name for found in names for name in found)
        self.names = [{name for name in found if shared[name] == 1} for found in names]

    def body_counts(self, text: str) -> dict[str, float]:
        """Terms of a body, those that stand for terms of the plan under the plan's name."""
        found: dict[str, float] = {}
        for term, count in Counter(self._canon.terms(text)).items():
            for other, credit in self.vocabulary.find(term) or ((term, 1.0),):
                found[other] = found.get(other, 0.0) + credit * count
        return found


class BodyAgreement:
    """Cosines of tf-idf vectors between goals' texts and sections' bodies.

    The weights come from goals and sections together, so that words of every section ("regionen",
    "arbetet") count for little.
    """

    def __init__(self, plan: GoalTexts, sections: Sequence[Section]) -> None:
        self._plan = plan
        own = [own_text(section) for section in sections]
        counted = [plan.body_counts(text) for text in own]
        weights = weigh([*plan.counts, *counted])
        self._weights = replace(weights, unseen=0.0)
        self._index: dict[str, list[tuple[int, float]]] = {}
        for goal, counts in enumerate(plan.counts):
            for term, weight in unit(vector(counts, self._weights)).items():
                self._index.setdefault(term, []).append((goal, weight))
        whole = _with_children([Counter(names_in(text)) for text in own], sections)
        self._bodies = [
            self._body(counts, set(names))
            for counts, names in zip(_with_children(counted, sections), whole, strict=True)
        ]

    def match(self, goal: int, section: int) -> BodyMatch:
        """A goal with a section's body, both by index."""
        return self._match(goal, self._bodies[section])

    def match_text(self, text: str) -> list[BodyMatch]:
        """Every goal with a text of the same report."""
        body = self._body(self._plan.body_counts(text), names_in(text))
        return [self._match(goal, body) for goal in range(len(self._plan.counts))]

    def _body(self, counts: dict[str, float], names: set[str]) -> Body:
        values = [0.0] * len(self._plan.counts)
        terms = [0] * len(values)
        for term, weight in unit(vector(counts, self._weights)).items():
            for goal, its in self._index.get(term, ()):
                values[goal] += weight * its
                terms[goal] += 1
        return Body(
            values=values,
            terms=terms,
            news=[len(counts.keys() - title) for title in self._plan.titles],
            names=names,
            is_short=len(counts) < FEW_WORDS,
        )

    def _match(self, goal: int, body: Body) -> BodyMatch:
        values = body.values
        own = values[goal]
        others = [index for index in range(len(values)) if index != goal]
        rival = max(others, key=values.__getitem__, default=None)
        next_best = values[rival] if rival is not None else 0.0
        lead = max(own, LEAST) / max(next_best, LEAST)
        names = tuple(sorted(self._plan.names[goal] & body.names))
        terms = body.terms[goal], body.terms[rival] if rival is not None else 0
        level = "silent" if body.is_short else _level(own, next_best, terms, len(names))
        if level == "other" and not self._plan.told[goal]:
            level = "none"
        news = body.news[goal]
        return BodyMatch(level, round(own, 4), round(lead, 4), rival, terms[0], news, names)


def _level(own: float, other: float, terms: tuple[int, int], names: int) -> str:
    """Level of a body by its cosines, and terms in common, with a goal and with the next best."""
    if own >= CLEAR and own >= CLEAR_LEAD * max(other, LEAST) and terms[0] >= CLEAR_TERMS:
        return "own_clear"
    ahead = other >= OTHER and other >= OTHER_LEAD * max(own, LEAST)
    if ahead and terms[1] >= OTHER_TERMS and names < SEVERAL:
        return "other"
    if own < SOME:
        return "none"
    return "own" if own >= other else "shared"


def own_text(section: Section) -> str:
    """Text and table cells of a section without its children's."""
    cells = [cell.text for block in section.blocks if block.grid for cell in block.grid.cells]
    return "\n".join([section.text, *cells])


def names_in(text: str) -> set[str]:
    """Numbers, and words with a capital that do not begin a sentence, in lower case."""
    found: set[str] = set()
    for match in NAME.finditer(text):
        token = match.group()
        if token[0].isdigit() or not _begins(text, match.start()):
            found.add(token.casefold())
    return found


def _begins(text: str, start: int) -> bool:
    """A word at this place begins a sentence or a line."""
    at = start - 1
    while at >= 0 and text[at] in " \"”»'(":
        at -= 1
    return at < 0 or text[at] in ".!?:•–-\n\t"


def _with_children(
    counted: Sequence[dict[str, float]] | Sequence[Counter[str]], sections: Sequence[Section]
) -> list[dict[str, float]]:
    """Counts of every section with those of the sections inside it."""
    whole: list[dict[str, float]] = [dict(counts) for counts in counted]
    for index in range(len(sections) - 1, -1, -1):
        parent = sections[index].parent
        if parent is not None:
            above = whole[parent - 1]
            for term, count in whole[index].items():
                above[term] = above.get(term, 0.0) + count
    return whole
