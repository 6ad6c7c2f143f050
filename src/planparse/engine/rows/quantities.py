"""Records of numbers, and what was odd in their print."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from planparse.model import ids
from planparse.model.facts import StatedNumber
from planparse.model.raw import Doubt
from planparse.model.reasons import Severity
from planparse.model.records import QuantityRecord
from planparse.model.records.decimals import measure, plain
from planparse.model.records.place import place_columns

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")

SEVERITIES: dict[str, Severity] = {
    "too_many": "medium",
    "dash_sign": "medium",
    "falling": "medium",
    "fused": "high",
    "lost_sign": "high",
    "open_mark": "high",
    "overfull": "high",
}
"""Oddities that may have cost a number or its sign; others are low."""

SHOWN = 60
"""Characters of a number that a message shows; its row has all of them."""

ODD_PRINT = {
    "stray_space": "a blank stands inside the number",
    "ambiguous_grouping": "its blanks may group digits or part two numbers",
    "ambiguous_dot": "its mark may group digits or divide them",
    "foreign_format": "it is printed as another language does",
    "too_long": "it has more digits than can be kept exactly",
    "no_such_date": "there is no such date",
    "dash_sign": "a dash that also parts phrases was taken for its minus",
    "falling": "an arrow or triangle that points down stands beside it and may be its minus",
    "fused": "it may be one number or several whole numbers beside or above each other",
    "lost_sign": "a sign of it cannot be read and may be a minus, a comparator or a decimal mark",
    "open_mark": "its mark may group thousands or divide decimals, and its column has both looks",
    "overfull": "the column was too narrow, so that signs stand where its number was",
    "too_many": "here the numbers of an overlong text stop being read",
}
"""Oddities that a reader of the data should know; signs told by brackets are plain usage."""


def quantity_rows(document_id: str, numbers: Sequence[StatedNumber]) -> Iterator[QuantityRecord]:
    """One row for each stated number, in reading order."""
    for ordinal, number in enumerate(numbers, start=1):
        start, end = days_of(number)
        yield QuantityRecord(
            quantity_id=ids.quantity_id(document_id, ordinal),
            section_id=ids.section_id(document_id, number.section) if number.section else None,
            table_id=ids.table_id(document_id, number.table) if number.table else None,
            row=number.row,
            column=number.column,
            raw=number.raw,
            value=number.amount,
            value_high=number.amount_high,
            printed_value=measure(number.value)[0],
            unit=number.unit,
            scale=number.scale if number.value is not None else None,
            kind=number.kind,
            label=number.label,
            approximate=number.approximate,
            comparator=number.comparator,
            period_start=start,
            period_end=end,
            iso=number.iso,
            period=number.period,
            body=number.body,
            body_from=number.body_from,
            inherited_from=number.inherited_from,
            role=number.role,
            is_total=number.is_total,
            document_id=document_id,
            rule="table_cell" if number.table else "running_text",
            confidence=min(0.8 if number.doubts else 1.0, number.confidence),
            **place_columns(number.place, number.places),
        )


def number_doubts(numbers: Sequence[StatedNumber]) -> Iterator[Doubt]:
    """Doubts about the print of numbers, one for each oddity."""
    for number in numbers:
        for code in number.doubts:
            if code in ODD_PRINT:
                yield Doubt(
                    code=f"number_{code}",
                    severity=SEVERITIES.get(code, "low"),
                    message=f"{_shown(number.raw)} {_read_as(number)}: {ODD_PRINT[code]}.",
                    page=number.place.page,
                )


def _shown(raw: str) -> str:
    shown = " ".join(raw.split())
    return repr(shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}...")


def _read_as(number: StatedNumber) -> str:
    return "has no value" if number.value is None else f"was read as {plain(number.value)}"


def days_of(number: StatedNumber) -> tuple[date | None, date | None]:
    """First and last day of a year, date, month or period; None where the year is not given."""
    if number.kind in ("year", "year_range") and number.value is not None:
        return _year_days(number.value, number.value_high or number.value)
    if number.kind not in ("date", "month", "period") or number.iso is None:
        return None, None
    first, _, last = number.iso.partition("/")
    return _edge(first, 0), _edge(last or first, 1)


def _year_days(first: Decimal, last: Decimal) -> tuple[date | None, date | None]:
    try:
        return date(int(first), 1, 1), date(int(last), 12, 31)
    except (ValueError, OverflowError):
        return None, None


def _edge(iso: str, end: int) -> date | None:
    """The first (end 0) or last (end 1) day of a day, month or year."""
    day, month = DAY.fullmatch(iso), MONTH.fullmatch(iso)
    try:
        if day is not None:
            return date(*map(int, day.groups()))
        if month is not None:
            year, number = map(int, month.groups())
            return date(year, number, monthrange(year, number)[1] if end else 1)
        if re.fullmatch(r"\d{4}", iso):
            return date(int(iso), 12 if end else 1, 31 if end else 1)
    except ValueError:
        return None
    return None
