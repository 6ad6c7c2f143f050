"""Text in the form in which two prints of it are compared."""

from __future__ import annotations

import re
import unicodedata

SPACES = re.compile(r"\s+")
NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, compatibility forms resolved, one blank between words, outer signs gone."""
    return SPACES.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip(" .,;:•–-")


def letters(text: str) -> str:
    """Letters and digits alone, in lower case: blanks, hyphens and signs do not count."""
    return NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def bare_letters(text: str) -> str:
    """`letters` without the marks over them, which small or scanned print loses first."""
    parted = unicodedata.normalize("NFD", letters(text))
    return "".join(sign for sign in parted if not unicodedata.combining(sign))
