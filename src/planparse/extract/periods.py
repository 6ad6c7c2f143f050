"""The period that a number of running text is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from planparse.text.numbers import Quantity

LONGEST = 300
"""Characters between a number and its period; a longer way is a list or no sentence at all."""

NEAREST = 3
"""Periods looked at on each side of a number."""

SENTENCE_END = re.compile(r"[.!?;:](?=\s)|\n\s*\n")
WORD = re.compile(r"[^\W\d_]+")


def nearest_period(
    text: str, number: Quantity, periods: Sequence[Quantity], comparing: Collection[str]
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
        left = text[max(0, period.start - LONGEST) : period.start]
        before = left if period.start < number.start else between
        sentence = SENTENCE_END.split(before)[-1]
        if not any(word in comparing for word in WORD.findall(sentence.casefold())):
            return period.raw
    return None


def _gap(number: Quantity, period: Quantity) -> int:
    return max(period.start - number.end, number.start - period.end)


def _between(text: str, number: Quantity, period: Quantity) -> str:
    first, second = sorted((number, period), key=lambda one: one.start)
    return text[first.end : second.start]
