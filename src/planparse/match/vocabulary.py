"""Words of one text found in another: inflected, compounded, or with a letter misread.

Built once from a plan; every report's words are looked up in it. Looking up costs a handful of
dictionary accesses, whatever the size of the vocabulary, and each distinct word is looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LEAST_PART = 5
"""Shorter parts stand in too many compounds."""

LEAST_MISREAD = 6
"""Shorter words differ in one letter and mean another thing."""

PART = 0.5
"""Credit for a word that is the beginning or the end of a compound, or has it as its own."""

MISREAD = 0.8
"""Credit for a word that differs in one letter."""

Found = tuple[tuple[str, float], ...]
"""(term of the vocabulary, credit)"""


class Vocabulary:
    """The terms of a plan, with what else they are recognised by."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = set(terms)
        self._by_part: dict[str, list[str]] = {}
        self._by_gap: dict[str, str] = {}
        for term in sorted(self._terms):
            for part in _affixes(term):
                self._by_part.setdefault(part, []).append(term)
            for gapped in _gapped(term):
                self._by_gap.setdefault(gapped, term)
        self._known: dict[str, Found] = {}

    def find(self, term: str) -> Found:
        """The vocabulary's terms that a term stands for, the whole one or its relatives."""
        found = self._known.get(term)
        if found is None:
            found = self._known[term] = self._look_up(term)
        return found

    def _look_up(self, term: str) -> Found:
        if term in self._terms:
            return ((term, 1.0),)
        misread = self._misread(term)
        if misread is not None:
            return ((misread, MISREAD),)
        inside = [part for part in _affixes(term) if part in self._terms]
        around = self._by_part.get(term, [])
        return tuple((other, PART) for other in dict.fromkeys([*inside, *around]))

    def _misread(self, term: str) -> str | None:
        """A term that one letter more, less or another makes of this one."""
        for gapped in _gapped(term):
            if gapped in self._by_gap:
                return self._by_gap[gapped]
            if gapped in self._terms:
                return gapped
        return self._by_gap.get(term)


def _affixes(term: str) -> Iterator[str]:
    """Beginnings and ends that can be words themselves, the longest first."""
    if not term.isalpha():
        return
    for length in range(len(term) - LEAST_PART + 1, LEAST_PART - 1, -1):
        yield term[:length]
        yield term[-length:]


def _gapped(term: str) -> Iterator[str]:
    """The term without one of its letters, in every way, each with a mark in its place."""
    if len(term) < LEAST_MISREAD:
        return
    for index in range(len(term)):
        yield f"{term[:index]}\0{term[index + 1 :]}"
        yield f"{term[:index]}{term[index + 1 :]}"
