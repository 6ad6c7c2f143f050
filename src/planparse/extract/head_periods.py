"""The period that a heading of a table names."""

from __future__ import annotations

from collections.abc import Collection

from planparse.context import Context
from planparse.text.numbers import find_quantities

IN_HEADER = ("year", "year_range", "period", "date", "month")
IN_ROW = ("year", "year_range", "period")
"""Kinds that say when a heading's numbers are so; a row may be named by the day of an event."""


def named_period(text: str | None, kinds: Collection[str], context: Context) -> str | None:
    """The periods of a heading as printed; None where it names none.

    Args:
        text: the heading.
        kinds: kinds of numbers that are periods there.
        context: the language.
    """
    if not text:
        return None
    found = find_quantities(text, context.profile)
    return " ".join(number.raw for number in found if number.kind in kinds) or None
