"""Findings about a document by itself and about a plan with its report, as records."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.audit.numbers import Figures, number_findings, own_findings
from planparse.context import Context
from planparse.engine.belonging import is_one_document
from planparse.engine.reading import Reading
from planparse.engine.rows.findings import finding_rows
from planparse.model.finding import Finding
from planparse.model.records import Record
from planparse.profiles.profile import profile_of


def plan_findings(plan: Reading) -> list[Record]:
    """What does not fit within the plan."""
    if plan.document is None:
        return []
    found = own_findings(figures(plan), _context(plan))
    return list(finding_rows(plan.document.document_id, None, found))


def report_findings(report: Reading) -> list[Record]:
    """What does not fit within a report."""
    if report.document is None:
        return []
    found = own_findings(figures(report), _context(report))
    return list(finding_rows(None, report.document.document_id, found))


def pair_findings(
    plan: Reading,
    report: Reading,
    context: Context,
    texts: Sequence[Finding],
    first: Sequence[Finding] = (),
) -> list[Record]:
    """What does not fit between a plan and its report: the first ones given, numbers, texts.

    A document that is both is not compared with itself.
    """
    if plan.document is None or report.document is None:
        return []
    found = [*first]
    if not is_one_document(plan, report):
        found += [*number_findings(figures(plan), figures(report), context), *texts]
    return list(finding_rows(plan.document.document_id, report.document.document_id, found))


def _context(reading: Reading) -> Context:
    """The document's own language: its number format is that of the findings."""
    return Context(profile=profile_of(reading.language))


def figures(reading: Reading) -> Figures:
    """What a reading gives to check."""
    return Figures(
        outline=reading.outline,
        tables=reading.tables,
        typed=reading.typed,
        numbers=reading.numbers,
        indicators=reading.indicators,
        year=reading.identity.year if reading.identity else None,
    )
