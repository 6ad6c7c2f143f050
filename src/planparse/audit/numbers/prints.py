"""Numbers as a document prints them, and those printed so that they can be misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planparse.context import Context
from planparse.model.coverage import Quote
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

STRAY_SPACE = "stray_space"
CELL = " | "
"""Between the headings of a number and the number in a quote."""

SCALES = {1_000: "thousand", 1_000_000: "million", 1_000_000_000: "billion"}
"""Names of scales in messages, which are English."""


def printed(value: Decimal, decimal_mark: str) -> str:
    """A computed number in the document's own number format, without trailing zeros."""
    text = f"{value:,f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    if decimal_mark == ",":
        whole = whole.replace(",", " ")
    return f"{whole}{decimal_mark}{decimals}" if decimals else whole


def with_unit(number: StatedNumber) -> str:
    """A number as printed, with the unit that it takes from a heading."""
    if number.unit is None or number.inherited_from is None:
        return number.raw
    parts = [number.raw, SCALES.get(number.scale, ""), number.unit]
    return " ".join(part for part in parts if part)


def print_findings(numbers: Sequence[StatedNumber], context: Context) -> Iterator[Finding]:
    """Numbers with a blank inside that is no thousands separator ("-819, 9")."""
    mark = context.profile.numbers.decimal_mark
    for number in numbers:
        if STRAY_SPACE in number.doubts and number.value is not None:
            read = printed(number.value, mark)
            yield Finding(
                code="space_in_number",
                severity="low",
                message=f"{number.raw!r} has a blank inside; it was read as {read}.",
                compared="the print of the number with how numbers of the language are printed",
                quote=Quote(
                    text=CELL.join(filter(None, (number.label, number.raw))), place=number.place
                ),
                expected=read,
                found=number.raw,
                expected_value=number.amount,
                found_value=number.amount,
                unit=number.unit,
                section=number.section,
                table=number.table,
                rule="print_of_number",
            )
