"""One amount in digits: its sign, its number and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from planparse.text.numbers.lexicon import Lexicon, Unit
from planparse.text.numbers.numeral import BLANKS, MINUS, SIGNS, Numeral, read_numeral
from planparse.text.numbers.quantity import Doubt
from planparse.text.numbers.units import read_glued_scale, read_unit, read_unit_before

NO_UNIT = Unit(None, 1, None)
STRAY_FRACTION = re.compile(rf"[{BLANKS}]?[,.][{BLANKS}]?([0-9]{{1,2}})(?![0-9]|[.,][0-9])")
"""Decimals torn from their number ("819, 9"); one or two, as printed amounts have."""
STRAY_WHOLE_DIGITS = 3
"""Longest last group before torn decimals: "2025, 5 mnkr" is a year and an amount."""
MINUS_AFTER = frozenset("-\u2212\u2013\u2010\u2011")
BLANK = frozenset(BLANKS)
SUPERSCRIPTS = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
OPENERS = frozenset("([{\"'”“’«»=:;/|<>≤≥~≈*$€£\t\r\n\v\f") | frozenset(BLANKS)
"""What may stand before a sign; after anything else a hyphen joins."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A signed number with its unit; `start` and `end` frame sign, number and unit."""

    start: int
    end: int
    value: Decimal | None
    unit: Unit
    numeral: Numeral
    doubts: tuple[Doubt, ...]
    signed: bool = False
    """A sign was printed."""

    @property
    def has_unit(self) -> bool:
        """Whether a unit or a scale stands beside the number."""
        return self.unit is not NO_UNIT


def read_amount(
    text: str, position: int, lexicon: Lexicon, floor: int = 0, *, in_text: bool = True
) -> Amount | None:
    """The amount whose first digit stands at a position, or null where there is none.

    The sign and a currency are looked for before the position, but not before `floor`, where
    the amount before this one ends; the unit after it. `in_text` is false for a table cell.
    """
    blanks = lexicon.words.blank_groups_in_text or not in_text
    numeral = read_numeral(text, position, lexicon.words.decimal_mark, plain_blanks=blanks)
    if numeral is None:
        return None
    if position - floor > 1 and text[position - 1] == "(":
        booked = _booked(text, numeral, lexicon, floor)
        if booked is not None:
            return booked
    numeral, unit, end = _number_and_unit(text, numeral, lexicon)
    start = position
    before = read_unit_before(text, _sign_start(text, position) or position, lexicon)
    if before is not None and before[1] >= floor:
        start = before[1]
        unit, end = _currency_before(text, before[0], (unit, end), lexicon)
    elif _glued(text, end):
        unit, end = NO_UNIT, numeral.end
    amount = Amount(start, end, numeral.value, unit, numeral, numeral.doubts)
    if "sign_after" in numeral.doubts:
        return replace(amount, signed=True)
    sign = _sign_start(text, start)
    if sign is not None and sign >= floor:
        return _negated(amount, text[sign], sign)
    inner = _sign_start(text, position) if start < position else None
    return amount if inner is None else _negated(amount, text[inner], start)


def _number_and_unit(text: str, numeral: Numeral, lexicon: Lexicon) -> tuple[Numeral, Unit, int]:
    found = read_unit(text, numeral.end, lexicon)
    if found is not None:
        return numeral, found[0], found[1]
    odd = _torn(text, numeral, lexicon) or _sign_between(text, numeral, lexicon)
    if odd is not None:
        return odd
    if text[numeral.end : numeral.end + 1] in SUPERSCRIPTS:
        numeral = replace(numeral, doubts=(*numeral.doubts, "superscript"))
    return numeral, NO_UNIT, numeral.end


def _sign_between(
    text: str, numeral: Numeral, lexicon: Lexicon
) -> tuple[Numeral, Unit, int] | None:
    """Reads "440- mnkr": bookkeeping's minus after the number, believed only before money."""
    end = numeral.end
    if numeral.value is None or text[end : end + 1] not in MINUS_AFTER:
        return None
    if text[end + 1 : end + 2] not in BLANK:
        return None
    found = read_unit(text, end + 1, lexicon)
    if found is None or found[0].kind != "money":
        return None
    negative = replace(numeral, value=-numeral.value, doubts=(*numeral.doubts, "sign_after"))
    return negative, found[0], found[1]


def _booked(text: str, numeral: Numeral, lexicon: Lexicon, floor: int) -> Amount | None:
    """Reads "$(440) million": parentheses behind a currency make a negative."""
    currency = read_unit_before(text, numeral.start - 1, lexicon)
    if currency is None or currency[1] < floor or numeral.value is None:
        return None
    if text[numeral.end : numeral.end + 1] != ")":
        return None
    end = numeral.end + 1
    unit, end = _currency_before(
        text, currency[0], read_unit(text, end, lexicon) or (NO_UNIT, end), lexicon
    )
    doubts: tuple[Doubt, ...] = (*numeral.doubts, "parentheses")
    return Amount(currency[1], end, -numeral.value, unit, numeral, doubts, signed=True)


def _torn(text: str, numeral: Numeral, lexicon: Lexicon) -> tuple[Numeral, Unit, int] | None:
    """Reads "819, 9 mnkr": decimals after a stray blank, believed only before a unit."""
    stray = STRAY_FRACTION.match(text, numeral.end)
    if stray is None or numeral.value is None or numeral.value % 1:
        return None
    if numeral.plain and numeral.end - numeral.start > STRAY_WHOLE_DIGITS:
        return None
    if lexicon.words.decimal_mark not in stray[0]:
        return None
    found = read_unit(text, stray.end(), lexicon)
    if found is None:
        return None
    value = Decimal(f"{numeral.value}.{stray[1]}")
    doubts: tuple[Doubt, ...] = (*numeral.doubts, "stray_space")
    joined = replace(numeral, end=stray.end(), value=value, plain=False, doubts=doubts)
    return joined, found[0], found[1]


def _currency_before(
    text: str, currency: Unit, after: tuple[Unit, int], lexicon: Lexicon
) -> tuple[Unit, int]:
    """Joins "$" before the number with "million" after it."""
    unit, end = after
    if unit is NO_UNIT:
        glued = read_glued_scale(text, end, lexicon)
        if glued is not None:
            return replace(currency, scale=glued[0]), glued[1]
        return currency, end
    if unit.unit is None:
        return replace(currency, scale=currency.scale * unit.scale), end
    return unit, end


def _sign_start(text: str, position: int) -> int | None:
    """The offset of a sign glued to the left, if something may stand before a sign there."""
    at = position - 1
    if at < 0 or (text[at] not in SIGNS and text[at] != "±"):
        return None
    if at > 0 and text[at - 1] not in OPENERS and text[at - 1] not in MINUS:
        return None
    return at


def _negated(amount: Amount, sign: str, start: int) -> Amount:
    if sign == "±":
        doubts: tuple[Doubt, ...] = (*amount.doubts, "plus_minus")
        return replace(amount, start=start, doubts=doubts)
    value = -amount.value if sign in MINUS and amount.value is not None else amount.value
    return replace(amount, start=start, value=value, signed=True)


def _glued(text: str, end: int) -> bool:
    """Whether letters or digits of any script go on right where the unit ended."""
    return end < len(text) and (text[end].isalpha() or text[end].isdecimal())
