"""Names of organisations and their units in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from planparse.profiles.body_names import BodyNames
from planparse.profiles.profile import letters

CAPITAL_WORDS = 5
"""Most capital words of one name beside the word that makes it a name."""

LOOK_BACK = 90
"""Characters to the left in which a name begins; longer ones are cut words."""

CAPITAL = rf"[^\W\d_a-z{letters()}][\w&-]{{0,40}}"
"""A word with a capital letter or a digit-less abbreviation."""

LAST_WORD = re.compile(r"([^\W\d_]+)\s+\Z")
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
WORD_START = re.compile(r"(?:[^\W\d_]{2,40}-(?:, [^\W\d_]{2,40}-)?\s[^\W\d_]{2,6}\s)?[^\W\d_]*\Z")
"""The first part of a word, with the part that it is joined to ("Barn- och utbildnings")."""


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body in a text: `text[start:end]` with its genitive ending, `name` without."""

    name: str
    start: int
    end: int
    before: str
    """The lower-case word right before it; empty where a sentence or a clause begins."""


def bodies_in(text: str, words: BodyNames) -> list[NamedBody]:
    """Bodies named in a text, from left to right and without overlap.

    A body is a word with the ending of one ("Kulturnämnden", "Barn- och utbildningsnämndens"), or
    capital words beside a word that makes them a name ("Region Norrsjö", "Umeå kommun").
    """
    if _any(words).search(text) is None:
        return []
    spans = {*_ended(text, words), *_headed(text, words), *_opened(text, words)}
    found: list[NamedBody] = []
    for start, end in _longest(spans):
        name = _nominative(text[start:end], words)
        after = NEXT_WORD.match(text, end)
        if after is not None and name != text[start:end] and after[1][0].isupper():
            continue  # "Regionens Hus" is a house
        before = LAST_WORD.search(text[max(0, start - LOOK_BACK) : start])
        found.append(NamedBody(name, start, end, before[1].lower() if before else ""))
    return found


def _longest(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order; of those that overlap the longest."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end - start > kept[-1][1] - kept[-1][0]:
            kept[-1] = (start, end)
    return kept


def _ended(text: str, words: BodyNames) -> Iterator[tuple[int, int]]:
    """Words with the ending of a body."""
    for match in _endings(words).finditer(text):
        left = text[max(0, match.start() - LOOK_BACK) : match.start()]
        start = match.start() - len(left) + _begins(left)
        word = text[start : match.end("body")].casefold()
        after = NEXT_WORD.match(text, match.end())
        if word in words.not_bodies or (after and after[1] in words.activity_next):
            continue
        before = LAST_WORD.search(text[max(0, start - LOOK_BACK) : start])
        if before is not None and before[1].casefold() in words.qualifiers:
            start -= len(before[0])
        yield start, match.end()


def _begins(left: str) -> int:
    found = WORD_START.search(left)
    return found.start() if found else len(left)


def _headed(text: str, words: BodyNames) -> Iterator[tuple[int, int]]:
    """Capital words before a word that makes them a name."""
    for match in _heads(words).finditer(text):
        left = text[max(0, match.start() - LOOK_BACK) : match.start()]
        after = NEXT_WORD.match(text, match.end())
        if after is not None and after[1][0].isupper():
            continue  # "Norrsjö Trust Fund" goes on
        names = NAMES_BEFORE.search(left)
        if names is not None:
            first = names[0].split(None, 1)[0]
            small = first in words.articles or first.lower() in (*words.within, *words.others)
            skipped = len(first) + 1 if small else 0
            yield match.start() - len(left) + names.start() + skipped, match.end()
        elif left.rpartition(" ")[2] in words.articles:
            yield match.start() + 1, match.end()


def _opened(text: str, words: BodyNames) -> Iterator[tuple[int, int]]:
    """Capital words behind a word that makes them a name."""
    for match in _openers(words).finditer(text):
        yield match.span()


def _nominative(name: str, words: BodyNames) -> str:
    """The name without the ending of its genitive; a name that ends in such a letter keeps it."""
    if name.rsplit(None, 1)[-1] in words.heads:
        return name
    for ending in words.genitives:
        shorter = name.removesuffix(ending)
        if shorter != name and shorter[-1:] not in "s'’":
            return shorter
    return name


NAMES_BEFORE = re.compile(rf"(?<![^\W_])(?:{CAPITAL}\s){{0,{CAPITAL_WORDS - 1}}}{CAPITAL}\Z")


@lru_cache
def _any(words: BodyNames) -> re.Pattern[str]:
    """A look-ahead over the text, since most texts name nobody."""
    return re.compile(_either((*words.endings, *words.heads, *words.openers)), re.IGNORECASE)


@lru_cache
def _endings(words: BodyNames) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<body>{_either(words.endings)})(?:{_either(words.genitives)})?(?![\w-])",
        re.IGNORECASE,
    )


@lru_cache
def _heads(words: BodyNames) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_either(words.heads)})(?:{_either(words.genitives)})?(?![\w-])")


@lru_cache
def _openers(words: BodyNames) -> re.Pattern[str]:
    link = rf"(?:\s(?:{_either(words.linking)})){{0,2}}" if words.linking else ""
    return re.compile(
        rf"(?<![\w-])(?:{_either(words.openers)})(?:{link}\s{CAPITAL}){{1,{CAPITAL_WORDS}}}"
        rf"(?:['’]s?(?!\w))?"
    )


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
