"""Links between goals of a plan and sections of a report, with what they rest on."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class Feature(Frozen):
    """One comparison behind a score."""

    name: str
    level: str
    """Named level of agreement; an auditor can argue with a level."""
    weight: float
    """What it adds to the score."""
    value: float | None = None
    """The measure behind the level."""


class Link(Frozen):
    """A goal and a section worth comparing."""

    goal: int
    """Ordinal of the goal in the plan."""
    section: int
    """Ordinal of the section in the report."""
    score: float
    level: str
    features: tuple[Feature, ...] = ()
    accepted: bool = False
    runner_up: int | None = None
    """Ordinal of the goal's next best section."""
    runner_up_score: float | None = None


class Linking(Frozen):
    """All that linking decided about one report."""

    links: tuple[Link, ...] = ()
    """The best candidates of every goal, best first within a goal."""
    shared: tuple[tuple[int, int], ...] = ()
    """(goal, section) where a heading names several goals: reported under one heading."""
    beyond: tuple[int, ...] = ()
    """Sections of the report that answer no goal, although they stand among those that do."""
