"""Main clauses by which a body binds itself, found by their modal verb."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.extract.commitments.grammar import Sentence

NEGATION_REACH = 3
"""A negation stands within this many tokens after its modal."""

ADVERBS_BEFORE_INFINITIVE = 4
"""Words that may stand between an infinitive's mark and the infinitive."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of tokens, end exclusive, with its modal and its first infinitive."""

    start: int
    end: int
    modal: int
    verb: int


def modal_clauses(sentence: Sentence) -> list[Clause]:
    """The main clauses of a sentence that have a modal and an infinitive after it."""
    modals = [i for i in main_modals(sentence) if not _is_negated(sentence, i)]
    found: list[Clause] = []
    for order, modal in enumerate(modals):
        start = _clause_start(sentence, modals[order - 1], modal) if order else 0
        end = len(sentence)
        if order + 1 < len(modals):
            end = max(modal + 1, _clause_start(sentence, modal, modals[order + 1]) - 1)
        verb = first_infinitive(sentence, modal + 1, end)
        if verb is not None:
            found.append(Clause(start, end, modal, _own_verb(sentence, modal, verb)))
    return found


def first_infinitive(sentence: Sentence, start: int, end: int) -> int | None:
    """Position of the first infinitive that stands in no purpose ("för att") of its own."""
    index = start
    while index < end:
        skip = sentence.phrase_at(index, sentence.words.purposes)
        if skip:
            index = _after_infinitive(sentence, index + skip, end)
        elif index in sentence.infinitives:
            return index
        else:
            index += 1
    return None


def _own_verb(sentence: Sentence, modal: int, verb: int) -> int:
    """The modal's infinitive; the word behind the modal where that one is not known.

    An infinitive in a subordinate clause is not the modal's own: that one went unrecognised.
    """
    between = range(modal + 1, verb)
    if any(sentence.is_in(i, sentence.words.subordinators) for i in between):
        return modal + 1
    return verb


def marked_infinitive(sentence: Sentence, mark: int) -> int | None:
    """The infinitive that the mark at a position ("att") opens, adverbs between them or not."""
    words = sentence.words
    if not sentence.is_in(mark, words.infinitive_marks):
        return None
    for index in range(mark + 1, min(mark + 2 + ADVERBS_BEFORE_INFINITIVE, len(sentence))):
        if index in sentence.infinitives:
            return index
        if not (sentence.is_adverb(index) or sentence.is_in(index, words.negations)):
            return _after_aside(sentence, index)
    return None


def _after_aside(sentence: Sentence, comma: int) -> int | None:
    """The infinitive after an aside between commas ("att, utöver detta, fortsätta")."""
    if sentence.lower(comma) != ",":
        return None
    for index in range(comma + 1, len(sentence)):
        if sentence.lower(index) == ",":
            after = index + 1
            while sentence.is_adverb(after):
                after += 1
            return after if after in sentence.infinitives else None
    return None


def main_modals(sentence: Sentence) -> list[int]:
    """Modals that no subordinator has taken; each subordinator takes the next finite verb."""
    pending = 0
    found: list[int] = []
    for index in range(len(sentence)):
        if _opens_subordinate(sentence, index):
            pending += 1
        elif index in sentence.finites or sentence.is_in(index, sentence.words.modals):
            if pending:
                pending -= 1
            elif sentence.is_in(index, sentence.words.modals):
                found.append(index)
    return found


def _opens_subordinate(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    if sentence.is_in(index, words.subordinators):
        return True
    if not sentence.is_in(index, words.infinitive_marks):
        return False
    if sentence.is_in(index, words.prepositions):
        return False
    if index and sentence.is_in(index - 1, words.modals):
        return False
    return marked_infinitive(sentence, index) is None


def _is_negated(sentence: Sentence, modal: int) -> bool:
    reach = range(modal + 1, min(modal + 1 + NEGATION_REACH, len(sentence)))
    return any(sentence.is_in(i, sentence.words.negations) for i in reach)


def _clause_start(sentence: Sentence, before: int, modal: int) -> int:
    """Where the clause of a modal begins: after the last coordinator or sign before it."""
    words = sentence.words
    for index in range(modal - 1, before, -1):
        joins = sentence.is_coordinator(index) or sentence.is_in(index, words.contrasts)
        if joins or sentence.lower(index) in (";", ":"):
            return index + 1
    for index in range(modal - 1, before, -1):
        if sentence.lower(index) == ",":
            return index + 1
    return modal


def _after_infinitive(sentence: Sentence, start: int, end: int) -> int:
    for index in range(start, end):
        if index in sentence.infinitives:
            return index + 1
    return end
