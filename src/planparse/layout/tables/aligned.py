"""Tables without a single rule: lines whose numbers stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from planparse.layout.tables.chunks import Chunk, is_leader, without_leader
from planparse.layout.tables.columns import separators
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region
from planparse.model.page import Fill
from planparse.model.place import Box
from planparse.text.numeric import is_numeric

FEWEST_ROWS = 3
"""Lines with numbers in columns that make a table."""
WIDEST_PITCH = 3.2
"""A gap between lines above this many font sizes ends a table."""
LABEL_LINES = 3
"""So many lines without numbers (titles of sections, wrapped labels) may follow each other."""
HEADER_LINES = 5
"""So many lines above the first numbers may be the header."""
HEADER_PITCH = 2.4
"""A header line stands at most this many font sizes above the next line."""
PROSE = 55
"""Characters from which one stretch is prose rather than a cell."""
ALIGNMENT = 3.0
"""Points by which edges in one column may differ."""
ALIGNED_SHARE = 0.7
"""Share of a column's numbers that must be aligned."""
RULE_JOG = 5.0
"""Points by which a rule may stick out of the text."""
RULE_SHARE = 0.5
"""A rule over a smaller share of the width parts no rows."""


def aligned_regions(
    lines: Sequence[list[Chunk]], horizontal: Sequence[Edge], shaded: Sequence[Fill] = ()
) -> list[Region]:
    """Candidates among the lines that no other table has taken, from the top."""
    del shaded  # numbers under each other need no other evidence
    regions = []
    last = -1
    for start, end in _runs(lines):
        rows = [line for line in lines[start : end + 1] if _is_number_row(line)]
        if not _in_columns(rows) or _is_contents(rows):
            continue
        first = header_start(lines, start, last, rows)
        regions.append(_region(lines[first : end + 1], rows[0], horizontal))
        last = end
    return regions


def _is_number_row(line: Sequence[Chunk]) -> bool:
    """Whether numbers stand beside a label, and nothing but short words beside them."""
    if len(line) < 2 or any(_is_prose(c) for c in line):
        return False
    values = [c for c in line[1:] if not is_leader(c.text)]
    numbers = sum(is_numeric(c.text) for c in values)
    return numbers > 0 and numbers * 2 >= len(values)


def _is_prose(chunk: Chunk) -> bool:
    """Whether a stretch has more characters than a cell, the dots that lead to a number apart."""
    return len(chunk.text) > PROSE and len(without_leader(chunk.text)) > PROSE


def _runs(lines: Sequence[list[Chunk]]) -> list[tuple[int, int]]:
    """First and last index of stretches of number rows with few other lines between."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    last = 0
    for i, line in enumerate(lines):
        if start is not None and _ends(lines, last, i):
            runs.append((start, last))
            start = None
        if _is_number_row(line):
            start, last = (i if start is None else start), i
    if start is not None:
        runs.append((start, last))
    return [r for r in runs if _count(lines, *r) >= FEWEST_ROWS]


def _count(lines: Sequence[list[Chunk]], start: int, end: int) -> int:
    return sum(_is_number_row(line) for line in lines[start : end + 1])


def _ends(lines: Sequence[list[Chunk]], last: int, i: int) -> bool:
    """Whether a run whose last number row is `last` ends before line `i`."""
    gap = lines[i][0].level - lines[i - 1][0].level
    if gap > WIDEST_PITCH * lines[i][0].size or i - last > LABEL_LINES:
        return True
    return any(_is_prose(c) for c in lines[i])


def _in_columns(rows: Sequence[Sequence[Chunk]]) -> bool:
    """Whether the numbers of most rows are aligned in columns."""
    borders = separators(rows)
    if not borders:
        return False
    aligned = total = 0
    for left, right in pairwise([*borders, float("inf")]):
        column = [c for row in rows for c in row if left < c.middle <= right]
        if not column:
            continue
        total += len(column)
        aligned += max(
            _agreeing([c.x1 for c in column]),
            _agreeing([c.x0 for c in column]),
            _agreeing([c.middle for c in column]),
        )
    return total >= FEWEST_ROWS and aligned >= ALIGNED_SHARE * total


def _agreeing(values: Sequence[float]) -> int:
    middle = median(values)
    return sum(abs(v - middle) <= ALIGNMENT for v in values)


def _is_contents(rows: Sequence[Sequence[Chunk]]) -> bool:
    """Whether the numbers are page numbers: one to a line, whole, never falling."""
    if any(len([c for c in row if not is_leader(c.text)]) > 2 for row in rows):
        return False
    digits = [row[-1].text.strip(". ") for row in rows]
    if not all(d.isdigit() for d in digits):
        return False
    numbers = [int(d) for d in digits]
    return all(a <= b for a, b in pairwise(numbers)) or any(is_leader(c.text) for c in rows[0])


def header_start(
    lines: Sequence[list[Chunk]], start: int, taken: int, rows: Sequence[Sequence[Chunk]]
) -> int:
    """Index of the header's first line above the first number row."""
    left = min(c.x0 for row in rows for c in row)
    right = max(c.x1 for row in rows for c in row)
    first = start
    for i in range(start - 1, max(taken, start - HEADER_LINES - 1), -1):
        line = lines[i]
        near = lines[i + 1][0].level - line[0].level <= HEADER_PITCH * line[0].size
        inside = all(left - ALIGNMENT <= c.x0 and c.x1 <= right + 2 * ALIGNMENT for c in line)
        short = all(len(c.text) <= PROSE and c.x1 - c.x0 < 0.6 * (right - left) for c in line)
        beside = len(line) > 1 or line[0].x0 > left + 0.2 * (right - left)
        if not (near and inside and short and beside):
            break
        first = i
    return first


def _region(
    lines: Sequence[list[Chunk]], first_row: Sequence[Chunk], horizontal: Sequence[Edge]
) -> Region:
    chunks = [c for line in lines for c in line]
    box = Box(
        min(c.x0 for c in chunks) - 1,
        min(c.top for c in chunks) - 1,
        max(c.x1 for c in chunks) + 1,
        max(c.bottom for c in chunks) + 1,
    )
    header_bottom = min(c.top for c in first_row) if lines[0] is not first_row else None
    return Region(rules_within(horizontal, box), [], box, header_bottom=header_bottom)


def rules_within(horizontal: Sequence[Edge], box: Box) -> list[Edge]:
    """Rules over much of a table's width; shorter ones underline titles and sums."""
    return [
        e
        for e in horizontal
        if box.top < e.at < box.bottom
        and box.x0 - RULE_JOG <= e.start
        and e.end <= box.x1 + RULE_JOG
        and e.length >= RULE_SHARE * box.width
    ]
