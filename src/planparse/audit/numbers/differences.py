"""Deviations that do not follow from the two columns that they lie between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planparse.audit.numbers.ledger import Ledger
from planparse.audit.numbers.prints import printed
from planparse.audit.numbers.rounding import adds_up, amount, step
from planparse.model.facts import ColumnRole, StatedNumber
from planparse.model.finding import Finding

PAIRS: tuple[tuple[ColumnRole, ColumnRole], ...] = (
    ("budget", "forecast"),
    ("forecast", "budget"),
    ("budget", "outcome"),
    ("outcome", "budget"),
)
"""A deviation is the first less the second; bodies print it in either direction."""


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
    readings = [lines for pair in PAIRS if (lines := _lines(ledger, pair))]
    if not readings:
        return
    best = max(readings, key=lambda lines: sum(line.holds() for line in lines))
    if 2 * sum(line.holds() for line in best) > len(best):
        for line in best:
            if not line.holds():
                yield _lost_sign(ledger, [line]) or _differs(ledger, line)
    elif not any(line.holds() for lines in readings for line in lines):
        for row in {line.row: None for line in best}:
            candidates = [line for lines in readings for line in lines if line.row == row]
            found = _lost_sign(ledger, candidates)
            if found is not None:
                yield found
            elif len(best) == 1:
                yield _differs(ledger, candidates[0])


def _lines(ledger: Ledger, pair: tuple[ColumnRole, ColumnRole]) -> list[Line]:
    found: list[Line] = []
    for row in ledger.rows:
        minuend, subtrahend = (ledger.of_role(row, role) for role in pair)
        deviation = ledger.of_role(row, "deviation")
        if minuend and subtrahend and deviation and deviation.kind != "percent":
            found.append(Line(row, minuend, subtrahend, deviation))
    return found


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
        expected_value=-number.value if number.value is not None else None,
        found_value=number.value,
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
        expected_value=expected,
        found_value=line.deviation.value,
        unit=line.deviation.unit,
        section=ledger.table.section,
        table=ledger.table.ordinal,
        rule="deviation_row",
    )
