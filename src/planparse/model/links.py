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


class TableRows(Frozen):
    """Rows of a table that are about a goal: its own row with what goes on below it, or a form."""

    table: int
    """Ordinal of the table."""
    first: int
    """Row of the cell that names the goal, from 0."""
    last: int
    """Last row that is about it."""
    column: int | None = None
    """Column of the cell that names the goal; None in the rest of a form that a page cut."""
    is_form: bool = False
    """The goal stands like a heading over its rows or in a form of labels and values."""
    section: int | None = None
    """Ordinal of the section that the table stands in."""


class Item(Frozen):
    """An item of a list or a paragraph that begins with a goal's wording or number and goes on."""

    section: int
    """Ordinal of the section."""
    block: int
    """Index of the block among the section's."""
    offset: int
    """Where its text goes on behind the goal's wording, or behind what the label names."""
    last: int
    """Index of the last block that goes on about the goal; the same where none follows."""
    is_listed: bool
    label: str | None = None
    """The label that has the goal's number; None where the goal's wording stands there."""


class GoalDecision(Frozen):
    """Where one report stands for one goal, and what that rests on."""

    goal: int
    """Ordinal of the goal in the plan."""
    rule: str | None = None
    """Name of the pass that found its first section; None where no section is the goal's."""
    links: tuple[Link, ...] = ()
    """Candidates, each section once; the accepted ones first, the best of them first."""
    shared: tuple[int, ...] = ()
    """Sections whose heading names this goal together with others."""
    contradiction: Doubtful | None = None
    """What speaks against its first section."""
    claimed: Doubtful | None = None
    """Another goal's section that may be for this one."""
    copied: int | None = None
    """Section that has the goal's heading over the plan's own sentences."""
    passage: Passage | None = None
    """A paragraph that speaks of the goal, where it has no section."""
    rows: tuple[TableRows, ...] = ()
    """Rows and forms of the report's tables that name the goal, in reading order."""
    items: tuple[Item, ...] = ()
    """Items and paragraphs that begin with the goal, in reading order."""

    @property
    def accepted(self) -> tuple[Link, ...]:
        """The sections that answer the goal."""
        return tuple(link for link in self.links if link.accepted)

    @property
    def sections(self) -> tuple[int, ...]:
        """Ordinals of all sections that answer the goal, alone or with others."""
        return tuple(dict.fromkeys([*(link.section for link in self.accepted), *self.shared]))


class Linking(Frozen):
    """All that linking decided about one report."""

    decisions: tuple[GoalDecision, ...] = ()
    """One for each goal, in the plan's order."""
    beyond: tuple[int, ...] = ()
    """Sections of the report that answer no goal, although they stand among those that do."""
    listed: tuple[int, ...] | None = None
    """Goals in the report's own goal table; None where it has no such table."""

    @property
    def links(self) -> tuple[Link, ...]:
        """The candidates of all goals."""
        return tuple(link for decision in self.decisions for link in decision.links)

    def of(self, goal: int) -> GoalDecision:
        """What was decided of a goal, by its ordinal."""
        found = (one for one in self.decisions if one.goal == goal)
        return next(found, GoalDecision(goal=goal))
