"""The spaCy pipeline: tokens and sentences on a blank model, lemmas by simplemma.

There is no trained Swedish model on the package registry; a blank pipeline with rule-based parts
needs no download and gives the same answer everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from planparse.profiles.profile import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LEMMATIZER = "planparse_lemmatizer"
MAX_CHARACTERS = 100_000
"""Longer texts are handed over in pieces; spaCy itself refuses them at a million."""


@lru_cache
def pipeline(language: str) -> Language:
    """A blank pipeline with sentence boundaries and lemmas."""
    import spacy

    _register()
    nlp = spacy.blank(language)
    nlp.max_length = MAX_CHARACTERS * 10
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(LEMMATIZER, config={"language": language})
    return nlp


@lru_cache
def _register() -> None:
    """Tell spaCy of our lemmatiser, once and only when a pipeline is asked for."""
    from spacy.language import Language

    Language.factory(
        LEMMATIZER, default_config={"language": "sv"}, assigns=["token.lemma"], func=_create
    )


def _create(nlp: Language, name: str, language: str) -> Lemmatizer:
    return Lemmatizer(language)


class Lemmatizer:
    """Pipeline component that fills `token.lemma` from simplemma's dictionary."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Give every token its lemma in lower case."""
        for token in doc:
            token.lemma_ = lemma(token.lower_, self.language)
        return doc


@lru_cache(maxsize=65_536)
def lemma(word: str, language: str) -> str:
    """Dictionary form of a lower-case word; the word itself where the dictionary lacks it.

    Where the dictionary takes a noun for a verb's imperative, the noun (see `LemmaWords`).
    """
    if not word.isalpha():
        return word
    import simplemma

    words = load(language).lemmas
    known = words.forms.get(word)
    if known is not None:
        return known
    found = str(simplemma.lemmatize(word, lang=language)).casefold()
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
