"""The undertakings of one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from planparse.extract.commitments.clauses import (
    Clause,
    first_infinitive,
    main_modals,
    marked_infinitive,
    modal_clauses,
)
from planparse.extract.commitments.conjuncts import verb_cuts
from planparse.extract.commitments.grammar import Sentence
from planparse.extract.commitments.nominals import object_cuts

Rule = Literal["modal", "specified", "means", "priority", "list_item", "activity_table"]

SPECIFIER_REACH = 6
"""Tokens between a specifying verb and the mark of its infinitive ("ingår bland annat att")."""

VISION_REACH = 3
"""Tokens behind "be able", "be" within which an infinitive or a participle belongs to it."""

TRAILING = " ,;:–-"


@dataclass(frozen=True, slots=True)
class Part:
    """An undertaking within a sentence, by character offsets."""

    start: int
    end: int
    rule: Rule
    verb: int | None = None
    """Token of the infinitive that names it, where it is not the first one."""


def undertakings(sentence: Sentence, in_goal: bool, objects: bool = True) -> list[Part]:
    """What a sentence undertakes, in order; nothing where it only explains.

    Args:
        sentence: the sentence.
        in_goal: it stands under a goal, where undertakings are also worded without a modal.
        objects: whether objects in a list behind one verb are undertakings of their own.
    """
    clauses = [c for c in modal_clauses(sentence) if _binds(sentence, c, in_goal)]
    if clauses:
        return [part for clause in clauses for part in _of_clause(sentence, clause, objects)]
    if not in_goal:
        return []
    return _specified(sentence) or _by_means(sentence) or _levelled(sentence) or _priority(sentence)


def item_undertakings(sentence: Sentence, is_led: bool) -> list[Part]:
    """The undertaking of a list item's sentence: led in by a modal, or opened by an infinitive."""
    opens = bool(sentence.tokens) and 0 in sentence.infinitives and len(sentence) > 1
    return _parts(sentence, 0, len(sentence), [], "list_item") if is_led or opens else []


def leads_in(sentence: Sentence) -> bool:
    """Whether a list's lead-in binds the body to what the items say."""
    return bool(main_modals(sentence)) or any(
        sentence.is_in(i, sentence.words.specifiers) for i in range(len(sentence))
    )


def _binds(sentence: Sentence, clause: Clause, in_goal: bool) -> bool:
    """Whether a modal clause says what the body does, and not how the world should be."""
    words = sentence.words
    if not any(sentence.tokens[i].is_word for i in range(clause.modal + 2, clause.end)):
        return False
    if sentence.is_in(clause.verb, words.visions):
        numbers = any(any(map(str.isdigit, t.text)) for t in sentence.tokens)
        further = first_infinitive(sentence, clause.verb + 1, clause.end)
        chained = further is not None and further <= clause.verb + VISION_REACH
        return numbers or (in_goal and chained) or _is_done(sentence, clause.verb)
    return True


def _is_done(sentence: Sentence, verb: int) -> bool:
    """Whether a participle behind "be" says that something is done to the subject."""
    words = sentence.words
    reach = range(verb + 1, min(verb + 1 + VISION_REACH, len(sentence)))
    return sentence.is_in(verb, words.passive_auxiliaries) and any(
        sentence.lower(i).endswith(words.participle_endings) or sentence.is_in(i, words.participles)
        for i in reach
    )


def _of_clause(sentence: Sentence, clause: Clause, objects: bool) -> list[Part]:
    cuts = _cuts(sentence, clause.verb, clause.end, objects)
    return _named(_parts(sentence, clause.start, clause.end, cuts, "modal"), clause.verb)


def _cuts(sentence: Sentence, verb: int, end: int, objects: bool) -> list[tuple[int, int]]:
    cuts = verb_cuts(sentence, verb, end)
    if not objects:
        return cuts
    starts = [verb, *(first for _, first in cuts)]
    stops = [*(stop for stop, _ in cuts), end]
    for start, stop in zip(starts, stops, strict=True):
        own = first_infinitive(sentence, start, stop)
        if own is not None:
            cuts = [*cuts, *object_cuts(sentence, own, stop)]
    return sorted(set(cuts))


def _specified(sentence: Sentence) -> list[Part]:
    """As in "Detta innefattar att etablera ..., mobilisera ... och skapa ..."."""
    for index in range(len(sentence)):
        if not sentence.is_in(index, sentence.words.specifiers):
            continue
        for mark in range(index + 1, min(index + 1 + SPECIFIER_REACH, len(sentence))):
            verb = marked_infinitive(sentence, mark)
            if verb is not None:
                cuts = _cuts(sentence, verb, len(sentence), True)
                start = mark + 1 if cuts else 0
                return _named(_parts(sentence, start, len(sentence), cuts, "specified"), verb)
    return []


def _by_means(sentence: Sentence) -> list[Part]:
    """As in "Genom att ta fram en plan skapas ...": what is done stands in the means."""
    for index in range(len(sentence)):
        size = sentence.phrase_at(index, sentence.words.means)
        verb = _means_infinitive(sentence, index + size) if size else None
        if verb is not None:
            return _named(_parts(sentence, 0, len(sentence), [], "means"), verb)
    return []


def _means_infinitive(sentence: Sentence, index: int) -> int | None:
    marked = marked_infinitive(sentence, index - 1)
    return marked if marked is not None else (index if index in sentence.infinitives else None)


def _levelled(sentence: Sentence) -> list[Part]:
    """As in "Ett viktigt verktyg är att digitalisera ...", unless it is the aim that is named."""
    words = sentence.words
    for index in range(1, len(sentence) - 1):
        verb = marked_infinitive(sentence, index + 1)
        if sentence.is_in(index, words.copulas) and verb is not None:
            if any(sentence.tokens[i].lemma in words.purpose_nouns for i in range(index)):
                return []
            return _named(_parts(sentence, 0, len(sentence), [], "specified"), verb)
    return []


def _priority(sentence: Sentence) -> list[Part]:
    """As in "Utveckling av ... är prioriterat"."""
    words = sentence.words
    for index in range(1, len(sentence)):
        is_copula = sentence.is_in(index, words.copulas)
        if is_copula and sentence.is_in(index + 1, words.priorities):
            cuts = _subject_cuts(sentence, index)
            return _parts(sentence, 0, len(sentence), cuts, "priority")
    return []


def _subject_cuts(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """Cuts of a subject that is a list of pairs: commas, and a weighty coordinator last."""
    weighty = sentence.words.listing_coordinators
    separators = [i for i in range(end) if sentence.lower(i) == "," or sentence.is_in(i, weighty)]
    if len(separators) < 2 or not sentence.is_in(separators[-1], weighty):
        return []
    return [(i, i + 1) for i in separators]


def _named(parts: list[Part], verb: int) -> list[Part]:
    """The parts with the infinitive that names the first of them."""
    return [replace(part, verb=verb) if part is parts[0] else part for part in parts]


def _parts(
    sentence: Sentence, start: int, end: int, cuts: list[tuple[int, int]], rule: Rule
) -> list[Part]:
    """Character spans between the cuts, outer signs left out but for the sentence's last one."""
    firsts = [start, *(first for _, first in cuts)]
    stops = [*(stop for stop, _ in cuts), end]
    found: list[Part] = []
    for first, stop in zip(firsts, stops, strict=True):
        if first >= stop:
            continue
        begin, finish = sentence.tokens[first].start, sentence.tokens[stop - 1].end
        body = sentence.text[begin:finish].rstrip(TRAILING)
        if any(map(str.isalpha, body)):
            found.append(Part(begin, begin + len(body), rule))
    return found
