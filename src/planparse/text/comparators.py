"""What stands before a number and says how it is to be compared: "minst", "no more than", ">"."""

from __future__ import annotations

from collections.abc import Mapping

from planparse.model.records.codes import Comparator

Comparators = tuple[tuple[str, Comparator], ...]


def by_length(words: Mapping[Comparator, tuple[str, ...]]) -> Comparators:
    """Words with what they say, longer ones first: "no more than" goes before "more than"."""
    pairs = [(word, comparator) for comparator, known in words.items() for word in known]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def comparator_at_end(before: str, known: Comparators) -> tuple[str, Comparator] | None:
    """The word that a text ends with, as a word of its own, and what it says of the number."""
    before = " ".join(before.casefold().split())
    for word, comparator in known:
        if before.endswith(word) and _is_whole(before, word):
            return word, comparator
    return None


def _is_whole(before: str, word: str) -> bool:
    ahead = before[: len(before) - len(word)]
    return not word[0].isalpha() or not ahead[-1:].isalpha()
