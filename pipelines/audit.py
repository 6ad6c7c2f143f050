"""Audit one plan against its follow-up reports, or every plan of an archive, and write the records.

    python pipelines/audit.py PLAN REPORT... OUT
    python pipelines/audit.py ARCHIVE OUT

Copy this file and change it: it is the public API and nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import planparse


def main(plan: Path, reports: list[Path], out: Path) -> int:
    """Print what each report says of the plan's goals; 0 when every goal is reported."""
    result = planparse.audit(plan, reports)
    result.write(out)

    for document in result.documents:
        if document.status != "ok":
            print(f"{document.status}: {document.file_name}: {document.detail}")

    names = {document.document_id: document.file_name for document in result.documents}
    titles = {goal.goal_id: goal.title for goal in result.goals}
    for row in result.coverage:
        report = names[row.report_document_id]
        page = f"page {row.page}" if row.page else "no page"
        print(f"{row.status:<10} {titles[row.goal_id]} ({report}, {page}): {row.reason}")

    counts = Counter(row.status for row in result.coverage)
    print(", ".join(f"{count} {status}" for status, count in counts.most_common()) or "no goals")
    is_covered = bool(counts) and set(counts) <= {"reported", "merged"}
    return 0 if is_covered else 3


def audit_archive(archive: Path, out: Path) -> int:
    """The same for each plan of an archive with the reports that follow it; 3 when one is alone."""
    audit = planparse.audit_archive(archive, out)
    counts = Counter((row.plan_document_id, row.status) for row in audit.coverage)
    for group in audit.pairing.groups:
        found = {s: n for (plan, s), n in counts.items() if plan == group.plan.document_id}
        print(f"{group.plan.path}: {len(group.reports)} reports, {found}")
    for plan in audit.pairing.plans_alone:
        print(f"plan without a report: {plan.path}")
    for report, why in audit.pairing.reports_alone:
        print(f"report without a plan: {report.path}: {why}")
    return 3 if audit.failed or audit.pairing.plans_alone or audit.pairing.reports_alone else 0


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:]]
    if len(paths) < 2:
        sys.exit(__doc__)
    sys.exit(audit_archive(*paths) if len(paths) == 2 else main(paths[0], paths[1:-1], paths[-1]))
