"""How many rows at the top of a table are its header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from planparse.layout.tables.cells import Cell
from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.squares import Skeleton
from planparse.model.page import Fill
from planparse.text.numeric import is_numeric, is_year

SHADE_SHARE = 0.5
"""A fill over this share of a row's width is the row's shade."""
RARE = 0.3
"""A header's style may come again in this share of the rows (sums, for example)."""
LABEL = 30
"""A header's cell is not longer than this, where nothing but its brevity speaks for it."""


class _Style(NamedTuple):
    bold: bool
    colour: int
    shade: int | None


def header_rows(
    skeleton: Skeleton, cells: Sequence[Cell], rows: Sequence[int], shaded: Sequence[Fill]
) -> int:
    """Rows of the header among the kept rows (indices of the skeleton's rows).

    A table that only horizontal rules or nothing parts says it by the rule below the header;
    in a ruled or shaded one the first row must be set unlike the rest, or name columns of numbers.
    """
    if len(rows) < 2:
        return 0
    by_rule = 0
    if skeleton.header_bottom is not None:
        by_rule = sum(skeleton.ys[r] < skeleton.header_bottom - 1.0 for r in rows)
        by_rule = _until_numbers(cells, rows, by_rule) if by_rule < len(rows) else 0
    if skeleton.header_is_sure:
        if not skeleton.may_go_on or by_rule > 1:
            return by_rule
        return int(_stands_out(skeleton, cells, rows, shaded))
    if not _is_header(skeleton, cells, rows, shaded):
        return 0
    return max(1, by_rule)


def _until_numbers(cells: Sequence[Cell], rows: Sequence[int], count: int) -> int:
    """The header ends before a row that holds values."""
    for index in range(count):
        texts = [c.chunks for c in cells if c.row0 == rows[index] and c.column0 > 0 and c.chunks]
        values = [t for t in texts if is_numeric(t[0].text) and not _names(t[0].text)]
        if len(values) * 2 > len(texts):
            return index
    return count


def _names(text: str) -> bool:
    """Whether a number may name a column: a bare one of two digits ("1", "12") or a year."""
    return (text.isdigit() and len(text) <= 2) or is_year(text)


def _is_header(
    skeleton: Skeleton, cells: Sequence[Cell], rows: Sequence[int], shaded: Sequence[Fill]
) -> bool:
    filled = _filled(cells, rows)
    if len(filled[0]) < 2 and skeleton.column_count > 1:
        return False
    if _stands_out(skeleton, cells, rows, shaded):
        return True
    return skeleton.method == "ruled" and _is_brief(filled, skeleton)


def _filled(cells: Sequence[Cell], rows: Sequence[int]) -> list[list[Cell]]:
    """The cells with text that begin in each row."""
    return [[c for c in cells if c.row0 == r and c.chunks] for r in rows]


def _stands_out(
    skeleton: Skeleton, cells: Sequence[Cell], rows: Sequence[int], shaded: Sequence[Fill]
) -> bool:
    """Whether the first row is set unlike the rest or has words over numbers."""
    filled = _filled(cells, rows)
    styles = [_style(row, skeleton, r, shaded) for row, r in zip(filled, rows, strict=True)]
    full = [s for s, row in zip(styles[1:], filled[1:], strict=True) if len(row) > 1]
    if not full and len(filled[0]) == skeleton.column_count > 1:
        full = styles[1:]
    if full:
        common = Counter(full)
        alike = common[styles[0]]
        distinct = styles[0].bold or any(s.shade != styles[0].shade for s in full)
        distinct = distinct or any(s.colour != styles[0].colour for s in full)
        if distinct and alike <= RARE * len(full):
            return True
    return _names_numbers(filled)


def _style(row: Sequence[Cell], skeleton: Skeleton, index: int, shaded: Sequence[Fill]) -> _Style:
    chunks = [k for c in row for k in c.chunks]
    colours = Counter(k.colour for k in chunks)
    level = (skeleton.ys[index] + skeleton.ys[index + 1]) / 2
    left, right = skeleton.xs[0], skeleton.xs[-1]
    shade = [
        f.colour
        for f in shaded
        if f.top <= level <= f.bottom
        and min(f.x1, right) - max(f.x0, left) >= SHADE_SHARE * (right - left)
    ]
    return _Style(
        bool(chunks) and all(k.bold for k in chunks),
        colours.most_common(1)[0][0] if colours else 0,
        shade[0] if shade else None,
    )


def _names_numbers(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row holds words over columns of numbers."""
    first = [c for c in filled[0] if c.column0 > 0]
    below = [c for row in filled[1:] for c in row if c.column0 > 0]
    if not first or not below:
        return False
    values = [c for c in first if is_numeric(c.chunks[0].text) and not is_year(c.chunks[0].text)]
    return not values and sum(_is_value(c.chunks) for c in below) * 2 > len(below)


def _is_value(chunks: Sequence[Chunk]) -> bool:
    return all(is_numeric(k.text) for k in chunks) and not _names(chunks[0].text)


def _is_brief(filled: Sequence[Sequence[Cell]], skeleton: Skeleton) -> bool:
    """Whether the first row has a short word in each column and the rest says more."""
    lengths = [sum(len(k.text) for k in c.chunks) for c in filled[0]]
    texts = [k.text for c in filled[0] for k in c.chunks]
    rest = [sum(len(k.text) for k in c.chunks) for row in filled[1:] for c in row]
    return (
        len(lengths) == skeleton.column_count
        and max(lengths) <= LABEL
        and not any(c.isdigit() for t in texts for c in t)
        and bool(rest)
        and median(rest) > 2 * median(lengths)
    )
