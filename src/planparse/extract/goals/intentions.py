"""Sets from sentences of intention: "In 2026, we will ..." at the end of chapter after chapter.

The weakest form of all: any text about the time to come has such sentences. They are a plan only
where a document has no other goals and most of its chapters say of one coming period what the body
itself is going to do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from planparse.extract.commitments.grammar import Sentence
from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LONGEST
from planparse.model.document import Section
from planparse.text.goal_labels import clean
from planparse.text.pipeline import sentences

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

CHAPTERS = 3
"""Chapters that say what is going to be done before it is the document's form."""

SHARE = 0.5
"""Share of the chapters that do."""

LEAST_WORDS = 6
"""Words of the shortest intention; fewer are a phrase ("we will see")."""

REACH = 6
"""Words behind the subject within which the phrase stands, adverbs counted."""

OPENING = 8
"""Words of the longest phrase before the subject ("With the support of the region, we ...")."""


def intention_sets(plan: Plan) -> Iterator[CandidateSet]:
    """All intentions of the document as one set; none where they are not its form."""
    year = _coming_year(plan)
    chapters = [one for one in plan.sections if one.text and not plan.is_frame(one.title)]
    found = {one.ordinal: list(_of_section(plan, one, year)) for one in chapters}
    telling = [members for members in found.values() if members]
    if len(telling) >= max(CHAPTERS, SHARE * len(chapters)):
        members = tuple(member for members in telling for member in members)
        yield CandidateSet("paragraph", "intention", "", members, distance=2)


def _coming_year(plan: Plan) -> str | None:
    """The last year that more than one chapter names."""
    named = Counter(year for one in plan.sections for year in set(YEAR.findall(one.text)))
    return max((year for year, times in named.items() if times > 1), default=None)


def _of_section(plan: Plan, section: Section, year: str | None) -> Iterator[Member]:
    """Intentions of a chapter from where it first names the coming period."""
    is_coming = False
    for index, block in enumerate(section.blocks):
        text = clean(block.text)
        if block.kind not in ("paragraph", "list_item") or block.hidden or block.grid:
            continue
        is_coming = is_coming or _names_period(plan, text, year)
        for start, end in sentences(text, plan.profile.language) if is_coming else ():
            for title in intentions(plan, text[start:end]):
                order = (section.ordinal, index, 0)
                yield Member(title, block.place, order, inside=section.ordinal)


def _names_period(plan: Plan, text: str, year: str | None) -> bool:
    folded = text.casefold()
    named = any(phrase in folded for phrase in plan.profile.goals.coming_periods)
    return named or (year is not None and year in folded)


def intentions(plan: Plan, text: str) -> list[str]:
    """What the body says in a sentence that it is going to do, each clause with its subject."""
    sentence = Sentence(text, plan.profile)
    starts = [i for i in range(len(sentence)) if _begins(plan, sentence, i)]
    stops = [*starts[1:], len(sentence)][: len(starts)]
    clauses = [_clause(sentence, i, stop) for i, stop in zip(starts, stops, strict=True)]
    return [one for one in clauses if len(one.split()) >= LEAST_WORDS and len(one) <= LONGEST]


def _begins(plan: Plan, sentence: Sentence, index: int) -> bool:
    """Whether a main clause begins here in which the body says what it is going to do."""
    words = sentence.words
    if not sentence.is_in(index, words.actors):
        return False
    before = sentence.lower(index - 1)
    phrases = plan.profile.goals.intention_verbs
    opens = index == 0 or (before == "," and index <= OPENING) or before in words.coordinators
    if opens and _goes_on(sentence, index + 1, phrases):
        return True
    inverted = index > 0 and index <= OPENING and before in {p.split()[0] for p in phrases}
    return inverted and not any(i in sentence.finites for i in range(index - 1))


def _goes_on(sentence: Sentence, index: int, phrases: Sequence[str]) -> bool:
    """Whether one of some phrases stands here, adverbs between its words or not."""
    words = [
        sentence.lower(i)
        for i in range(index, min(index + REACH, len(sentence)))
        if not sentence.is_adverb(i)
    ]
    return any(words[: len(p.split())] == p.split() for p in phrases)


def _clause(sentence: Sentence, start: int, stop: int) -> str:
    """A clause from its subject to where an aside, an example or the next clause begins.

    Where the verb goes before its subject, the clause keeps the words before both.
    """
    words = sentence.words
    inverted = start > 0 and sentence.lower(start - 1) not in (",", *words.coordinators)
    first = 0 if inverted else start
    asides = (*words.prepositions, *words.subordinators)
    for index in range(start + LEAST_WORDS, stop):
        after = sentence.lower(index + 1)
        is_next = after in words.coordinators and index + 2 < len(sentence)
        joins = is_next and (sentence.is_in(index + 2, words.infinitive_marks) or index + 2 >= stop)
        if sentence.lower(index) == "," and (after in asides or joins):
            stop = index
            break
    last = sentence.tokens[stop - 1]
    return sentence.text[sentence.tokens[first].start : last.end].rstrip(" ,;:")
