"""Whether the first row of a table is its header, told by what it says and how it is set."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.text.numeric import is_numeric, is_year, words_over_numbers

FEWEST_ROWS = 2
"""A header needs a row below it."""
LONGEST_HEAD = 60
"""Characters; a longer text in the first row is a row's own."""
RARE = 0.3
"""Rows set in bold besides the header (sums), as a share of the body."""


def is_header_by_look(
    texts: Sequence[Sequence[str]], bold: Sequence[Sequence[bool]], *, is_styled: bool
) -> bool:
    """Whether the first row heads the others.

    It does where it names each column in short words, and is set in bold unlike the rest, is set
    apart by the table's style, or stands over columns of numbers.

    Args:
        texts: texts of the cells row by row.
        bold: whether each cell is set in bold.
        is_styled: the table's style sets its first row apart.
    """
    heads = [text for text in texts[0] if text.strip()]
    if len(heads) < 2 or any(len(text) > LONGEST_HEAD for text in heads):
        return False
    if any(is_numeric(text) and not is_year(text) for text in heads):
        return False
    if is_styled or words_over_numbers(texts[0], texts[1:]):
        return True
    return _is_set_apart(texts, bold)


def _is_set_apart(texts: Sequence[Sequence[str]], bold: Sequence[Sequence[bool]]) -> bool:
    rows = [
        all(is_bold for text, is_bold in zip(row, looks, strict=True) if text.strip())
        for row, looks in zip(texts, bold, strict=True)
        if any(text.strip() for text in row)
    ]
    return rows[0] and sum(rows[1:]) <= RARE * len(rows[1:])
