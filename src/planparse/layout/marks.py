"""Coloured signs of a page, each with the text on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from planparse.model.mark import Mark
from planparse.model.page import Page, Shape, Span
from planparse.model.place import Box, Place
from planparse.text.signs import is_sign

MOST = 300
"""Small shapes on a page beyond which they are a map or a chart and no signs."""

LIKE = 0.5
"""Points within which two shapes are one, drawn twice (its fill and its outline)."""

SLACK = 2.0
"""Points by which a sign and the word at its side may overlap."""

BESIDE = 30.0
"""Points to the right within which words make a sign their bullet or a legend's entry."""

IN_COLUMN = 3
"""Drawn signs one below the other that make a table's column."""

ALIGNED = 3.0
"""Points within which they stand one below the other."""


@dataclass(slots=True)
class _Row:
    """Signs and text on one line of a page."""

    page: int
    marks: list[Shape]
    spans: list[Span]


def page_marks(page: Page) -> list[Mark]:
    """The signs of a page, drawn or set in a font, each with the text on either side."""
    signs = _distinct(
        [*_drawn(page), *(_of_span(span) for span in page.spans if is_sign(span.text))]
    )
    if not signs:
        return []
    words = [span for span in page.spans if not is_sign(span.text) and span.text.strip()]
    rows = [
        _Row(
            page.number, list(group), [span for span in words if span.top <= middle <= span.bottom]
        )
        for middle, group in groupby(sorted(signs, key=_reading), key=_middle)
    ]
    return [mark for row in rows for mark in _of_row(row)]


def with_drawn_signs(page: Page) -> Page:
    """The page with its columns of drawn signs as text, for the tables: their cells are not empty.

    A drawn square is no cell's shading then. Bullets and the signs of a legend have words right
    beside them and are left out.
    """
    drawn = _drawn(page)
    alone = [shape for shape in drawn if not _is_bullet(shape, page.spans)]
    columns = [s for s in alone if sum(_is_below(s, other) for other in alone) >= IN_COLUMN]
    if not columns:
        return page
    signs = [
        Span(s.sign, s.x0, s.top, s.x1, s.bottom, size=s.bottom - s.top, colour=s.colour)
        for s in columns
    ]
    boxes = {(s.x0, s.top, s.x1, s.bottom) for s in columns}
    fills = [f for f in page.fills if (f.x0, f.top, f.x1, f.bottom) not in boxes]
    return replace(page, spans=[*page.spans, *signs], fills=fills)


def _drawn(page: Page) -> list[Shape]:
    """The shapes that stand free: a shaded cell holds text or touches the next one."""
    if len(page.shapes) > MOST:
        return []
    shapes = _distinct(page.shapes)
    return [
        shape
        for shape in shapes
        if not any(_meets(shape, other) for other in shapes if other is not shape)
        and not any(_meets(shape, span) for span in page.spans if span.text.strip())
    ]


def _meets(shape: Shape, other: Shape | Span) -> bool:
    across = shape.x0 < other.x1 + LIKE and other.x0 < shape.x1 + LIKE
    return across and shape.top < other.bottom + LIKE and other.top < shape.bottom + LIKE


def _is_bullet(shape: Shape, spans: Sequence[Span]) -> bool:
    middle = _middle(shape)
    return any(
        span.top <= middle <= span.bottom and -SLACK <= span.x0 - shape.x1 <= BESIDE
        for span in spans
    )


def _is_below(one: Shape, other: Shape) -> bool:
    """Both stand in one column, or are the same."""
    return abs(one.x0 + one.x1 - other.x0 - other.x1) <= 2 * ALIGNED


def _of_span(span: Span) -> Shape:
    return Shape(span.text.strip(), span.x0, span.top, span.x1, span.bottom, span.colour)


def _middle(shape: Shape) -> float:
    return round((shape.top + shape.bottom) / 2)


def _reading(shape: Shape) -> tuple[float, float]:
    return _middle(shape), shape.x0


def _distinct(shapes: Iterable[Shape]) -> list[Shape]:
    """The shapes without outlines around filled ones."""
    found: list[Shape] = []
    for shape in shapes:
        same = [
            at
            for at, other in enumerate(found)
            if abs(other.x0 - shape.x0) < LIKE and abs(other.top - shape.top) < LIKE
        ]
        if same:
            found[same[0]] = shape
        else:
            found.append(shape)
    return found


def _of_row(row: _Row) -> Iterator[Mark]:
    spans = sorted(row.spans, key=lambda span: span.x0)
    for at, shape in enumerate(row.marks):
        before = row.marks[at - 1].x1 if at else float("-inf")
        after = row.marks[at + 1].x0 if at + 1 < len(row.marks) else float("inf")
        lead = [span.text for span in spans if before <= span.x0 and span.x1 <= shape.x0 + SLACK]
        label = [span.text for span in spans if shape.x1 - SLACK <= span.x0 and span.x1 <= after]
        yield Mark(
            sign=shape.sign,
            colour=shape.colour,
            lead=_joined(lead),
            label=_joined(label),
            place=Place(page=row.page, box=Box(shape.x0, shape.top, shape.x1, shape.bottom)),
        )


def _joined(texts: Iterable[str]) -> str | None:
    return " ".join(" ".join(texts).split()) or None
