"""Levels that the indents of a contents page show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.model.block import Block
from planparse.outline.contents import listed_titles

SAME_INDENT = 5.0
"""Points between the left edges of entries of one level."""
MOST_INDENTS = 5
"""More left edges than this are no levels: a contents page in columns, or a bad scan."""
FEWEST_ENTRIES = 2
"""Entries that share an indent before it counts as a level."""


def listed_levels(contents: Sequence[Block]) -> dict[str, int | None]:
    """Folded titles of the contents pages, each with the level that its indent shows.

    The level is None where all entries begin at one edge, so that the indent says nothing. Each
    part of a bundled file has a contents table of its own, with edges of its own.
    """
    levels: dict[str, int | None] = {}
    for table in _tables(contents):
        entries = [(title, _indent(block)) for block in table for title in listed_titles([block])]
        edges = _edges([indent for _, indent in entries if indent is not None])
        for title, indent in entries:
            levels.setdefault(title, _level(indent, edges))
        for title in listed_titles(table):
            levels.setdefault(title, None)
    return levels


def _tables(contents: Sequence[Block]) -> Iterator[list[Block]]:
    """The contents blocks of pages that follow each other."""
    table: list[Block] = []
    for block in contents:
        if table and (block.place.page or 0) > (table[-1].place.page or 0) + 1:
            yield table
            table = []
        table.append(block)
    if table:
        yield table


def _indent(block: Block) -> float | None:
    return block.style.indent if block.style is not None else None


def _edges(indents: Sequence[float]) -> list[float]:
    """Left edges of the levels, the outermost first; empty where they show none."""
    groups: list[list[float]] = []
    for indent in sorted(indents):
        if groups and indent - groups[-1][0] <= SAME_INDENT:
            groups[-1].append(indent)
        else:
            groups.append([indent])
    edges = [group[0] for group in groups if len(group) >= FEWEST_ENTRIES]
    return edges if 1 < len(edges) <= MOST_INDENTS else []


def _level(indent: float | None, edges: Sequence[float]) -> int | None:
    if indent is None:
        return None
    near = [level for level, edge in enumerate(edges, 1) if abs(indent - edge) <= SAME_INDENT]
    return near[0] if near else None
