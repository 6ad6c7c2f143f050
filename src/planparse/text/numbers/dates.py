"""Dates and years in digits."""

from __future__ import annotations

import re
from decimal import Decimal

from planparse.text.numbers.calendar import date_iso, end_year, is_year, month_iso
from planparse.text.numbers.context import words_before
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.months import month_at, year_at
from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Doubt, Kind, Quantity
from planparse.text.numbers.units import GAP, next_word

DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![^\W_]|-[0-9])")
DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?![^\W_]|[.-][0-9])")
YEARS = re.compile(
    rf"([0-9]{{4}})(?P<join>[{BLANKS}]?(?:{DASH}|/)[{BLANKS}]?)([0-9]{{4}}|[0-9]{{2}})"
    r"(?![^\W_]|[-/.,:][0-9])"
)
DAY = re.compile(
    rf"([0-9]{{1,2}})(?:[{BLANKS}]?{DASH}[{BLANKS}]?([0-9]{{1,2}}))?(?:\.|:[ae]|st|nd|rd|th)?(?![^\W_])"
)
LONGEST_DAY = 4
"""A day with the letters of an ordinal ("29th")."""
FOUR_DIGITS = re.compile(r"[0-9]{4}(?![^\W_]|[.,:/-][0-9])")
DECADE = re.compile(rf"([0-9]{{4}}){DASH}?([^\W\d_]{{1,6}})(?![^\W_])")


def read_date(text: str, token: tuple[int, int], lexicon: Lexicon) -> Quantity | None:
    """The date, years or decade that a run of digits opens."""
    position, end = token
    if is_year(text[position : position + 4]):
        return (
            _numeric_date(text, position)
            or _years(text, position)
            or _spelled_years(text, position, lexicon)
            or _decade(text, position, lexicon)
        )
    if end - position > LONGEST_DAY:
        return None
    if text[end : end + 1] == ".":
        dotted = _numeric_date(text, position)
        if dotted is not None:
            return dotted
    return _day_and_month(text, position, lexicon)


def _numeric_date(text: str, position: int) -> Quantity | None:
    """2025-09-30 and 30.9.2025; a day that does not exist is an identifier with a doubt."""
    found = ISO.match(text, position)
    if found is not None:
        year, month, day = found[1], found[2], found[3]
    else:
        found = DOTTED.match(text, position)
        if found is None:
            return None
        day, month, year = found[1], found[2], found[3]
    return _date(text, found.span(), date_iso(int(day), int(month), int(year)))


def _date(text: str, span: tuple[int, int], iso: str | None) -> Quantity:
    doubts: tuple[Doubt, ...] = () if iso else ("no_such_date",)
    kind: Kind = "date" if iso else "identifier"
    return Quantity(*span, text[span[0] : span[1]], kind, iso=iso, doubts=doubts)


def _years(text: str, position: int) -> Quantity | None:
    """2026-2037, 2026-35, 2024/25; 2025-04 is a month."""
    found = YEARS.match(text, position)
    if found is None or not is_year(found[1]):
        return None
    if len(found[3]) == 2 and len(found["join"]) > 1:
        return None
    last = end_year(int(found[1]), found[3])
    month = int(found[3])
    if found["join"] == "-" and len(found[3]) == 2 and 1 <= month <= 12:
        iso = month_iso(month, int(found[1]))
        return Quantity(*found.span(), found[0], "month", iso=iso)
    return None if last is None else year_range(text, found.span(), int(found[1]), last)


def year_range(text: str, span: tuple[int, int], first: int, last: int) -> Quantity:
    """A range of years; both ends are values."""
    return Quantity(
        *span,
        text[span[0] : span[1]],
        "year_range",
        value=Decimal(first),
        value_high=Decimal(last),
        iso=f"{first}/{last}",
    )


def _spelled_years(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "2023 till 2026", "mellan 2020 och 2024"."""
    first = FOUR_DIGITS.match(text, position)
    if first is None or not is_year(first[0]):
        return None
    word = next_word(text, first.end())
    between = words_before(text, position)[0] in lexicon.words.between_words
    joins = lexicon.words.and_words if between else lexicon.words.range_words
    if word is None or word[0] not in joins:
        return None
    gap = GAP.match(text, word[1])
    last = FOUR_DIGITS.match(text, gap.end() if gap else word[1])
    if last is None or not is_year(last[0]) or int(last[0]) <= int(first[0]):
        return None
    return year_range(text, (position, last.end()), int(first[0]), int(last[0]))


def _decade(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "1990-talet", "1990s"."""
    found = DECADE.match(text, position)
    if found is None or found[2].lower() not in lexicon.words.decade_suffixes:
        return None
    if not is_year(found[1]) or not found[1].endswith("0"):
        return None
    return Quantity(*found.span(), found[0], "period", iso=f"{found[1][:3]}X")


def _day_and_month(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "29 mars", "30 juni 2025", "10-12 maj 2025"."""
    day = DAY.match(text, position)
    if day is None:
        return None
    at = GAP.match(text, day.end())
    start = at.end() if at else day.end()
    word = next_word(text, start)
    if word is not None and word[0] in lexicon.words.date_words:
        at = GAP.match(text, word[1])
        start = at.end() if at else word[1]
    month = month_at(text, start, lexicon)
    if month is None or start == day.end():
        return None
    year, end = year_at(text, month[1])
    iso = date_iso(int(day[1]), month[0], year)
    if day[2] and iso:
        last = date_iso(int(day[2]), month[0], year)
        iso = f"{iso}/{last}" if last and int(day[1]) < int(day[2]) else None
    return _date(text, (position, end), iso)
