"""Parts of a year: quarters, terms, halves, seasons, whole years, rolling months."""

from __future__ import annotations

import re

from planparse.text.numbers.calendar import span_iso
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.months import year_at
from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Quantity
from planparse.text.numbers.units import next_word

NUMBER = re.compile(rf"\.?[{BLANKS}]{{0,3}}([1-9])(?![^\W_]|[.,:%][0-9])")
TO_NUMBER = re.compile(rf"[{BLANKS}]?[-\u2013\u2212][{BLANKS}]?([1-9])(?![^\W_]|[.,:%][0-9])")
COMPACT = re.compile(r"([^\W\d_]{1,2})([0-9]{1,2})(?![^\W_])")
MONTHS = 12
QUARTER = 3
"""Months of the shortest rolling period; other numbers after the letter name something else, as
the recommendations of standard setters ("RKR R5")."""
COMPACT_YEAR = re.compile(rf"[{BLANKS}/-]?(?=[0-9]{{4}})")


def read_numbered_span(text: str, found: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    """Reads "kvartal 1", "tertial 2 2025", "kvartal 1-3": the word has been found."""
    months = lexicon.spans[found[0].lower()]
    number = NUMBER.match(text, found.end())
    if number is None:
        return None
    last = TO_NUMBER.match(text, number.end())
    year, end = year_at(text, last.end() if last else number.end())
    iso = span_iso(months, int(number[1]), year)
    if last is not None and iso is not None:
        closing = span_iso(months, int(last[1]), year)
        iso = f"{iso.partition('/')[0]}/{closing.partition('/')[2]}" if closing else None
    return _period(text, found.start(), end, iso)


def read_ordinal_span(
    text: str, start: int, position: int, ordinal: int, lexicon: Lexicon
) -> Quantity | None:
    """Reads "första kvartalet 2025" from `start`; the word is due at `position`."""
    word = next_word(text, position)
    if word is None or word[0] not in lexicon.spans:
        return None
    joined = next_word(text, word[1])
    of_year = joined[1] if joined and joined[0] in lexicon.words.date_words else word[1]
    year, end = year_at(text, of_year)
    end = end if year else word[1]
    return _period(text, start, end, span_iso(lexicon.spans[word[0]], ordinal, year))


def read_last_span(text: str, start: int, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads "sista kvartalet 2026" from `start`; the word for the span is due at `position`."""
    word = next_word(text, position)
    if word is None or word[0] not in lexicon.spans:
        return None
    return read_ordinal_span(text, start, position, MONTHS // lexicon.spans[word[0]], lexicon)


def read_compact(text: str, position: int, lexicon: Lexicon) -> Quantity | None:
    """Reads R12, Q1, T2 2025; the letters are capitals, as in print."""
    found = COMPACT.match(text, position)
    if found is None or not found[1][0].isupper():
        return None
    letters, number = found[1].lower(), int(found[2])
    if letters in lexicon.words.rolling and number and number % QUARTER == 0:
        return _period(text, position, found.end(), f"P{number}M")
    if letters not in lexicon.span_letters:
        return None
    joined = COMPACT_YEAR.match(text, found.end())
    year, end = year_at(text, joined.end()) if joined else (None, found.end())
    end = end if year else found.end()
    return _period(text, position, end, span_iso(lexicon.span_letters[letters], number, year))


def read_named_period(text: str, found: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    """Reads "hösten 2025", "helår 2025", "delår 2025"; without a year they are no number."""
    year, end = year_at(text, found.end())
    if year is None:
        return None
    word, position = found[0].lower(), found.start()
    season = lexicon.words.seasons.get(word)
    if season is not None:
        return _period(text, position, end, f"{year}-{season}")
    if word in lexicon.words.whole_year:
        return _period(text, position, end, f"{year}-01/{year}-12")
    return Quantity(position, end, text[position:end], "period")


def _period(text: str, start: int, end: int, iso: str | None) -> Quantity | None:
    return None if iso is None else Quantity(start, end, text[start:end], "period", iso=iso)
