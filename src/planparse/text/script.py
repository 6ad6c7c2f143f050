"""Which letters a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import islice

_ENOUGH = 20
"""Letters below which a text is too short to tell."""
_LOOKED_AT = 20_000
_LATIN = ("LATIN", "FULLWIDTH LATIN")


def is_latin(texts: Iterable[str]) -> bool:
    """Whether at least half of the letters are Latin; true for a text with hardly any letters."""
    letters = (sign for text in texts for sign in text if sign.isalpha())
    counts = Counter(islice(letters, _LOOKED_AT))
    latin = sum(
        count for sign, count in counts.items() if unicodedata.name(sign, "").startswith(_LATIN)
    )
    return counts.total() < _ENOUGH or latin * 2 >= counts.total()
