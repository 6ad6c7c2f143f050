"""One amount in digits: its sign, its number and its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.lexicon import Lexicon, Unit
from planparse.text.numbers.numeral import BLANKS, MINUS, Numeral, read_numeral
from planparse.text.numbers.quantity import Doubt
from planparse.text.numbers.signs import BOXES, LOST_SIGN, SURE_MINUS, sign_start
from planparse.text.numbers.units import past_marks, read_glued_scale, read_unit, read_unit_before

NO_UNIT = Unit(None, 1, None)
STRAY_FRACTION = re.compile(rf"[{BLANKS}]?[,.][{BLANKS}]?([0-9]{{1,2}})(?![0-9]|[.,][0-9])")
"""Decimals torn from their number ("819, 9"); one or two, as printed amounts have."""
STRAY_WHOLE_DIGITS = 3
"""Longest last group before torn decimals: "2025, 5 mnkr" is a year and an amount."""
MINUS_AFTER = frozenset("-\u2212\u2013\u2010\u2011")
BLANK = frozenset(BLANKS)


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
    numeral = _numeral_at(text, position, lexicon, in_text=in_text)
    if numeral is None:
        return None
    if position - floor > 0 and text[position - 1] == "(":
        booked = _booked(text, numeral, lexicon, floor)
        if booked is not None:
            return booked
    numeral, unit, end = _number_and_unit(text, numeral, lexicon)
    start = position
    glued = sign_start(text, position, lexicon, floor)
    before = read_unit_before(text, glued or position, lexicon)
    if before is not None and before[1] >= floor and not _is_year_of(text, numeral, before[0]):
        start = before[1]
        unit, end = _currency_before(text, before[0], (unit, end), lexicon)
    elif _glued(text, end):
        unit, end = NO_UNIT, numeral.end
    amount = Amount(start, end, numeral.value, unit, numeral, numeral.doubts)
    if "sign_after" in numeral.doubts:
        return replace(amount, signed=True)
    sign = sign_start(text, start, lexicon, floor)
    if sign is not None:
        return _negated(amount, text[sign], sign)
    return amount if glued is None or start == position else _negated(amount, text[glued], start)


def _numeral_at(text: str, position: int, lexicon: Lexicon, *, in_text: bool) -> Numeral | None:
    """The digits at a position; blanks group them in cells, and in text where the language does so.

    Where it does not, a unit beside the whole run says that it is one number ("kSEK 3 200").
    """
    mark = lexicon.words.decimal_mark
    if lexicon.words.blank_groups_in_text or not in_text:
        return read_numeral(text, position, mark)
    numeral = read_numeral(text, position, mark, plain_blanks=False)
    if numeral is None or not text[numeral.end + 1 : numeral.end + 2].isdecimal():
        return numeral
    whole = read_numeral(text, position, mark)
    if whole is None or whole.end == numeral.end:
        return numeral
    has_unit = read_unit(text, whole.end, lexicon) or read_unit_before(text, position, lexicon)
    return whole if has_unit else numeral


def _number_and_unit(text: str, numeral: Numeral, lexicon: Lexicon) -> tuple[Numeral, Unit, int]:
    found = read_unit(text, numeral.end, lexicon)
    if found is not None:
        return numeral, found[0], found[1]
    odd = _torn(text, numeral, lexicon) or _sign_between(text, numeral, lexicon)
    if odd is not None:
        return odd
    after = past_marks(text, numeral.end)
    if after == numeral.end:
        return numeral, NO_UNIT, numeral.end
    numeral = replace(numeral, doubts=(*numeral.doubts, "superscript"))
    found = read_unit(text, after, lexicon)
    return (numeral, NO_UNIT, numeral.end) if found is None else (numeral, *found)


def _sign_between(
    text: str, numeral: Numeral, lexicon: Lexicon
) -> tuple[Numeral, Unit, int] | None:
    """Reads "440- mnkr": bookkeeping's minus after the number, believed before money and shares."""
    end = numeral.end
    if numeral.value is None or text[end : end + 1] not in MINUS_AFTER:
        return None
    if text[end + 1 : end + 2] not in BLANK:
        return None
    found = read_unit(text, end + 1, lexicon)
    if found is None or found[0].kind not in ("money", "percent"):
        return None
    negative = replace(numeral, value=-numeral.value, doubts=(*numeral.doubts, "sign_after"))
    return negative, found[0], found[1]


def _booked(text: str, numeral: Numeral, lexicon: Lexicon, floor: int) -> Amount | None:
    """Reads "$(440) million": parentheses behind a currency make a negative."""
    if numeral.value is None or text[numeral.end : numeral.end + 1] != ")":
        return None
    end = numeral.end + 1
    currency = read_unit_before(text, numeral.start - 1, lexicon)
    if currency is None or currency[1] < floor:
        return _booked_in_words(text, numeral, end, lexicon)
    unit, end = _currency_before(
        text, currency[0], read_unit(text, end, lexicon) or (NO_UNIT, end), lexicon
    )
    doubts: tuple[Doubt, ...] = (*numeral.doubts, "parentheses")
    return Amount(currency[1], end, -numeral.value, unit, numeral, doubts, signed=True)


def _booked_in_words(text: str, numeral: Numeral, end: int, lexicon: Lexicon) -> Amount | None:
    """Reads "(45) tkr": the unit of money outside makes the parentheses a sign."""
    after = read_unit(text, end, lexicon)
    if after is None or after[0].kind != "money" or numeral.value is None:
        return None
    doubts: tuple[Doubt, ...] = (*numeral.doubts, "parentheses")
    start = numeral.start - 1
    return Amount(start, after[1], -numeral.value, after[0], numeral, doubts, signed=True)


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


def _is_year_of(text: str, numeral: Numeral, unit: Unit) -> bool:
    """Whether a unit before a number heads a year ("MSEK 2024") and is no unit of it."""
    return unit.scale != 1 and numeral.plain and is_year(text[numeral.start : numeral.end])


def _negated(amount: Amount, sign: str, start: int) -> Amount:
    if sign == LOST_SIGN or sign in BOXES:
        doubts: tuple[Doubt, ...] = (*amount.doubts, "lost_sign")
        return replace(amount, start=start, value=None, doubts=doubts, signed=True)
    if sign == "±":
        return replace(amount, start=start, doubts=(*amount.doubts, "plus_minus"))
    value = -amount.value if sign != "+" and amount.value is not None else amount.value
    is_sure = sign in SURE_MINUS or (amount.numeral.start == start + 1 and sign in MINUS)
    doubts = amount.doubts if sign == "+" or is_sure else (*amount.doubts, "dash_sign")
    return replace(amount, start=start, value=value, signed=True, doubts=doubts)


def _glued(text: str, end: int) -> bool:
    """Whether letters or digits of any script go on right where the unit ended."""
    return end < len(text) and (text[end].isalpha() or text[end].isdecimal())
