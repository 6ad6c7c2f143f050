"""A report's own words and symbols of judgement on the common scale.

"Not assessed" and "not met" are different words of a profile and never collapse; an empty cell is
silence, which is no judgement at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from planparse.model.records.codes import Assessment
from planparse.profiles.profile import Profile
from planparse.text.fold import fold
from planparse.text.picture_names import pictured_colour
from planparse.text.verdicts import verdict

Legend = Mapping[str, Assessment]
"""Meaning of each symbol in one report."""

LONGEST = 40
"""Characters of a judgement in a cell; a longer text is a comment."""

SYMBOL_CATEGORIES = ("So", "Sm", "Sk", "Co")
"""Unicode categories of signs, those of symbol fonts (private use) included."""

RESULT = re.compile(r"^[<>≥≤]?\s*\d[\d\s.,]*(?:%|procent|per ?cent)?\s*[(–:-]\s*(?=[^\W\d])")
"""A number before the judgement of it ("95 % (target met)")."""

COMMENT = re.compile(r"[.,;:(–]")


def assess(raw: str, profile: Profile, legend: Legend) -> Assessment | None:
    """The meaning of a cell or a stated judgement, None where it has no known one.

    The report's own legend goes first; then the whole text counts, word for word or by what its
    words say together, then what stands before its first comma, colon or full stop.
    """
    text = raw.strip()
    signs = symbols(text)
    for sign in signs:
        meaning = legend.get(sign) or profile.status.symbols.get(sign)
        if meaning:
            return meaning
    colour = pictured_colour(text)
    if colour is not None:
        return profile.status.colours.get(colour)
    for sign in signs:
        text = text.replace(sign, "")
    text = RESULT.sub("", text)
    head = COMMENT.split(text, maxsplit=1)[0]
    by_phrase = _by_phrase(profile)
    return (
        by_phrase.get(fold(text))
        or verdict(text, profile)
        or by_phrase.get(fold(head))
        or verdict(head, profile)
    )


def symbols(text: str) -> list[str]:
    """Signs of a text that are neither letters, digits nor punctuation, in order.

    Those that every keyboard has compare and add ("=", "<", "+").
    """
    return [
        sign
        for sign in text
        if not sign.isascii() and unicodedata.category(sign) in SYMBOL_CATEGORIES
    ]


def phrase_status(text: str, profile: Profile) -> Assessment | None:
    """The meaning of a text that is one of the profile's phrases, whole."""
    return _by_phrase(profile).get(fold(text))


def _by_phrase(profile: Profile) -> dict[str, Assessment]:
    return {
        phrase: status for status, found in profile.status.assessments.items() for phrase in found
    }
