"""Organisation numbers in the text, with a right check digit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from stdnum.se import orgnr

NUMBER = r"(?<![\d-])(\d{6}-\d{4})(?![\d-])"
LOOKS_LIKE_ONE = r"[0-9]{2}[2-9][0-9]{3}-[0-9]{4}"
"""For Arrow's search: texts worth reading. A person's number has a month in the third digit."""
GROUP_DIGIT, LEAST_GROUP = 2, 2
"""Position of the digit that tells an organisation from a person: at least 2."""
NEAR = 40
"""Signs between the word for it and the number."""


def organisation_numbers(texts: Iterable[str], words: tuple[str, ...]) -> list[str]:
    """Valid numbers that stand after the word for one, each once, in the form `232100-0016`."""
    found = dict.fromkeys(
        match[1] for text in texts for match in _pattern(words).finditer(text) if is_valid(match[1])
    )
    return list(found)


def is_valid(number: str) -> bool:
    """Right length, group digit and check digit (Luhn; `stdnum.se.orgnr`)."""
    return int(number[GROUP_DIGIT]) >= LEAST_GROUP and orgnr.is_valid(number)


@lru_cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in words) or "(?!)"
    return re.compile(rf"(?i:{alternatives})[^\n\d]{{0,{NEAR}}}{NUMBER}")
