"""Links between goals of a plan and sections of a report, with what they rest on."""

from __future__ import annotations

from typing import Literal

from planparse.model.frozen import Frozen

Contradiction = Literal[
    "body_of_other_goal", "bodies_exchanged", "two_goals_alike", "heading_in_other_words"
]
"""Why an accepted link is in doubt: the body speaks clearly of another goal; this body and
another's would fit better under each other's headings; the section fits another goal as well;
the heading has another word in place of a telling one and the body does not speak of the goal."""


class Feature(Frozen):
    """One comparison behind a score."""

    name: str
    level: str
    """Named level of agreement; an auditor can argue with a level."""
    weight: float
    """What it adds to the sum that the score is read from."""
    value: float | None = None
    """The measure behind the level."""
    detail: str | None = None
    """What was found in common or instead, in words of the documents."""


class Link(Frozen):
    """A goal and a section worth comparing."""

    goal: int
    """Ordinal of the goal in the plan."""
    section: int
    """Ordinal of the section in the report."""
    score: float
    """Share of right links among those with such evidence, in [0, 1]."""
    sum: float = 0.0
    """Weights of all features together; the score is read from it."""
    level: str
    features: tuple[Feature, ...] = ()
    accepted: bool = False
    block: int | None = None
    """Index of the block that is the goal's heading, where it stands inside the section."""
    runner_up: int | None = None
    """Ordinal of the goal's next best section."""
    runner_up_score: float | None = None
    margin: float | None = None
    """Sum above that of the runner-up."""


class Doubtful(Frozen):
    """An accepted link that its own body or another goal speaks against."""

    goal: int
    section: int
    rule: Contradiction
    other: int | None = None
    """Ordinal of the goal that the section may answer instead."""


class Passage(Frozen):
    """A paragraph that speaks of a goal which has no section."""

    goal: int
    section: int
    block: int
    """Index of the paragraph among the section's blocks."""
    value: float
    """Agreement with the goal's text."""


class Linking(Frozen):
    """All that linking decided about one report."""

    links: tuple[Link, ...] = ()
    """The best candidates of every goal, best first within a goal; several may be accepted."""
    shared: tuple[tuple[int, int], ...] = ()
    """(goal, section) where a heading names several goals: reported under one heading."""
    beyond: tuple[int, ...] = ()
    """Sections of the report that answer no goal, although they stand among those that do."""
    doubtful: tuple[Doubtful, ...] = ()
    copied: tuple[tuple[int, int], ...] = ()
    """(goal, section) where the goal's heading stands over the plan's own sentences."""
    passages: tuple[Passage, ...] = ()
    listed: tuple[int, ...] | None = None
    """Goals in the report's own goal table; None where it has no such table."""
    drifted: tuple[tuple[int, int], ...] = ()
    """(goal, section) where the heading puts the goal in other words than the plan."""
