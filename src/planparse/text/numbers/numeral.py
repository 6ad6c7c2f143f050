"""Numbers in digits: signs, groups of three, decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from planparse.profiles.numbers import DecimalMark
from planparse.text.numbers.quantity import Doubt

BLANKS = " \u00a0\u202f\u2009\u2007\u2002\u2003\u2004\u2005\u2006\u2008\u200a"
"""Blanks that group thousands or stand between a number and its unit; no line break."""
MINUS = "-\u2212\u2013\u2010\u2011\u2012\ufe63\uff0d"
"""Hyphens, the minus sign and the en dash; an em dash is punctuation."""
LONG_DASHES = "\u2014\u2015"
"""Dashes of punctuation that stand for a minus where they are glued to a number's front."""
SIGNS = MINUS + LONG_DASHES + "+"
MOST_GROUPS = 4
"""Groups of digits parted by blanks, from which a run is several numbers side by side: 999 billion
is four groups, and no amount of a public body has five."""
MAX_DIGITS = 28
"""More digits than this do not fit a decimal128(38, 10) column; no honest number has them."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """An unsigned number in digits."""

    start: int
    end: int
    value: Decimal | None
    """Null when it has too many digits."""
    plain: bool
    """A bare run of digits: no groups and no decimals, so it may be a year or a day."""
    dotted: bool = False
    """Read across a mark that is not the language's own; needs a unit in running text."""
    doubts: tuple[Doubt, ...] = ()


def read_numeral(
    text: str, position: int, mark: DecimalMark, *, plain_blanks: bool = True
) -> Numeral | None:
    """The longest number in digits that starts at a position, or null.

    `plain_blanks`: U+0020 may group thousands; the blanks that do not break always may.

    A letter or a digit of another script right before or after it is the caller's business.
    """
    found = _numeral_pattern(mark, plain_blanks).match(text, position)
    if found is None:
        return None
    end = found.end()
    if found["swiss"]:
        printed = re.sub("['\u2019]", "", found["swiss"])
        return _numeral(printed.replace(".", mark), mark, (position, end), "marked")
    if found["foreign"]:
        return _numeral(found["foreign"], "." if mark == "," else ",", (position, end), "foreign")
    if found["odd"]:
        return _across_other_mark(found["odd"], (position, end))
    return _numeral(found[0], mark, (position, end), "own")


def _across_other_mark(printed: str, span: tuple[int, int]) -> Numeral:
    """Reads "6.93" where commas divide: decimals, unless it looks like a group of three."""
    whole, _, fraction = printed.partition("." if "." in printed else ",")
    group = len(fraction) == 3 and len(whole) <= 3 and whole[0] != "0"
    whole = "".join(filter(str.isdecimal, whole))
    value = _decimal(whole + fraction, "") if group else _decimal(whole, fraction)
    doubt: Doubt = "ambiguous_dot" if group else "dot_decimal"
    doubts: tuple[Doubt, ...] = (doubt,) if value is not None else (doubt, "too_long")
    return Numeral(*span, value, False, dotted=True, doubts=doubts)


def _numeral(printed: str, mark: str, span: tuple[int, int], style: str) -> Numeral:
    whole, _, fraction = printed.partition(mark)
    digits = "".join(filter(str.isdecimal, whole))
    doubts: tuple[Doubt, ...] = ("foreign_format",) if style == "foreign" else ()
    value = _decimal(digits, fraction)
    if value is None:
        doubts += ("too_long",)
    if printed.count(" ") >= MOST_GROUPS and not fraction:
        value, doubts = None, (*doubts, "fused")
    plain = not fraction and len(digits) == len(printed) and style != "marked"
    return Numeral(*span, value, plain, dotted=style == "foreign", doubts=doubts)


def _decimal(whole: str, fraction: str) -> Decimal | None:
    if len(whole) + len(fraction) > MAX_DIGITS:
        return None
    return Decimal(f"{whole}.{fraction}" if fraction else whole)


@lru_cache
def _numeral_pattern(mark: DecimalMark, plain_blanks: bool) -> re.Pattern[str]:
    """The shapes of a number, the most telling first; all of them linear in the text."""
    own, other = re.escape(mark), re.escape("." if mark == "," else ",")
    first = "[1-9][0-9]{0,2}"
    blanks = BLANKS if plain_blanks else BLANKS.replace(" ", "")
    blank_groups = rf"{first}(?:[{blanks}][0-9]{{3}})+(?![0-9])"
    # One group after a dot may as well be decimals in a language that writes a decimal comma.
    least = 1 if mark == "." else 2
    marked_groups = rf"{first}(?:{other}[0-9]{{3}}){{{least},}}(?![0-9])"
    group = rf"{own}[0-9]{{3}}"
    foreign_groups = rf"{first}(?:(?:{group})+{other}[0-9]+|(?:{group}){{2,}})"
    # One group and decimals, each by its own mark, leave nothing open: "12.500,75".
    whole_print = rf"{first}(?:{other}[0-9]{{3}})+{own}[0-9]+"
    swiss = rf"{first}(?:['\u2019][0-9]{{3}})+(?:[.,][0-9]+)?"
    # No reading may end inside a longer run: its rest would become a number of its own.
    end = r"(?![0-9]|[.,'\u2019][0-9])"
    return re.compile(
        rf"(?P<foreign>{foreign_groups}{end})"
        rf"|(?P<swiss>{swiss}{end})|{whole_print}{end}"
        rf"|(?:{blank_groups}|{marked_groups})(?:{own}[0-9]+)?{end}"
        rf"|(?P<odd>(?:{blank_groups}|[0-9]{{1,{MAX_DIGITS}}}){other}[0-9]{{1,{MAX_DIGITS}}}){end}"
        rf"|[0-9]+(?:{own}[0-9]+{end})?"
    )
