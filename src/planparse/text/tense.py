"""Whether a text tells of what was done or of what is to be done."""

from __future__ import annotations

import re

from planparse.profiles.kinds import KindWords

WORD = re.compile(r"[^\W\d_]+")


def looks_back(text: str, words: KindWords) -> bool:
    """A text that tells more of what was done than of what is to be done."""
    found = WORD.findall(text.casefold())
    done = sum(word in words.done_words for word in found)
    return done > sum(word in words.coming_words for word in found)
