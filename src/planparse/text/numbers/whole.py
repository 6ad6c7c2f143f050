"""A stretch of text that is one number and nothing else, and what it takes from its heading."""

from __future__ import annotations

import re
from dataclasses import replace

from planparse.text.numbers.amounts import NO_UNIT, Amount, read_amount
from planparse.text.numbers.calendar import is_year
from planparse.text.numbers.lexicon import Lexicon
from planparse.text.numbers.numeral import BLANKS, SIGNS, read_numeral
from planparse.text.numbers.quantity import Doubt, Inherited, Kind, Quantity
from planparse.text.numbers.units import MARKS, past_marks, read_unit

SPACED_SIGN = re.compile(rf"[{re.escape(SIGNS)}][{BLANKS}]+(?=[0-9])")
TAIL = re.compile(
    rf"(?P<marks>[{BLANKS}]?[([]?[*†‡{MARKS}]{{0,3}}(?:[,–][{MARKS}]{{1,2}})?[)\]]?"
    r"(?:[ \u00a0][0-9]{1,2}\))?)"
    rf"(?P<sign>(?:[-\u2212\u2013\u2010\u2011][*†‡{MARKS}]{{0,3}})?)"
)
"""What may follow the number in its cell: footnote marks or a sign."""
FIRST_DIGIT = re.compile(r"[0-9]")
BARE = re.compile(r"[0-9]{1,3}(?:[ \u00a0]?[0-9]{3}){0,3}(?:[.,][0-9]{1,9})?")
"""What most cells hold: digits and no sign or unit to be looked for beside them."""


def cell_amount(text: str, span: tuple[int, int], lexicon: Lexicon) -> Amount | None:
    """The amount that fills `text[span[0]:span[1]]`, which has no blanks at its ends."""
    start, end = span
    if start == end:
        return None
    if BARE.fullmatch(text, start, end) is not None:
        numeral = read_numeral(text[:end], start, lexicon.words.decimal_mark)
        if numeral is not None and numeral.end == end:
            return Amount(start, end, numeral.value, NO_UNIT, numeral, numeral.doubts)
    close = text.find(")", start, end) if text[start] == "(" else -1
    if close < 0:
        return _whole_amount(text[:end], start, lexicon)
    amount = _whole_amount(text[:close], start + 1, lexicon)
    if amount is None:
        return None
    whole = (
        amount if close == end - 1 else _with_unit_behind(text, amount, (close + 1, end), lexicon)
    )
    return None if whole is None else _accounting(whole, span)


def cell_quantity(text: str, amount: Amount, inherited: Inherited | None) -> Quantity:
    """The quantity of a cell whose number has been read."""
    kind, unit, scale = amount_kind(text, amount, inherited), amount.unit.unit, amount.unit.scale
    taken = inherited if amount.value is not None and _takes(kind, unit, inherited) else None
    if taken is not None:
        kind, unit, scale = taken.kind or kind, taken.unit, scale if scale != 1 else taken.scale
    return Quantity(
        amount.start,
        amount.end,
        text[amount.start : amount.end],
        kind,
        value=amount.value,
        unit=unit,
        scale=scale,
        approximate="plus_minus" in amount.doubts,
        doubts=amount.doubts,
        inherited_from=taken.origin if taken is not None else None,
    )


def amount_kind(text: str, amount: Amount, inherited: Inherited | None) -> Kind:
    """What sort of number a cell's amount is, before what it takes from a heading."""
    return amount.unit.kind or _kind_alone(text, amount, inherited)


def inherit(quantity: Quantity, inherited: Inherited | None) -> Quantity:
    """Fills in unit, scale and kind that a heading gives; a unit beside the number wins."""
    if inherited is None or quantity.value is None:
        return quantity
    if not _takes(quantity.kind, quantity.unit, inherited):
        return quantity
    return replace(
        quantity,
        kind=inherited.kind or quantity.kind,
        unit=inherited.unit,
        scale=quantity.scale if quantity.scale != 1 else inherited.scale,
        inherited_from=inherited.origin,
    )


def _takes(kind: Kind, unit: str | None, inherited: Inherited | None) -> bool:
    """Whether a number of a kind has no unit of its own and the heading has one for it."""
    if inherited is None or unit is not None or kind not in ("count", inherited.kind):
        return False
    return inherited.unit is not None or inherited.scale != 1


def stripped(text: str) -> tuple[int, int]:
    """The span of a text without the blanks at its ends."""
    end = len(text.rstrip())
    return min(end, len(text) - len(text.lstrip())), end


def _whole_amount(text: str, start: int, lexicon: Lexicon) -> Amount | None:
    """The amount that fills the text from `start` to its end."""
    spaced = SPACED_SIGN.match(text, start)
    digit = FIRST_DIGIT.search(text, spaced.end() if spaced else start)
    if digit is None:
        return None
    amount = read_amount(text, digit.start(), lexicon, start, in_text=False)
    if amount is None:
        return None
    if spaced is not None and amount.start != start:
        sign = 1 if text[start] == "+" else -1
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


def _with_unit_behind(
    text: str, amount: Amount, rest: tuple[int, int], lexicon: Lexicon
) -> Amount | None:
    """An amount in brackets, behind which nothing stands but marks of notes and its unit."""
    after = past_marks(text, rest[0])
    if after == rest[1]:
        return amount
    found = read_unit(text, after, lexicon)
    if found is None or past_marks(text, found[1]) != rest[1] or amount.has_unit:
        return None
    return replace(amount, unit=found[0])


def _accounting(amount: Amount, span: tuple[int, int]) -> Amount:
    """Reads "(440)" as minus 440; a sign inside already said so."""
    doubts: tuple[Doubt, ...] = (*amount.doubts, "parentheses")
    value = amount.value if amount.signed or amount.value is None else -amount.value
    return replace(amount, start=span[0], end=span[1], value=value, doubts=doubts)


def _kind_alone(text: str, amount: Amount, inherited: Inherited | None) -> Kind:
    if amount.value is None:
        return "identifier"
    expected = inherited is not None and inherited.kind in ("money", "percent", "count")
    bare = amount.numeral.plain and not (amount.signed or amount.has_unit or expected)
    if bare and is_year(text[amount.numeral.start : amount.numeral.end]):
        return "year"
    return "count"
