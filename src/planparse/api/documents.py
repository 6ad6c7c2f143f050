"""A plan, its reports and other documents: each job as one function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planparse.api.goal_tree import GoalTree
from planparse.api.result import PathLike, Result
from planparse.model.limits import Limits

if TYPE_CHECKING:
    from planparse.model.records.codes import GoalLevel

Progress = Callable[[str, int, int], None]
"""Called with the file that is being read, how many are done and how many there are."""


def audit(  # noqa: PLR0913 - one parameter a choice
    plan: PathLike,
    reports: Sequence[PathLike] | PathLike | None = None,
    *,
    goals: PathLike | None = None,
    level: GoalLevel | None = None,
    force: bool = False,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Result:
    """Which of a plan's goals its reports follow up, with what evidence.

    Trouble with a document is a row of `documents` and `issues`, never an exception.

    Args:
        plan: PDF, DOCX, TXT or MD.
        reports: one follow-up report or several; None for a document that is plan and report.
        goals: CSV or XLSX file of the goals to audit instead of those found; `planparse.goals`
            gives such a list to correct.
        level: level of the plan's goals that is audited; None for the body's own.
        force: audit documents too that are clearly no plan and its report.
        limits: bounds on what one document may cost.
        progress: called before each file is read and once at the end.

    Raises:
        PairRefused: they are swapped, two plans or two reports; `force` audits them all the same.
        InputError: the list of goals cannot be read, or a row of it is at fault.
    """
    from planparse.engine.asked_goals import asked_goals
    from planparse.engine.auditing import audit_files

    asked = asked_goals(Path(goals) if goals is not None else None, level)
    if reports is None:
        reports = plan
    several = [reports] if isinstance(reports, str | Path) else list(reports)
    paths = [Path(report) for report in several]
    return Result(audit_files(Path(plan), paths, limits, progress, asked, force))


def goals(
    plan: PathLike,
    report: PathLike | None = None,
    *,
    level: GoalLevel | None = None,
    limits: Limits | None = None,
) -> GoalTree:
    """The tree of a plan's goals, to be looked at and corrected before anything is judged.

    Args:
        plan: PDF, DOCX, TXT or MD.
        report: a follow-up report, whose headings and tables help to tell what the goals are.
        level: level that will be audited; None for the body's own goals.
        limits: bounds on what one document may cost.

    Returns:
        Records of the plan, and what else was weighed; `write` writes the goals as a list that
        `audit(..., goals=FILE)` takes back.
    """
    from planparse.engine.asked_goals import asked_goals
    from planparse.engine.goal_tree import goal_tree

    asked = asked_goals(None, level)
    other = Path(report) if report is not None else None
    rows, candidates = goal_tree(Path(plan), other, limits, asked)
    return GoalTree(Result(rows), candidates)


def load(out: PathLike) -> Result:
    """The records of an earlier run, from the folder that it was written into.

    Raises:
        StoreError: the folder holds no tables, or they cannot be read.
    """
    from planparse.model.records import TABLES
    from planparse.store.read import read_records

    return Result({name: read_records(Path(out), spec.model) for name, spec in TABLES.items()})


def extract(
    files: Sequence[PathLike] | PathLike,
    *,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Result:
    """The records of documents, without linking; trouble with a file is in the rows."""
    from planparse.engine.extracting import extract_files

    several = [files] if isinstance(files, str | Path) else list(files)
    return Result(extract_files([Path(f) for f in several], limits, progress))
