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
    language = profile.language
    for token in WORD.findall(text.casefold()):
        if not token.isalnum():
            parts = (word for word in PARTED.split(token) if len(word) >= MIN_LENGTH)
            found.extend(lemma(word, language) for word in parts if word not in stop)
        elif token not in stop and len(token) >= MIN_LENGTH:
            found.append(lemma(token, language))
    return found


def counts(words: Iterable[str]) -> dict[str, int]:
    """How often each term stands."""
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found
