"""Columns of totals ("Total", "2025", "2026" ...) against the other columns of their rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import printed
from planparse.audit.numbers.rounding import amount
from planparse.audit.numbers.sums import is_summed, sums_to
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

MIN_TERMS = 2
MIN_HOLDING = 2
"""A column sums up its row only when this many rows, and most of all, show it: totals of
projects also count years that the table leaves out."""


def row_sum_findings(ledger: Ledger) -> Iterator[Finding]:
    """Rows whose total is another number than the sum of their other columns."""
    for column in ledger.typed.total_columns:
        rows = {row: _terms(ledger, row, column) for row in ledger.rows}
        rows = {row: terms for row, terms in rows.items() if len(terms) >= MIN_TERMS}
        holding = [
            row for row, terms in rows.items() if sums_to(terms, ledger.numbers[row, column])
        ]
        if len(holding) < MIN_HOLDING or 2 * len(holding) <= len(rows):
            continue
        for row, terms in rows.items():
            if row not in holding:
                yield _finding(ledger, row, column, terms)


def _terms(ledger: Ledger, row: int, column: int) -> list[StatedNumber]:
    """The other numbers of a row; none where its total cannot be judged."""
    total = ledger.numbers.get((row, column))
    if total is None:
        return []
    sums = ledger.typed.total_columns
    terms = [number for c, number in sorted(ledger.row(row).items()) if c not in sums]
    return terms if is_summed(total, terms) else []


def _finding(ledger: Ledger, row: int, column: int, terms: list[StatedNumber]) -> Finding:
    total = ledger.numbers[row, column]
    expected = sum((amount(term) for term in terms), Decimal(0)) / total.scale
    summed = printed(expected, ledger.decimal_mark)
    head = ledger.typed.heads[column]
    return Finding(
        code="row_sum_differs",
        severity="high",
        message=(
            f"{head!r} of {ledger.label(row)!r} is printed as {total.raw}; the {len(terms)} other "
            f"columns of the row sum to {summed}."
        ),
        compared="the row's total with the sum of its other columns, as most rows of the table do",
        quote=ledger.quote(row),
        expected=summed,
        found=total.raw,
        expected_value=expected * total.scale,
        found_value=total.amount,
        unit=total.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="total_column",
    )
