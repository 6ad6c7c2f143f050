"""Word against word: what a word that is not the wanted one itself may stand for."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

ALIKE = 84.0
"""Ratio above which two long words are one word damaged or inflected otherwise."""

MIN_FUZZY = 5
"""Shorter words differ in one letter and mean another thing."""

COMPOUND = 0.6
"""Credit where a word is part of the other's compound ("vård" in "vårdutbud")."""

MIN_PART = 5
"""Shorter parts stand in too many compounds."""


def near_credit(term: str, pool: Iterable[str]) -> float:
    """Credit for the closest word of a pool that is not the term itself."""
    best = 0.0
    if len(term) < MIN_FUZZY:
        return best
    for other in pool:
        if len(other) < MIN_FUZZY:
            continue
        ratio = fuzz.ratio(term, other, score_cutoff=ALIKE)
        if ratio:
            best = max(best, ratio / 100)
        elif best < COMPOUND and _is_part(term, other):
            best = COMPOUND
    return best


def neighbours(term: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """The words of a vocabulary that a term stands for, with the credit of each.

    The term itself counts 1, a damaged or inflected form its ratio, a part of a compound
    `COMPOUND`: the same credits as `agreement` gives, for callers that compare one term often.
    """
    found: dict[str, float] = {}
    for other in vocabulary:
        credit = 1.0 if other == term else near_credit(term, (other,))
        if credit:
            found[other] = credit
    return found


def _is_part(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= MIN_PART and (long.startswith(short) or long.endswith(short))
