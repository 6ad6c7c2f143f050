"""Numbers of a row that was read as text: where only blanks part them, no grouping is sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planparse.text.numbers.numeral import BLANKS
from planparse.text.numbers.quantity import Quantity

OPEN_GROUPS = 3
"""Groups from which a run beside shorter numbers may be two of them ("985 1 002 950 1 011")."""
SURE_GROUPS = 4
"""Groups from which a run without a unit or a noun may be two numbers wherever it stands."""
BARE = ("count", "identifier")


def unfused(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a text, those without a value that may be two whole numbers side by side."""
    return [
        replace(number, kind="identifier", value=None, doubts=("fused",))
        if _may_be_two(text, found, index)
        else number
        for index, number in enumerate(found)
    ]


def _may_be_two(text: str, found: Sequence[Quantity], index: int) -> bool:
    number = found[index]
    if number.kind != "count" or number.unit is not None or number.value is None:
        return False
    groups = _groups(number)
    if groups < OPEN_GROUPS or not number.raw[-1].isdecimal() or number.value % 1:
        return False
    if groups >= SURE_GROUPS:
        return True
    before = found[index - 1] if index else None
    after = found[index + 1] if index + 1 < len(found) else None
    neighbours = [
        other
        for other, gap in (
            (before, (before.end, number.start) if before else None),
            (after, (number.end, after.start) if after else None),
        )
        if other is not None and gap is not None and not text[slice(*gap)].strip(BLANKS)
    ]
    return any(other.kind in BARE and _groups(other) < groups for other in neighbours)


def _groups(number: Quantity) -> int:
    """Groups of digits that plain blanks part."""
    return number.raw.count(" ") + 1
