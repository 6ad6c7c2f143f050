"""Deviations that do not follow from the two columns that they lie between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import printed
from planparse.audit.numbers.rounding import adds_up, amount, step
from planparse.model.facts import ColumnRole, StatedNumber
from planparse.model.finding import Finding

COMPARED: tuple[ColumnRole, ...] = ("budget", "forecast", "outcome")
"""A deviation is one of these columns less another; bodies print it in either direction."""

MOST_COLUMNS = 12
"""Wider tables are of many years, and which two a deviation is between cannot be told."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row's deviation and the two numbers that it should follow from."""

    row: int
    minuend: StatedNumber
    subtrahend: StatedNumber
    deviation: StatedNumber

    def holds(self, first: int = 1, second: int = 1) -> bool:
        """Whether the deviation follows, with the terms' signs kept (1) or turned (-1)."""
        terms = [first * amount(self.minuend), -second * amount(self.subtrahend)]
        slack = sum((step(n) for n in (self.minuend, self.subtrahend) if n.value), Decimal(0))
        return adds_up(terms, slack, self.deviation)


def difference_findings(ledger: Ledger) -> Iterator[Finding]:
    """Rows whose deviation does not follow, by the convention that most rows of a table keep."""
    for column, role in enumerate(ledger.typed.roles):
        if role == "deviation":
            yield from _column(ledger, column)


def _column(ledger: Ledger, column: int) -> Iterator[Finding]:
    """Rows of one column of deviations that do not follow."""
    terms = [c for c, role in enumerate(ledger.typed.roles) if role in COMPARED]
    if len(terms) > MOST_COLUMNS:
        return
    pairs = permutations(terms, 2)
    readings = [lines for pair in pairs if (lines := _lines(ledger, pair, column))]
    if not readings:
        return
    best = max(readings, key=lambda lines: sum(line.holds() for line in lines))
    if 2 * sum(line.holds() for line in best) > len(best):
        for line in best:
            if not line.holds():
                yield _lost_sign(ledger, [line]) or _differs(ledger, line)
    elif len(terms) == 2 and not any(line.holds() for lines in readings for line in lines):
        yield from _unproven(ledger, readings, best)


def _unproven(ledger: Ledger, readings: list[list[Line]], best: list[Line]) -> Iterator[Finding]:
    """Rows of a table none of whose rows shows its direction."""
    for row in {line.row: None for line in best}:
        candidates = [line for lines in readings for line in lines if line.row == row]
        found = _lost_sign(ledger, candidates)
        if found is not None:
            yield found
        elif len(best) == 1:
            yield _differs(ledger, candidates[0])


def _lines(ledger: Ledger, pair: tuple[int, int], column: int) -> list[Line]:
    found: list[Line] = []
    for row in ledger.rows:
        minuend, subtrahend = (ledger.numbers.get((row, one)) for one in pair)
        deviation = ledger.numbers.get((row, column))
        if minuend and subtrahend and deviation and _one_unit(minuend, subtrahend, deviation):
            found.append(Line(row, minuend, subtrahend, deviation))
    return found


def _one_unit(*numbers: StatedNumber) -> bool:
    """A deviation in percent of amounts is a quotient; one of shares may be in their points."""
    return len({number.kind for number in numbers}) == 1


def _lost_sign(ledger: Ledger, lines: list[Line]) -> Finding | None:
    """A row that fits when one positive number is negative: a minus gets lost, seldom added."""
    for line in lines:
        for first, second, number in ((-1, 1, line.minuend), (1, -1, line.subtrahend)):
            if amount(number) > 0 and line.holds(first, second):
                return _sign_finding(ledger, line, number)
    return None


def _sign_finding(ledger: Ledger, line: Line, number: StatedNumber) -> Finding:
    head = ledger.typed.heads[number.column or 0]
    return Finding(
        code="sign_lost",
        severity="high",
        message=(
            f"The deviation {line.deviation.raw} of {ledger.label(line.row)!r} follows only if "
            f"{head!r}, printed as {number.raw}, is negative."
        ),
        compared=(
            f"{line.deviation.raw} with {line.minuend.raw} less {line.subtrahend.raw}, as printed "
            "and with one sign turned"
        ),
        quote=ledger.quote(line.row),
        expected=f"-{number.raw}",
        found=number.raw,
        expected_value=-number.amount if number.amount is not None else None,
        found_value=number.amount,
        unit=number.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="deviation_row",
    )


def _differs(ledger: Ledger, line: Line) -> Finding:
    scale = line.deviation.scale
    expected: Decimal = (amount(line.minuend) - amount(line.subtrahend)) / scale
    computed = printed(expected, ledger.decimal_mark)
    return Finding(
        code="difference_differs",
        severity="high",
        message=(
            f"The deviation of {ledger.label(line.row)!r} is printed as {line.deviation.raw}; "
            f"{line.minuend.raw} less {line.subtrahend.raw} is {computed}."
        ),
        compared=(
            f"{line.deviation.raw} with {line.minuend.raw} less {line.subtrahend.raw}, the "
            "direction that the table's other rows keep, within rounding"
        ),
        quote=ledger.quote(line.row),
        expected=computed,
        found=line.deviation.raw,
        expected_value=expected * line.deviation.scale,
        found_value=line.deviation.amount,
        unit=line.deviation.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="deviation_row",
    )
