"""What sections say, before it is written as records."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.grid import Grid
from planparse.model.place import Place
from planparse.model.raw import Doubt


class Table(Frozen):
    """A table with the section that it stands in."""

    ordinal: int
    """1-based in reading order."""
    section: int | None
    """Ordinal of the section, None above the first heading."""
    number: str | None = None
    """`3` of "Tabell 3 ..."."""
    caption: str | None = None
    grid: Grid
    place: Place
    places: tuple[Place, ...] = ()
    confidence: float = 1.0


class Goal(Frozen):
    """A goal that a plan sets."""

    ordinal: int
    """1-based in the order of the goal table, else of the headings."""
    title: str
    """As in the goal table, else as in the heading."""
    heading: str | None = None
    """As printed over the goal's text."""
    focus_area: str | None = None
    parent_goal: str | None = None
    """The council's goal that this one serves."""
    section: int | None = None
    """Ordinal of the section under the goal's heading."""
    text: str | None = None
    """What the plan says under the heading."""
    place: Place
    """Of the table cell, else of the heading."""
    heading_place: Place | None = None
    rule: str
    confidence: float = 1.0


class PlanGoals(Frozen):
    """The goals of a plan and what was doubtful about them."""

    goals: tuple[Goal, ...] = ()
    parents_without_goal: tuple[str, ...] = ()
    """Goals of the council that no goal of the body's own serves."""
    doubts: tuple[Doubt, ...] = ()
