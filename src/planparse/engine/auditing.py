"""A plan and its reports through linking and coverage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from planparse.audit.commitments import unread_commitments
from planparse.audit.coverage import Report, coverage, unread
from planparse.context import Context
from planparse.engine.asked_goals import AskedGoals, with_asked_goals
from planparse.engine.belonging import as_its_own_report, belonging_findings, refuse_strangers
from planparse.engine.beside import goals_beside
from planparse.engine.findings import pair_findings, plan_findings, report_findings
from planparse.engine.pair_text import PairText
from planparse.engine.reading import Reading, read_document
from planparse.engine.rows import Rows, coverage_rows, document_rows, link_rows
from planparse.engine.rows.commitments import commitment_coverage_rows
from planparse.engine.rows.merge import add_duplicate, add_rows, empty_rows, id_of
from planparse.link.linker import Linker
from planparse.model import ids
from planparse.model.coverage import Answer
from planparse.model.facts import Goal
from planparse.model.limits import Limits
from planparse.profiles.profile import profile_of

Progress = Callable[[str, int, int], None]
"""Called with the file that is being read, how many are done and how many there are."""


def audit_files(
    plan: Path,
    reports: Sequence[Path],
    limits: Limits | None = None,
    progress: Progress | None = None,
    asked: AskedGoals | None = None,
    force: bool = False,
) -> Rows:
    """Records of a plan and its reports, with links and coverage; trouble is in the rows.

    A plan that is named as its own report is a document that is both.

    Args:
        plan: the plan's file.
        reports: the files of its reports.
        limits: bounds on what one document may cost.
        progress: called before each file is read and once at the end.
        asked: the goals that are audited, where the caller chooses them.
        force: audit documents too that are clearly no plan and its report.

    Raises:
        PairRefused: they are swapped, two plans or two reports, and `force` was not given.
    """
    paths = [plan, *reports]
    readings: list[Reading] = []
    for done, path in enumerate(paths):
        if progress:
            progress(str(path), done, len(paths))
        readings.append(read_document(path, "follow_up" if done else "plan", limits))
    if progress:
        progress("", len(paths), len(paths))
    for report in () if force else readings[1:]:
        refuse_strangers(readings[0], report)
    return audit_readings(readings[0], readings[1:], asked)


def audit_readings(
    plan: Reading, reports: Sequence[Reading], asked: AskedGoals | None = None
) -> Rows:
    """Link every report to the plan's goals and say what each goal got."""
    plan = with_asked_goals(goals_beside(plan, reports), asked or AskedGoals())
    rows = empty_rows() | document_rows(plan)
    rows["findings"].extend(plan_findings(plan))
    seen = {id_of(rows)}
    context = Context(profile=profile_of(plan.language))
    linker = Linker(plan.goals.goals, context)
    is_in_one = False
    for report in reports:
        own = document_rows(report)
        if id_of(own) in seen:
            add_duplicate(rows, own)
            if report.document_id == plan.document_id and not is_in_one:
                is_in_one = True
                both = as_its_own_report(plan)
                add_rows(rows, _pair(both, report, Linker(both.goals.goals, context), context))
            continue
        seen.add(id_of(own))
        add_rows(rows, own)
        rows["findings"].extend(report_findings(report))
        add_rows(rows, _pair(plan, report, linker, context))
    return rows


def _pair(plan: Reading, report: Reading, linker: Linker, context: Context) -> Rows:
    goals = plan.goals.goals
    if plan.document is None or not (goals or plan.commitments):
        return {}
    plan_id = plan.document.document_id
    if report.document is None:
        report_id = report.document_id or ids.path_id(report.path)
        detail = report.detail or "the report could not be read"
        missing = unread(goals, detail)
        missed = unread_commitments(plan.commitments, detail)
        return {
            "coverage": list(coverage_rows(plan_id, report_id, _asked(goals, missing))),
            "commitment_coverage": list(commitment_coverage_rows(plan_id, report_id, missed)),
        }
    report_id = report.document.document_id
    linking = linker.link(report.outline)
    year = report.identity.year if report.identity else None
    read = Report(report.document, report.outline, linking, plan.outline, year)
    answers = _asked(goals, coverage(goals, read, context))
    text = PairText(plan, report, linking, context)
    return {
        "links": list(link_rows(plan_id, report_id, linking)),
        "coverage": list(coverage_rows(plan_id, report_id, answers, text.assessed)),
        "commitment_coverage": list(
            commitment_coverage_rows(plan_id, report_id, text.commitments())
        ),
        "findings": pair_findings(
            plan, report, context, text.findings(answers), list(belonging_findings(plan, report))
        ),
    }


def _asked(goals: Sequence[Goal], answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers for the goals that are audited; the others only help to tell them apart."""
    audited = {goal.ordinal for goal in goals if goal.audited}
    return tuple(answer for answer in answers if answer.goal in audited)
