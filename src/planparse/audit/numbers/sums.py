"""Totals that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import printed
from planparse.audit.numbers.rounding import adds_up, amount, step
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

MIN_TERMS = 2
SUMMED = ("money", "count")
"""Shares and years are not summed."""


def sum_findings(ledger: Ledger) -> Iterator[Finding]:
    """Columns whose total row is another number than the sum of the rows above it.

    A row is taken for a total only when at least one other column of it adds up, or when it is
    the only column: a "result" row may be anything else.
    """
    for row in ledger.typed.total_rows:
        columns = [c for c in ledger.typed.number_columns if (row, c) in ledger.numbers]
        judged = {c: _holds(ledger, row, c) for c in columns}
        proven = any(holds for holds in judged.values()) or len(columns) == 1
        for column, holds in judged.items():
            if holds is False and proven:
                yield _finding(ledger, row, column)


def _holds(ledger: Ledger, row: int, column: int) -> bool | None:
    """Whether a total follows from its rows; None where there is too little to judge."""
    total = ledger.numbers[row, column]
    readings = [terms for terms in _readings(ledger, row, column) if len(terms) >= MIN_TERMS]
    if not readings or total.kind not in SUMMED:
        return None
    return any(_sums_to(terms, total) for terms in readings)


def _readings(ledger: Ledger, row: int, column: int) -> list[list[StatedNumber]]:
    """The rows that a total may sum up: all items above it, or those since the last total."""
    above = [r for r in ledger.rows if r < row]
    last = max((r for r in above if r in ledger.typed.total_rows), default=-1)
    items = [r for r in above if r not in ledger.typed.total_rows]
    since = [r for r in items if r > last]
    return [
        [ledger.numbers[r, column] for r in rows if (r, column) in ledger.numbers]
        for rows in (items, since)
    ]


def _sums_to(terms: Sequence[StatedNumber], total: StatedNumber) -> bool:
    """Whole numbers among decimals (0, 10) are exact: they are printed short, not rounded."""
    finest = min(step(number) for number in (*terms, total))
    return adds_up([amount(term) for term in terms], finest * len(terms), total)


def _finding(ledger: Ledger, row: int, column: int) -> Finding:
    total = ledger.numbers[row, column]
    terms = _readings(ledger, row, column)[0]
    expected = sum((amount(term) for term in terms), Decimal(0)) / total.scale
    summed = printed(expected, ledger.decimal_mark)
    head = ledger.typed.heads[column] or str(column + 1)
    return Finding(
        code="sum_differs",
        severity="high",
        message=(
            f"The total {ledger.label(row)!r} of the column {head!r} is printed as {total.raw}; "
            f"the {len(terms)} rows above it sum to {summed}."
        ),
        compared=f"the total row with the sum of the {len(terms)} rows above it, within rounding",
        quote=ledger.quote(row),
        expected=summed,
        found=total.raw,
        expected_value=expected,
        found_value=total.value,
        unit=total.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="total_row",
    )
