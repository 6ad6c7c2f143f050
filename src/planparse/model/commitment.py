"""Undertakings of a plan, before they are written as records."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.place import Place


class Commitment(Frozen):
    """Something that the body says it will do."""

    ordinal: int
    """1-based in reading order."""
    goal: int | None = None
    """Ordinal of the goal that it stands under, None outside the goals."""
    section: int | None = None
    """Ordinal of the section that it stands in."""
    text: str
    """Verbatim; where a sentence holds several, this one's own words."""
    core: str
    """The part of `text` that names what will be done, without what for and why; verbatim."""
    core_is_predicate: bool = False
    """Whether `core` begins with its verb; else with the thing that something is done to."""
    sentence: str
    """The whole sentence, verbatim; with a list's lead-in before a list item."""
    place: Place
    places: tuple[Place, ...] = ()
    rule: str
    confidence: float = 1.0
