"""Targets as printed: words of direction, and what stands before a number to compare it by."""

from __future__ import annotations

import re
from functools import lru_cache

from planparse.model.records.codes import Comparator, Direction
from planparse.profiles.indicators import IndicatorWords
from planparse.text.comparators import Comparators, by_length, comparator_at_end

MOST_WORDS = 4
"""A target in words is short ("ska minska något"); longer texts are sentences about it."""
LEAD = re.compile(r"[^\d]*")
"""What stands before the first digit."""
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W\d_]+")


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
    known = _comparators(tuple(words.comparators.items()))
    found = comparator_at_end(lead[0] if lead else "", known)
    return found[1] if found else None


def is_target(text: str, words: IndicatorWords) -> bool:
    """Whether a cell holds a figure or a word of direction and no sentence."""
    if direction_of(text, words):
        return True
    return DIGIT.search(text) is not None and len(WORD.findall(text)) <= MOST_WORDS


@lru_cache
def _comparators(words: tuple[tuple[Comparator, tuple[str, ...]], ...]) -> Comparators:
    return by_length(dict(words))
