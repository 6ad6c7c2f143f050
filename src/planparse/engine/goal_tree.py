"""The tree of a plan's goals, without judging a report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from planparse.engine.asked_goals import AskedGoals, with_asked_goals
from planparse.engine.beside import goals_beside
from planparse.engine.reading import read_document
from planparse.engine.rows import Rows, document_rows
from planparse.engine.rows.merge import empty_rows
from planparse.errors import StoreError
from planparse.export.goal_list import FILE_NAMES, goal_list_csv, goal_list_xlsx
from planparse.model.facts import GoalCandidate
from planparse.model.limits import Limits
from planparse.model.records import GoalRecord


def goal_tree(
    plan: Path, report: Path | None, limits: Limits | None, asked: AskedGoals
) -> tuple[Rows, tuple[GoalCandidate, ...]]:
    """Records of a plan with its goals as an audit would take them, and the sets weighed for it.

    Args:
        plan: the plan's file.
        report: a report whose headings and tables help to tell the goals; it gives no records.
        limits: bounds on what one document may cost.
        asked: the level that is to be audited.
    """
    reports = [read_document(report, "follow_up", limits)] if report is not None else []
    reading = goals_beside(read_document(plan, "plan", limits), reports)
    rows = empty_rows() | document_rows(with_asked_goals(reading, asked))
    return rows, reading.goals.candidates


def write_goal_list(goals: Iterable[GoalRecord], out: Path, overwrite: bool) -> list[Path]:
    """Write the goals as CSV and XLSX into a folder, both or none.

    Raises:
        StoreError: one of them stands there already and may hold somebody's corrections, or the
            folder cannot be written.
    """
    from planparse.store.atomic import write_set

    there = [name for name in FILE_NAMES if (out / name).exists()]
    if there and not overwrite:
        raise StoreError(
            f"{out / there[0]}: stands there already, and may hold your corrections; give another "
            "folder, or --overwrite"
        )
    rows = list(goals)
    contents = (goal_list_csv(rows), goal_list_xlsx(rows))
    return write_set(out, zip(FILE_NAMES, contents, strict=True))
