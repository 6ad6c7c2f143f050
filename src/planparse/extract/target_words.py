"""Targets as printed: words of direction, and what stands before a number to compare it by."""

from __future__ import annotations

import re
from functools import lru_cache

from planparse.model.records.codes import Comparator, Direction
from planparse.profiles.indicators import IndicatorWords

MOST_WORDS = 4
"""A target in words is short ("ska minska något"); longer texts are sentences about it."""
LEAD = re.compile(r"[^\d]*")
"""What stands before the first digit."""
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W\d_]+")
SPACES = re.compile(r"\s+")


def direction_of(text: str | None, words: IndicatorWords) -> Direction | None:
    """The way that a target in words points; None for a number or other words."""
    if not text or DIGIT.search(text):
        return None
    given = WORD.findall(text.casefold())
    if not given or len(given) > MOST_WORDS:
        return None
    joined = " ".join(given)
    for direction, known in words.directions.items():
        if joined in known or given[0] in known:
            return direction
    return None


def comparator_of(text: str | None, words: IndicatorWords) -> Comparator | None:
    """How a printed number is to be compared; None where nothing beside it says so."""
    if not text or not DIGIT.search(text):
        return None
    lead = LEAD.match(text)
    before = SPACES.sub(" ", lead[0] if lead else "").casefold().strip()
    for word, comparator in _comparators(words):
        if _ends_with(before, word):
            return comparator
    return None


def is_target(text: str, words: IndicatorWords) -> bool:
    """Whether a cell holds a figure or a word of direction and no sentence."""
    if direction_of(text, words):
        return True
    return DIGIT.search(text) is not None and len(WORD.findall(text)) <= MOST_WORDS


@lru_cache
def _by_length(
    table: tuple[tuple[Comparator, tuple[str, ...]], ...],
) -> list[tuple[str, Comparator]]:
    every = [(word, comparator) for comparator, known in table for word in known]
    return sorted(every, key=lambda pair: -len(pair[0]))


def _comparators(words: IndicatorWords) -> list[tuple[str, Comparator]]:
    """Longer words first: "no more than" goes before "more than", ">=" before ">"."""
    return _by_length(tuple(words.comparators.items()))


def _ends_with(before: str, word: str) -> bool:
    if not before.endswith(word):
        return False
    ahead = before[: len(before) - len(word)]
    return not word[0].isalpha() or not ahead[-1:].isalpha()
