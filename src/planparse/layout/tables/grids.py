"""From cells to a grid: empty rows and columns dropped, texts joined, the header told."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from planparse.layout.tables.cells import Cell
from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.header import header_rows
from planparse.layout.tables.squares import Skeleton
from planparse.layout.tables.wrapped import are_stacked, is_broken_number, may_go_on
from planparse.model.grid import Grid, GridCell
from planparse.model.page import Fill
from planparse.model.place import Box
from planparse.text.hyphen import join_lines

CONFIDENCE = {"ruled": 0.97, "horizontal_rules": 0.97, "shaded": 0.96, "aligned": 0.88}
"""Share of right neighbour relations by the kind of evidence, rounded down, as measured on public
documents with known tables (202 tables; five of them aligned)."""
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
    made = _grid_cells(skeleton, cells, rows, columns, next_words, page)
    header = header_rows(skeleton, cells, rows, shaded)
    made = [c.model_copy(update={"is_header": True}) if c.row < header else c for c in made]
    grid = Grid(
        row_count=len(rows),
        column_count=len(columns),
        header_row_count=header,
        cells=tuple(made),
        method=skeleton.method,
        confidence=CONFIDENCE[skeleton.method],
    )
    return grid, [skeleton.xs[columns[0]], *(skeleton.xs[c + 1] for c in columns)]


def _grid_cells(
    skeleton: Skeleton,
    cells: Sequence[Cell],
    rows: Sequence[int],
    columns: Sequence[int],
    next_words: Collection[str],
    page: int,
) -> list[GridCell]:
    """The cells at their places among the kept rows and columns."""
    made: list[GridCell] = []
    breaks_numbers = _breaks_numbers(cells, skeleton.xs)
    row_of = _numbered(rows, skeleton.row_count)
    column_of = _numbered(columns, skeleton.column_count)
    for cell in cells:
        row_span = row_of[cell.row1] - row_of[cell.row0]
        column_span = column_of[cell.column1] - column_of[cell.column0]
        if not row_span or not column_span:
            continue
        frame = Box(
            skeleton.xs[cell.column0],
            skeleton.ys[cell.row0],
            skeleton.xs[cell.column1],
            skeleton.ys[cell.row1],
        )
        made.append(
            GridCell(
                row=row_of[cell.row0],
                column=column_of[cell.column0],
                row_span=row_span,
                column_span=column_span,
                text=cell_text(cell.chunks, next_words, breaks_numbers=breaks_numbers),
                page=page,
                box=frame,
                overflow=_overflow(cell.chunks, frame),
            )
        )
    return made


def _overflow(chunks: Sequence[Chunk], frame: Box) -> Box | None:
    """Box of a cell's text where it runs out of the cell's frame."""
    if not chunks:
        return None
    text = Box(
        min(chunk.x0 for chunk in chunks),
        min(chunk.top for chunk in chunks),
        max(chunk.x1 for chunk in chunks),
        max(chunk.bottom for chunk in chunks),
    )
    return text if frame.union(text) != frame else None


def _numbered(kept: Sequence[int], count: int) -> list[int]:
    """For each strip, and the end, how many kept strips lie before it."""
    wanted = set(kept)
    before = [0]
    for i in range(count):
        before.append(before[-1] + (i in wanted))
    return before


def _kept(bounds: Sequence[float], extents: Sequence[tuple[int, int, bool]]) -> list[int]:
    """Indices of the strips in which a cell begins, without empty slivers."""
    begins = {start for start, _, _ in extents}
    filled = {start for start, _, has_text in extents if has_text}
    return [
        i
        for i in range(len(bounds) - 1)
        if i in begins and (i in filled or bounds[i + 1] - bounds[i] >= SLIVER)
    ]


def cell_text(
    chunks: Sequence[Chunk], next_words: Collection[str], *, breaks_numbers: bool = False
) -> str:
    """A cell's lines joined, line-end hyphens undone; several numbers keep their lines.

    `breaks_numbers`: the table is known to break numbers at the end of a line.
    """
    texts = _lines(chunks)
    if are_stacked(texts) and not (breaks_numbers and may_go_on(texts)):
        return "\n".join(texts)
    text = join_lines(texts, next_words)
    return LEADER.sub("", text) or text


def _lines(chunks: Sequence[Chunk]) -> list[str]:
    if len(chunks) < 2:
        return [c.text for c in chunks]
    return [" ".join(c.text for c in line) for line in text_lines(chunks)]


def _breaks_numbers(cells: Sequence[Cell], xs: Sequence[float]) -> bool:
    """Whether a cell of the table holds one number over several lines beyond doubt."""
    for cell in cells:
        if len(cell.chunks) < 2:
            continue
        lines = text_lines(cell.chunks)
        width = xs[cell.column1] - xs[cell.column0]
        if all(len(line) == 1 for line in lines) and is_broken_number(
            [line[0] for line in lines], width
        ):
            return True
    return False
