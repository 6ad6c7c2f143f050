"""Which of the known languages a text is in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planparse.profiles.profile import LANGUAGES, load

WORD = re.compile(r"[^\W\d_]+")
SAMPLE_WORDS = 5_000
"""Stop words settle the question within a page or two."""


def language_of(texts: Iterable[str], default: str = LANGUAGES[0]) -> str:
    """Language whose stop words are most frequent; the default where there are none."""
    counts = dict.fromkeys(LANGUAGES, 0)
    stop_words = {name: frozenset(load(name).outline.stop_words) for name in LANGUAGES}
    seen = 0
    for text in texts:
        for word in WORD.findall(text.casefold()):
            seen += 1
            for name, words in stop_words.items():
                counts[name] += word in words
        if seen > SAMPLE_WORDS:
            break
    best = max(LANGUAGES, key=lambda name: counts[name])
    return best if counts[best] else default
