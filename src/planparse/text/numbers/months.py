"""Months by name: alone, with a year or a day, and from one to another."""

from __future__ import annotations

import re

from planparse.text.numbers.calendar import date_iso, is_year, month_iso
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Kind, Quantity
from planparse.text.numbers.units import GAP, next_word

NAME = re.compile(r"[^\W\d_]{3,12}(?![^\W_])")
YEAR = re.compile(
    rf"\.?,?(?:[{BLANKS}]*\r?\n)?[{BLANKS}]*([0-9]{{4}})(?![^\W_]|[.,:/\u2013-][0-9])"
)
DASH = re.compile(rf"\.?[{BLANKS}]?[-\u2010\u2011\u2012\u2013\u2014\u2212/][{BLANKS}]?")
DAY_AFTER = re.compile(rf"\.?[{BLANKS}]+([0-9]{{1,2}})(?:st|nd|rd|th)?(?![^\W_]|[.:%][0-9])")
JOINED = re.compile(r"[-\u2010\u2011][^\W\d_]")


def month_at(text: str, position: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The month whose name or abbreviation stands at a position, and the offset after it."""
    found = NAME.match(text, position)
    if found is None:
        return None
    name = found[0].lower()
    month = lexicon.months.get(name)
    return None if month is None else (month, found.end())


def year_at(text: str, position: int) -> tuple[int | None, int]:
    """The year that follows a month or a part of a year, and the offset after it."""
    found = YEAR.match(text, position)
    if found is None or not is_year(found[1]):
        return None, position
    return int(found[1]), found.end()


def read_month(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "april", "april 2025", "januari-april", "jan-apr 2025", "March 29, 2025"."""
    first = month_at(text, position, lexicon)
    if first is None:
        return None
    year, end = year_at(text, first[1])
    second = _second_month(text, end, lexicon)
    if second is not None:
        return _months(text, position, (first[0], year), second)
    if lexicon.words.month_before_day and year is None:
        day = _day_after(text, position, first)
        if day is not None:
            return day
    name = text[position : first[1]]
    if year is None and (not _is_plain_name(name, lexicon) or JOINED.match(text, first[1])):
        return None
    return _quantity(text, position, end, ("month", month_iso(first[0], year)))


def _second_month(text: str, position: int, lexicon: Lexicon) -> tuple[int, int] | None:
    dash = DASH.match(text, position)
    if dash is not None:
        return month_at(text, dash.end(), lexicon)
    word = next_word(text, position)
    if word is None or word[0] not in lexicon.words.range_words:
        return None
    gap = GAP.match(text, word[1])
    return month_at(text, gap.end() if gap else word[1], lexicon)


def _months(
    text: str, position: int, first: tuple[int, int | None], second: tuple[int, int]
) -> Quantity:
    """The period from one month to another; a year at its end covers both."""
    last_year, end = year_at(text, second[1])
    first_year = first[1]
    if first_year is None and last_year is not None:
        first_year = last_year - 1 if first[0] > second[0] else last_year
    if last_year is None:
        last_year = first_year
    iso = f"{month_iso(first[0], first_year)}/{month_iso(second[0], last_year)}"
    return _quantity(text, position, end, ("period", iso))


def _day_after(text: str, position: int, month: tuple[int, int]) -> Quantity | None:
    found = DAY_AFTER.match(text, month[1])
    if found is None:
        return None
    year, end = year_at(text, found.end())
    iso = date_iso(int(found[1]), month[0], year)
    return None if iso is None else _quantity(text, position, end, ("date", iso))


def _is_plain_name(name: str, lexicon: Lexicon) -> bool:
    """A full name that means nothing else: "april", but neither "apr" nor "may"."""
    lower = name.lower()
    return lower in lexicon.words.months and lower not in lexicon.words.homograph_months


def _quantity(text: str, start: int, end: int, time: tuple[Kind, str]) -> Quantity:
    return Quantity(start, end, text[start:end], time[0], iso=time[1])
