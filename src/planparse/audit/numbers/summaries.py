"""A one-row summary against the total row of the table under the same heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.audit.numbers.ledger import TERMS, Ledger
from planparse.audit.numbers.prints import with_unit
from planparse.audit.numbers.rounding import agree, comparable
from planparse.model.document import Section
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding


def summary_findings(ledgers: Sequence[Ledger], sections: Sequence[Section]) -> Iterator[Finding]:
    """Numbers that a summary (116 125 tkr) and a total (116,1 mnkr) give differently."""
    for total in ledgers:
        if not total.typed.total_rows:
            continue
        row = total.typed.total_rows[-1]
        for summary in ledgers:
            if summary is not total and _sums_up(summary, total, sections):
                yield from _compare(total, row, summary)


def _sums_up(summary: Ledger, total: Ledger, sections: Sequence[Section]) -> bool:
    """One unlabelled row in the same section or one below it."""
    if len(summary.rows) != 1 or summary.label(summary.rows[0]):
        return False
    above = summary.table.section
    while above is not None:
        if above == total.table.section:
            return True
        above = sections[above - 1].parent
    return False


def _compare(total: Ledger, row: int, summary: Ledger) -> Iterator[Finding]:
    for role in TERMS:
        first, second = total.of_role(row, role), summary.of_role(summary.rows[0], role)
        if first and second and comparable(first, second) and not agree(first, second, signs=False):
            yield _finding(total, row, summary, first, second)


def _finding(
    total: Ledger, row: int, summary: Ledger, first: StatedNumber, second: StatedNumber
) -> Finding:
    head = summary.typed.heads[second.column or 0]
    return Finding(
        code="tables_differ",
        severity="high",
        message=(
            f"{head!r} is {with_unit(second)} in one table and {with_unit(first)} in the total "
            f"row {total.label(row)!r} of another."
        ),
        compared="the one-row summary with the total row of the same column, in units of one",
        quote=summary.quote(summary.rows[0]),
        against=total.quote(row),
        expected=first.raw,
        found=second.raw,
        expected_value=first.amount,
        found_value=second.amount,
        unit=second.unit,
        section=summary.table.section,
        table=summary.table.ordinal,
        rule="summary_and_total",
    )
