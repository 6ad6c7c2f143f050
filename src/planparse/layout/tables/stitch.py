"""Tables that go on overleaf joined to one, with the reason for each joining."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.layout.captions import is_aside, with_captions
from planparse.layout.tables.joining import (
    columns_by_count,
    join_grids,
    matching_columns,
    scaled_alike,
)
from planparse.layout.tables.marks import is_mark
from planparse.model.block import Block
from planparse.model.grid import Grid
from planparse.model.place import Place


def stitch(blocks: Sequence[Block], context: Context) -> list[Block]:
    """Blocks with tables joined over page breaks, captions of tables and figures attached.

    The blocks come in reading order with running headers and footers marked as furniture.
    A joined table carries its parts' places in `Block.places`, and in `Grid.method` the reason
    for each joining (`ruled+joined:repeated_header`).
    """
    joined: list[Block] = []
    for block in blocks:
        before = None if block.grid is None else _open_table(joined, context)
        if before is None:
            joined.append(block)
            continue
        merged = _joined(joined[before], block, joined, before, context)
        if merged is None:
            joined.append(block)
        else:
            joined[before] = merged
            _drop_marks(joined, before, context)
    words_of = context.profile.outline
    joined = with_captions(joined, words_of.table_captions, lambda block: block.grid is not None)
    return with_captions(joined, words_of.figure_captions, _is_figure)


def _is_figure(block: Block) -> bool:
    return block.figure is not None and not block.figure.is_decoration


def _open_table(blocks: Sequence[Block], context: Context) -> int | None:
    """Index of the last table, if nothing but furniture, notes and marks follows it."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.grid is not None:
            return index
        if not is_aside(block) and not is_mark(block.text, context):
            return None
    return None


def _drop_marks(blocks: list[Block], table: int, context: Context) -> None:
    """Turn the marks after a joined table into furniture, so that they are no paragraphs."""
    for index in range(table + 1, len(blocks)):
        block = blocks[index]
        if not is_aside(block) and is_mark(block.text, context):
            blocks[index] = block.model_copy(update={"kind": "furniture"})


def _joined(
    first: Block, second: Block, blocks: Sequence[Block], at: int, context: Context
) -> Block | None:
    """Both parts as one block, or None where they are two tables."""
    upper, lower = first.grid, second.grid
    places = first.places or (first.place,)
    if upper is None or lower is None or not _overleaf(places[-1], second.place):
        return None
    has_mark = any(is_mark(b.text, context) for b in blocks[at + 1 :])
    repeated = _repeated_rows(upper, lower)
    columns = matching_columns(upper, lower)
    if columns is None and (has_mark or repeated or scaled_alike(upper, lower)):
        columns = columns_by_count(upper, lower)
    reason = _reason(upper, lower, repeated, has_mark=has_mark)
    if columns is None or reason is None:
        return None
    grid = join_grids(upper, lower, columns, repeated, context)
    if repeated > grid.header_row_count:
        # Rows that come again overleaf are a header, whatever they look like.
        grid = grid.model_copy(update={"header_row_count": repeated})
    mark = f"+joined:{reason}"
    if mark not in upper.method:
        grid = grid.model_copy(update={"method": upper.method + mark})
    return first.model_copy(update={"grid": grid, "places": (*places, second.place)})


def _overleaf(last: Place, place: Place) -> bool:
    """Whether a part stands on the page after."""
    return last.page is not None and place.page is not None and place.page == last.page + 1


def _reason(upper: Grid, lower: Grid, repeated: int, *, has_mark: bool) -> str | None:
    """Why two parts are one table, or None."""
    if repeated:
        return "repeated_header"
    if lower.header_row_count > 0:
        return None
    if has_mark:
        return "continuation_mark"
    return "same_columns"


def _repeated_rows(upper: Grid, lower: Grid) -> int:
    """How many rows at the top of the lower part repeat the upper part's header."""
    count = max(upper.header_row_count, 1)
    if lower.row_count <= count:
        return 0
    for rows in range(count, 0, -1):
        above, below = _texts(upper, rows), _texts(lower, rows)
        if above == below and sum(bool(t) for _, _, t in above) > 1:
            return rows
    return 0


def _texts(grid: Grid, rows: int) -> list[tuple[int, int, str]]:
    return [
        (c.row, c.column, "".join(c.text.split()).casefold()) for c in grid.cells if c.row < rows
    ]
