"""Dictionary forms of compounds that no dictionary has."""

from __future__ import annotations

from functools import lru_cache

from planparse.text.dictionary import is_known
from planparse.text.pipeline import lemma

LEAST_HEAD = 3
LEAST_TAIL = 4
"""Shorter beginnings and ends are words by chance."""


@lru_cache(maxsize=65_536)
def compound_lemma(word: str, language: str) -> str:
    """Dictionary form of a lower-case word; of a compound, the form of its last part.

    Inflection stands at a compound's end, and the longest end that the dictionary knows is that
    part: "barnrättsarbetet" gives "barnrättsarbete". Both cases of a word meet in one form, which
    need not be a word itself.
    """
    if not word.isalpha() or is_known(word, language):
        return lemma(word, language)
    for start in range(LEAST_HEAD, len(word) - LEAST_TAIL + 1):
        tail = word[start:]
        if is_known(tail, language):
            return word[:start] + lemma(tail, language)
    return lemma(word, language)
