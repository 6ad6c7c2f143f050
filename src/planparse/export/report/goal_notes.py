"""What must be said about the list of goals before anything is said of them."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.export.report.reasons import issue_message
from planparse.export.report.setting import Setting
from planparse.model.reasons import NOT_ALL_AUDITED

GOAL_ISSUES = (
    "goals_given",
    "given_goal_not_in_plan",
    "goal_count_differs",
    *NOT_ALL_AUDITED,
    "level_not_in_plan",
    "no_goals_found",
)
"""Codes of doubts about the list of goals as a whole, as they are shown on top."""


def goal_notes(setting: Setting) -> list[str]:
    """Whose list it is, which levels were not audited, and what to do where none was found."""
    return [*_doubts(setting), *_unaudited(setting), *_advice(setting)]


def _doubts(setting: Setting) -> Iterator[str]:
    plan = setting.lookup.plan
    for issue in setting.lookup.issues.get(plan.document_id, []) if plan else ():
        if issue.code in GOAL_ISSUES:
            yield issue_message(setting.words, issue)


def _unaudited(setting: Setting) -> Iterator[str]:
    words, levels = setting.words, setting.lookup.unaudited
    parts = [
        words.count(f"goal_notes.level_{level}", count)
        for level, count in levels.items()
        if level != "area"
    ]
    if parts:
        yield words("goal_notes.unaudited", parts=words.listed(parts))


def _advice(setting: Setting) -> Iterator[str]:
    if not setting.lookup.goals:
        yield setting.words("goal_notes.hand_in")
