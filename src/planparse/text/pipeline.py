"""The spaCy pipeline: tokens and sentences on a blank model; lemmas by simplemma's dictionary.

There is no trained Swedish model on the package registry; a blank pipeline with rule-based parts
needs no download and gives the same answer everywhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from planparse.profiles.profile import load
from planparse.text.dictionary import base_form

if TYPE_CHECKING:
    from spacy.language import Language

MAX_CHARACTERS = 100_000
"""Longer texts are handed over in pieces; spaCy itself refuses them at a million."""


@lru_cache
def pipeline(language: str) -> Language:
    """A blank pipeline with sentence boundaries."""
    with without_command_line():
        import spacy

    nlp = spacy.blank(language)
    nlp.max_length = MAX_CHARACTERS * 10
    nlp.add_pipe("sentencizer")
    return nlp


@contextmanager
def without_command_line() -> Iterator[None]:
    """Import spaCy without its command line, a web client and a third of its start (.2 s of CPU).

    `spacy/__init__` asks that package for one function that tells of the installation.
    """
    name = "spacy.cli.info"
    if name in sys.modules or "spacy" in sys.modules:
        yield
        return
    sys.modules[name] = stand_in = ModuleType(name)
    stand_in.info = None  # type: ignore[attr-defined]
    try:
        yield
    finally:
        del sys.modules[name]


@lru_cache(maxsize=65_536)
def lemma(word: str, language: str) -> str:
    """Dictionary form of a lower-case word; the word itself where the dictionary lacks it.

    Where the dictionary takes a noun for a verb's imperative, the noun (see `LemmaWords`).
    """
    if not word.isalpha():
        return word
    words = load(language).lemmas
    known = words.forms.get(word)
    if known is not None:
        return known
    found = base_form(word, language).casefold()
    ending = words.infinitive_ending
    is_noun = ending and found == word + ending and not word.endswith(words.finite_endings)
    return word if is_noun else found


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) offsets of the sentences of a text, outer blanks left out.

    A dot after one of the language's abbreviations, or before a small letter, ends no sentence.
    """
    found: list[tuple[int, int]] = []
    for start, end in _pieces(text, language):
        if found and not _ends(text, found[-1], start, language):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _pieces(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Sentences as spaCy has them; the last one of a piece is read again with what follows."""
    begin = 0
    while begin < len(text):
        doc = pipeline(language)(text[begin : begin + MAX_CHARACTERS])
        spans = [(begin + span.start_char, begin + span.end_char) for span in doc.sents]
        begin += MAX_CHARACTERS
        if begin < len(text) and len(spans) > 1:
            begin = spans.pop()[0]
        for start, end in spans:
            body = text[start:end]
            if body.strip():
                yield start + len(body) - len(body.lstrip()), start + len(body.rstrip())


def _ends(text: str, sentence: tuple[int, int], following: int, language: str) -> bool:
    """Whether a sentence is over where the next one begins."""
    if text[following].islower() and text[sentence[1] - 1] == ".":
        return False
    last = text[sentence[0] : sentence[1]].rsplit(None, 1)[-1].casefold()
    return not (last.endswith(".") and last.strip("(.") in _abbreviations(language))


@lru_cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(load(language).outline.abbreviations)
