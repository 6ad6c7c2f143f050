"""A whole table cell as one number."""

from __future__ import annotations

import re
from dataclasses import replace

from planparse.profiles.profile import Profile
from planparse.text.numbers.amounts import Amount, read_amount
from planparse.text.numbers.lexicon import Lexicon, lexicon_of
from planparse.text.numbers.numeral import BLANKS, MINUS, SIGNS
from planparse.text.numbers.quantity import Doubt, Inherited, Kind, Quantity

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A bare number of four digits between these is a year, unless money is expected."""
LONGEST_CELL = 200
"""A cell with more characters is prose."""
SPACED_SIGN = re.compile(rf"[{re.escape(SIGNS)}][{BLANKS}]+(?=[0-9])")
TAIL = re.compile(r"(?P<marks>[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]*)(?P<sign>[-\u2212\u2013\u2010\u2011]?)")
"""What may follow the number in its cell: footnote marks or a sign."""
FIRST_DIGIT = re.compile(r"[0-9]")


def parse_cell(text: str, profile: Profile, inherited: Inherited | None = None) -> Quantity | None:
    """The number that a whole cell is, or null when the cell is empty, a dash or words.

    Reads "-819, 9 mnkr", "(440)" and "440-" (both negative, with a doubt), "- 440", "10,0*",
    "6,93 %"; offsets count in `text`. A bare 1900 to 2100 is a year unless `inherited` says that
    money or a percentage is meant. Anything more than a number (ranges, dates, counted nouns) is
    for `find_quantities`.
    """
    if not text or len(text) > LONGEST_CELL:
        return None
    amount = cell_amount(text, _stripped(text), lexicon_of(profile))
    return None if amount is None else cell_quantity(text, amount, inherited)


def cell_amount(text: str, span: tuple[int, int], lexicon: Lexicon) -> Amount | None:
    """The amount that fills `text[span[0]:span[1]]`, which has no blanks at its ends."""
    start, end = span
    if start == end:
        return None
    if text[start] != "(" or text[end - 1] != ")":
        return _whole_amount(text[:end], start, lexicon)
    amount = _whole_amount(text[: end - 1], start + 1, lexicon)
    return None if amount is None else _accounting(amount, span)


def cell_quantity(text: str, amount: Amount, inherited: Inherited | None) -> Quantity:
    """The quantity of a cell whose number has been read."""
    kind = amount.unit.kind or _kind_alone(amount, inherited)
    quantity = Quantity(
        amount.start,
        amount.end,
        text[amount.start : amount.end],
        kind,
        value=amount.value,
        unit=amount.unit.unit,
        scale=amount.unit.scale,
        approximate="plus_minus" in amount.doubts,
        doubts=amount.doubts,
    )
    return inherit(quantity, inherited)


def inherit(quantity: Quantity, inherited: Inherited | None) -> Quantity:
    """Fills in unit, scale and kind that a heading gives; a unit beside the number wins."""
    if inherited is None or inherited.unit is None or quantity.unit is not None:
        return quantity
    if quantity.kind != "count" and quantity.kind != inherited.kind:
        return quantity
    return replace(
        quantity,
        kind=inherited.kind or quantity.kind,
        unit=inherited.unit,
        scale=quantity.scale if quantity.scale != 1 else inherited.scale,
        inherited_from=inherited.origin,
    )


def _stripped(text: str) -> tuple[int, int]:
    end = len(text.rstrip())
    return min(end, len(text) - len(text.lstrip())), end


def _whole_amount(text: str, start: int, lexicon: Lexicon) -> Amount | None:
    """The amount that fills the text from `start` to its end."""
    spaced = SPACED_SIGN.match(text, start)
    digit = FIRST_DIGIT.search(text, spaced.end() if spaced else start)
    if digit is None:
        return None
    amount = read_amount(text, digit.start(), lexicon)
    if amount is None:
        return None
    if spaced is not None:
        sign = -1 if text[start] in MINUS else 1
        value = None if amount.value is None else amount.value * sign
        amount = replace(amount, start=start, value=value, signed=True)
    tail = TAIL.fullmatch(text, amount.end)
    if amount.start != start or tail is None:
        return None
    return _sign_after(amount, tail)


def _sign_after(amount: Amount, tail: re.Match[str]) -> Amount | None:
    """Bookkeeping's negative, "440-"."""
    if not tail["sign"]:
        return amount
    if amount.signed or amount.value is None:
        return None
    doubts: tuple[Doubt, ...] = (*amount.doubts, "sign_after")
    return replace(amount, end=tail.end(), value=-amount.value, doubts=doubts)


def _accounting(amount: Amount, span: tuple[int, int]) -> Amount:
    """Reads "(440)" as minus 440; a sign inside already said so."""
    doubts: tuple[Doubt, ...] = (*amount.doubts, "parentheses")
    value = amount.value if amount.signed or amount.value is None else -amount.value
    return replace(amount, start=span[0], end=span[1], value=value, doubts=doubts)


def _kind_alone(amount: Amount, inherited: Inherited | None) -> Kind:
    if amount.value is None:
        return "identifier"
    year = amount.numeral.plain and amount.numeral.end - amount.numeral.start == 4
    expected = inherited is not None and inherited.kind in ("money", "percent", "count")
    bare = not amount.signed and not amount.has_unit and not expected
    if year and bare and FIRST_YEAR <= amount.value <= LAST_YEAR:
        return "year"
    return "count"
