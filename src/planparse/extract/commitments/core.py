"""What of an undertaking names the thing that will be done."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.extract.commitments.clauses import first_infinitive
from planparse.extract.commitments.grammar import Sentence
from planparse.extract.commitments.sentence import Part

LEAST_WORDS = 1
"""A core without a word of its own names nothing; the whole text is taken."""


INVERTED = 2
"""Tokens behind the modal within which a body that follows it is its subject."""


@dataclass(frozen=True, slots=True)
class Core:
    """The words that name an undertaking."""

    text: str
    is_predicate: bool
    """Whether they begin with the verb."""


def core(sentence: Sentence, part: Part) -> Core:
    """Words of an undertaking between its verb and its purpose or its reason.

    Where the subject is no body but the thing that something is done to ("spare power shall be
    available"), it belongs to them.
    """
    whole = Core(sentence.text[part.start : part.end], False)
    inside = [
        i for i, t in enumerate(sentence.tokens) if t.start >= part.start and t.end <= part.end
    ]
    if not inside:
        return whole
    verb = None if part.rule == "priority" else part.verb
    if verb is None and part.rule != "priority":
        verb = first_infinitive(sentence, inside[0], inside[-1] + 1)
    first = inside[0] if verb is None or _has_subject(sentence, inside[0], verb) else verb
    last = _last(sentence, first, inside[-1])
    if part.rule != "priority" and _words(sentence, first, last) < LEAST_WORDS:
        return whole
    text = sentence.text[sentence.tokens[first].start : sentence.tokens[last].end]
    return Core(text, first == verb)


def _has_subject(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether something other than a body stands before the modal, and no purpose does."""
    words = sentence.words
    modal = next((i for i in range(first, verb) if sentence.is_in(i, words.modals)), None)
    if modal is None or any(sentence.phrase_at(i, words.purposes) for i in range(first, modal)):
        return False
    if any(sentence.lower(i).endswith(words.actors) for i in range(first, modal + 1 + INVERTED)):
        return False
    return any(_words(sentence, i, i) for i in range(first, modal))


def _last(sentence: Sentence, first: int, last: int) -> int:
    words = sentence.words
    for index in range(first + 1, last + 1):
        is_purpose = sentence.phrase_at(index, words.purposes) and not sentence.is_in(
            index - 1, words.aiming_verbs
        )
        is_priority = sentence.is_in(index, words.copulas) and sentence.is_in(
            index + 1, words.priorities
        )
        if is_purpose or is_priority or sentence.is_in(index, words.subordinators):
            return index - 1
    return last


def _words(sentence: Sentence, first: int, last: int) -> int:
    """Words that carry meaning of their own: no verbs that all undertakings use, no grammar."""
    words = sentence.words
    empty = {
        *words.weak_terms,
        *words.prepositions,
        *words.articles,
        *words.coordinators,
        *words.adverbs,
    }
    return sum(
        sentence.tokens[i].is_word
        and sentence.tokens[i].lemma not in empty
        and sentence.lower(i) not in empty
        for i in range(first, last + 1)
    )
