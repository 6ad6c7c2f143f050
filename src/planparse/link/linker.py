"""Where a report stands for each goal of a plan, decided for all goals together."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.link.assignment import Assignment
from planparse.link.decisions import decided
from planparse.link.pair import pairs
from planparse.link.passes import PASSES
from planparse.link.sides import PlanSide, ReportSide
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.links import Linking


class Linker:
    """Links reports to one plan, whose goals are prepared once."""

    def __init__(self, goals: Sequence[Goal], context: Context) -> None:
        self._plan = PlanSide(goals, context)

    def link(self, outline: Outline) -> Linking:
        """One decision for every goal of the plan, by all passes in their order."""
        if not self._plan.goals or not outline.sections:
            return Linking()
        report = ReportSide(self._plan, outline)
        now = Assignment(self._plan, report, pairs(self._plan, report))
        rules: dict[int, str] = {}
        for one in PASSES:
            now = one(now)
            _credit(rules, one.__name__, now)
        return decided(now, rules)


def _credit(rules: dict[int, str], name: str, now: Assignment) -> None:
    """Write down which pass found the goals that had no section before it."""
    for goal in now.found:
        rules.setdefault(goal, name)


def link(goals: Sequence[Goal], report: Outline, context: Context) -> Linking:
    """Decisions for a plan and one report; see `Linker` for several reports."""
    return Linker(goals, context).link(report)
