"""Set phrases found in running text by spaCy's phrase matcher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from planparse.text.pipeline import pipeline

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a text: its label, and `text[start:end]`."""

    label: str
    start: int
    end: int
    before: tuple[str, ...]
    """The lower-case tokens right before it, nearest last."""


Labelled = tuple[tuple[str, tuple[str, ...]], ...]
"""(label, phrases), hashable so that a matcher is built once."""

Label = TypeVar("Label", bound=str)

CONTEXT = 3
"""Tokens before a phrase that can turn its meaning round."""


def labelled(phrases: Mapping[Label, Iterable[str]]) -> Labelled:
    """Phrases of a profile in the form that `find_phrases` takes."""
    return tuple((label, tuple(found)) for label, found in phrases.items())


def find_phrases(text: str, phrases: Labelled, language: str) -> list[Hit]:
    """Phrases of a text in order; where two overlap, the longer one counts."""
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    matches = _matcher(phrases, language)(doc)
    ordered = sorted(matches, key=lambda m: (m[1] - m[2], m[1]))
    taken: set[int] = set()
    hits: list[Hit] = []
    for key, start, end in ordered:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            span = doc[start:end]
            before = tuple(token.lower_ for token in doc[max(0, start - CONTEXT) : start])
            label = nlp.vocab.strings[key]
            hits.append(Hit(label, span.start_char, span.end_char, before))
    return sorted(hits, key=lambda hit: hit.start)


@lru_cache
def _matcher(phrases: Labelled, language: str) -> PhraseMatcher:
    from spacy.matcher import PhraseMatcher

    nlp = pipeline(language)
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for label, found in phrases:
        matcher.add(label, [nlp.make_doc(phrase) for phrase in found])
    return matcher
