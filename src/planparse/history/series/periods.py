"""The period that a value is for: its heading's, else the document's, else unknown."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from planparse.history.series.source import Source
from planparse.model.records.codes import SeriesKind, SeriesSpan
from planparse.profiles.profile import load
from planparse.text.numbers import Quantity, find_quantities

MONTHS = re.compile(r"(?:(?P<year>\d{4})|-)-(?P<month>0[1-9]|1[0-2])")
DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)")
ROLLING = re.compile(r"P(\d{1,2})M")
NUMBERED = re.compile(r"(?<!\d)[1-4](?!\d)")
"""The number of a quarter or a term."""
WORD = re.compile(r"[^\W\d_]+")


class Period(NamedTuple):
    """First and last day with the sort of period; no days where it is unknown."""

    start: date | None
    end: date | None
    span: SeriesSpan

    @property
    def label(self) -> str | None:
        """`2025`, else first and last month: `2025-01/2025-04`."""
        if self.start is None or self.end is None:
            return None
        if (self.start, self.end) == _year(self.end.year)[:2]:
            return str(self.end.year)
        return f"{self.start:%Y-%m}/{self.end:%Y-%m}"


UNKNOWN = Period(None, None, "unknown")


def period_of(printed: str | None, heading: str, kind: SeriesKind, source: Source) -> Period:
    """What a value is for.

    A target, a forecast or a budget without a period is for the document's year, unless its
    heading says that it is of a part ("ack. budget"). An outcome without one is for the
    document's own period; a plan's outcome without a period is of an unknown one.

    Args:
        printed: the period as the column's heading prints it.
        heading: that heading.
        kind: what the value is.
        source: its document.
    """
    told = _told(printed, source) if printed else None
    if told is not None:
        return told
    if _is_of_year(heading, source) or (kind != "outcome" and not _is_of_part(heading, source)):
        return _year(source.year)
    return _of_document(source)


def _of_document(source: Source) -> Period:
    if source.kind == "plan" or source.start is None or source.end is None:
        return UNKNOWN
    return _between(source.start, source.end)


def _between(start: date, end: date) -> Period:
    if (start, end) == _year(start.year)[:2]:
        return _year(start.year)
    if start.year != end.year:
        return Period(start, end, "years")
    return Period(start, end, "interim")


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), "year")


def _is_of_year(heading: str, source: Source) -> bool:
    whole = source.context.profile.numbers.whole_year
    return bool(whole) and any(w.startswith(whole) for w in WORD.findall(heading.casefold()))


def _is_of_part(heading: str, source: Source) -> bool:
    parts = source.context.profile.indicators.part_of_year
    return any(word in parts for word in WORD.findall(heading.casefold()))


def _told(printed: str, source: Source) -> Period | None:
    """The period of a heading; years that it leaves out are the document's."""
    found = _read(printed, source.context.profile.language)
    rolling = next((m for q in found if (m := ROLLING.fullmatch(q.iso or ""))), None)
    others = [q for q in found if not ROLLING.fullmatch(q.iso or "")]
    told = next((p for q in others if (p := _span(q, source))), None)
    if rolling is None:
        return told
    end = told.end if told else source.end
    return _rolling(int(rolling[1]), end) if end else UNKNOWN


@lru_cache(maxsize=4096)
def _read(printed: str, language: str) -> tuple[Quantity, ...]:
    """Headings repeat over thousands of documents."""
    times = ("year", "year_range", "date", "month", "period")
    return tuple(q for q in find_quantities(printed, load(language)) if q.kind in times)


def _rolling(months: int, end: date) -> Period:
    """The months up to a day; twelve up to the year's end are the year."""
    before = end.year * 12 + end.month - months
    if not date.min.year * 12 <= before:
        return UNKNOWN
    period = Period(date(before // 12, before % 12 + 1, 1), end, "rolling")
    return _year(end.year) if period[:2] == _year(end.year)[:2] else period


def _span(quantity: Quantity, source: Source) -> Period | None:
    """The days of one printed period.

    "Tertial 2" in the report of that name is what the report is about, which in Sweden are the
    eight months up to its end; "maj-augusti" is what it says.
    """
    if quantity.kind == "year" and quantity.value is not None:
        return _year(int(quantity.value))
    if quantity.kind == "year_range" and quantity.value and quantity.value_high:
        first, last = _year(int(quantity.value)), _year(int(quantity.value_high))
        return Period(first.start, last.end, "years")
    day = DAY.fullmatch(quantity.iso or "")
    if day is not None:
        return _up_to(*map(int, day.groups()))
    return _months(quantity, source)


def _months(quantity: Quantity, source: Source) -> Period | None:
    year = source.year
    first_month, _, last_month = (quantity.iso or "").partition("/")
    first = MONTHS.fullmatch(first_month)
    last = MONTHS.fullmatch(last_month or first_month)
    if first is None or last is None:
        return None
    begins, ends = int(first["year"] or year), int(last["year"] or year)
    end = date(ends, int(last["month"]), monthrange(ends, int(last["month"]))[1])
    if NUMBERED.search(quantity.raw) and source.end == end and source.start is not None:
        return _between(source.start, end)
    return _between(date(begins, int(first["month"]), 1), end)


def _up_to(year: int, month: int, day: int) -> Period | None:
    """A state at a day is told as of the year up to it."""
    try:
        end = date(year, month, day)
    except ValueError:
        return None
    return _between(date(year, 1, 1), end)
