"""Whether a text tells of what was done or of what is to be done."""

from __future__ import annotations

import re
from typing import Literal

from planparse.profiles.kinds import KindWords

WORD = re.compile(r"[^\W\d_]+")


def looks_back(text: str, words: KindWords) -> bool:
    """A text that tells more of what was done than of what is to be done."""
    found = WORD.findall(text.casefold())
    done = sum(word in words.done_words for word in found)
    return done > sum(word in words.coming_words for word in found)


def leads(sentence: str, words: KindWords) -> Literal["ahead", "back"] | None:
    """Where the first word of a sentence that looks either way looks: its main clause tells."""
    for word in WORD.findall(sentence.casefold()):
        if word in words.coming_words:
            return "ahead"
        if word in words.done_words:
            return "back"
    return None
