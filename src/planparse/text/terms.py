"""Terms: the lemmas of a text that can carry information."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planparse.profiles.profile import Profile
from planparse.text.pipeline import lemma

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
PARTED = re.compile(r"[-’']")
MIN_LENGTH = 2


def terms(text: str, profile: Profile) -> list[str]:
    """Lemmas in the order of the text, stop words and single letters left out.

    A compound with a hyphen gives its parts ("klimat- och miljöarbete" gives "klimat" and
    "miljöarbete"), so that both spellings of it meet.
    """
    stop = frozenset(profile.outline.stop_words)
    found: list[str] = []
    for match in WORD.findall(text.casefold()):
        parts = (match,) if match.isalnum() else PARTED.split(match)
        words = [word for word in parts if len(word) >= MIN_LENGTH and word not in stop]
        found.extend([lemma(word, profile.language) for word in words])
    return found


def counts(words: Iterable[str]) -> dict[str, int]:
    """How often each term stands."""
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found
