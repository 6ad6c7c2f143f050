"""A mark before three digits, which may group or divide: what the rest of its column says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from planparse.profiles.numbers import DecimalMark
from planparse.text.numbers.quantity import Quantity

Reading = Literal["groups", "divides", "both", "open"]
THOUSAND = Decimal(1000)
PLAIN = re.compile(r"[^0-9.,]*[0-9]{1,3}[^0-9.,]*")


@lru_cache
def _open(mark: str) -> re.Pattern[str]:
    """One mark before exactly three digits, behind one to three that begin with no 0."""
    m = re.escape(mark)
    return re.compile(rf"(?<![0-9.,])[1-9][0-9]{{0,2}}{m}[0-9]{{3}}(?![0-9.,])")


@lru_cache
def _grouping(mark: str) -> re.Pattern[str]:
    """The mark more than once, or before the other one: it groups beyond doubt."""
    m, other = re.escape(mark), re.escape("." if mark == "," else ",")
    return re.compile(rf"[0-9]{m}[0-9]{{3}}(?:{m}[0-9]{{3}}|{other}[0-9])")


@lru_cache
def _dividing(mark: str) -> re.Pattern[str]:
    """The mark before another count of digits than three, or behind a 0: it divides."""
    m = re.escape(mark)
    return re.compile(
        rf"(?<![0-9.,])(?:0{m}[0-9]+|[0-9]+{m}(?:[0-9]{{1,2}}|[0-9]{{4,}}))(?![0-9.,])"
    )


def reading_of(mark: str, column: Sequence[str]) -> Reading | None:
    """What a mark before three digits does in a column; None where no other cell tells."""
    if not any(_open(mark).search(text) for text in column):
        return None
    groups = any(_grouping(mark).search(text) for text in column)
    divides = any(_dividing(mark).search(text) for text in column)
    if groups or divides:
        return "both" if groups and divides else "groups" if groups else "divides"
    return "open" if any(PLAIN.fullmatch(text) for text in column) else None


def in_column(number: Quantity, column: Sequence[str], decimal_mark: DecimalMark) -> Quantity:
    """A number of a cell as its column has it: its mark may group where the language divides.

    Where the column does not say which, the number has no value and the doubt `open_mark`: cells
    of both looks, or whole numbers of up to three digits beside the language's decimal mark (where
    it divides, they are printed with their decimals too).
    """
    other = "." if decimal_mark == "," else ","
    mark = next((m for m in (decimal_mark, other) if _open(m).search(number.raw)), None)
    if mark is None or number.value is None:
        return number
    reading = reading_of(mark, column)
    if reading == "both" or (reading == "open" and mark == decimal_mark):
        return replace(number, value=None, doubts=("open_mark",))
    is_grouped = abs(number.value) >= THOUSAND
    if reading == "groups" and not is_grouped:
        doubts = (*number.doubts, "foreign_format")
        return replace(number, value=number.value * THOUSAND, doubts=doubts)
    if reading == "divides" and is_grouped:
        return replace(number, value=number.value / THOUSAND)
    return number
