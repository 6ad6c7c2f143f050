"""A plan's goals once more, with the reports that follow it up at hand."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.engine.reading import Reading
from planparse.extract.commitments import commitments
from planparse.extract.goals import plan_goals
from planparse.profiles.profile import profile_of


def goals_beside(plan: Reading, reports: Sequence[Reading]) -> Reading:
    """The reading of a plan whose goals are weighed by what its reports repeat, too.

    Headings and tables of a report that state the same wordings are evidence which of a plan's
    structures are its goals; without a report in the plan's language nothing changes.
    """
    read = [one for one in reports if one.document is not None and _follows(one, plan)]
    if plan.document is None or not read:
        return plan
    context = Context(profile=profile_of(plan.language))
    parts = [(one.outline, one.tables) for one in read]
    goals = plan_goals(plan.outline, plan.tables, context, reports=parts)
    if goals.goals == plan.goals.goals:
        return plan.model_copy(update={"goals": goals})
    undertaken = commitments(plan.outline, goals.goals, context)
    return plan.model_copy(update={"goals": goals, "commitments": undertaken})


def _follows(report: Reading, plan: Reading) -> bool:
    """A document of its own in the plan's language."""
    return report.language == plan.language and report.document_id != plan.document_id
