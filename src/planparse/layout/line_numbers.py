"""Numbers of the lines in a page's margin, as drafts that are sent out for comment have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from planparse.model.page import Page, Span
from planparse.model.raw import Doubt

FEWEST = 6
"""Numbers in one column; shorter rows of them number a list."""
STEPS = (1, 2, 5, 10)
"""Every line has a number, or every second, fifth or tenth."""
EDGE = 2.5
"""Points by which their edges may differ: figures of a proportional face are set by one edge."""
GAP = 3.0
"""Points between the numbers and the text beside them."""
IN_ORDER = 0.9
"""Share of neighbours that differ by the step."""
LONGEST = 4
"""Digits of a line number."""
BARE_LINES = 2
"""Numbered lines that begin in the middle of a sentence or have no text at all: rows of a table
and items of a list do neither."""
PITCH = 0.25
"""Share by which the distance of two numbers may differ from the usual one, where not every line
has one."""


def without_line_numbers(pages: Iterable[Page], doubts: list[Doubt]) -> Iterator[Page]:
    """The pages without the numbers of their lines; `doubts` says how many went on which page."""
    for page in pages:
        found = line_numbers(page.spans)
        if not found:
            yield page
            continue
        doubts.append(
            Doubt(
                code="line_numbers",
                severity="low",
                message=f"{len(found)} numbers of lines stand in the margin and are left out",
                page=page.number,
            )
        )
        kept = [span for index, span in enumerate(page.spans) if index not in found]
        yield replace(page, spans=kept)


def line_numbers(spans: Sequence[Span]) -> frozenset[int]:
    """Indices of the spans that number the lines of a page."""
    bare = [index for index, span in enumerate(spans) if _is_bare(span)]
    if len(bare) < FEWEST:
        return frozenset()
    for edges in ({i: spans[i].x1 for i in bare}, {i: spans[i].x0 for i in bare}):
        for start in sorted({round(edge) for edge in edges.values()}):
            column = [index for index in bare if abs(edges[index] - start) <= EDGE]
            if len(column) >= FEWEST and _numbers_lines(column, spans):
                return frozenset(column)
    return frozenset()


def _is_bare(span: Span) -> bool:
    text = span.text.strip()
    return span.upright and text.isdecimal() and len(text) <= LONGEST


def _numbers_lines(column: list[int], spans: Sequence[Span]) -> bool:
    column.sort(key=lambda index: spans[index].top)
    values = [int(spans[index].text) for index in column]
    steps = [after - before for before, after in pairwise(values)]
    step = median(steps)
    if step not in STEPS or sum(s == step for s in steps) < IN_ORDER * len(steps):
        return False
    members = set(column)
    others = [s for index, s in enumerate(spans) if index not in members and s.text.strip()]
    beside = [_on_line(spans[index], others) for index in column]
    left = min(spans[index].x0 for index in column)
    right = max(spans[index].x1 for index in column)
    near = [span for line in beside for span in line]
    if not near or not (
        all(span.x0 >= right + GAP for span in near) or all(span.x1 <= left - GAP for span in near)
    ):
        return False
    if step != 1:
        pitches = [spans[b].top - spans[a].top for a, b in pairwise(column)]
        return all(abs(pitch - median(pitches)) <= PITCH * median(pitches) for pitch in pitches)
    return sum(_is_open(line) for line in beside) >= BARE_LINES


def _on_line(number: Span, others: Sequence[Span]) -> list[Span]:
    level = (number.top + number.bottom) / 2
    return [span for span in others if span.top <= level <= span.bottom]


def _is_open(line: Sequence[Span]) -> bool:
    """Whether a numbered line has no text, or goes on with a sentence."""
    if not line:
        return True
    first = min(line, key=lambda span: span.x0)
    return first.text.lstrip()[:1].islower()
