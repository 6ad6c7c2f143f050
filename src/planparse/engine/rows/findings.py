"""Records of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model import ids
from planparse.model.finding import Finding
from planparse.model.place import Place
from planparse.model.records import FindingRecord
from planparse.model.records.place import spot_columns


def finding_rows(
    plan_id: str | None, report_id: str | None, findings: Sequence[Finding], start: int = 1
) -> Iterator[FindingRecord]:
    """One row for each finding of a plan, a report or both, in the order given.

    Args:
        plan_id: `document_id` of the plan, None for findings about a report alone.
        report_id: `document_id` of the report, None for findings about the plan alone.
        findings: what was found.
        start: number of the first row.
    """
    own = report_id or plan_id
    assert own is not None
    for ordinal, finding in enumerate(findings, start=start):
        quote, plan_quote, against = finding.quote, finding.plan_quote, finding.against
        goal = ids.goal_id(plan_id, finding.goal) if plan_id and finding.goal else None
        yield FindingRecord(
            finding_id=ids.finding_id(plan_id, report_id, ordinal),
            code=finding.code,
            severity=finding.severity,
            plan_document_id=plan_id,
            report_document_id=report_id,
            goal_id=goal,
            message=finding.message,
            compared=finding.compared,
            expected=finding.expected,
            found=finding.found,
            expected_value=finding.expected_value,
            found_value=finding.found_value,
            unit=finding.unit,
            section_id=ids.section_id(own, finding.section) if finding.section else None,
            table_id=ids.table_id(own, finding.table) if finding.table else None,
            quote=quote.text if quote else None,
            quote_document_id=own if quote else None,
            plan_quote=plan_quote.text if plan_quote else None,
            against_quote=against.text if against else None,
            rule=finding.rule,
            confidence=finding.confidence,
            **spot_columns(quote.place if quote else Place()),
            **spot_columns(plan_quote.place if plan_quote else Place(), "plan_"),
            **spot_columns(against.place if against else Place(), "against_"),
        )
