"""Numbers of the plan beside those of its reports: budget lines and indicators of one name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from planparse.export.lookup import Lookup
from planparse.model.records import (
    DocumentRecord,
    FindingRecord,
    IndicatorRecord,
    QuantityRecord,
)
from planparse.model.records.decimals import times

MIN_SHARED = 2
"""Two tables are of one budget when this many of their lines have the same name."""
MIN_NAME = 4
"""Letters of a name that is looked for inside another."""
HALF = Decimal("0.5")
CELL = " | "
"""Between a row's name and its column's heading in `quantities.label`."""
NOT_WORD = re.compile(r"[\W_]+")
IN_BRACKETS = re.compile(r"\([^()]*\)")
DIFFERING = ("budget_differs", "target_changed")

Kind = Literal["budget", "target"]


@dataclass(frozen=True)
class Side:
    """A number with its place."""

    raw: str
    document_id: str
    page: int | None
    line: int | None
    section_id: str | None = None
    number: QuantityRecord | None = None
    """Its record, where it is a number of a table."""


@dataclass(frozen=True)
class Pair:
    """One thing with a number in the plan and one in a report."""

    kind: Kind
    name: str
    report_id: str
    planned: Side
    reported: Side
    difference: Decimal | None
    """Report less plan in `unit`, by size and not by sign; None where units differ."""
    unit: str | None
    agrees: bool
    outcome: str | None = None
    """Outcome or forecast that the report gives with it, as printed."""
    told: QuantityRecord | None = None
    """Its record, where it is a number of a table."""

    @property
    def scale(self) -> int:
        """The scale in which the difference is best read: the plan's, else the report's."""
        sides = (self.planned.number, self.reported.number)
        return next((one.scale for one in sides if one and one.unit and one.scale), 1)


@dataclass(frozen=True)
class Line:
    """A row of a table with its numbers."""

    name: str
    numbers: tuple[QuantityRecord, ...]

    def of_role(self, *roles: str) -> QuantityRecord | None:
        """Its first number in a column of one of the roles, in their order."""
        for role in roles:
            for number in self.numbers:
                if number.role == role and number.value is not None:
                    return number
        return None


def pairs(lookup: Lookup) -> list[Pair]:
    """Pairs of all reports, budget lines first; those that agree are among them."""
    if lookup.plan is None:
        return []
    found: list[Pair] = []
    for report in lookup.reports:
        own = [*_budget(lookup, lookup.plan, report), *_targets(lookup, lookup.plan, report)]
        known = {(pair.kind, fold(pair.name)) for pair in own}
        own += [
            pair
            for pair in _from_findings(lookup, report)
            if (pair.kind, fold(pair.name)) not in known
        ]
        found += own
    return found


def fold(name: str) -> str:
    """A name's letters, without case and what stands in brackets: `Trees (count)` is `trees`."""
    return NOT_WORD.sub("", IN_BRACKETS.sub("", name).casefold())


def lines(lookup: Lookup, document_id: str) -> dict[str, list[Line]]:
    """The rows with numbers of each table of a document."""
    rows: defaultdict[tuple[str, int], list[QuantityRecord]] = defaultdict(list)
    for numbers in lookup.quantities.values():
        for number in numbers:
            if number.document_id == document_id and number.table_id and number.row is not None:
                rows[number.table_id, number.row].append(number)
    found: defaultdict[str, list[Line]] = defaultdict(list)
    for (table_id, _), numbers in sorted(rows.items()):
        name = next((_split(n.label)[0] for n in numbers if n.label and CELL in n.label), "")
        if name:
            found[table_id].append(Line(name, tuple(numbers)))
    return dict(found)


def _split(label: str | None) -> tuple[str, str]:
    name, _, head = (label or "").partition(CELL)
    return name, head


def _budget(lookup: Lookup, plan: DocumentRecord, report: DocumentRecord) -> Iterator[Pair]:
    planned = lines(lookup, plan.document_id)
    year = str(plan.year or report.year or "")
    for mine in lines(lookup, report.document_id).values():
        budgeted = {fold(line.name): line for line in mine if line.of_role("budget")}
        best = max(
            planned.values(), key=lambda other: _shared(other, budgeted), default=[]
        )  # fmt: skip
        if _shared(best, budgeted) >= MIN_SHARED:
            for line, number in [(one, _of_year(one, year)) for one in best]:
                match = budgeted.get(fold(line.name))
                if match and number:
                    yield _pair("budget", lookup, match, number, match.of_role("budget"))
                elif number:
                    yield from _same_under_other_name(lookup, line, number, budgeted)


def _same_under_other_name(
    lookup: Lookup, line: Line, number: QuantityRecord, budgeted: dict[str, Line]
) -> Iterator[Pair]:
    """A line whose name is a part of one other name, where both give the same number."""
    near = _near(fold(line.name), budgeted)
    if len(near) == 1:
        pair = _pair("budget", lookup, near[0], number, near[0].of_role("budget"))
        if pair.agrees:
            yield pair


def _shared(other: list[Line], budgeted: dict[str, Line]) -> int:
    """Lines of the same name, or with a name that is a part of one other."""
    return sum(
        name in budgeted or len(_near(name, budgeted)) == 1
        for name in {fold(line.name) for line in other}
    )


def _near(name: str, budgeted: dict[str, Line]) -> list[Line]:
    """Lines whose name holds a name, or stands in it."""
    return [
        other
        for key, other in budgeted.items()
        if min(len(name), len(key)) >= MIN_NAME and (name in key or key in name)
    ]


def _of_year(line: Line, year: str) -> QuantityRecord | None:
    """The number under the year's heading; else the only number of the row."""
    valued = [number for number in line.numbers if number.value is not None]
    dated = [n for n in valued if year and year in _split(n.label)[1]]
    return dated[0] if dated else valued[0] if len(valued) == 1 else None


def _pair(
    kind: Kind,
    lookup: Lookup,
    match: Line,
    planned: QuantityRecord,
    reported: QuantityRecord | None,
) -> Pair:
    assert reported is not None
    report_id = reported.document_id
    claim = _finding(lookup, report_id, kind, match.name)
    difference = _difference(planned, reported)
    agrees = claim is None and difference is not None and _meet(planned, reported, difference)
    told = match.of_role("forecast", "outcome")
    return Pair(
        kind=kind,
        name=match.name,
        report_id=report_id,
        planned=_side(planned),
        reported=_side(reported),
        difference=difference,
        unit=planned.unit or reported.unit,
        agrees=agrees,
        outcome=told.raw if told else None,
        told=told,
    )


def _side(number: QuantityRecord) -> Side:
    at = (number.page, number.line, number.section_id)
    return Side(number.raw, number.document_id, *at, number)


def _difference(planned: QuantityRecord, reported: QuantityRecord) -> Decimal | None:
    """By size: costs have a minus in one table and none in another, which is a convention."""
    if planned.printed_value is None or reported.printed_value is None:
        return None
    if planned.unit and reported.unit and planned.unit != reported.unit:
        return None
    first, second = _scales(planned, reported)
    return abs(_times(reported, second)) - abs(_times(planned, first))


def _scales(planned: QuantityRecord, reported: QuantityRecord) -> tuple[int, int]:
    """Both scales; a number with neither unit nor scale is taken for one in the other's."""
    first, second = planned.scale or 1, reported.scale or 1
    if planned.unit is None and first == 1:
        first = second
    elif reported.unit is None and second == 1:
        second = first
    return first, second


def _times(number: QuantityRecord, scale: int) -> Decimal:
    value = times(number.printed_value, scale)
    assert value is not None
    return value


def _meet(planned: QuantityRecord, reported: QuantityRecord, difference: Decimal) -> bool:
    """A printed number stands for all that round to it."""
    first, second = _scales(planned, reported)
    slack = _step(planned) * first + _step(reported) * second
    return abs(difference) <= HALF * slack


def _step(number: QuantityRecord) -> Decimal:
    """One unit of the last printed digit."""
    digits = re.search(r"[.,](\d+)", number.raw)
    return Decimal(1).scaleb(-len(digits[1])) if digits else Decimal(1)


def _targets(lookup: Lookup, plan: DocumentRecord, report: DocumentRecord) -> Iterator[Pair]:
    reported = {fold(one.name): one for one in lookup.current_indicators(report.document_id)}
    for mine in lookup.current_indicators(plan.document_id):
        other = reported.get(fold(mine.name))
        if other is None or mine.target is None or other.target is None:
            continue
        difference = None
        if mine.target_value is not None and other.target_value is not None:
            difference = other.target_value - mine.target_value
        same = difference == 0 if difference is not None else mine.target == other.target
        yield Pair(
            kind="target",
            name=mine.name,
            report_id=report.document_id,
            planned=_indicator_side(mine),
            reported=_indicator_side(other),
            difference=difference,
            unit=mine.unit or other.unit,
            agrees=same and _finding(lookup, report.document_id, "target", mine.name) is None,
            outcome=other.outcome or other.forecast,
        )


def _indicator_side(one: IndicatorRecord) -> Side:
    return Side(one.target or "", one.document_id, one.page, one.line, one.section_id)


def _finding(lookup: Lookup, report_id: str, kind: Kind, name: str) -> FindingRecord | None:
    code = DIFFERING[0] if kind == "budget" else DIFFERING[1]
    return next(
        (
            row
            for row in lookup.findings
            if row.code == code
            and row.report_document_id == report_id
            and fold(_split(row.quote)[0]) == fold(name)
        ),
        None,
    )


def _from_findings(lookup: Lookup, report: DocumentRecord) -> Iterator[Pair]:
    """Lines that are called otherwise in the two documents, and differ."""
    rows = lines(lookup, report.document_id)
    for row in lookup.findings:
        if row.code not in DIFFERING or row.report_document_id != report.document_id:
            continue
        if row.expected is None or row.found is None or row.plan_document_id is None:
            continue
        difference = None
        if row.expected_value is not None and row.found_value is not None:
            difference = abs(row.found_value) - abs(row.expected_value)
        name = _split(row.quote)[0]
        line = next((one for one in rows.get(row.table_id or "", []) if one.name == name), None)
        told = line.of_role("forecast", "outcome") if line else None
        plan = (row.expected, row.plan_document_id, row.plan_page, row.plan_line)
        mine = (row.found, report.document_id, row.page, row.line)
        yield Pair(
            kind="budget" if row.code == DIFFERING[0] else "target",
            name=name,
            report_id=report.document_id,
            planned=Side(*plan, None, _printed(lookup, *plan)),
            reported=Side(*mine, row.section_id, _printed(lookup, *mine)),
            difference=difference,
            unit=row.unit,
            agrees=False,
            outcome=told.raw if told else None,
            told=told,
        )


def _printed(
    lookup: Lookup, raw: str, document_id: str, page: int | None, line: int | None
) -> QuantityRecord | None:
    """The number of a table that is printed so at a place."""
    rows = [row for row in lookup.printed.get((document_id, raw), []) if row.table_id]
    return next((row for row in rows if (row.page, row.line) == (page, line)), None) or next(
        (row for row in rows if row.page == page), None
    )
