"""Words that are not the same and still speak of the same thing, as far as their letters tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from planparse.match.credit import Credits, Relation, WordRules, neighbours
from planparse.profiles.undertakings import UndertakingWords

LEAST_PART = 5
"""Shorter words stand in too many compounds."""

SHARED = 8
"""Letters that two compounds must begin with alike to be about the same thing."""

EXACT = 1.0
SAME_THING = 0.8
"""Another form of the word, its compound with a word that adds nothing, or both its parts."""

DERIVED = 0.75
"""A verb for its noun: it adds to what is found, and carries no undertaking alone."""

CREDITS: Mapping[Relation, float] = {
    Relation.STEM: SAME_THING,
    Relation.DERIVED: DERIVED,
    Relation.HEAD: 0.6,
    Relation.NARROWER: 0.6,
    Relation.ABOUT: 0.6,
    Relation.SIBLING: 0.4,
    Relation.MODIFIER: 0.3,
}


class Kinship:
    """Credits between the keys of undertakings and those of a report, each looked up once."""

    def __init__(self, given: Iterable[str], words: UndertakingWords) -> None:
        self._given = sorted({key for key in given if len(key) >= LEAST_PART})
        self._words = words
        rules = WordRules(
            misread=None,
            min_part=LEAST_PART,
            shared=SHARED,
            endings=frozenset(words.stem_endings),
        )
        self._credits = Credits(CREDITS, rules)
        self._empty = _forms(words.empty_heads)
        self._light = _forms(words.light_heads)
        self._known: dict[str, dict[str, float]] = {}
        self._parts: dict[str, list[tuple[str, str]]] = {}

    def of(self, wanted: str) -> dict[str, float]:
        """Keys of the report that speak of a wanted one, with their credit; itself first."""
        found = self._known.get(wanted)
        if found is None:
            found = {wanted: EXACT}
            if len(wanted) >= LEAST_PART:
                found |= neighbours(wanted, self._given, self._credit)
            self._known[wanted] = found
        return found

    def held(self, wanted: str, given: Collection[str]) -> float:
        """What the given keys count for a wanted one: the closest, or its parts together."""
        near = self.of(wanted)
        best = max((credit for other, credit in near.items() if other in given), default=0.0)
        if best < SAME_THING and any(a in given and b in given for a, b in self._pairs(wanted)):
            return SAME_THING
        return best

    def _pairs(self, wanted: str) -> list[tuple[str, str]]:
        """Keys of the report that make up a wanted compound, two and two."""
        if wanted not in self._parts:
            near = self.of(wanted)
            first = [key for key in near if key != wanted and wanted.startswith(key)]
            last = [key for key in near if key != wanted and wanted.endswith(key)]
            self._parts[wanted] = [(a, b) for a in first for b in last if self._joins(a, b, wanted)]
        return self._parts[wanted]

    def _joins(self, first: str, last: str, whole: str) -> bool:
        return any(first + link + last == whole for link in ("", *self._words.linking_letters))

    def _credit(self, wanted: str, given: str) -> float:
        plain = self._credits.of(wanted, given)
        if 0 < plain < SAME_THING and self._is_same_thing(wanted, given):
            return SAME_THING
        return plain

    def _is_same_thing(self, wanted: str, given: str) -> bool:
        """Both are about one thing, and neither says more of it than the other.

        A bare word stands for a compound only where the compound's last part is empty:
        "equality" says what "equality work" does, and "education" less than "duty of education".
        """
        own = self._cores(wanted, self._empty)
        if own & self._cores(given, self._empty):
            return True
        light = self._cores(wanted, self._light) - {wanted} | own
        return bool(light & (self._cores(given, self._light) - {given}))

    def _cores(self, word: str, heads: Sequence[str]) -> set[str]:
        """The word, and what it is about where its last part is one of some."""
        head = next((one for one in heads if word.endswith(one)), None)
        if head is None or len(word) - len(head) < LEAST_PART:
            return {word}
        core = word[: -len(head)]
        links = [link for link in self._words.linking_letters if core.endswith(link)]
        return {word, core, *(core.removesuffix(link) for link in links)}


def _forms(heads: Iterable[str]) -> tuple[str, ...]:
    """Last parts of compounds, also as `key_of` cuts them, the longest first."""
    found = {form for head in heads for form in (head, head.rstrip("ae"))}
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def is_kind_of_work(key: str, words: UndertakingWords) -> bool:
    """Whether a word says what work results in, and not what it is about."""
    return key.endswith(_forms(words.kinds_of_work))
