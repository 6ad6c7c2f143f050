"""The period that a number of running text is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from planparse.profiles.profile import Profile
from planparse.text.numbers import Quantity

LONGEST = 300
"""Characters between a number and its period; a longer way is a list or no sentence at all."""

NEAREST = 3
"""Periods looked at on each side of a number."""

SENTENCE_END = re.compile(r"[.!?;:](?=\s)|\n\s*\n")
WORD = re.compile(r"[^\W\d_]+")

PERIODS = ("year", "year_range", "period")
"""Kinds that say when something is so; dates and months mostly say when something happened."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A period that a text names: `raw` is `text[start:end]`."""

    start: int
    end: int
    raw: str


def mentions(text: str, found: Sequence[Quantity], profile: Profile) -> list[Mention]:
    """The periods of a paragraph in order, those that it only points to ("the period") too.

    Args:
        text: the paragraph.
        found: its numbers, dates and periods, in order.
        profile: the language.
    """
    named = [Mention(q.start, q.end, q.raw) for q in found if q.kind in PERIODS]
    words = _pointing(profile.numbers.this_period)
    pointed = [Mention(*match.span(), match[0]) for match in words.finditer(text)]
    return sorted([*named, *pointed], key=lambda mention: mention.start) if pointed else named


@lru_cache
def _pointing(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def nearest_period(
    text: str, number: Quantity, periods: Sequence[Mention], comparing: Collection[str]
) -> str | None:
    """The nearest period named in a number's sentence, as printed; None where there is none.

    A period that a word of comparison stands before ("than in 2019") is that of another number.

    Args:
        text: the paragraph.
        number: one of its numbers.
        periods: all periods that the paragraph names, in order.
        comparing: lower-case words that lead to what something is compared with.
    """
    at = bisect_left(periods, number.start, key=lambda period: period.start)
    beside = periods[max(0, at - NEAREST) : at + NEAREST]
    for period in sorted(beside, key=lambda period: _gap(number, period)):
        between = _between(text, number, period)
        if len(between) > LONGEST or SENTENCE_END.search(between):
            return None
        if period.start < number.start and between.rfind("(") > between.rfind(")"):
            continue  # what stands in brackets is an aside with times of its own
        left = text[max(0, period.start - LONGEST) : period.start]
        before = left if period.start < number.start else between
        sentence = SENTENCE_END.split(before)[-1]
        if not any(word in comparing for word in WORD.findall(sentence.casefold())):
            return period.raw
    return None


def _gap(number: Quantity, period: Mention) -> int:
    return max(period.start - number.end, number.start - period.end)


def _between(text: str, number: Quantity, period: Mention) -> str:
    if period.start < number.start:
        return text[period.end : number.start]
    return text[number.end : period.start]
