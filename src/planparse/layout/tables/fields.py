"""Labelled fields side by side: a short label in bold with its value right below.

Who signs minutes or a decision stands so ("Chair" over a name, "Secretary" over another). Read line
by line such a block gives labels and values apart; as a table each cell keeps both together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.found import TableOnPage
from planparse.layout.tables.grids import CONFIDENCE, cell_text
from planparse.model.grid import Grid, GridCell
from planparse.model.place import Box
from planparse.text.numeric import is_numeric

LONGEST_LABEL, LONGEST_VALUE = 30, 50
"""Characters of a field's label and value."""
UNDER = 1.7
"""A value's centre is at most so many font sizes below its label's."""
APART = 1.8
"""A line below a value that is nearer than so many font sizes makes it a paragraph."""
NEXT = 6.0
"""Fields of one block follow within so many font sizes."""
SAME_LEFT = 2.0
"""Points within which labels and values are flush left."""
SAME_SIZE = 0.3
"""Labels of one block differ at most this much in size, in points."""

Line = Sequence[Chunk]


def field_tables(
    lines: Sequence[Line], next_words: Collection[str], page: int
) -> list[TableOnPage]:
    """Blocks of fields among lines that no table has taken, from the top."""
    blocks: list[list[int]] = []
    for at in range(len(lines) - 1):
        if not _is_field(lines, at):
            continue
        if blocks and _follows(lines, blocks[-1][-1], at):
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return [
        _table([(lines[i], lines[i + 1]) for i in block], next_words, page)
        for block in blocks
        if any(len(lines[i]) > 1 for i in block)
    ]


def _is_field(lines: Sequence[Line], at: int) -> bool:
    labels, values = lines[at], lines[at + 1]
    if len(labels) != len(values) or not all(_is_label(c) for c in labels):
        return False
    if any(c.bold or len(c.text) > LONGEST_VALUE for c in values):
        return False
    flush = all(abs(a.x0 - b.x0) <= SAME_LEFT for a, b in zip(labels, values, strict=True))
    near = values[0].level - labels[0].level <= UNDER * labels[0].size
    below = lines[at + 2][0].level if at + 2 < len(lines) else None
    ends = below is None or below - values[0].level > APART * values[0].size
    return flush and near and ends


def _is_label(chunk: Chunk) -> bool:
    return chunk.bold and len(chunk.text) <= LONGEST_LABEL and not is_numeric(chunk.text)


def _follows(lines: Sequence[Line], last: int, at: int) -> bool:
    """Whether fields go on below others: the next lines, near, set alike, from the same left."""
    above, below = lines[last][0], lines[at][0]
    return (
        at == last + 2
        and abs(above.x0 - below.x0) <= SAME_LEFT
        and abs(above.size - below.size) <= SAME_SIZE
        and below.level - lines[last + 1][0].level <= NEXT * below.size
    )


def _table(
    rows: Sequence[tuple[Line, Line]], next_words: Collection[str], page: int
) -> TableOnPage:
    lefts = _columns([c.x0 for labels, _ in rows for c in labels])
    chunks = [c for pair in rows for line in pair for c in line]
    right = max(c.x1 for c in chunks)
    tops = [min(c.top for c in labels) for labels, _ in rows]
    bottom = max(c.bottom for c in chunks)
    edges_x, edges_y = [*lefts, right], [*tops, bottom]
    cells = []
    for row, (labels, values) in enumerate(rows):
        held = {_column(a.x0, lefts): [a, b] for a, b in zip(labels, values, strict=True)}
        for column in range(len(lefts)):
            box = Box(edges_x[column], edges_y[row], edges_x[column + 1], edges_y[row + 1])
            text = cell_text(held.get(column, []), next_words)
            cells.append(GridCell(row=row, column=column, text=text, page=page, box=box))
    grid = Grid(
        row_count=len(rows),
        column_count=len(lefts),
        cells=tuple(cells),
        method="aligned",
        confidence=CONFIDENCE["aligned"],
    )
    ids = frozenset(i for c in chunks for i in c.spans)
    return TableOnPage(Box(lefts[0], tops[0], right, bottom), grid, ids, tuple(edges_x))


def _columns(lefts: Sequence[float]) -> list[float]:
    """Left edges of the columns, those within `SAME_LEFT` as one."""
    ordered = sorted(lefts)
    return ordered[:1] + [b for a, b in pairwise(ordered) if b - a > SAME_LEFT]


def _column(x: float, lefts: Sequence[float]) -> int:
    return min(range(len(lefts)), key=lambda i: abs(lefts[i] - x))
