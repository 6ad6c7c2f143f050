"""A plan's goals as a caller asks for them: a list of their own, a level of the tree."""

from __future__ import annotations

from pathlib import Path

from planparse.context import Context
from planparse.engine.reading import Reading
from planparse.extract.commitments import commitments
from planparse.extract.goals import audited_at, given_goals
from planparse.model.facts import PlanGoals
from planparse.model.frozen import Frozen
from planparse.model.goal_list import GoalList
from planparse.model.raw import Doubt
from planparse.model.reasons import OWN_GOALS_NOT_FOUND
from planparse.model.records.codes import GoalLevel
from planparse.profiles.profile import profile_of
from planparse.text.goal_labels import owner_of


class AskedGoals(Frozen):
    """What a caller says about the goals that are audited."""

    listed: GoalList | None = None
    """A person's list; it takes the place of what was found."""
    level: GoalLevel | None = None
    """Level that is audited; None for the body's own goals."""


def asked_goals(file: Path | None, level: GoalLevel | None) -> AskedGoals:
    """Read what a caller asks for, before any document is opened.

    Raises:
        InputError: the list cannot be read, or a row of it is at fault.
    """
    from planparse.export.goal_list import read_goal_list

    return AskedGoals(listed=read_goal_list(file) if file is not None else None, level=level)


def with_asked_goals(plan: Reading, asked: AskedGoals) -> Reading:
    """A plan with the goals that were asked for, and its undertakings under them."""
    if plan.document is None:
        return plan
    if asked == AskedGoals():
        return _with_own_goals_asked_for(plan)
    context = Context(profile=profile_of(plan.language))
    goals = plan.goals
    if asked.listed is not None:
        goals = given_goals(asked.listed, goals.goals, plan.outline, plan.tables, context)
    goals = _at_level(goals, asked.level)
    own = commitments(plan.outline, goals.goals, context)
    return plan.model_copy(update={"goals": goals, "commitments": own})


def _with_own_goals_asked_for(plan: Reading) -> Reading:
    """A board's plan in which only the council's goals were found, with a doubt that says so.

    The board may have none of its own; a caller who knows that chooses the level.
    """
    organisation = plan.identity.organisation if plan.identity else None
    goals = [goal for goal in plan.goals.goals if goal.audited]
    if not organisation or not goals or any(goal.level != "council" for goal in goals):
        return plan
    if owner_of(organisation, profile_of(plan.language)) != "body":
        return plan
    message = (
        f"All {len(goals)} goals that were found are set above {organisation!r}; none of its own "
        "was found. Hand its own goals in with --goals, or choose --level council if it has none."
    )
    doubt = Doubt(code=OWN_GOALS_NOT_FOUND, severity="medium", message=message)
    own = plan.goals.model_copy(update={"doubts": (*plan.goals.doubts, doubt)})
    return plan.model_copy(update={"goals": own})


def _at_level(goals: PlanGoals, level: GoalLevel | None) -> PlanGoals:
    """The same goals, those of one level audited; a level without goals is a doubt."""
    if level is None:
        return goals
    chosen = audited_at(goals.goals, level)
    doubts = goals.doubts
    if chosen and not any(goal.audited for goal in chosen):
        there = ", ".join(dict.fromkeys(goal.level for goal in chosen))
        message = f"The plan has no goals at level {level}; there are: {there}. Choose one of them."
        doubts += (Doubt(code="level_not_in_plan", severity="high", message=message),)
    return goals.model_copy(update={"goals": chosen, "doubts": doubts})
