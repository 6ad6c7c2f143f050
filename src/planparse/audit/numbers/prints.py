"""Numbers that are printed so that they can be misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model.coverage import Quote
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

STRAY_SPACE = "stray_space"


def print_findings(numbers: Sequence[StatedNumber]) -> Iterator[Finding]:
    """Numbers with a blank inside that is no thousands separator ("-819, 9")."""
    for number in numbers:
        if STRAY_SPACE in number.doubts and number.value is not None:
            yield Finding(
                code="space_in_number",
                severity="low",
                message=f"{number.raw!r} has a blank inside; it was read as {number.value}.",
                compared="the print of the number with how numbers of the language are printed",
                quote=Quote(text=f"{number.label or ''} {number.raw}".strip(), place=number.place),
                expected=str(number.value),
                found=number.raw,
                found_value=number.value,
                unit=number.unit,
                section=number.section,
                table=number.table,
                rule="print_of_number",
            )
