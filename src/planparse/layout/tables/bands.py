"""Whether the text between two rules is a table's: cells side by side, not lines of prose."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.model.place import Box
from planparse.text.numeric import is_numeric

EMPTY_BAND = 45.0
"""An empty stretch higher than this between two rules parts two things."""
EMPTY_BELOW = 100.0
"""A rule further below the text than this many points closes no row: it is the page's foot."""
PROSE_SHARE = 0.72
"""A line that fills this share of the width in one stretch reads as prose."""
TALL_BAND = 14
"""A band of more lines than this needs numbers in columns: else it is a page, not a row."""
NUMBER_LINES = 0.3
"""Share of a tall band's lines that must hold a number beside other text."""
ROW_HEIGHT = 3.0
"""Height of a one-line row, in font sizes."""
LARGER_THAN_TABLE = 1.2
"""A line larger than the table's text by this factor is a heading between two tables."""
CELL_SHARE = 0.6
"""A single cell's lines take at most this share of the table's width."""
LABEL_SHARE = 0.45
"""A label on a line of its own ends within this share of the table's width."""
LABELLED_ROWS, LABEL_LINES = 3, 4
"""Rows of several cells that show where the first column ends; lines that a label in it takes."""
FEWEST_ROWS = 0.25
"""At least this share of a band's lines must hold several stretches."""
FULL_LINE, FULL_SHARE = 0.85, 0.5
"""Prose in a column: so many of its lines reach this share of the longest one."""
ALIGNED = 2.0
"""Points by which the lines of one column may differ on the left."""
SIDE_BY_SIDE = 0.5
"""Share of a band's lines that must have stretches side by side."""


def holds_table_text(chunks: Sequence[Chunk], band: Box, above: Sequence[Chunk] = ()) -> bool:
    """Whether the chunks in a band between two rules may be one or more rows of a table.

    `above` are the chunks of the table so far.
    """
    if not chunks:
        return band.height <= EMPTY_BAND
    if band.bottom - max(c.bottom for c in chunks) > EMPTY_BELOW:
        return False
    lines = text_lines(chunks)
    if len(lines) == 1:
        return len(chunks) > 1 or _is_single_row(chunks[0], band, above)
    if len(lines) > TALL_BAND and _is_page(lines):
        return False
    is_prose = sum(_is_prose(line, band) for line in lines) > 0.15 * len(lines)
    if is_prose or _is_side_by_side(lines, band):
        return not is_prose or _is_label_alone(lines, band, above)
    if not above or not all(_set_alike(c, above) for c in chunks):
        return False
    return _is_one_cell(chunks, lines, band) or _keeps_to_columns(lines, band, above)


def _is_label_alone(lines: Sequence[Sequence[Chunk]], band: Box, above: Sequence[Chunk]) -> bool:
    """Whether a row has a wrapped label and no other cell, in the columns of the rows above."""
    rows = [line for line in text_lines(above) if len(line) > 1]
    if len(rows) < LABELLED_ROWS or len(lines) > LABEL_LINES:
        return False
    left, inner = min(row[0].x0 for row in rows), min(row[1].x0 for row in rows)
    return band.height <= (len(lines) + 1.2) * 1.5 * lines[0][0].size and all(
        len(line) == 1 and abs(line[0].x0 - left) <= ALIGNED and line[0].x1 < inner
        for line in lines
    )


def is_row_between(chunks: Sequence[Chunk], band: Box) -> bool:
    """Whether all text between two ruled pieces is one row that runs over all columns."""
    lines = text_lines(chunks)
    inside = all(c.x0 >= band.x0 and c.x1 <= band.x1 for c in chunks)
    return (
        inside and band.height <= (len(lines) + ROW_HEIGHT - 1) * chunks[0].size and len(lines) < 3
    )


def _is_single_row(chunk: Chunk, band: Box, above: Sequence[Chunk]) -> bool:
    """Whether a lone line between two rules is a row: close to both, set like the rest."""
    return band.height <= ROW_HEIGHT * chunk.size and _set_alike(chunk, above)


def _set_alike(chunk: Chunk, above: Sequence[Chunk]) -> bool:
    if not above:
        return True
    return chunk.size <= LARGER_THAN_TABLE * sorted(c.size for c in above)[len(above) // 2]


def _is_one_cell(chunks: Sequence[Chunk], lines: Sequence[Sequence[Chunk]], band: Box) -> bool:
    """Whether all lines stand in one narrow cell, under parents that go on from above."""
    width = max(c.x1 for c in chunks) - min(c.x0 for c in chunks)
    return (
        width <= CELL_SHARE * band.width
        and len(lines) <= TALL_BAND
        and band.height <= (len(lines) + 1.2) * 1.5 * chunks[0].size
    )


def is_inner_cell(chunks: Sequence[Chunk], band: Box, below: Sequence[Chunk]) -> bool:
    """Whether all text of a band is one cell in an inner column of the rows below it."""
    lines = text_lines(chunks)
    inner = {c.x0 for line in text_lines(below) if len(line) > 1 for c in line[1:]}
    if not lines or any(len(line) > 1 for line in lines):
        return False
    flush = all(any(abs(line[0].x0 - x) <= ALIGNED for x in inner) for line in lines)
    return flush and all(_set_alike(c, below) for c in chunks) and _is_one_cell(chunks, lines, band)


def _keeps_to_columns(lines: Sequence[Sequence[Chunk]], band: Box, above: Sequence[Chunk]) -> bool:
    """Whether cells wrap in the columns that the rows above show.

    The first line holds several cells; each later one that stands alone is a label's or begins
    where a cell of an inner column does.
    """
    if len(lines[0]) < 2 or len(lines) > TALL_BAND:
        return False
    inner = {c.x0 for line in text_lines(above) if len(line) > 1 for c in line[1:]}
    return all(
        line[0].x1 <= band.x0 + LABEL_SHARE * band.width
        or any(abs(line[0].x0 - x) <= ALIGNED for x in inner)
        for line in lines
        if len(line) == 1
    )


def _is_side_by_side(lines: Sequence[Sequence[Chunk]], band: Box) -> bool:
    """Whether stretches stand side by side, but for labels that wrap and titles of sections."""
    several = sum(len(line) > 1 for line in lines)
    labels = sum(
        len(line) == 1 and line[0].x1 <= band.x0 + LABEL_SHARE * band.width for line in lines
    )
    return several >= SIDE_BY_SIDE * (len(lines) - labels) and several >= FEWEST_ROWS * len(lines)


def _is_prose(line: Sequence[Chunk], band: Box) -> bool:
    return len(line) == 1 and line[0].x1 - line[0].x0 >= PROSE_SHARE * band.width


def _is_page(lines: Sequence[Sequence[Chunk]]) -> bool:
    """Whether a tall band is a page set in columns: few numbers, and lines as long as they can."""
    if len(_with_numbers(lines)) >= NUMBER_LINES * len(lines):
        return False
    widths = [line[0].x1 - line[0].x0 for line in lines if len(line) > 1]
    full = sum(width >= FULL_LINE * max(widths) for width in widths)
    return not widths or full >= FULL_SHARE * len(widths)


def _with_numbers(lines: Sequence[Sequence[Chunk]]) -> list[Sequence[Chunk]]:
    return [line for line in lines if len(line) > 1 and any(is_numeric(c.text) for c in line[1:])]
