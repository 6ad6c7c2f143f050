"""Whether a text has the look of a number, before anything is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

LETTERS_OF_A_UNIT = 5
"""A number may carry a unit of about this many letters ("8,7 mnkr", "58 kg/inv.")."""
KNOWN_TEXTS = 8192
"""Texts whose kind is remembered: each is asked about at several steps."""
YEARS = range(1900, 2101)
"""Numbers that name a column rather than fill it."""

_DIGIT = re.compile(r"\d")
_DASHES = re.compile(r"[-‐-―−—.…*†‡#xX ]{1,5}")
_FREE = re.compile(r"[\s\d.,:;/%()\[\]<>≤≥±+*†‡§$€£'’–—−‐-]")


@lru_cache(maxsize=KNOWN_TEXTS)
def is_numeric(text: str) -> bool:
    """Whether a text is a number, perhaps with sign, unit or note mark, or stands for one."""
    if _DASHES.fullmatch(text):
        return True
    digits = len(_DIGIT.findall(text))
    letters = len(_FREE.sub("", text))
    return digits > 0 and letters <= min(LETTERS_OF_A_UNIT, 2 * digits + 1)


def is_year(text: str) -> bool:
    """Whether a text is a year, which names a column rather than fills it."""
    digits = "".join(c for c in text if c.isdecimal())
    return len(digits) == 4 and digits in text and int(digits) in YEARS


def words_over_numbers(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the first row of a table holds words (or years) over columns of numbers.

    Args:
        first: texts of the first row.
        below: texts of the other rows.
    """
    heads = [text for text in first[1:] if text.strip()]
    values = [text for row in below for text in row[1:] if text.strip()]
    if not heads or not values or any(is_numeric(t) and not is_year(t) for t in heads):
        return False
    numbers = [text for text in values if is_numeric(text) and not is_year(text)]
    return len(numbers) * 2 > len(values)
