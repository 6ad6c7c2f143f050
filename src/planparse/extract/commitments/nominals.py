"""One infinitive with several objects, cut where the list stands right behind the verb.

"shall coordinate continuity planning, supply and the resilience of buildings" is three things to
do. Lists inside a prepositional phrase ("training for teachers, pupils and parents") and lists of
adjectives ("safe, simple and open services") say one thing and are left whole.
"""

from __future__ import annotations

from itertools import pairwise

from planparse.extract.commitments.grammar import Sentence

LONGEST_MEMBER = 6
"""Tokens of a list member before the last; a longer one is more than a thing's name."""


def object_cuts(sentence: Sentence, verb: int, end: int) -> list[tuple[int, int]]:
    """Cuts between the objects of an infinitive; like `conjuncts.verb_cuts`."""
    start = _after_verb(sentence, verb)
    stop = _phrase_end(sentence, start, end)
    separators = [i for i in range(start, stop) if _separates(sentence, i)]
    members = _members(separators, start, stop)
    if _has_articles(sentence, separators, members):
        return _between(members)
    if not _is_list(sentence, separators, members):
        return []
    if not all(_is_named(sentence, a, b) for a, b in members[:-1]):
        return []
    return _between(members)


def _between(members: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(before[1], after[0]) for before, after in pairwise(members)]


def _has_articles(
    sentence: Sentence, separators: list[int], members: list[tuple[int, int]]
) -> bool:
    """Members that each begin with an article, the first perhaps behind a preposition.

    The coordinator may be missing: it stood before a further infinitive.
    """
    if len(members) < 2 or sentence.is_coordinator(separators[0]):
        return False
    first, stop = members[0]
    skip = 1 if sentence.is_in(first, sentence.words.prepositions) else 0
    starts = [first + skip, *(begin for begin, _ in members[1:])]
    return stop - first <= LONGEST_MEMBER and all(
        sentence.is_in(i, sentence.words.articles) for i in starts
    )


def _after_verb(sentence: Sentence, verb: int) -> int:
    """Where the object of a chain of infinitives begins ("leda och samordna ...")."""
    index = verb + 1
    while index < len(sentence):
        chained = sentence.is_coordinator(index) and index + 1 in sentence.infinitives
        small = sentence.is_in(index, sentence.words.particles) or sentence.is_adverb(index)
        if not (chained or small or index in sentence.infinitives):
            return index
        index += 1
    return index


def _phrase_end(sentence: Sentence, start: int, end: int) -> int:
    words = sentence.words
    stops = (*words.purposes, *words.means)
    for index in range(start, end):
        is_clause = sentence.is_in(index, words.subordinators) or index in sentence.finites
        if is_clause or sentence.phrase_at(index, stops):
            return index
        if sentence.lower(index) in (":", ";", ".", "(", "–"):
            return index
    return end


def _separates(sentence: Sentence, index: int) -> bool:
    return sentence.lower(index) == "," or sentence.is_coordinator(index)


def _members(separators: list[int], start: int, stop: int) -> list[tuple[int, int]]:
    """(first token, separator or end) of each member."""
    found: list[tuple[int, int]] = []
    first = start
    for separator in separators:
        if separator > first:
            found.append((first, separator))
        first = separator + 1
    if first < stop:
        found.append((first, stop))
    return found


def _is_list(sentence: Sentence, separators: list[int], members: list[tuple[int, int]]) -> bool:
    """A list ends with a coordinator; commas part the rest, and two members need more."""
    if not separators or len(members) < 2 or not sentence.is_coordinator(separators[-1]):
        return False
    if len(members) == 2:
        return _is_pair(sentence, separators[-1], members)
    return all(sentence.lower(i) == "," for i in separators[:-1] if i + 1 not in separators)


def _is_pair(sentence: Sentence, separator: int, members: list[tuple[int, int]]) -> bool:
    """Two members are two things where a weighty coordinator or two names say so."""
    if sentence.is_in(separator, sentence.words.listing_coordinators):
        return True
    return all(_has_name(sentence, first, stop) for first, stop in members)


def _has_name(sentence: Sentence, first: int, stop: int) -> bool:
    """A member that is a proper name, articles and adjectives before it or not."""
    if stop - first > LONGEST_MEMBER:
        return False
    heads = [i for i in range(first, stop) if not sentence.is_in(i, sentence.words.articles)]
    return bool(heads) and sentence.tokens[heads[0]].text[:1].isupper()


def _is_named(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a member before the last is a thing's name: short, no phrase, no lone adjective."""
    words = sentence.words
    if not 0 < stop - first <= LONGEST_MEMBER:
        return False
    if any(
        sentence.is_in(i, words.prepositions) or i in sentence.infinitives
        for i in range(first, stop)
    ):
        return False
    last = sentence.lower(stop - 1)
    return last not in words.adjectives and not last.endswith(words.adjective_endings)
