"""Words that are not the same and still speak of the same thing, as far as their letters tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from planparse.text.compounds import compound_lemma

LEAST_PART = 5
"""Shorter words stand in too many compounds."""

SHARED = 8
"""Letters that two compounds must begin with alike to be about the same thing."""

EXACT = 1.0
SAME_THING = 0.8
"""A compound whose other part is a word of every undertaking ("jämställdhet" in "-sarbete")."""
HEAD = 0.6
"""The wanted word's last part, which says what kind of thing it is ("utbud" of "vårdutbud")."""
NARROWER = 0.6
"""A compound that has the wanted word as a part: something of its kind."""
MODIFIER = 0.3
"""The wanted word's first part, which says of what kind ("material" of "materialförbrukning")."""
SIBLING = 0.4
"""Two compounds with the same long beginning."""

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
            found = {wanted: EXACT}
            if len(wanted) >= LEAST_PART:
                for other in self._given:
                    credit = self._credit(wanted, other)
                    if credit and other != wanted:
                        found[other] = credit
            self._known[wanted] = found
        return found

    def _credit(self, wanted: str, given: str) -> float:
        if len(given) < len(wanted):
            if wanted.endswith(given):
                return HEAD
            if wanted.startswith(given):
                rest = wanted[len(given) :]
                return SAME_THING if self._is_weak(rest) else MODIFIER
        elif given.startswith(wanted) or given.endswith(wanted):
            return NARROWER
        shared = _shared(wanted, given)
        if shared < SHARED:
            return 0.0
        return SAME_THING if self._are_alike(wanted, given, shared) else SIBLING

    def _is_weak(self, rest: str) -> bool:
        word = rest.removeprefix(LINKING) if len(rest) > LEAST_PART else rest
        forms = {word, f"{word}e", f"{word}a"}
        return bool(forms & self._weak) or compound_lemma(word, self._language) in self._weak

    def _are_alike(self, wanted: str, given: str, shared: int) -> bool:
        """Two forms of one stem: little is left of both behind what they share."""
        return len(wanted) - shared <= 2 and len(given) - shared <= 2


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
