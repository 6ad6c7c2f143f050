"""Lines of a document: an indicator, or a row of a table of money, with the values it states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from planparse.history.series.facts import Facts, Indicator, Number
from planparse.history.series.names import Measure, Name, name_of
from planparse.history.series.periods import Period, period_of
from planparse.history.series.source import Source
from planparse.model.records.codes import SeriesKind, SeriesSubject
from planparse.text.numbers import parse_cell

KINDS: tuple[SeriesKind, ...] = ("target", "outcome", "forecast", "budget")
TIMES = frozenset({"year", "year_range", "date", "month", "period", "identifier", "ordinal"})
"""Kinds of numbers that measure nothing."""
LABEL = " | "
"""Between a cell's row and column headings in `quantities.label`."""
MONEY = "money"
WORD = re.compile(r"[^\W\d_]+")


class Value(NamedTuple):
    """A number that a line states."""

    kind: SeriesKind
    period: Period
    period_raw: str | None
    amount: Decimal | None
    """In plain units; None where it is too large or too precise to be held."""
    high: Decimal | None
    step: Decimal
    """What one unit of its last printed digit is worth."""
    measure: Measure | None
    """None for a bare number, whose unit its name or another document may tell."""
    raw: str
    approximate: bool
    number: Number | None
    indicator: Indicator | None = None
    """The record of its period, where its row is an indicator's."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a document says under one name."""

    source: Source
    subject: SeriesSubject
    name: Name
    measure: Measure | None
    values: tuple[Value, ...]
    indicator: Indicator | None = None
    table_id: str | None = None
    caption: str | None = None
    row: int | None = None
    position: int | None = None
    """Among the lines of its table, from 0."""
    is_total: bool = False


def lines_of(source: Source, facts: Facts) -> list[Line]:
    """The lines of a document in reading order; rows without a name or a value are none."""
    named: dict[tuple[str, int | None], list[Indicator]] = {}
    for one in facts.indicators:
        if one.table_id:
            named.setdefault((one.table_id, one.row), []).append(one)
    captions = {table.table_id: table.caption for table in facts.tables}
    rows: dict[tuple[str, int], list[Number]] = {}
    for number in facts.numbers:
        if number.table_id is not None and number.row is not None:
            rows.setdefault((number.table_id, number.row), []).append(number)
    found: list[Line] = []
    positions: Counter[str] = Counter()
    for (table_id, row), numbers in sorted(rows.items()):
        caption = captions.get(table_id)
        for own, records in _by_name(numbers, named.get((table_id, row), [])):
            line = _table_line(source, caption, own, records)
            if line is not None:
                found.append(replace(line, position=positions[table_id]))
                positions[table_id] += 1
    stated = {number.raw: number for number in facts.numbers if number.table_id is None}
    found += _stated_lines(source, facts.indicators, stated)
    return found


def _by_name(
    numbers: Sequence[Number], records: Sequence[Indicator]
) -> Iterator[tuple[list[Number], list[Indicator]]]:
    """The numbers of a row under each name that its records give them.

    A row can hold the same value for several groups ("women", "men"): each is a line of its own.
    """
    names = list(dict.fromkeys(record.name for record in records))
    if len(names) < 2:
        yield list(numbers), list(records)
        return
    for name in names:
        own = [record for record in records if record.name == name]
        others = [record for record in records if record.name != name]
        mine = [n for n in numbers if _record_of(n, own) or not _record_of(n, others)]
        yield mine, own


def _record_of(number: Number, records: Sequence[Indicator]) -> Indicator | None:
    """The record that states a number of its row."""
    same = [one for one in records if one.period == number.period] or list(records)
    return next((one for one in same if _kind_in(one, number)), None)


def _kind_in(record: Indicator, number: Number) -> SeriesKind | None:
    """As what a record states a number."""
    value = number.value
    if value is None:
        return None
    if record.target_value == value:
        return "target"
    if record.outcome_value == value:
        return "outcome"
    return "forecast" if record.forecast_value == value else None


def _table_line(
    source: Source,
    caption: str | None,
    numbers: Sequence[Number],
    records: Sequence[Indicator],
) -> Line | None:
    is_budget = _names_budget(caption, source)
    values: list[Value] = []
    for number in sorted(numbers, key=lambda number: number.column or 0):
        record = _record_of(number, records)
        kind = _kind(number, is_budget) or (record and _kind_in(record, number))
        if kind and number.kind not in TIMES:
            value = _value(source, number, kind)
            values.append(value._replace(indicator=record) if record else value)
    indicator = records[0] if records else None
    label = indicator.name if indicator else _row_label(numbers)
    if not values or not label:
        return None
    name = name_of(label, source.context)
    measure = _measure(values, name)
    return Line(
        source=source,
        subject="budget_line" if measure and measure.kind == MONEY else "indicator",
        name=name,
        measure=measure,
        values=tuple(values),
        indicator=indicator,
        table_id=numbers[0].table_id,
        caption=caption,
        row=numbers[0].row,
        is_total=all(number.is_total for number in numbers),
    )


def _measure(values: Sequence[Value], name: Name) -> Measure | None:
    return next((value.measure for value in values if value.measure), None) or name.measure


def _row_label(numbers: Sequence[Number]) -> str | None:
    """The heading of a row; a label without a part for the row names the column only."""
    labels = (number.label for number in numbers if number.label)
    return next((head for label in labels if LABEL in label
                 and (head := label.partition(LABEL)[0].strip())), None)  # fmt: skip


def _kind(number: Number, is_budget: bool) -> SeriesKind | None:
    """What a column's numbers are; one that only names a year is a budget under such a caption."""
    for kind in KINDS:
        if number.role == kind:
            return kind
    return "budget" if is_budget and number.role is None and number.period else None


def _names_budget(caption: str | None, source: Source) -> bool:
    words = source.context.profile.indicators.budget
    return any(piece.endswith(words) for piece in WORD.findall((caption or "").casefold()))


def _value(source: Source, number: Number, kind: SeriesKind) -> Value:
    heading = (number.label or "").rpartition(LABEL)[2]
    scale = number.scale or 1
    return Value(
        kind=kind,
        period=period_of(number.period, heading, kind, source),
        period_raw=number.period,
        amount=number.value,
        high=number.value_high,
        step=_step(number.raw, scale, source),
        measure=_measure_of(number.kind, number.unit),
        raw=number.raw,
        approximate=number.approximate,
        number=number,
    )


def _measure_of(kind: str, unit: str | None) -> Measure | None:
    return Measure(kind, unit) if unit is not None else None


def _step(raw: str, scale: int, source: Source) -> Decimal:
    """What the last printed digit is worth: "5,0" is more precise than "5", in print alone."""
    mark = re.escape(source.context.profile.numbers.decimal_mark)
    decimals = re.search(rf"\d\s?{mark}\s?(\d+)(?!.*{mark})", raw)
    return Decimal(1).scaleb(-len(decimals[1]) if decimals else 0) * scale


def _stated_lines(
    source: Source, indicators: Iterable[Indicator], stated: Mapping[str, Number]
) -> Iterator[Line]:
    """Indicators of running text."""
    for one in indicators:
        if one.table_id is not None:
            continue
        values = [
            value
            for kind in ("target", "outcome", "forecast")
            if (value := _stated_value(source, one, kind, stated))
        ]
        if values:
            name = name_of(one.name, source.context)
            yield Line(source, "indicator", name, _measure(values, name), tuple(values), one)


def _stated_value(
    source: Source,
    one: Indicator,
    kind: str,
    stated: Mapping[str, Number],
) -> Value | None:
    raw: str | None = getattr(one, kind)
    number: Decimal | None = getattr(one, f"{kind}_value")
    if raw is None or number is None:
        return None
    role: SeriesKind = next(known for known in KINDS if known == kind)
    behind = stated.get(raw)
    if behind is not None and behind.value == number:
        value = _value(source, behind, role)
        if value.period_raw or one.period is None:
            return value
        return value._replace(period=period_of(one.period, "", role, source), period_raw=one.period)
    read = parse_cell(raw, source.context.profile)
    known = read is not None and read.amount == number
    scale = read.scale if read is not None and known else 1
    return Value(
        kind=role,
        period=period_of(one.period, "", role, source),
        period_raw=one.period,
        amount=number,
        high=None,
        step=_step(raw, scale, source),
        measure=_measure_of(read.kind, one.unit) if read is not None and known else None,
        raw=raw,
        approximate=False,
        number=None,
    )
