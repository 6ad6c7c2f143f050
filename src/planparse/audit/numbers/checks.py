"""All checks on the numbers of a plan and a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.audit.numbers.budgets import budget_findings
from planparse.audit.numbers.changes import IndicatorSide
from planparse.audit.numbers.claims import Side, claim_findings
from planparse.audit.numbers.counts import count_findings
from planparse.audit.numbers.differences import difference_findings
from planparse.audit.numbers.indicators import Report, indicator_findings
from planparse.audit.numbers.ledger import Ledger, ledgers
from planparse.audit.numbers.prints import print_findings
from planparse.audit.numbers.row_sums import row_sum_findings
from planparse.audit.numbers.statements import statement_findings
from planparse.audit.numbers.summaries import summary_findings
from planparse.audit.numbers.sums import sum_findings
from planparse.context import Context
from planparse.model.document import Outline
from planparse.model.facts import Indicator, StatedNumber, Table, TypedTable
from planparse.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Figures:
    """What a document gives to check."""

    outline: Outline
    tables: Sequence[Table]
    typed: Sequence[TypedTable]
    numbers: Sequence[StatedNumber]
    indicators: Sequence[Indicator]
    year: int | None = None


def own_findings(figures: Figures, context: Context) -> tuple[Finding, ...]:
    """What does not fit within one document."""
    found: list[Finding] = []
    books = _books(figures, context)
    for ledger in books:
        found.extend(sum_findings(ledger))
        found.extend(row_sum_findings(ledger))
        found.extend(difference_findings(ledger))
    found.extend(summary_findings(books, figures.outline.sections))
    found.extend(print_findings(figures.numbers, context))
    found.extend(statement_findings(figures.outline, figures.numbers, books, figures.year, context))
    found.extend(count_findings(figures.outline.sections, figures.numbers))
    return tuple(found)


def number_findings(plan: Figures, report: Figures, context: Context) -> tuple[Finding, ...]:
    """What does not fit between a plan and its report."""
    planned, reported = _books(plan, context), _books(report, context)
    found: list[Finding] = []
    found.extend(budget_findings(planned, reported, plan.year or report.year, context))
    found.extend(
        indicator_findings(
            IndicatorSide(plan.indicators, plan.year),
            IndicatorSide(report.indicators, report.year),
            Report(reported, report.outline.sections),
            context,
        )
    )
    told = {(one.expected_value, one.found_value) for one in found}
    claims = claim_findings(_side(plan, planned), _side(report, reported), context)
    found.extend(one for one in claims if (one.expected_value, one.found_value) not in told)
    return tuple(found)


def _side(figures: Figures, books: Sequence[Ledger]) -> Side:
    return Side(figures.outline, figures.numbers, books, figures.year)


def _books(figures: Figures, context: Context) -> list[Ledger]:
    mark = context.profile.numbers.decimal_mark
    return ledgers(figures.tables, figures.typed, figures.numbers, mark)
