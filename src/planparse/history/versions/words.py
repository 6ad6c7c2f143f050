"""Whether a document calls itself a draft or adopted, in what words, and of which day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planparse.history.face import Face
from planparse.model.records.codes import DocumentVersion
from planparse.profiles.profile import Profile
from planparse.text.numbers import find_quantities

SENTENCE_START = r"(?:^|(?<=[.!?\n] ))"
"""In running text the word opens a sentence: "Draft for the meeting of ..."."""
STATEMENT_LENGTH = 120


class Version(NamedTuple):
    """What a document says of itself; all null where it says nothing."""

    version: DocumentVersion | None = None
    raw: str | None = None
    decided_on: date | None = None


def version_of(face: Face) -> Version:
    """By the title, the cover and the file's name, then by a sentence of the first sections."""
    words = face.profile.bodies.versions
    listed = tuple((word, kind) for kind, several in words.items() for word in several)
    for texts, is_running in ((face.titles, False), (face.openings, True)):
        found = next(_said(texts, listed, is_running), None)
        if found is not None:
            kind, statement = found
            return Version(kind, statement, _day(statement, face.profile))
    return Version()


def _said(
    texts: Iterable[str], listed: tuple[tuple[str, DocumentVersion], ...], is_running: bool
) -> Iterator[tuple[DocumentVersion, str]]:
    kinds = dict(listed)
    for text in texts:
        match = _pattern(tuple(kinds), is_running).search(text)
        if match:
            yield kinds[match["word"].casefold()], match[0].strip()


def _day(statement: str, profile: Profile) -> date | None:
    for quantity in find_quantities(statement, profile):
        if quantity.kind == "date" and quantity.iso:
            try:
                return date.fromisoformat(quantity.iso)
            except ValueError:  # a day without its year
                continue
    return None


@lru_cache
def _pattern(words: tuple[str, ...], is_running: bool) -> re.Pattern[str]:
    """The longest word first, so that "not yet adopted" is no adoption."""
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    before = SENTENCE_START if is_running else r"(?<![^\W_])"
    tail = rf"[^.!?\n]{{0,{STATEMENT_LENGTH}}}"
    return re.compile(rf"{before}(?P<word>(?i:{alternatives or '(?!)'}))(?![^\W_]){tail}")
