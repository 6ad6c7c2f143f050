"""Tables without rules that a header in bold announces: words or numbers under its titles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.layout.tables.aligned import header_start, rules_within
from planparse.layout.tables.chunks import Chunk
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region
from planparse.model.page import Fill
from planparse.model.place import Box
from planparse.text.numeric import is_numeric, is_year

FEWEST_TITLES = 3
"""Two titles side by side may head two columns of a page; three head a table."""
LONGEST_TITLE = 40
"""Characters of a column's title."""
ALIGNMENT = 4.0
"""Points by which a cell's edge or centre may differ from its title's."""
UNDER_TITLE = 8.0
"""Points between a title and the rule that closes the header."""
LINE_GAP = 0.5
"""Lines of one title stand at most this share of the font size apart."""
WIDEST_PITCH = 3.4
"""A gap between lines above this many font sizes ends the table."""
APART = 1.5
"""How many times the widest line pitch above it a lone last line stands away."""
FEWEST_LINES = 3
"""Lines of words under the header; one line with a number is enough."""
ALIGNED_SHARE = 0.8
"""Share of the cells that must stand under a title."""
PROSE_SHARE = 0.6
"""A lone stretch over this share of the width is no cell."""


def headed_regions(
    lines: Sequence[list[Chunk]], horizontal: Sequence[Edge], shaded: Sequence[Fill]
) -> list[Region]:
    """Candidates among the lines that no other table has taken, from the top."""
    regions = []
    end = -1
    for i, line in enumerate(lines):
        if i <= end or not _is_header(line, horizontal, shaded):
            continue
        last = _last_line(lines, i)
        below = _below_header(lines, i, last)
        rows = lines[below : last + 1]
        if _is_body(line, rows):
            first = header_start(lines, i, end, [line, *rows])
            header = [c for part in lines[first:below] for c in part]
            regions.append(_region(header, rows, horizontal))
            end = last
    return regions


def _is_header(line: Sequence[Chunk], horizontal: Sequence[Edge], shaded: Sequence[Fill]) -> bool:
    """Whether short titles stand side by side in bold, on a shaded strip or over a rule."""
    if len(line) < FEWEST_TITLES or any(len(c.text) > LONGEST_TITLE for c in line):
        return False
    if all(is_numeric(c.text) for c in line) or _holds_values(line):
        return False
    left, right = line[0].x0, line[-1].x1
    level, bottom = line[0].level, max(c.bottom for c in line)
    on_strip = any(
        f.top <= level <= f.bottom and f.x0 <= left + 1 and f.x1 >= right - 1 for f in shaded
    )
    over_rule = any(
        e.drawn
        and bottom - 2 <= e.at <= bottom + UNDER_TITLE
        and e.start <= left
        and e.end >= right
        for e in horizontal
    )
    return all(c.bold for c in line) or on_strip or over_rule


def _holds_values(line: Sequence[Chunk]) -> bool:
    """Whether most of a plain line's cells are numbers other than years: a row on its strip."""
    if all(c.bold for c in line):
        return False
    values = [c for c in line[1:] if is_numeric(c.text) and not is_year(c.text)]
    return len(values) * 2 > len(line) - 1


def _below_header(lines: Sequence[list[Chunk]], header: int, last: int) -> int:
    """Index of the first line below the header: its titles may go on over several lines."""
    titles = lines[header]
    if not all(c.bold for c in titles):
        return header + 1
    below = header + 1
    while below < last and all(c.bold for c in lines[below]) and _is_close(lines, below):
        below += 1
    return below


def _is_close(lines: Sequence[list[Chunk]], index: int) -> bool:
    """Whether a line is set right under the one above, and is no row of its own."""
    line, above = lines[index], lines[index - 1]
    gap = min(c.top for c in line) - max(c.bottom for c in above)
    return gap <= LINE_GAP * line[0].size and len(line) < len(above) + 1


def _last_line(lines: Sequence[list[Chunk]], header: int) -> int:
    """Index of the last line whose stretches each keep to one column."""
    titles = lines[header]
    left = titles[0].x0
    right = max(c.x1 for line in lines[header : header + 4] for c in line)
    last = header
    for i in range(header + 1, len(lines)):
        line = lines[i]
        gap = line[0].top - lines[i - 1][0].bottom
        if gap > WIDEST_PITCH * line[0].size or not _keeps_to_columns(line, titles):
            break
        if line[0].x0 < left - ALIGNMENT or line[0].size > 1.2 * titles[0].size:
            break
        if len(line) == 1 and line[0].x1 - line[0].x0 > PROSE_SHARE * (right - left):
            break
        last = i
    return last - _stands_apart(lines[header : last + 1])


def _stands_apart(lines: Sequence[list[Chunk]]) -> bool:
    """Whether the last line is one stretch further from the rows than these from each other.

    So stands a page number, or the first words after a table.
    """
    pitches = [b[0].level - a[0].level for a, b in pairwise(lines)]
    return len(pitches) > 1 and len(lines[-1]) == 1 and pitches[-1] > APART * max(pitches[:-1])


def _keeps_to_columns(line: Sequence[Chunk], titles: Sequence[Chunk]) -> bool:
    """Whether no stretch runs under two titles, and no two under one."""
    under = [_title(c, titles) for c in line]
    if len(set(under)) < len(under):
        return False
    return not any(
        sum(min(c.x1, t.x1) - max(c.x0, t.x0) > ALIGNMENT for t in titles) > 1 for c in line
    )


def _title(chunk: Chunk, titles: Sequence[Chunk]) -> int:
    """Index of the title that a stretch stands under: the nearest by edge or centre."""
    return min(range(len(titles)), key=lambda i: _offset(chunk, titles[i]))


def _offset(chunk: Chunk, title: Chunk) -> float:
    return min(abs(chunk.x0 - title.x0), abs(chunk.x1 - title.x1), abs(chunk.middle - title.middle))


def _is_body(titles: Sequence[Chunk], rows: Sequence[Sequence[Chunk]]) -> bool:
    cells = [c for row in rows for c in row]
    several = [row for row in rows if len(row) > 1]
    if not several or all(c.bold for c in cells):
        return False
    aligned = sum(_offset(c, titles[_title(c, titles)]) <= ALIGNMENT for c in cells)
    if aligned < ALIGNED_SHARE * len(cells):
        return False
    has_numbers = any(is_numeric(c.text) for row in several for c in row[1:])
    used = {_title(c, titles) for c in cells}
    return (has_numbers or len(rows) >= FEWEST_LINES) and len(used) >= FEWEST_TITLES - 1


def _region(
    header: Sequence[Chunk], rows: Sequence[Sequence[Chunk]], horizontal: Sequence[Edge]
) -> Region:
    chunks = [*header, *(c for row in rows for c in row)]
    box = Box(
        min(c.x0 for c in chunks) - 1,
        min(c.top for c in chunks) - 1,
        max(c.x1 for c in chunks) + 1,
        max(c.bottom for c in chunks) + 1,
    )
    bottom = max(c.bottom for c in header)
    below = min(c.top for row in rows[:1] for c in row)
    return Region(rules_within(horizontal, box), [], box, header_bottom=(bottom + below) / 2)
