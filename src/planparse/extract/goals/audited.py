"""Which goals get coverage rows."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.facts import Goal
from planparse.model.records.codes import GoalLevel

OWN: tuple[GoalLevel, ...] = ("body", "sub")
"""The goals that the body itself sets, and those that it parts them into."""


def audited_at(goals: Sequence[Goal], level: GoalLevel | None = None) -> tuple[Goal, ...]:
    """The same goals with those of one level marked for auditing.

    Args:
        goals: all goals of a plan.
        level: the level that is asked for; None takes what the body itself sets, and the
            council's goals where the plan has no others.
    """
    levels = {goal.level for goal in goals}
    wanted: set[GoalLevel] = {level} if level else set(OWN)
    if level is None and "body" not in levels:
        wanted.add("council")
    return tuple(
        goal.model_copy(update={"audited": goal.level in wanted})
        if goal.audited != (goal.level in wanted)
        else goal
        for goal in goals
    )
