"""Two parts of a table as one grid: columns matched, a cut row closed, parents carried on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from planparse.context import Context
from planparse.model.grid import Grid, GridCell
from planparse.text.hyphen import join_lines
from planparse.text.numeric import is_numeric

SHIFT = 6.0
"""Points by which a column's border may differ from page to page."""
MIRROR = 60.0
"""Points by which a whole table may stand aside on the facing page."""
SCALE = 0.02
"""Share of a table's width by which a border may stand aside in a part of another width."""
FEWEST_BORDERS = 4
"""The shares of fewer than three columns prove nothing."""
TEXT_SHIFT = 60.0
"""Points by which a border may differ where one part's columns are known from its text alone."""
ENDS = frozenset(".!?:;")
"""Signs that end what a cell says."""
OPEN = frozenset(",.-−–/(")
"""Signs after which a number goes on."""
HYPHENS = frozenset("-‐­")


def matching_columns(upper: Grid, lower: Grid) -> list[int] | None:
    """For each column of the lower part, and its end, the upper part's column border.

    None where the borders do not match. The lower part may have fewer columns where a border
    is missing.
    """
    above, below = _borders(upper), _borders(lower)
    if above is None or below is None:
        return list(range(lower.column_count + 1)) if _same_count(upper, lower) else None
    shift = below[0] - above[0]
    if abs(shift) > MIRROR:
        return None
    if abs(shift) <= SHIFT:
        shift = 0.0
    matched: list[int] = []
    for x in below:
        near = [i for i, at in enumerate(above) if abs(at + shift - x) <= SHIFT]
        if not near:
            slack = TEXT_SHIFT if _is_aligned(upper) or _is_aligned(lower) else 4 * SHIFT
            return _loosely(above, below, slack)
        matched.append(near[0])
    ends = matched[0] == 0 and matched[-1] == len(above) - 1
    return matched if ends and len(set(matched)) == len(matched) else None


def _is_aligned(grid: Grid) -> bool:
    return grid.method.startswith("aligned")


def columns_by_count(upper: Grid, lower: Grid) -> list[int] | None:
    """Column by column, whatever the widths; None where the parts have not as many columns."""
    return list(range(lower.column_count + 1)) if _same_count(upper, lower) else None


def scaled_alike(upper: Grid, lower: Grid) -> bool:
    """Whether the columns have the same shares of the width, as in a part set wider overleaf."""
    above, below = _borders(upper), _borders(lower)
    if above is None or below is None or len(above) != len(below) or len(above) < FEWEST_BORDERS:
        return False
    shares = [[(x - b[0]) / (b[-1] - b[0]) for x in b] for b in (above, below) if b[-1] > b[0]]
    return len(shares) == 2 and all(
        abs(a - b) <= SCALE for a, b in zip(shares[0], shares[1], strict=True)
    )


def _same_count(upper: Grid, lower: Grid) -> bool:
    return upper.column_count == lower.column_count


def _loosely(above: Sequence[float], below: Sequence[float], slack: float) -> list[int] | None:
    """Columns found from text alone differ a little: the same number on the same width."""
    if len(above) != len(below) or len(above) < FEWEST_BORDERS - 1:
        return None
    if abs(above[0] - below[0]) > 2 * SHIFT or abs(above[-1] - below[-1]) > max(
        2 * SHIFT, slack / 2
    ):
        return None
    near = all(abs(a - b) <= slack for a, b in zip(above, below, strict=True))
    return list(range(len(below))) if near else None


def _borders(grid: Grid) -> list[float] | None:
    """Left edges of the columns and the right edge of the last, from the cells' boxes."""
    lefts: dict[int, float] = {}
    right: float | None = None
    for cell in grid.cells:
        if cell.box is None:
            return None
        if cell.column not in lefts:
            lefts[cell.column] = cell.box.x0
        if cell.column + cell.column_span == grid.column_count:
            right = cell.box.x1 if right is None else max(right, cell.box.x1)
    if len(lefts) != grid.column_count or right is None:
        return None
    return [*(lefts[c] for c in range(grid.column_count)), right]


def join_grids(
    upper: Grid, lower: Grid, columns: Sequence[int], repeated: int, context: Context
) -> Grid:
    """The lower part's rows under the upper part's, without `repeated` rows of header."""
    rest = [
        cell.model_copy(
            update={
                "row": cell.row - repeated,
                "column": columns[cell.column],
                "column_span": columns[cell.column + cell.column_span] - columns[cell.column],
            }
        )
        for cell in lower.cells
        if cell.row >= repeated
    ]
    words = context.profile.outline
    last = _bottom_row(upper)
    first = [c for c in rest if c.row == 0]
    cut = _is_cut(last, first, words.connectives) or _lacks_label(upper, rest)
    if cut and not _would_fuse(last, first):
        return _with_cut_row(upper, rest, lower.row_count - repeated, words.suspended_hyphen_next)
    carried = _carried(upper, last, rest)
    return _stacked(upper, rest, lower.row_count - repeated, carried)


def _bottom_row(grid: Grid) -> dict[int, GridCell]:
    """The cell at the bottom of each column."""
    bottom: dict[int, GridCell] = {}
    for cell in grid.cells:
        if cell.row + cell.row_span == grid.row_count:
            for column in range(cell.column, cell.column + cell.column_span):
                bottom[column] = cell
    return bottom


def _is_cut(
    last: dict[int, GridCell], first: Sequence[GridCell], connectives: Collection[str]
) -> bool:
    """Whether the page break runs through a row: a cell above goes on below.

    Each cell that has text on both sides must read on, or at least not begin anew in the
    first column.
    """
    pairs = [(last[c.column].text, c.text) for c in first if c.column in last and c.text]
    both = [(a, b) for a, b in pairs if a]
    if not both:
        return False
    going_on = [_reads_on(a, b, connectives) for a, b in both]
    label = next((c for c in first if c.column == 0), None)
    if label is not None and label.text and last.get(0) and last[0].text:
        return all(going_on) or (_reads_on(last[0].text, label.text, connectives) and any(going_on))
    return any(going_on)


def _would_fuse(last: dict[int, GridCell], first: Sequence[GridCell]) -> bool:
    """Whether a cell above and the one below it each hold a whole number of their own."""
    pairs = [(last[c.column].text, c.text) for c in first if c.column in last and c.text]
    return any(
        is_numeric(above) and is_numeric(below) and above[-1] not in OPEN for above, below in pairs
    )


def _lacks_label(upper: Grid, rest: Sequence[GridCell]) -> bool:
    """Whether the row below has no label where every other row has one of its own."""
    labels = [c for c in upper.cells if c.column == 0 and c.row >= upper.header_row_count]
    below = [c for c in rest if c.column == 0]
    first = [c for c in below if c.row == 0]
    others = [*labels, *(c for c in below if c.row > 0)]
    return (
        bool(first)
        and not first[0].text
        and bool(labels)
        and all(c.text and c.row_span == 1 for c in others)
    )


def _reads_on(above: str, below: str, connectives: Collection[str]) -> bool:
    """Whether a text begins in the middle of a sentence that the other left open."""
    if above[-1] in HYPHENS or above[-1] == ",":
        return True
    words = above.split()
    if words[-1].casefold() in connectives:
        return True
    return above[-1] not in ENDS and below[0].islower()


def _with_cut_row(
    upper: Grid, rest: Sequence[GridCell], rows: int, next_words: Collection[str]
) -> Grid:
    """Both parts with the last row above and the first below as one row."""
    last = _bottom_row(upper)
    joined: dict[int, GridCell] = {}
    moved: list[GridCell] = []
    offset = upper.row_count - 1
    for cell in rest:
        above = last.get(cell.column)
        if cell.row > 0 or above is None:
            moved.append(cell.model_copy(update={"row": cell.row + offset}))
            continue
        known = joined.get(id(above), above)
        text = join_lines([known.text, cell.text], next_words) if cell.text else known.text
        joined[id(above)] = known.model_copy(
            update={
                "text": text,
                "row_span": max(known.row_span, above.row_span + cell.row_span - 1),
                **_where(known, cell),
            }
        )
    cells = [joined.get(id(cell), cell) for cell in upper.cells]
    return upper.model_copy(
        update={"row_count": offset + rows, "cells": tuple(_ordered([*cells, *moved]))}
    )


def _where(above: GridCell, below: GridCell) -> dict[str, Any]:
    """Where a cut cell stands: on both sides, or on the one that has its text."""
    if not below.text:
        return {}
    if not above.text:
        return {"page": below.page, "box": below.box, "overflow": below.overflow}
    return {"places": (*(above.places or (above.place,)), *(below.places or (below.place,)))}


def _carried(
    upper: Grid, last: dict[int, GridCell], rest: Sequence[GridCell]
) -> dict[int, GridCell]:
    """Empty cells at the top left of the lower part that a merged parent above goes on into.

    Keys are columns, values the lower part's empty cells.
    """
    merged = {
        cell.column
        for cell in upper.cells
        if cell.row_span > 1 and cell.text and not cell.is_header
    } | {cell.column for cell in rest if cell.row_span > 1}
    first = {cell.column: cell for cell in rest if cell.row == 0}
    carried: dict[int, GridCell] = {}
    for column in sorted(first):
        cell = first[column]
        above = last.get(column)
        if cell.text or column not in merged or above is None or above.column != column:
            break
        if above.column_span != cell.column_span or not above.text:
            break
        carried[column] = cell
    return carried if any(c.text for c in first.values()) else {}


def _stacked(
    upper: Grid, rest: Sequence[GridCell], rows: int, carried: dict[int, GridCell]
) -> Grid:
    """The lower rows under the upper ones, parents stretched over the cells they go on into."""
    last = _bottom_row(upper)
    longer = {id(last[column]): cell.row_span for column, cell in carried.items()}
    gone = {id(cell) for cell in carried.values()}
    cells = [
        cell.model_copy(update={"row_span": cell.row_span + longer[id(cell)]})
        if id(cell) in longer
        else cell
        for cell in upper.cells
    ]
    below = [
        cell.model_copy(update={"row": cell.row + upper.row_count, "is_header": False})
        for cell in rest
        if id(cell) not in gone
    ]
    return upper.model_copy(
        update={"row_count": upper.row_count + rows, "cells": tuple(_ordered([*cells, *below]))}
    )


def _ordered(cells: Sequence[GridCell]) -> list[GridCell]:
    return sorted(cells, key=lambda c: (c.row, c.column))
