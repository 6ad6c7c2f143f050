"""Tables set side by side that were read as one: where the labels of the next one stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.text.numeric import is_numeric

FEWEST = 3
"""Rows; in fewer of them a status may be different in each."""
LONGEST = 40
"""Characters of a label; comments beside numbers are longer."""


def later_labels(
    body: Sequence[Sequence[str]], labels: Sequence[int], numbers: Sequence[int]
) -> tuple[int, ...]:
    """Columns of words that name the numbers on their right, as the first column names the others.

    The table falls into equal parts: as many columns of numbers behind each such column as behind
    the first labels, and a short text of its own in every row that has a number behind it.

    Args:
        body: texts of the rows without the header.
        labels: the columns that name the rows.
        numbers: the columns of numbers.
    """
    if len(labels) != 1 or not numbers or labels[0] > min(numbers):
        return ()
    first, last = min(numbers), max(numbers)
    words = [column for column in range(first, last) if column not in numbers]
    starts = [labels[0], *words, last + 1]
    sizes = {sum(start < column < end for column in numbers) for start, end in pairwise(starts)}
    if not words or len(sizes) != 1 or not all(_names_rows(body, column) for column in words):
        return ()
    return tuple(words)


def _names_rows(body: Sequence[Sequence[str]], column: int) -> bool:
    named = [row[column].strip() for row in body if row[column + 1].strip()]
    return (
        len(named) >= FEWEST
        and all(0 < len(text) <= LONGEST and not is_numeric(text) for text in named)
        and len(set(named)) == len(named)
    )
