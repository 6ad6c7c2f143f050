"""The words of a sentence with the part that each plays in a judgement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from planparse.profiles.profile import Profile
from planparse.profiles.verdicts import VerdictWords
from planparse.text.phrases import Hit, Labelled, find_phrases

ROLES = (
    "attained",
    "attaining",
    "attain",
    "assessed",
    "partly",
    "negations",
    "forecasts",
    "judging",
    "managed",
    "unlikely",
    "on_way",
    "reasons",
    "fully",
    "contrasts",
    "alternatives",
    "vague",
    "fulfilment",
    "goals",
    "high",
    "fair",
    "low",
    "course",
    "fillers",
)
"""Parts that a phrase can play; of two that it is listed for, the first counts."""

TOKEN = re.compile(r"[^\W\d_][\w’'/-]*|\d[\w.,]*%?|[.;:!?()%]|,(?!\s*$)")

YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or set phrase; punctuation is one of the role `stop`."""

    text: str
    role: str | None
    """None for a word that no judgement is made of."""
    states: bool = False
    """A clause with "that" behind it is stated."""
    asks: bool = False
    """What follows is asked or wished."""
    unclear: bool = False
    """What follows cannot be done."""
    to_judge: bool = False


def words(text: str, profile: Profile) -> list[Word]:
    """The words of a text in order, the longest known phrase at each place."""
    given = profile.verdicts
    low = text.casefold()
    hits = [(hit.start, hit.end, hit.label) for hit in _hits(low, _roles(given), profile)]
    unclear = {hit.end for hit in _hits(low, (("unclear", given.unclear),), profile)}
    judged = {hit.end for hit in _hits(low, (("to_judge", given.to_judge),), profile)}
    spans = _spans(low, hits, frozenset(profile.numbers.months))
    return [
        Word(
            text=low[start:end],
            role=role,
            states=low[start:end] in given.stating,
            asks=low[start:end] in given.doubting,
            unclear=any(start < at <= end for at in unclear),
            to_judge=any(start < at <= end for at in judged),
        )
        for start, end, role in spans
    ]


def speaks_of_goals(text: str, profile: Profile) -> bool:
    """Whether a text names a goal or its fulfilment at all; most sentences do not."""
    return _naming(profile.verdicts).search(text) is not None


@lru_cache
def _naming(given: VerdictWords) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in (*given.goals, *given.fulfilment))
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


def _spans(
    text: str, hits: list[tuple[int, int, str]], months: frozenset[str]
) -> list[tuple[int, int, str | None]]:
    """Phrases and the words between them; signs behind the last word are left out."""
    found: list[tuple[int, int, str | None]] = list(hits)
    for token in TOKEN.finditer(text):
        start, end = token.span()
        if any(begin < end and start < stop for begin, stop, _ in hits):
            continue
        sign = token.group()
        found.append((start, end, _plain_role(sign, months)))
    last = max((end for _, end, role in found if role != "stop"), default=0)
    return sorted((one for one in found if one[1] <= last), key=lambda one: one[0])


def _plain_role(word: str, months: frozenset[str]) -> str | None:
    """The role of a word that no phrase covers: dates tell when, not whether."""
    if not word[0].isalnum():
        return "stop"
    return "fillers" if YEAR.fullmatch(word) or word in months else None


def _hits(text: str, phrases: Labelled, profile: Profile) -> list[Hit]:
    return find_phrases(text, phrases, profile.language)


@lru_cache
def _roles(given: VerdictWords) -> Labelled:
    """Phrases by role, each under the first that lists it."""
    seen: set[str] = set()
    found: list[tuple[str, tuple[str, ...]]] = []
    for role in ROLES:
        own = tuple(phrase for phrase in getattr(given, role) if phrase not in seen)
        seen.update(own)
        found.append((role, own))
    return tuple(found)
