"""One predicate with several infinitives, cut where each has something of its own to do.

"shall lead and coordinate the work" is one undertaking, "shall publish the data and train the
staff" is two. A cut needs a coordinator or a comma before an infinitive, words of its own behind
both infinitives, and no purpose or subordinate clause that holds the second one.
"""

from __future__ import annotations

from planparse.extract.commitments.clauses import first_infinitive, marked_infinitive
from planparse.extract.commitments.grammar import Sentence


def verb_cuts(sentence: Sentence, verb: int, end: int) -> list[tuple[int, int]]:
    """Cuts of a predicate that begins with an infinitive.

    Returns:
        For each further member (position of the separator, position of its first word), both
        token indices, in order.
    """
    cuts: list[tuple[int, int]] = []
    holder = _Holder(sentence)
    last = verb
    index = verb + 1
    while index < end:
        if not _separates(sentence, index):
            holder.pass_word(index)
            inner = marked_infinitive(sentence, index)
            last = last if inner is None else inner
            index = index + 1 if inner is None else inner + 1
            continue
        first = index + 1
        while first < end and _separates(sentence, first):
            first += 1
        member = _member_verb(sentence, first, end)
        if member is None:
            if holder.joins_clause(first):
                cuts.append((index, first))
                holder = _Holder(sentence)
            holder.pass_separator(sentence.lower(first - 1))
            index = first
            continue
        free = holder.is_free(sentence.lower(first - 1), member)
        whole = _has_own(sentence, last, index) and _has_words(sentence, member, end)
        if free and whole and not sentence.is_in(member, sentence.words.visions):
            cuts.append((index, first))
            holder = _Holder(sentence)
        last = member
        index = member + 1
    return cuts


class _Holder:
    """What holds the infinitives to come: the predicate itself, or something inside it."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._is_held = False
        self._is_subordinate = False
        self._inner: int | None = None
        self._holds_clause = False

    def pass_word(self, index: int) -> None:
        """Look at a word behind a member's verb."""
        sentence, words = self._sentence, self._sentence.words
        self._holds_clause = self._holds_clause or self._opens_clause(index)
        if sentence.phrase_at(index, words.purposes):
            self._is_held = self._is_held or not _aims(sentence, index)
        elif sentence.is_in(index, words.subordinators):
            self._is_subordinate = True
        elif self._is_subordinate and sentence.is_in(index, (*words.auxiliaries, *words.modals)):
            self._inner = first_infinitive(sentence, index + 1, len(sentence))

    def pass_separator(self, separator: str) -> None:
        """Look at a comma or coordinator with no infinitive behind it."""
        if separator in self._sentence.words.listing_coordinators:
            self._is_held = False
            self._inner = None

    def joins_clause(self, index: int) -> bool:
        """Whether a second content clause begins here ("to see that ... and that ...")."""
        return self._holds_clause and self._opens_clause(index)

    def _opens_clause(self, index: int) -> bool:
        sentence = self._sentence
        is_mark = sentence.is_in(index, sentence.words.clause_marks)
        return is_mark and marked_infinitive(sentence, index) is None

    def is_free(self, separator: str, member: int) -> bool:
        """Whether an infinitive behind this separator belongs to the predicate itself.

        One of the other voice does, although a subordinate clause has an infinitive of its own
        ("draw the road that is to be built and send the plan").
        """
        if separator in self._sentence.words.listing_coordinators:
            return True
        if self._inner is not None:
            return self._sentence.is_passive(self._inner) != self._sentence.is_passive(member)
        return not self._is_held


def _aims(sentence: Sentence, index: int) -> bool:
    """Whether a purpose says what is undertaken: it follows "work", "strive" at once."""
    before = index - 1
    while sentence.is_adverb(before) and not sentence.is_in(before, sentence.words.aiming_verbs):
        before -= 1
    return sentence.is_in(before, sentence.words.aiming_verbs)


def _separates(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    if sentence.lower(index) in (",", ";") or sentence.is_coordinator(index):
        return True
    return sentence.is_in(index, words.alternatives) and (
        marked_infinitive(sentence, index + 1) is not None
    )


def _member_verb(sentence: Sentence, first: int, end: int) -> int | None:
    """The infinitive that opens the member at a position, adverbs or its mark before it."""
    index = first
    while index < end:
        if index in sentence.infinitives:
            return index
        marked = marked_infinitive(sentence, index)
        if marked is not None:
            return marked
        if not (sentence.is_adverb(index) or sentence.is_in(index, sentence.words.modals)):
            return None
        index += 1
    return None


def _has_own(sentence: Sentence, verb: int, separator: int) -> bool:
    """Whether a member has words of its own between its verb and the next separator."""
    return sentence.is_passive(verb) or any(
        sentence.tokens[i].is_word
        and i not in sentence.infinitives
        and not sentence.is_adverb(i)
        and not sentence.is_in(i, sentence.words.particles)
        for i in range(verb + 1, separator)
    )


def _has_words(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether anything follows the verb before the predicate ends."""
    return sentence.is_passive(verb) or any(
        sentence.tokens[i].is_word for i in range(verb + 1, end)
    )
