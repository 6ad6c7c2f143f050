"""`planparse audit --archive`: every plan of an archive with the reports that follow it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format
from planparse.cli.progress import printable
from planparse.cli.run_progress import run_progress
from planparse.cli.signals import stopping

if TYPE_CHECKING:
    from planparse.engine.archive.audits import ArchiveAudit
    from planparse.engine.archive.pairing import Follows, Group

COVERED = ("reported", "merged")


def audit_archive(archive: Path, out: Path, output: Format, quiet: bool) -> NoReturn:
    """Audit every pair of an archive, print a line a pair, and leave with the exit code."""
    from planparse.api import audit_archive as run

    with stopping() as stop, run_progress(quiet) as tell:
        audit = run(archive, out, progress=tell, stop=stop.event)
    if audit.is_interrupted:
        sys.stderr.write("planparse: stopped; nothing was written\n")
        raise typer.Exit(stop.exit_code)
    if audit.not_kept:
        sys.stderr.write(f"planparse: the archive could not keep this audit: {audit.not_kept}\n")
    sys.stdout.write(audit_json(audit) if output is Format.json else audit_text(audit, out))
    raise typer.Exit(_exit(audit))


def audit_text(audit: ArchiveAudit, out: Path) -> str:
    """Each pair with its counts, then what has no counterpart and what took no part."""
    lines = []
    for group, follows, counts in _pairs(audit):
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
    idle = Counter(why for _, why in audit.pairing.bystanders)
    if idle:
        said = ", ".join(f"{count} {why}" for why, count in sorted(idle.items()))
        lines.append(f"took no part: {said}")
    lines.append(f"All tables are in {out}")
    return "".join(f"{printable(line)}\n" for line in lines)


def audit_json(audit: ArchiveAudit) -> str:
    """The same as one JSON document."""
    pairing = audit.pairing
    found = {
        "pairs": [
            {
                "plan": group.plan.path,
                "report": follows.report.path,
                "level": follows.level,
                "statuses": dict(counts),
            }
            for group, follows, counts in _pairs(audit)
        ],
        "not_audited": [{"plan": group.plan.path, "why": why} for group, why in audit.failed],
        "plans_without_report": [plan.path for plan in pairing.plans_alone],
        "reports_without_plan": [
            {"report": report.path, "why": why} for report, why in pairing.reports_alone
        ],
        "no_part": [{"document": d.path, "why": why} for d, why in pairing.bystanders],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _pairs(audit: ArchiveAudit) -> Iterator[tuple[Group, Follows, Counter[str]]]:
    """Every report with its plan, and how many goals have each status."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for row in audit.coverage:
        pair = row.plan_document_id, row.report_document_id
        counts.setdefault(pair, Counter())[row.status] += 1
    for group in audit.pairing.groups:
        for follows in group.reports:
            pair = group.plan.document_id, follows.report.document_id
            yield group, follows, counts.get(pair, Counter())


def _exit(audit: ArchiveAudit) -> Exit:
    statuses = {row.status for row in audit.coverage}
    if audit.failed:
        return Exit.REJECTED
    if statuses - {*COVERED, "cannot_say"}:
        return Exit.NOT_REPORTED
    return Exit.CANNOT_SAY if not statuses or "cannot_say" in statuses else Exit.ALL_REPORTED
