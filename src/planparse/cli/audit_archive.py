"""`planparse audit --archive`: every plan of an archive with the reports that follow it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from planparse.cli.exits import Exit
from planparse.cli.progress import printable
from planparse.cli.run_progress import run_progress
from planparse.cli.signals import stopping

if TYPE_CHECKING:
    from planparse.engine.archive.audits import ArchiveAudit

COVERED = ("reported", "merged")


def audit_archive(archive: Path, out: Path, quiet: bool) -> NoReturn:
    """Audit every pair of an archive, print a line a pair, and leave with the exit code."""
    from planparse.api import audit_archive as run

    with stopping() as stop, run_progress(quiet) as tell:
        audit = run(archive, out, progress=tell, stop=stop.event)
    if audit.is_interrupted:
        sys.stderr.write("planparse: stopped; nothing was written\n")
        raise typer.Exit(stop.exit_code)
    if audit.not_kept:
        sys.stderr.write(f"planparse: the archive could not keep this audit: {audit.not_kept}\n")
    sys.stdout.write(audit_text(audit, out))
    raise typer.Exit(_exit(audit))


def audit_text(audit: ArchiveAudit, out: Path) -> str:
    """Each pair with its counts, then what has no counterpart."""
    lines = []
    for group in audit.pairing.groups:
        for follows in group.reports:
            counts = Counter(
                str(getattr(row, "status", ""))
                for row in audit.coverage
                if getattr(row, "plan_document_id", None) == group.plan.document_id
                and getattr(row, "report_document_id", None) == follows.report.document_id
            )
            said = ", ".join(f"{count} {status}" for status, count in counts.most_common())
            names = f"{group.plan.path} -> {follows.report.path} ({follows.level})"
            lines.append(f"{names}: {said or 'no goals'}")
    lines += [f"not audited: {group.plan.path}: {why}" for group, why in audit.failed]
    lines += [f"plan without a report: {plan.path}" for plan in audit.pairing.plans_alone]
    lines += [
        f"report without a plan: {report.path}: {why}"
        for report, why in audit.pairing.reports_alone
    ]
    lines += [f"not audited: {version.path}: {version.reason}" for version in audit.superseded]
    lines.append(f"All tables are in {out}")
    return "".join(f"{printable(line)}\n" for line in lines)


def _exit(audit: ArchiveAudit) -> Exit:
    statuses = {str(getattr(row, "status", "")) for row in audit.coverage}
    if audit.failed:
        return Exit.REJECTED
    if statuses - {*COVERED, "cannot_say"}:
        return Exit.NOT_REPORTED
    return Exit.CANNOT_SAY if not statuses or "cannot_say" in statuses else Exit.ALL_REPORTED
