"""From cells to a grid: empty rows and columns dropped, texts joined, the header told."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planparse.layout.tables.cells import Cell
from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.header import header_rows
from planparse.layout.tables.squares import Skeleton
from planparse.model.grid import Grid, GridCell
from planparse.model.page import Fill
from planparse.model.place import Box
from planparse.text.hyphen import join_lines

LEADER = re.compile(r"[\s.…·_]{4,}$")
"""Dots that lead from a label to its numbers are no part of the label."""
SLIVER = 7.0
"""An empty row or column thinner than this (points) is a border, not a row or column."""


def grid_of(
    skeleton: Skeleton,
    cells: Sequence[Cell],
    next_words: Collection[str],
    page: int,
    shaded: Sequence[Fill],
) -> tuple[Grid, list[float]] | None:
    """The grid of a table and the borders of its columns, or None where nothing is left."""
    rows = _kept(skeleton.ys, [(c.row0, c.row1, bool(c.chunks)) for c in cells])
    columns = _kept(skeleton.xs, [(c.column0, c.column1, bool(c.chunks)) for c in cells])
    if not rows or not columns:
        return None
    made: list[GridCell] = []
    for cell in cells:
        row_span = sum(cell.row0 <= r < cell.row1 for r in rows)
        column_span = sum(cell.column0 <= c < cell.column1 for c in columns)
        if not row_span or not column_span:
            continue
        made.append(
            GridCell(
                row=sum(r < cell.row0 for r in rows),
                column=sum(c < cell.column0 for c in columns),
                row_span=row_span,
                column_span=column_span,
                text=cell_text(cell.chunks, next_words),
                page=page,
                box=Box(
                    skeleton.xs[cell.column0],
                    skeleton.ys[cell.row0],
                    skeleton.xs[cell.column1],
                    skeleton.ys[cell.row1],
                ),
            )
        )
    header = header_rows(skeleton, cells, rows, shaded)
    made = [c.model_copy(update={"is_header": True}) if c.row < header else c for c in made]
    grid = Grid(
        row_count=len(rows),
        column_count=len(columns),
        header_row_count=header,
        cells=tuple(made),
        method=skeleton.method,
    )
    return grid, [skeleton.xs[columns[0]], *(skeleton.xs[c + 1] for c in columns)]


def _kept(bounds: Sequence[float], extents: Sequence[tuple[int, int, bool]]) -> list[int]:
    """Indices of the strips in which a cell begins, without empty slivers."""
    begins = {start for start, _, _ in extents}
    filled = {start for start, _, has_text in extents if has_text}
    return [
        i
        for i in range(len(bounds) - 1)
        if i in begins and (i in filled or bounds[i + 1] - bounds[i] >= SLIVER)
    ]


def cell_text(chunks: Sequence[Chunk], next_words: Collection[str]) -> str:
    """A cell's lines joined, line-end hyphens undone."""
    lines = [" ".join(c.text for c in line) for line in text_lines(chunks)]
    text = join_lines(lines, next_words)
    return LEADER.sub("", text) or text
