"""`planparse audit`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, get_args

import typer

from planparse.cli.audit_options import (
    ArchiveOption,
    DecisionsOption,
    ExplainOption,
    ForceOption,
    GoalsOption,
    IgnoreDecisionsOption,
    LanguageOption,
    NoReportOption,
    PlanArgument,
    ReportsArgument,
)
from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption, LevelOption, OutOption, QuietOption
from planparse.cli.progress import progress
from planparse.cli.written import Clock, write

if TYPE_CHECKING:
    from planparse.api import Result


COVERED = ("reported", "merged")
WEAK = ("missing", "empty", "ambiguous", "mentioned")


def audit(  # noqa: PLR0913, PLR0917 - one parameter an option
    plan: PlanArgument = None,
    reports: ReportsArgument = None,
    archive: ArchiveOption = None,
    out: OutOption = None,
    output: FormatOption = Format.table,
    explain: ExplainOption = False,
    goals: GoalsOption = None,
    level: LevelOption = None,
    force: ForceOption = False,
    decisions: DecisionsOption = None,
    ignore_decisions: IgnoreDecisionsOption = False,
    lang: LanguageOption = None,
    no_report: NoReportOption = False,
    quiet: QuietOption = False,
) -> None:
    """Show which of a plan's goals its reports follow up, and with what evidence.

    Example: [bold]planparse audit plan.pdf report-1.pdf report-2.docx --out out[/bold]

    Exit code 0: every goal is reported. 3: a goal is missing, empty, ambiguous or only mentioned.
    4: cannot say, or goals
    below the audited ones were not looked at. 5: a document was rejected.
    What an auditor decided (in --out) goes before the machine's answer.
    """
    if archive is not None:
        _audit_archive(archive, out, plan is not None, output, quiet)
    if plan is None:
        raise typer.BadParameter("give a plan and its reports, or --archive DIR")
    from planparse.api import audit as run

    if decisions is not None and (out is None or no_report):
        raise typer.BadParameter("they go into the report: give --out DIR, without --no-report")
    if out is not None and not no_report:
        _take_in(out, decisions)
    clock = Clock()
    with progress(quiet) as step:
        result = _run(
            lambda: run(plan, reports or None, goals=goals, level=level, force=force, progress=step)
        )
    if out is not None:
        result = result if ignore_decisions else result.decided(out)
        write(result, out, clock)
        if not no_report:
            language = lang and lang.value
            result.write_report(out, language=language, ignore_decisions=ignore_decisions)
    if output is Format.json:
        sys.stdout.write(result.to_json() + "\n")
    else:
        from planparse.cli.coverage_table import print_coverage

        print_coverage(result, out, explain)
    raise typer.Exit(_exit(result))


def _take_in(out: Path, decisions: Path | None) -> None:
    """What a person decided, before anything is read: a paper that is wrong stops the run here."""
    from planparse.engine.decisions import take_in

    kept = take_in(out, decisions)
    if kept is not None:
        told = f"{kept.decisions} new decisions taken from it" if kept.decisions else "nothing new"
        typer.echo(f"Somebody worked in the paper in {out}: {told}; kept as {kept.copy}", err=True)


def _run(run: Callable[[], Result]) -> Result:
    """The audit, or one line and exit code 4 where the two documents are clearly no pair."""
    from planparse.errors import PairRefused

    try:
        return run()
    except PairRefused as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(Exit.CANNOT_SAY) from refused


def _audit_archive(
    archive: Path, out: Path | None, has_files: bool, output: Format, quiet: bool
) -> NoReturn:
    from planparse.cli.audit_archive import audit_archive

    if has_files or out is None:
        raise typer.BadParameter("--archive DIR goes with --out DIR and without files")
    audit_archive(archive, out, output, quiet)


def _exit(result: Result) -> Exit:
    if any(document.status == "rejected" for document in result.documents):
        return Exit.REJECTED
    statuses = {row.final_status for row in result.coverage}
    if statuses & set(WEAK):
        return Exit.NOT_REPORTED
    if not statuses or "cannot_say" in statuses or _is_layer_unread(result):
        return Exit.CANNOT_SAY
    return Exit.ALL_REPORTED if statuses <= set(COVERED) else Exit.CANNOT_SAY


def _is_layer_unread(result: Result) -> bool:
    """Goals stand below the audited ones, and nothing was asked about them."""
    from planparse.model.reasons import NOT_ALL_AUDITED
    from planparse.model.records import IssueRecord
    from planparse.model.records.codes import GoalLevel

    depth = {level: at for at, level in enumerate(get_args(GoalLevel))}
    lowest = max((depth[goal.level] for goal in result.goals if goal.audited), default=0)
    below = any(depth[goal.level] > lowest for goal in result.goals if not goal.audited)
    return below or any(issue.code in NOT_ALL_AUDITED for issue in result.of(IssueRecord))
