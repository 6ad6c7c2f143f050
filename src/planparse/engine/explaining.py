"""Why each report got its status for one goal, from the records of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.errors import UnknownGoal
from planparse.link.explain import Line, explain
from planparse.model.records import (
    CoverageRecord,
    GoalRecord,
    LinkRecord,
    Record,
    SectionRecord,
)

Tables = Mapping[str, Sequence[Record]]


def explained(tables: Tables, goal: str) -> dict[str, tuple[Line, ...]]:
    """The explanation for every report, by the report's `document_id`.

    Args:
        tables: records of a run, by table.
        goal: a goal's ordinal ("3"), its id, or a part of its wording that no other goal has.

    Raises:
        UnknownGoal: no goal is meant by that, or several are.
    """
    found = named_goal([g for g in tables["goals"] if isinstance(g, GoalRecord)], goal)
    sections = {s.section_id: s for s in tables["sections"] if isinstance(s, SectionRecord)}
    links = [k for k in tables["links"] if isinstance(k, LinkRecord) and k.goal_id == found.goal_id]
    return {
        row.report_document_id: explain(
            found,
            row,
            [link for link in links if link.report_document_id == row.report_document_id],
            sections,
        )
        for row in tables["coverage"]
        if isinstance(row, CoverageRecord) and row.goal_id == found.goal_id
    }


def named_goal(goals: Sequence[GoalRecord], name: str) -> GoalRecord:
    """The goal that a user names.

    Raises:
        UnknownGoal: no goal is meant, or several are.
    """
    if not goals:
        raise UnknownGoal("the plan gave no goals; see its rows in `issues`")
    exact = [g for g in goals if name in (str(g.ordinal), g.goal_id)]
    wanted = name.casefold()
    found = exact or [g for g in goals if wanted in f"{g.title}\n{g.heading or ''}".casefold()]
    if len(found) == 1:
        return found[0]
    last = max(goal.ordinal for goal in goals)
    several = ", ".join(str(goal.ordinal) for goal in found)
    meant = f"is in goals {several}" if found else "is in no goal's wording"
    raise UnknownGoal(
        f"{name!r} {meant}; name one goal by its number (1 to {last}), its id or its words"
    )
