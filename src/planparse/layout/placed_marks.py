"""Coloured signs in the cells that they stand in, and with the text that they stand beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from planparse.model.block import Block
from planparse.model.grid import Grid, GridCell
from planparse.model.mark import Mark
from planparse.model.place import Box

BELOW = 36.0
"""Points by which a sign may stand below the text that it belongs to."""

SLACK = 2.0
"""Points by which a sign may stand out of its table or above its line."""

TEXT = ("paragraph", "list_item", "note", "caption")

_Boxes = Mapping[int | None, Sequence[tuple[int, Box]]]
"""By page: (index of a block, one of its boxes), in the order of the blocks."""

_Extents = dict[int, tuple[float, float]]
"""By row or column: from where to where it reaches, in points."""


def with_marks(blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The blocks with the signs that stand in their cells or beside their text.

    A sign that is part of a picture or a chart, or stands by itself, is left out.
    """
    if not marks:
        return tuple(blocks)
    boxes = _boxes(blocks)
    placed: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        at = _block_of(mark, blocks, boxes)
        if at is not None:
            placed[at].append(mark)
    return tuple(
        _marked(block, placed[at]) if at in placed else block for at, block in enumerate(blocks)
    )


def _boxes(blocks: Sequence[Block]) -> _Boxes:
    """Each page's boxes: a document of many pages would be searched whole for each sign."""
    found: dict[int | None, list[tuple[int, Box]]] = defaultdict(list)
    for at, block in enumerate(blocks):
        for place in block.places or (block.place,):
            if place.box is not None:
                found[place.page].append((at, place.box))
    return found


def _marked(block: Block, marks: Sequence[Mark]) -> Block:
    if block.grid is None:
        return block.model_copy(update={"marks": (*block.marks, *marks)})
    return block.model_copy(update={"grid": _in_cells(block.grid, marks)})


def _block_of(mark: Mark, blocks: Sequence[Block], boxes: _Boxes) -> int | None:
    """Index of the table or the text that a sign belongs to."""
    box = mark.place.box
    if box is None:
        return None
    near: list[tuple[float, float, int]] = []
    for at, outer in boxes.get(mark.place.page, ()):
        block = blocks[at]
        if block.kind in ("table", "figure") and _holds(outer, box):
            if block.kind == "table":
                return at
            if outer.width > 2 * box.width:
                return None
        if block.kind in TEXT and not block.hidden:
            down, aside = _distance(outer, box)
            if down <= BELOW:
                near.append((down, aside, at))
    return min(near)[2] if near else None


def _holds(outer: Box, box: Box) -> bool:
    x, y = _centre(box)
    across = outer.x0 - SLACK <= x <= outer.x1 + SLACK
    return across and outer.top - SLACK <= y <= outer.bottom + SLACK


def _centre(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _distance(text: Box, box: Box) -> tuple[float, float]:
    """How far a sign stands below a text, and how far beside it; infinite above it."""
    x, y = _centre(box)
    if y < text.top - SLACK:
        return float("inf"), 0.0
    return max(0.0, y - text.bottom - SLACK), max(0.0, text.x0 - x, x - text.x1)


def _in_cells(grid: Grid, marks: Sequence[Mark]) -> Grid:
    """The grid with each sign in the cell at its place."""
    columns = _columns(grid)
    rows = {page: _rows(grid, page) for page in {mark.place.page for mark in marks}}
    added: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for mark in marks:
        cell = _cell_of(mark, grid, rows[mark.place.page], columns)
        if cell is not None:
            added[cell.row, cell.column].append(mark)
    cells = tuple(_with(cell, added.get((cell.row, cell.column), ())) for cell in grid.cells)
    return grid.model_copy(update={"cells": cells})


def _cell_of(mark: Mark, grid: Grid, rows: _Extents, columns: _Extents) -> GridCell | None:
    assert mark.place.box is not None
    x, y = _centre(mark.place.box)
    row, column = _nearest(rows, y), _nearest(columns, x)
    return None if row is None or column is None else grid.at(row, column)


def _with(cell: GridCell, marks: Sequence[Mark]) -> GridCell:
    return cell.model_copy(update={"marks": (*cell.marks, *marks)}) if marks else cell


def _rows(grid: Grid, page: int | None) -> _Extents:
    """The rows of one page: a table over pages has places of the same height on each."""
    return _extents(
        (cell.row, cell.box.top, cell.box.bottom)
        for cell in grid.cells
        if cell.page == page and cell.box and cell.row_span == 1
    )


def _columns(grid: Grid) -> _Extents:
    return _extents(
        (cell.column, cell.box.x0, cell.box.x1)
        for cell in grid.cells
        if cell.box and cell.column_span == 1
    )


def _extents(cells: Iterable[tuple[int, float, float]]) -> _Extents:
    """From where to where each row or column reaches over all its cells."""
    found: _Extents = {}
    for index, start, end in cells:
        low, high = found.get(index, (start, end))
        found[index] = min(low, start), max(high, end)
    return found


def _nearest(extents: _Extents, at: float) -> int | None:
    """The row or column whose extent holds a place or comes closest to it."""
    return min(
        extents, key=lambda one: max(extents[one][0] - at, at - extents[one][1], 0.0), default=None
    )
