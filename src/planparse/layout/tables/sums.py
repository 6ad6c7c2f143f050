"""Rules over part of a table's width that underline a sum and part no cells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from planparse.layout.tables.chunks import Chunk, text_lines
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import MEET
from planparse.text.numeric import is_numeric

SAME_RULE = 1.5
"""Points by which the pieces of one rule may differ in height (a double rule is two)."""
REACH = 3.0
"""A sum's rule stands within so many font sizes of the lines that it parts."""
OUTSIDE = 2.0
"""Points by which a label may reach under the rule."""


def without_sum_rules(
    horizontal: Sequence[Edge], vertical: Sequence[Edge], chunks: Sequence[Chunk]
) -> list[Edge]:
    """The edges without those that run over numbers alone, between two rows with labels.

    Such a rule leaves the labels out on its left, and the lines above and below it have each a
    label and numbers of their own, so that no cell goes on across it. Where it meets a vertical
    edge it closes a cell.
    """
    if len(horizontal) == 0:
        return []
    lines = text_lines(chunks)
    levels = [line[0].level for line in lines]
    kept: list[Edge] = []
    for pieces in _by_height(horizontal):
        at = bisect_left(levels, pieces[0].at)
        is_free = not any(_meets(edge, vertical) for edge in pieces)
        if not (is_free and 0 < at < len(lines) and _underlines(pieces, lines[at - 1], lines[at])):
            kept += pieces
    return sorted(kept, key=lambda e: (e.at, e.start))


def _by_height(edges: Sequence[Edge]) -> list[list[Edge]]:
    found: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda e: (e.at, e.start)):
        if found and edge.at - found[-1][-1].at <= SAME_RULE:
            found[-1].append(edge)
        else:
            found.append([edge])
    return found


def _meets(edge: Edge, vertical: Sequence[Edge]) -> bool:
    return any(
        edge.start - MEET <= v.at <= edge.end + MEET and v.start - MEET <= edge.at <= v.end + MEET
        for v in vertical
    )


def _underlines(pieces: Sequence[Edge], above: Sequence[Chunk], below: Sequence[Chunk]) -> bool:
    left, right = min(e.start for e in pieces), max(e.end for e in pieces)
    for line in (above, below):
        if abs(line[0].level - pieces[0].at) > REACH * line[0].size:
            return False
        labels = [c for c in line if c.x1 <= left + OUTSIDE and not is_numeric(c.text)]
        over = [c for c in line if c.x1 > left + OUTSIDE and c.x0 < right]
        if not labels or not over or not all(is_numeric(c.text) for c in over):
            return False
    return True
