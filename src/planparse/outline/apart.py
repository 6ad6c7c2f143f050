"""Tables that a conversion to text set behind their page, below its printed number.

In such a text the last heading of a page has all tables of it below it, its own or not. How many
there are for how many headings, and whether one goes on with the rows of the page before, says
more; what stays uncertain is told.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from planparse.model.block import Block
from planparse.model.raw import Doubt
from planparse.outline.heading import Heading

SHARED_START = 3
"""Words that the row labels of a table that goes on have in common with the row above."""

Tables = Sequence[Sequence[int]]
"""Indices of blocks: each table with the caption above it."""


def tables_apart(
    blocks: Sequence[Block], headings: Sequence[Heading]
) -> tuple[dict[int, int], list[Doubt]]:
    """Sections (by ordinal, 0 for none) of the blocks of tables that stand apart, with doubts."""
    sections: dict[int, int] = {}
    doubts: list[Doubt] = []
    last: tuple[Block, int] | None = None
    pages = itertools.groupby(range(len(blocks)), key=lambda index: blocks[index].place.page)
    for page, indices in pages:
        own = list(indices)
        tables = _behind_number(blocks, own)
        if tables:
            slots = _slots(blocks, headings, own)
            places = _places(tables, slots, last, blocks)
            sections.update(
                (index, place)
                for table, place in zip(tables, places, strict=True)
                for index in table
            )
            if len(set(slots)) > 1 or len(tables) > 1:
                doubts.append(_doubt(page, len(tables)))
        shown = [index for index in own if blocks[index].grid is not None]
        if shown:
            index = shown[-1]
            last = (blocks[index], sections.get(index, _ordinal(headings, index)))
    return sections, doubts


def _behind_number(blocks: Sequence[Block], page: Sequence[int]) -> list[list[int]]:
    """Tables below the page's last running line, where nothing but captions stands with them."""
    numbers = [index for index in page if blocks[index].kind == "furniture"]
    behind = [index for index in page if numbers and index > numbers[-1]]
    above = [index for index in page if index not in behind and blocks[index].kind != "furniture"]
    is_apart = all(blocks[i].grid is not None or blocks[i].kind == "caption" for i in behind)
    if not behind or not above or not is_apart or not blocks[numbers[-1]].text.strip().isdigit():
        return []
    tables: list[list[int]] = [[]]
    for index in behind:
        tables[-1].append(index)
        if blocks[index].grid is not None:
            tables.append([])
    return [table for table in tables if table]


def _slots(blocks: Sequence[Block], headings: Sequence[Heading], page: Sequence[int]) -> list[int]:
    """Ordinals of the sections that the page's text belongs to, in order."""
    shown = [index for index in page if blocks[index].kind not in ("furniture", "contents")]
    found = [_ordinal(headings, index) for index in shown if blocks[index].grid is None]
    return list(dict.fromkeys(found))


def _places(
    tables: Tables, slots: Sequence[int], last: tuple[Block, int] | None, blocks: Sequence[Block]
) -> Iterator[int]:
    """The section of each table: one each from the last up, what is over to the one before."""
    over = max(0, len(tables) - len(slots))
    before = last[1] if last else max(0, slots[0] - 1)
    for position, table in enumerate(tables):
        if position == 0 and last and _goes_on(last[0], blocks[table[-1]]):
            yield last[1]
        elif position < over:
            yield before
        else:
            yield slots[position - len(tables)]


def _goes_on(above: Block, below: Block) -> bool:
    """The same column heads, and a first row that is worded as the last one above."""
    if above.grid is None or below.grid is None:
        return False
    upper, lower = above.grid.texts(), below.grid.texts()
    if upper[0] != lower[0] or min(len(upper), len(lower)) < 2:
        return False
    start = upper[-1][0].split()[:SHARED_START]
    return len(start) == SHARED_START and lower[1][0].split()[:SHARED_START] == start


def _ordinal(headings: Sequence[Heading], index: int) -> int:
    """The section that a block stands in, by its place."""
    return sum(heading.first <= index for heading in headings)


def _doubt(page: int | None, count: int) -> Doubt:
    message = (
        f"{count} tables stand behind the text of their page; which of its headings each belongs "
        "to was told from their number and their rows."
    )
    return Doubt(code="tables_apart", severity="low", message=message, page=page)
