"""What section numbers say of the order and depth of headings."""

from __future__ import annotations

MAX_JUMP = 2
"""A chapter may be left out of an excerpt; a larger jump is a number in running text."""


def depth(number: str) -> int:
    """Level that a number shows: `2` is 1, `2.2.1` is 3."""
    return number.count(".") + 1


def parts(number: str) -> tuple[int, ...] | None:
    """The number's components, or None for a lettered one."""
    pieces = number.split(".")
    return tuple(int(piece) for piece in pieces) if all(p.isdecimal() for p in pieces) else None


def may_follow(number: str, above: str | None) -> bool:
    """Whether a chapter number can come after the numbered heading above it.

    Numbers with a dot are taken as they come, since reports reorder and renumber their parts; a
    single number is common in running text ("14 charging points") and must carry on the count.
    """
    here = parts(number)
    if here is None or len(here) > 1:
        return True
    before = parts(above) if above else None
    first = before[0] if before else 0
    return first < here[0] <= first + MAX_JUMP
