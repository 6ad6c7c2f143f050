"""Tables of values in flat text, found by their heading lines and cut out of the text around."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.layout.plain.chunks import MARKED_HEADING, NUMBERED, Chunk
from planparse.layout.plain.flat.columns import columns_of, pitch_of
from planparse.layout.plain.flat.heads import Heads, heads_at
from planparse.layout.plain.flat.rows import parted
from planparse.layout.plain.flat.values import Line, line_of
from planparse.model.grid import FLAT_ROWS, Grid, GridCell
from planparse.model.page import TextLine
from planparse.text.hyphen import join_lines

LONGEST = 75
"""Characters of a line without values; in the tables met names stay below 50, text above 90."""
MOST_LINES = 400
MIN_ROWS_OF_YEARS = 2
"""Rows with a value in each column below a heading of years alone."""
BULLET = re.compile(r"^\s*[\u2022\u25cf\u25aa\u25e6\u2023\uf0b7]\s")
ESCAPED = re.compile(r"^(\s*)\\(?=[-*+])")


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a chunk."""

    chunk: int
    line: TextLine
    page: int
    opens: bool


def flat_tables(
    chunks: Sequence[Chunk], contents: Collection[int], context: Context
) -> tuple[list[Chunk], set[int], dict[int, Grid]]:
    """The chunks with each table of values as one of its own, and the grids of these.

    Args:
        chunks: all chunks.
        contents: indices of those that are contents pages.
        context: the language.

    Returns:
        the chunks, the indices of contents pages among them, and the grids by index.
    """
    found: list[Chunk] = []
    pages: set[int] = set()
    grids: dict[int, Grid] = {}
    index = 0
    rest: Chunk | None = None
    while index < len(chunks):
        chunk = rest or chunks[index]
        table = None if index in contents else _table_in([chunk, *chunks[index + 1 :]], context)
        if table is None:
            if index in contents:
                pages.add(len(found))
            found.append(chunk)
            index, rest = index + 1, None
            continue
        if table.before:
            found.append(Chunk(chunk.lines[: table.before], chunk.page, chunk.empty_before))
        grids[len(found)] = table.grid
        found.append(Chunk(table.lines, table.page))
        index, rest = index + table.chunks, table.rest
        if rest is not None:
            index -= 1
    return found, pages, grids


@dataclass(frozen=True, slots=True)
class _Table:
    before: int
    """Lines of the first chunk above it."""
    grid: Grid
    lines: tuple[TextLine, ...]
    page: int
    chunks: int
    """How many chunks it ends or uses up."""
    rest: Chunk | None
    """What is left of the last of them."""


def _table_in(chunks: Sequence[Chunk], context: Context) -> _Table | None:
    """The first table whose heading stands in the first chunk."""
    texts = [line.text for line in chunks[0].lines]
    if any("|" in text or "\t" in text for text in texts):
        return None
    for index in range(len(texts)):
        heads = heads_at(texts, index, context.profile)
        if heads is not None:
            table = _table(chunks, index, heads, context)
            if table is not None:
                return table
    return None


def _table(chunks: Sequence[Chunk], index: int, heads: Heads, context: Context) -> _Table | None:
    spots = list(_below(chunks, index + 1 + heads.below, context))
    width = len(heads.values)
    lines = [
        line_of(
            ESCAPED.sub(r"\1", s.line.text), s.page, s.line.number, s.opens, width, context.profile
        )
        for s in spots
    ]
    rows = parted(lines)
    valued = [_valued(lines[first:end]) for first, end in rows]
    full = sum(line is not None and len(line.cells) == width for line in valued)
    if not any(valued) or (not heads.name and full < max(MIN_ROWS_OF_YEARS, len(rows) - 1)):
        return None
    last = rows[-1][1]
    end = spots[last - 1]
    tail = chunks[end.chunk].lines
    left = list(tail[tail.index(end.line) + 1 :])
    head = chunks[0].lines[index - heads.above : index + 1 + heads.below]
    return _Table(
        before=index - heads.above,
        grid=_grid(heads, chunks[0], index, [lines[a:b] for a, b in rows], context),
        lines=(*head, *(spot.line for spot in spots[:last])),
        page=chunks[0].page,
        chunks=end.chunk + 1,
        rest=Chunk(tuple(left), end.page) if left else None,
    )


def _below(chunks: Sequence[Chunk], first: int, context: Context) -> Iterator[Spot]:
    """The lines that may belong to a table, up to a heading, a long line or another table."""
    count = 0
    for number, chunk in enumerate(chunks):
        texts = [line.text for line in chunk.lines]
        for index in range(first if number == 0 else 0, len(texts)):
            if count >= MOST_LINES or _ends(texts, index, context):
                return
            count += 1
            opens = index == 0 and number > 0
            yield Spot(number, chunk.lines[index], chunk.page, opens)


def _ends(texts: Sequence[str], index: int, context: Context) -> bool:
    text = texts[index]
    if NUMBERED.match(text) or MARKED_HEADING.match(text) or BULLET.match(text) or "|" in text:
        return True
    if len(text.strip()) > LONGEST and not line_of(text, 1, 1, False, 12, context.profile).cells:
        return True
    if heads_at(texts, index, context.profile) is not None:
        return True
    following = heads_at(texts, index + 1, context.profile) if index + 1 < len(texts) else None
    return following is not None and following.above == 1


def _valued(lines: Sequence[Line]) -> Line | None:
    """The line of a row that holds its values."""
    return next((line for line in lines if line.cells), None)


def _grid(
    heads: Heads, chunk: Chunk, index: int, rows: Sequence[Sequence[Line]], context: Context
) -> Grid:
    valued = [_valued(row) for row in rows]
    pitch = pitch_of([line.cells for line in valued if line], heads)
    placed = [columns_of(line, heads, pitch) if line else [] for line in valued]
    has_rest = any(columns is None for columns in placed)
    texts = [heads.name, *heads.values, *([""] if has_rest else [])]
    number = chunk.lines[index].number
    cells = [
        GridCell(row=0, column=column, text=text, is_header=True, page=chunk.page, line=number)
        for column, text in enumerate(texts)
    ]
    for at, (row, own) in enumerate(zip(rows, placed, strict=True), start=1):
        cells.extend(_row(at, row, own, len(texts), context))
    return Grid(
        row_count=len(rows) + 1,
        column_count=len(texts),
        header_row_count=1,
        cells=tuple(cells),
        method=FLAT_ROWS,
        confidence=0.8,
    )


def _row(
    at: int, row: Sequence[Line], columns: Sequence[int] | None, width: int, context: Context
) -> Iterator[GridCell]:
    """The cells of a row; values without a known column stand together behind the last one."""
    words = context.profile.outline.suspended_hyphen_next
    name = join_lines([line.name for line in row if line.name], words)
    valued = _valued(row) or row[0]
    texts = [name] + [""] * (width - 1)
    if columns is None:
        texts[-1] = " ".join(cell.text for cell in valued.cells)
    else:
        for column, cell in zip(columns, valued.cells, strict=False):
            texts[column + 1] = cell.text
    for column, text in enumerate(texts):
        line = valued if column else row[0]
        yield GridCell(row=at, column=column, text=text, page=line.page, line=line.number)
