"""The unit of a cell's number where that stands in a cell of its own."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.text.numbers import Inherited, bare_unit
from planparse.text.numeric import is_numeric


def unit_beside(row: Sequence[str], column: int, context: Context) -> Inherited | None:
    """The unit in the nearest cell right of a number that holds nothing else.

    Only other numbers and empty cells may stand between the two; the unit nearest to a number is
    its own ("5,2 | % | 6,1 | %").

    Args:
        row: texts of the row.
        column: the column right of the number.
        context: the language.
    """
    for text in row[column:]:
        if text.strip() and not is_numeric(text):
            return bare_unit(text, context.profile)
    return None
