"""Measured numbers: exact decimals, or none at all.

Parquet holds them as `decimal128(38, 9)`: 29 digits before the point and 9 after it, which is
more than any budget or share in a public document needs. A number beyond that (a 5,000-digit
integer in a damaged file) is not rounded: its value becomes null, the text as printed stays,
and the record's `value_issue` says why.
"""

from __future__ import annotations

from decimal import MAX_EMAX, Context, Decimal, InvalidOperation
from typing import Annotated

from pydantic import PlainSerializer

from planparse.model.records.codes import ValueIssue

PRECISION = 38
SCALE = 9
_UNIT = Decimal(1).scaleb(-SCALE)
_EXACT = Context(prec=PRECISION)
_PRODUCT = Context(prec=200, Emax=MAX_EMAX)
"""Digits of a printed number times its scale: both are far below 200."""


def measure(value: object) -> tuple[Decimal | None, ValueIssue | None]:
    """The number that a column can hold, without zeros beyond its scale, or why there is none.

    Args:
        value: a Decimal, an int, digits as `plain` writes them, or None.

    Raises:
        ValueError: anything else; a float has lost the digits that were printed.
    """
    if value is None:
        return None, None
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise ValueError(f"{value!r} is not exact: give a Decimal or an int")
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError(f"{value!r} is not a number: give a Decimal or an int") from None
    if not number.is_finite():
        return None, "not_finite"
    if not number:
        return Decimal(0), None  # minus zero is zero
    if number.adjusted() >= PRECISION - SCALE:
        return None, "too_large"
    _, digits, exponent = number.as_tuple()
    surplus = -SCALE - int(exponent)
    if surplus <= 0:
        return number, None
    if surplus >= len(digits) or any(digits[-surplus:]):
        return None, "too_precise"
    return number.quantize(_UNIT, context=_EXACT), None


def times(value: Decimal | None, scale: int) -> Decimal | None:
    """A number with its scale multiplied out, never rounded."""
    return None if value is None else _PRODUCT.multiply(value, Decimal(scale))


def plain(value: Decimal) -> str:
    """A number as digits: no exponent, no trailing zeros after the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Measured = Annotated[Decimal, PlainSerializer(plain, return_type=str, when_used="json")]
"""The type of every money, share or count column; a float is refused (see `measure`)."""
