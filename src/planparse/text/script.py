"""Which letters a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import islice

_ENOUGH = 20
"""Letters below which a text is too short to tell."""
_LOOKED_AT = 20_000
_FOREIGN_SHARE = 0.1
"""Greek letters of formulas stay below; a page with an Arabic translation does not."""
_LATIN = ("LATIN", "FULLWIDTH LATIN")


def is_latin(texts: Iterable[str]) -> bool:
    """Whether nine letters of ten are Latin; true for a text with hardly any letters."""
    letters = (sign for text in texts for sign in text if sign.isalpha())
    counts = Counter(islice(letters, _LOOKED_AT))
    foreign = sum(
        count for sign, count in counts.items() if not unicodedata.name(sign, "").startswith(_LATIN)
    )
    return counts.total() < _ENOUGH or foreign <= _FOREIGN_SHARE * counts.total()
