"""A list of goals that a person has corrected, before it is matched to its plan."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.records.codes import GoalLevel


class ListedGoal(Frozen):
    """One row of such a list."""

    row: int
    """1-based in the file, for messages."""
    number: str
    """What other rows call it by in their column `parent`."""
    title: str
    level: GoalLevel | None = None
    """None where the row leaves it open."""
    parent: str | None = None
    """`number` of the row that it stands under."""
    label: str | None = None
    owner: str | None = None
    audited: bool | None = None
    """None where the row leaves it open."""


class GoalList(Frozen):
    """A person's list of a plan's goals; parents come before their children."""

    path: str
    goals: tuple[ListedGoal, ...]
