"""Names of indicators and budget lines, in the forms in which they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from planparse.context import Context
from planparse.profiles.profile import load
from planparse.text.fold import letters
from planparse.text.numbers import unit_of_heading
from planparse.text.terms import terms

BRACKETS = re.compile(r"\s*\(([^()]{1,40})\)\s*$")
"""At the end of a name stands its unit, "(antal)", or what tells it from others, "(kvinnor)"."""


class Measure(NamedTuple):
    """What sort of number is counted, and in what."""

    kind: str
    """`money`, `percent`, `count`..., as `quantities.kind`."""
    unit: str | None

    def fits(self, other: Measure | None) -> bool:
        """Whether both can be one unit; a thing that is only counted may go without one."""
        if other is None:
            return True
        named = self.unit is not None and other.unit is not None
        return self.kind == other.kind and (not named or self.unit == other.unit)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed, and what is compared of it."""

    printed: str
    letters: str
    """Its letters and digits, without the unit."""
    terms: tuple[str, ...]
    """Its lemmas in their order."""
    measure: Measure | None
    """Unit that it ends with in brackets."""

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for names that differ in inflection, spelling of compounds or order of words."""
        return tuple(sorted(self.terms)) or (self.letters,)


def name_of(printed: str, context: Context) -> Name:
    """The forms of a name; the same names come back over thousands of documents."""
    return _name(printed, context.profile.language)


@lru_cache(maxsize=65_536)
def _name(printed: str, language: str) -> Name:
    profile = load(language)
    brackets = BRACKETS.search(printed)
    stated = unit_of_heading(brackets[1], profile) if brackets else None
    bare = printed[: brackets.start()] if brackets and stated else printed
    return Name(
        printed=printed,
        letters=letters(bare),
        terms=tuple(dict.fromkeys(terms(bare, profile))),
        measure=Measure(stated.kind, stated.unit) if stated and stated.kind else None,
    )
