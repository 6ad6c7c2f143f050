"""Headers of several storeys: titles that stand over groups of columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk, in_bands, text_lines
from planparse.layout.tables.edge import Edge

UNDER = 0.5
"""A title stands over a lower one when it covers this share of its width."""
INSET = 3.0
"""A title's reach ends this far inside the rule or the columns under it; points."""
FLUSH = 2.0
"""Points by which lines of one title may differ at the edge or centre that they share."""
CENTRED = 0.06
"""A title is centred over columns when its centre is off by at most this share of their width."""


def storeys(header: Sequence[Chunk], xs: Sequence[float], ys: Sequence[float]) -> list[Edge]:
    """Borders between a title over several columns and the titles under it, where no rule is."""
    found: list[Edge] = []
    for own in in_bands(header, ys):
        lines = text_lines(own)
        for upper, lower in pairwise(lines):
            found += _borders(upper, lower, xs)
    return found


def _borders(upper: Sequence[Chunk], lower: Sequence[Chunk], xs: Sequence[float]) -> list[Edge]:
    edges = []
    groups = _groups(upper, lower, xs)
    for title in upper:
        under = [c for c in lower if _covers(title, c)]
        columns = {_column(c.middle, xs) for c in under}
        if id(title) in groups:
            columns = set(groups[id(title)])
            under = [c for c in lower if _column(c.middle, xs) in columns]
        if len(columns) > 1:
            at = (title.bottom + min(c.top for c in under)) / 2
            edges.append(Edge(at, xs[min(columns)], xs[max(columns) + 1], soft=True))
    return edges


def _groups(
    upper: Sequence[Chunk], lower: Sequence[Chunk], xs: Sequence[float]
) -> dict[int, range]:
    """Titles (by `id`) set flush left over their first column, each with the columns it heads.

    Every column has a title of its own in the lower line, and no title of the upper line shares an
    edge or the centre with the one below it (so it is not that title's first line) or is centred
    over several columns.
    """
    inner = sorted((c for c in upper if _column(c.x0, xs) > 0), key=lambda c: c.x0)
    named = {_column(c.middle, xs): c for c in lower}
    count = len(xs) - 1
    if not inner or len(inner) >= len(lower) or any(c not in named for c in range(1, count)):
        return {}
    starts = [_column(c.x0, xs) for c in inner]
    if len(set(starts)) < len(starts):
        return {}
    if any(
        _is_flush(title, named[start]) or _over_columns(title, upper, lower, xs)
        for title, start in zip(inner, starts, strict=True)
    ):
        return {}
    ends = [*starts[1:], count]
    return {
        id(title): range(start, end)
        for title, start, end in zip(inner, starts, ends, strict=True)
        if end - start > 1
    }


def _is_flush(title: Chunk, below: Chunk) -> bool:
    offsets = (title.x0 - below.x0, title.middle - below.middle, title.x1 - below.x1)
    return any(abs(offset) <= FLUSH for offset in offsets)


def _covers(title: Chunk, lower: Chunk) -> bool:
    shared = min(title.x1, lower.x1) - max(title.x0, lower.x0)
    return shared >= UNDER * (lower.x1 - lower.x0)


def _column(x: float, xs: Sequence[float]) -> int:
    return min(max(bisect_right(xs, x) - 1, 0), len(xs) - 2)


def spanning(
    header: Sequence[Chunk],
    rules: Sequence[Edge],
    xs: Sequence[float],
    ys: Sequence[float],
) -> list[Chunk]:
    """The header's chunks, each as wide as the columns over which it stands."""
    widened: list[Chunk] = []
    bands = in_bands(header, ys)
    for i, row in enumerate(bands):
        below = bands[i + 1] if i + 1 < len(bands) else []
        groups = _groups(row, below, xs)
        for chunk in row:
            reach = (
                _over_rule(chunk, row, rules, ys[i + 1])
                or _over_group(chunk, groups, xs)
                or _over_columns(chunk, row, below, xs)
            )
            widened.append(replace(chunk, x0=reach[0], x1=reach[1]) if reach else chunk)
    return widened


def _over_rule(
    chunk: Chunk, row: Sequence[Chunk], rules: Sequence[Edge], bottom: float
) -> tuple[float, float] | None:
    """The reach of a rule right under a title that stands alone over it."""
    for rule in rules:
        if abs(rule.at - bottom) > INSET or not rule.start <= chunk.middle <= rule.end:
            continue
        others = [c for c in row if c is not chunk and rule.start < c.middle < rule.end]
        alone = all(abs(c.middle - chunk.middle) < (rule.end - rule.start) / 4 for c in others)
        if alone and rule.start - INSET <= chunk.x0 and chunk.x1 <= rule.end + INSET:
            return min(rule.start + INSET, chunk.x0), max(rule.end - INSET, chunk.x1)
    return None


def _over_group(
    chunk: Chunk, groups: Mapping[int, range], xs: Sequence[float]
) -> tuple[float, float] | None:
    """The reach of a title set flush left over the first of its columns."""
    columns = groups.get(id(chunk))
    if columns is None:
        return None
    return min(xs[columns.start] + INSET, chunk.x0), max(xs[columns.stop] - INSET, chunk.x1)


def _over_columns(
    chunk: Chunk, row: Sequence[Chunk], below: Sequence[Chunk], xs: Sequence[float]
) -> tuple[float, float] | None:
    """The reach of a title centred over columns that have titles of their own below it."""
    taken = {_column(c.middle, xs) for c in row if c is not chunk} | {0}
    named = {_column(c.middle, xs) for c in below}
    home = _column(chunk.middle, xs)
    left = right = home
    best: tuple[float, int, int] | None = None
    while left - 1 in named - taken:
        left -= 1
    while right + 1 in named - taken:
        right += 1
    for i in range(left, home + 1):
        for j in range(max(home, i + 1), right + 1):
            under = [c for c in below if i <= _column(c.middle, xs) <= j]
            width = max(c.x1 for c in under) - min(c.x0 for c in under)
            off = abs((max(c.x1 for c in under) + min(c.x0 for c in under)) / 2 - chunk.middle)
            if off <= CENTRED * width and (best is None or off / width < best[0]):
                best = (off / width, i, j)
    if best is None:
        return None
    return min(xs[best[1]] + INSET, chunk.x0), max(xs[best[2] + 1] - INSET, chunk.x1)
