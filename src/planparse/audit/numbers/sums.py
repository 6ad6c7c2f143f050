"""Totals that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import printed
from planparse.audit.numbers.rounding import adds_up, amount, step
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

MIN_TERMS = 2
MOST_SIGNS = 8
"""Rows whose signs are tried: 256 sums."""

SUMMED = ("money", "count")
"""Shares and years are not summed."""


def sum_findings(ledger: Ledger) -> Iterator[Finding]:
    """Columns whose total row is another number than the sum of the rows above it.

    A row is taken for a total only when at least one other column of it adds up, or when it is
    the only column: a "result" row may be anything else. An only column has nothing to show
    its sign convention, so that it fails only if no signs of its rows give the total.
    """
    for row in ledger.typed.total_rows:
        columns = [c for c in ledger.typed.number_columns if (row, c) in ledger.numbers]
        judged = {c: _holds(ledger, row, c) for c in columns}
        proven = any(holds for holds in judged.values())
        for column, holds in judged.items():
            alone = len(columns) == 1 and not _signs_fit(ledger, row, column)
            if holds is False and (proven or alone):
                yield _finding(ledger, row, column)


def is_summed(total: StatedNumber, terms: Sequence[StatedNumber]) -> bool:
    """Whether numbers are of one unit that can be summed: no shares, no amounts per head."""
    if total.kind not in SUMMED or "/" in (total.unit or ""):
        return False
    return all((term.kind, term.unit) == (total.kind, total.unit) for term in terms)


def _holds(ledger: Ledger, row: int, column: int) -> bool | None:
    """Whether a total follows from its rows; None where there is too little to judge.

    Its rows are all above it, those since the last total, the last of these, or the two totals
    above. A sum that misses by the total itself or more is of other rows, and tells nothing.
    """
    total = ledger.numbers[row, column]
    readings = [terms for terms in _readings(ledger, row, column) if len(terms) >= MIN_TERMS]
    if not readings or not is_summed(total, readings[0]):
        return None
    blocks = [terms[start:] for terms in readings for start in range(len(terms) - 1)]
    if any(sums_to(terms, total) for terms in (*blocks, *_of_totals(ledger, row, column))):
        return True
    nearest = min(abs(_sum(terms) - amount(total)) for terms in readings)
    return False if nearest < abs(amount(total)) else None


def _of_totals(ledger: Ledger, row: int, column: int) -> Iterator[list[StatedNumber]]:
    """The two totals above, added up and one less the other ("net assets")."""
    above = [r for r in ledger.typed.total_rows if r < row and (r, column) in ledger.numbers]
    if len(above) >= MIN_TERMS:
        first, second = (ledger.numbers[r, column] for r in above[-MIN_TERMS:])
        yield [first, second]
        yield [first, _signed(second, -1)]


def _signs_fit(ledger: Ledger, row: int, column: int) -> bool:
    """Whether a total follows with some rows taken away ("income less costs").

    True where there are too many rows to try.
    """
    total = ledger.numbers[row, column]
    terms = _readings(ledger, row, column)[0]
    if len(terms) > MOST_SIGNS:
        return True
    return any(
        sums_to([_signed(t, s) for t, s in zip(terms, signs, strict=True)], total)
        for signs in product((1, -1), repeat=len(terms))
    )


def _signed(number: StatedNumber, sign: int) -> StatedNumber:
    assert number.value is not None
    return number.model_copy(update={"value": sign * number.value})


def _readings(ledger: Ledger, row: int, column: int) -> list[list[StatedNumber]]:
    """The rows that a total may sum up: all items above it, or those since the last total."""
    totals = set(ledger.typed.total_rows)
    last = max((r for r in totals if r < row), default=-1)
    items = [r for r in ledger.rows if r < row and r not in totals]
    since = [r for r in items if r > last]
    return [
        [ledger.numbers[r, column] for r in rows if (r, column) in ledger.numbers]
        for rows in (items, since)
    ]


def sums_to(terms: Sequence[StatedNumber], total: StatedNumber) -> bool:
    """Whole numbers among decimals (0, 10) are exact: they are printed short, not rounded."""
    finest = min(step(number) for number in (*terms, total))
    return adds_up([amount(term) for term in terms], finest * len(terms), total)


def _sum(terms: Sequence[StatedNumber]) -> Decimal:
    return sum((amount(term) for term in terms), Decimal(0))


def _finding(ledger: Ledger, row: int, column: int) -> Finding:
    total = ledger.numbers[row, column]
    readings = [terms for terms in _readings(ledger, row, column) if len(terms) >= MIN_TERMS]
    terms = min(readings, key=lambda terms: abs(_sum(terms) - amount(total)))
    expected = _sum(terms) / total.scale
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
        expected_value=expected * total.scale,
        found_value=total.amount,
        unit=total.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="total_row",
    )
