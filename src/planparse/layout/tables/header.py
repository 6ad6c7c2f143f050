"""How many rows at the top of a table are its header."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.tables.cells import Cell
from planparse.layout.tables.chunks import is_numeric
from planparse.layout.tables.squares import Skeleton

YEARS = range(1900, 2101)
"""Numbers that name a column rather than fill it."""


def header_rows(skeleton: Skeleton, cells: Sequence[Cell], rows: Sequence[int]) -> int:
    """Rows of the header among the kept rows (indices of the skeleton's rows).

    The rule that closes the header decides where there is one; else the rows before the first
    that holds a number, if they are set unlike the rest.
    """
    if skeleton.header_bottom is not None:
        count = sum(skeleton.ys[r] < skeleton.header_bottom - 1.0 for r in rows)
        if 0 < count < len(rows):
            return _until_numbers(cells, rows, count)
    return 0


def _until_numbers(cells: Sequence[Cell], rows: Sequence[int], count: int) -> int:
    """The header ends before a row that holds values."""
    for index in range(count):
        texts = [c.chunks for c in cells if c.row0 == rows[index] and c.column0 > 0 and c.chunks]
        values = [t for t in texts if is_numeric(t[0].text) and not _names(t[0].text)]
        if len(values) * 2 > len(texts):
            return index
    return count


def _names(text: str) -> bool:
    digits = "".join(c for c in text if c.isdigit())
    return len(digits) <= 2 or (len(digits) == 4 and int(digits) in YEARS)
