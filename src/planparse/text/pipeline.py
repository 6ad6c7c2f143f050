"""The spaCy pipeline: tokens and sentences on a blank model, lemmas by simplemma.

There is no trained Swedish model on the package registry; a blank pipeline with rule-based parts
needs no download and gives the same answer everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

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
    """Dictionary form of a lower-case word; the word itself where the dictionary lacks it."""
    if not word.isalpha():
        return word
    import simplemma

    return str(simplemma.lemmatize(word, lang=language)).casefold()


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) offsets of the sentences of a text, outer blanks left out."""
    found: list[tuple[int, int]] = []
    for begin in range(0, len(text), MAX_CHARACTERS):
        doc = pipeline(language)(text[begin : begin + MAX_CHARACTERS])
        for sentence in doc.sents:
            body = sentence.text
            start = begin + sentence.start_char + len(body) - len(body.lstrip())
            end = start + len(body.strip())
            if end > start:
                found.append((start, end))
    return found
