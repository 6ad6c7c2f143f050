"""A table's skeleton: where its columns and rows part, and which walls stand between squares."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from planparse.layout.tables.chunks import Chunk, in_bands, text_lines
from planparse.layout.tables.columns import separators
from planparse.layout.tables.edge import Edge
from planparse.layout.tables.region import Region
from planparse.layout.tables.rows import Line, row_starts
from planparse.layout.tables.squares import LEDGE, Skeleton
from planparse.layout.tables.storeys import spanning, storeys
from planparse.layout.tables.walls import mostly_covered, raise_walls
from planparse.layout.tables.wrapped import is_broken_number, may_go_on
from planparse.text.numeric import is_numeric

ROW_LEDGE = 0.5
"""Row borders reckoned from text lie between lines, never nearer than this to each other."""
FULL_RULE = 0.88
"""A rule over this share of the width parts the whole table."""
TITLE_REACH = 4.0
"""A title of rows reaches this far over a column's border on both sides; points."""
FEW_BANDS = 3
"""From so many bands between rules on, the rules tell what a row is."""
WRAPPED = 1.6
"""Mean number of lines of a ruled row above which rows wrap in this table."""
HEADER_LINES = 8
"""Above the first rule of a ruled table more lines than this are a row cut by the page break."""
ROWS_TO_DIVIDE = 3
"""Lines with text on both sides that a ruled column needs before a white strip divides it."""


def build(region: Region, chunks: Sequence[Chunk], connectives: Collection[str]) -> Skeleton:
    """The skeleton of a region, from its edges first and from its text where edges are silent."""
    skeleton = _built(region, chunks, connectives)
    bottom = skeleton.header_bottom
    if bottom is None or not skeleton.may_go_on:
        return skeleton
    if any(c.bold for c in chunks if c.level < bottom):
        return skeleton
    return _built(region, chunks, connectives, has_header=False)


def _built(
    region: Region,
    chunks: Sequence[Chunk],
    connectives: Collection[str],
    *,
    has_header: bool = True,
) -> Skeleton:
    hard_x = positions([e.at for e in region.vertical], region.box.x0, region.box.x1)
    hard_y = positions([e.at for e in region.horizontal], region.box.top, region.box.bottom)
    header_bottom = _header_bottom(region, hard_y, chunks) if has_header else None
    if region.header_bottom is not None:
        hard_y = sorted([*hard_y, region.header_bottom])
    body = [c for c in chunks if header_bottom is None or c.level > header_bottom]
    soft_x = _soft_columns(region, hard_x, body, chunks)
    xs = sorted(hard_x + soft_x)
    between = [
        Edge(y, xs[0], xs[-1], soft=True)
        for y in _soft_rows(region, hard_y, xs, chunks, header_bottom, connectives)
    ]
    header = [c for c in chunks if header_bottom is not None and c.level < header_bottom]
    rows = between + storeys(header, xs, hard_y)
    if region.header_bottom is not None:
        rows.append(Edge(region.header_bottom, xs[0], xs[-1], soft=True))
    ys = positions(hard_y[1:-1] + [e.at for e in rows], hard_y[0], hard_y[-1], ROW_LEDGE)
    skeleton = Skeleton(xs, ys, header_bottom=header_bottom, method=region.method)
    skeleton.may_go_on = region.opens_page and not between and len(hard_y) > FEW_BANDS
    skeleton.soft = [Edge(x, region.box.top, region.box.bottom, soft=True) for x in soft_x]
    widened = spanning(header, region.horizontal, xs, ys)
    known = {id(c) for c in header}
    widened += [c for c in chunks if id(c) not in known]
    raise_walls(skeleton, region, widened, rows)
    return skeleton


def positions(
    found: Sequence[float], first: float, last: float, ledge: float = LEDGE
) -> list[float]:
    """Positions in order, those nearer than `ledge` as one, with the outer two."""
    kept: list[float] = [first]
    for at in sorted(found):
        if at - kept[-1] > ledge and last - at > ledge:
            kept.append(at)
    return [*kept, last]


def _full_rules(region: Region, ys: Sequence[float]) -> list[float]:
    """The positions at which rules begin at the left and cover the whole width."""
    full = []
    for y in ys:
        pieces = [e for e in region.horizontal if abs(e.at - y) <= LEDGE]
        from_left = any(e.start <= region.box.x0 + LEDGE for e in pieces)
        if from_left and sum(e.length for e in pieces) >= FULL_RULE * region.box.width:
            full.append(y)
    return full


def _header_bottom(region: Region, ys: Sequence[float], chunks: Sequence[Chunk]) -> float | None:
    """The first full rule below the first line of several chunks, if text stands below it."""
    if region.header_bottom is not None:
        return region.header_bottom
    lines = [line for line in text_lines(chunks) if len(line) > 1]
    if not lines:
        return None
    first = min(c.level for c in lines[0])
    for y in _full_rules(region, ys):
        if y > first:
            is_body = region.is_ruled and _line_count(chunks, y) > HEADER_LINES
            return y if not is_body and any(c.level > y for c in chunks) else None
    return None


def _line_count(chunks: Sequence[Chunk], bottom: float) -> int:
    return len(text_lines([c for c in chunks if c.level < bottom]))


def _soft_columns(
    region: Region, xs: Sequence[float], body: Sequence[Chunk], chunks: Sequence[Chunk]
) -> list[float]:
    """Separators that only the text shows."""
    if len(xs) > 2 and not any(mostly_covered(region, x) for x in xs[1:-1]):
        return _beside_short_edges(text_lines(body), chunks, xs)
    found: list[float] = []
    inner = len(xs) > 2
    for left, right in pairwise(xs):
        own = [c for c in body if left - 1 <= c.middle <= right + 1]
        lines = text_lines(own)
        if sum(len(line) > 1 for line in lines) < 2 and not inner:
            own = [c for c in chunks if left - 1 <= c.middle <= right + 1]
            lines = text_lines(own)
        if inner and not _divides(lines):
            continue
        known = {id(c) for c in own}
        others = [c for c in chunks if left <= c.middle <= right and id(c) not in known]
        found += separators(lines, others)
    return found


def _beside_short_edges(
    lines: Sequence[Sequence[Chunk]], chunks: Sequence[Chunk], xs: Sequence[float]
) -> list[float]:
    """Separators of a body below edges that part the header's cells alone.

    One of them stands where such an edge does when no text lies between the two.
    """
    known = {id(c) for line in lines for c in line}
    found = separators(lines, [c for c in chunks if id(c) not in known])
    middles = [c.middle for line in lines for c in line]
    return [x for x in found if not any(_same_border(x, edge, middles) for edge in xs[1:-1])]


def _same_border(x: float, edge: float, middles: Sequence[float]) -> bool:
    return not any(min(x, edge) < middle < max(x, edge) for middle in middles)


def _divides(lines: Sequence[Sequence[Chunk]]) -> bool:
    """Whether numbers stand beside other text often enough to divide a ruled column."""
    beside = [line for line in lines if len(line) > 1 and all(is_numeric(c.text) for c in line[1:])]
    return len(beside) >= ROWS_TO_DIVIDE and len(beside) >= 0.6 * len(lines)


def _soft_rows(
    region: Region,
    ys: Sequence[float],
    xs: Sequence[float],
    chunks: Sequence[Chunk],
    header_bottom: float | None,
    connectives: Collection[str],
) -> list[float]:
    """Row borders that only the text shows, in the bands that hold several rows."""
    bands = []
    for own, bottom in zip(in_bands(chunks, ys), ys[1:], strict=True):
        lines = [_line(line, xs) for line in text_lines(own)]
        is_header = header_bottom is not None and bottom <= header_bottom + 1
        if lines and not is_header:
            bands.append(lines)
    numeric = _numeric_columns(line for lines in bands for line in lines)
    for lines in bands:
        for line in lines:
            line.numeric = numeric
    found: list[float] = []
    label_width = xs[1] - xs[0]
    for lines in _to_divide(bands):
        if region.is_ruled and _is_broken_row(lines, xs):
            continue
        starts = row_starts(lines, _label_reach(lines, label_width), connectives)
        if region.is_ruled and _is_one_row(lines, starts):
            continue
        for i in starts[1:]:
            above = max(part.bottom for part in lines[:i])
            found.append((min(above, lines[i].bottom) + lines[i].top) / 2)
    return found


def _is_broken_row(lines: Sequence[Line], xs: Sequence[float]) -> bool:
    """Whether the numbers of a band between rules stand over several lines of one row.

    Its columns are too narrow for them, or they go on as numbers do beside a single label.
    """
    held: dict[int, list[Chunk]] = {}
    for line in lines:
        for chunk, column in zip(line.chunks, line.columns, strict=True):
            if column in line.numeric:
                held.setdefault(column, []).append(chunk)
    several = [(column, own) for column, own in held.items() if len(own) > 1]
    is_single = not any(line.label() for line in lines[1:])
    return bool(several) and all(
        is_broken_number(own, xs[column + 1] - xs[column])
        or (is_single and may_go_on([c.text for c in own]))
        for column, own in several
    )


def _is_one_row(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether no later start has a label or a number: the cells hold several paragraphs."""
    return not any(lines[i].label() or lines[i].has_numbers() for i in starts[1:])


def _numeric_columns(lines: Iterable[Line]) -> frozenset[int]:
    """Columns in which at least every second stretch is a number."""
    numbers: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for line in lines:
        for chunk, column in zip(line.chunks, line.columns, strict=True):
            (numbers if is_numeric(chunk.text) else others)[column] += 1
    return frozenset(c for c in numbers if numbers[c] >= others[c])


def _label_reach(lines: Sequence[Line], width: float) -> float:
    """The width that labels really use."""
    labels = [label.x1 - label.x0 for line in lines if (label := line.label())]
    return min(width, max(labels, default=width))


def _line(chunks: list[Chunk], xs: Sequence[float]) -> Line:
    inner = xs[1:-1]
    columns = [bisect_right(inner, c.middle) for c in chunks]
    lone = chunks[0]
    over = [x for x in inner if lone.x0 < x - TITLE_REACH and lone.x1 > x + TITLE_REACH]
    is_title = len(chunks) == 1 and columns[0] > 0 and bool(over)
    return Line(chunks, columns, is_title=is_title)


def _to_divide(bands: Sequence[list[Line]]) -> list[list[Line]]:
    """Bands that hold several rows.

    Several lines with numbers make several rows, unless rules part single rows elsewhere and
    those run over several lines: then the numbers stand in one cell.
    """
    counts = [sum(line.has_numbers() for line in lines) for lines in bands]
    singles = [len(lines) for lines, count in zip(bands, counts, strict=True) if count == 1]
    if any(count > 1 for count in counts):
        if len(bands) >= FEW_BANDS and singles and sum(singles) > WRAPPED * len(singles):
            return []
        return [lines for lines in bands if len(lines) > 1]
    if len(bands) == 1 and len(bands[0]) > 1:
        return list(bands)
    return []
