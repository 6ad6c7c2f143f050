"""Which language a text is in, among those that have a profile and those that are only known.

The small words tell: each language is known by those that its texts are full of. A text with too
few of any language's is in none that is known; one with hardly any words is told by any word of
a profile, else by what its file declares.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pydantic import BaseModel

from planparse.profiles.profile import LANGUAGES, foreign, load

WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+")
"""An address for mail begins where its run of signs does: looked for from every sign of a run
without a blank, 20,000 of them took 1.4 s."""
SAMPLE_WORDS = 60_000
"""Words that are looked at: some 150 pages, so that a long annex does not outweigh the text."""

RUNNING = 60
"""Words from which a text should hold small words of its language."""

FEWEST_SHARE = 0.06
"""Share of small words in running text: 0.2 to 0.4 in a text's own language, below 0.04 in a
language that is not known at all; tables alone have about 0.1."""


CLEAR_WORDS = 3
"""Small words more than another language has, before a short text's terms are not asked."""

CLEARLY = 2
"""Times as many small words before a part is taken for another language than its document's."""


def language_of(texts: Iterable[str], declared: str | None = None) -> str | None:
    """Code of the language that a text is in; None where it cannot be told.

    Args:
        texts: the text, in pieces.
        declared: what the file says of its language, which only decides where the text is short:
            programs write their own there.
    """
    counts: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    words = 0
    for word in _words(texts):
        words += 1
        counts.update(_small_words().get(word, ()))
        if words < RUNNING:
            terms.update(_terms().get(word, ()))
    claimed = _known(declared)
    if words < RUNNING and not _is_clear(counts):
        counts += terms
    best = max(counts, key=lambda name: (counts[name], name == claimed, _rank(name)), default=None)
    if words < RUNNING:
        return best or claimed
    return best if best and counts[best] >= FEWEST_SHARE * words else None


def _is_clear(counts: Counter[str]) -> bool:
    """One language has some small words more than every other."""
    (_, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return most - second >= CLEAR_WORDS


def other_language(texts: Iterable[str], usual: str) -> str | None:
    """The language of a part that is clearly not in the usual one; None where it may be."""
    counts: Counter[str] = Counter()
    words = 0
    for word in _words(texts):
        words += 1
        counts.update(_small_words().get(word, ()))
    if words < RUNNING or not counts:
        return None
    best = max(counts, key=lambda name: (counts[name], _rank(name)))
    is_clear = counts[best] >= FEWEST_SHARE * words and counts[best] >= CLEARLY * counts[usual]
    return best if is_clear and best != usual else None


def told_by_terms(texts: Iterable[str]) -> str | None:
    """The language most of whose own terms a text without sentences holds; None without any."""
    counts: Counter[str] = Counter()
    for word in _words(texts):
        counts.update(_terms().get(word, ()))
    return max(counts, key=lambda name: (counts[name], _rank(name))) if counts else None


def _words(texts: Iterable[str]) -> Iterator[str]:
    seen = 0
    for text in texts:
        for word in WORD.findall(ADDRESS.sub(" ", text.casefold())):
            yield word
            seen += 1
            if seen >= SAMPLE_WORDS:
                return


def _rank(name: str) -> int:
    """Of two languages that fit alike, one with a profile goes first, in their order."""
    return -LANGUAGES.index(name) if name in LANGUAGES else -len(LANGUAGES)


def _known(declared: str | None) -> str | None:
    """The language that a declared code ("sv-SE") means."""
    code = re.split(r"[-_]", (declared or "").strip().casefold())[0]
    codes = {name: load(name).locale.codes for name in LANGUAGES}
    codes |= {name: words.codes for name, words in foreign().items()}
    return next((name for name, known in codes.items() if code in known), None)


@lru_cache
def _small_words() -> Mapping[str, tuple[str, ...]]:
    """Each small word with the languages that have it."""
    lists = {name: load(name).outline.stop_words for name in LANGUAGES}
    lists |= {name: words.stop_words for name, words in foreign().items()}
    return _inverted(lists)


@lru_cache
def _terms() -> Mapping[str, tuple[str, ...]]:
    """Each word of a profile with the languages whose profiles hold it of their own."""
    lists = {
        name: {word for text in _strings(load(name)) for word in WORD.findall(text)}
        for name in LANGUAGES
    }
    own = {
        name: words - lists.get(load(name).locale.like or "", set())
        for name, words in lists.items()
    }
    return _inverted(own)


def _inverted(lists: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in lists.items():
        for word in dict.fromkeys(words):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.casefold()
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name))
    elif isinstance(value, Mapping):
        for item in (*value.keys(), *value.values()):
            yield from _strings(item)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _strings(item)
