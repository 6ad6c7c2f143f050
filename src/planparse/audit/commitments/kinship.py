"""Words that are not the same and still speak of the same thing, as far as their letters tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from planparse.match.credit import Credits, Relation, WordRules, neighbours
from planparse.text.compounds import compound_lemma

LEAST_PART = 5
"""Shorter words stand in too many compounds."""

SHARED = 8
"""Letters that two compounds must begin with alike to be about the same thing."""

EXACT = 1.0
SAME_THING = 0.8
"""A compound whose other part is a word of every undertaking ("jämställdhet" in "-sarbete")."""

CREDITS = Credits(
    {
        Relation.STEM: SAME_THING,
        Relation.HEAD: 0.6,
        Relation.NARROWER: 0.6,
        Relation.ABOUT: 0.6,
        Relation.SIBLING: 0.4,
        Relation.MODIFIER: 0.3,
    },
    WordRules(misread=None, min_part=LEAST_PART, shared=SHARED),
)

LINKING = "s"


class Kinship:
    """Credits between the keys of undertakings and those of a report, each looked up once."""

    def __init__(self, given: Iterable[str], weak: Collection[str], language: str) -> None:
        self._given = sorted({key for key in given if len(key) >= LEAST_PART})
        self._weak = frozenset(weak)
        self._language = language
        self._known: dict[str, dict[str, float]] = {}

    def of(self, wanted: str) -> dict[str, float]:
        """Keys of the report that speak of a wanted one, with their credit; itself first."""
        found = self._known.get(wanted)
        if found is None:
            near = (
                neighbours(wanted, self._given, self._credit) if len(wanted) >= LEAST_PART else {}
            )
            found = self._known[wanted] = {wanted: EXACT, **near}
        return found

    def _credit(self, wanted: str, given: str) -> float:
        is_modifier = len(given) < len(wanted) and wanted.startswith(given)
        if is_modifier and self._is_weak(wanted[len(given) :]):
            return SAME_THING
        return CREDITS.of(wanted, given)

    def _is_weak(self, rest: str) -> bool:
        word = rest.removeprefix(LINKING) if len(rest) > LEAST_PART else rest
        forms = {word, f"{word}e", f"{word}a"}
        return bool(forms & self._weak) or compound_lemma(word, self._language) in self._weak
