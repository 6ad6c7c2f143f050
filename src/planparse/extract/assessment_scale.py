"""A report's own words and symbols of judgement on the common scale.

"Not assessed" and "not met" are different words of a profile and never collapse; an empty cell is
silence, which is no judgement at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.fold import fold

Legend = Mapping[str, Assessment]
"""Meaning of each symbol in one report."""

LONGEST = 40
"""Characters of a judgement in a cell; a longer text is a comment."""

SYMBOL_CATEGORIES = ("So", "Sm", "Sk", "Co")
"""Unicode categories of signs, those of symbol fonts (private use) included."""

COMMENT = re.compile(r"[.,;:(–]")


def assess(raw: str, profile: Profile, legend: Legend) -> Assessment | None:
    """The meaning of a cell or a stated judgement, None where it has no known one.

    The report's own legend goes first; then the whole text counts, then what stands before its
    first comma, colon or full stop.
    """
    text = raw.strip()
    signs = symbols(text)
    for sign in signs:
        meaning = legend.get(sign) or profile.status.symbols.get(sign)
        if meaning:
            return meaning
    for sign in signs:
        text = text.replace(sign, "")
    folded = fold(text)
    by_phrase = _by_phrase(profile)
    head = fold(COMMENT.split(text, maxsplit=1)[0])
    return by_phrase.get(folded) or by_phrase.get(head)


def legend_of(texts: Iterable[str], profile: Profile) -> dict[str, Assessment]:
    """Symbols that lines such as "● uppnås  ○ uppnås inte" explain; two or more make a legend.

    A symbol that is explained in several ways differs by its colour, and has no meaning by itself.
    """
    found: dict[str, set[Assessment]] = {}
    for text in texts:
        signs = symbols(text)
        if len(signs) < 2 and not _opens_legend(text, profile):
            continue
        for sign, words in _explained(text, signs):
            meaning = _by_phrase(profile).get(fold(words.strip(" =")))
            if meaning:
                found.setdefault(sign, set()).add(meaning)
    return {sign: next(iter(one)) for sign, one in found.items() if len(one) == 1}


def symbols(text: str) -> list[str]:
    """Signs of a text that are neither letters, digits nor punctuation, in order."""
    return [sign for sign in text if unicodedata.category(sign) in SYMBOL_CATEGORIES]


def _explained(text: str, signs: list[str]) -> list[tuple[str, str]]:
    """Each sign with the words up to the next one."""
    pairs: list[tuple[str, str]] = []
    rest = text
    for order, sign in enumerate(signs):
        rest = rest.split(sign, 1)[1]
        words = rest.split(signs[order + 1], 1)[0] if order + 1 < len(signs) else rest
        pairs.append((sign, words))
    return pairs


def _opens_legend(text: str, profile: Profile) -> bool:
    return fold(text).startswith(profile.status.legend_words)


def _by_phrase(profile: Profile) -> dict[str, Assessment]:
    return {
        phrase: status for status, found in profile.status.assessments.items() for phrase in found
    }
