"""Coloured signs of a page, and the cells and paragraphs that they stand in or beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from planparse.model.block import Block
from planparse.model.grid import Grid
from planparse.model.mark import Mark
from planparse.model.page import Page, Shape, Span
from planparse.model.place import Box, Place
from planparse.text.signs import is_sign

MOST = 300
"""Small shapes on a page beyond which they are a map or a chart and no signs."""

LIKE = 0.5
"""Points within which two shapes are one, drawn twice (its fill and its outline)."""

BELOW = 36.0
"""Points by which a sign may stand below the text that it belongs to."""

SLACK = 2.0
"""Points by which a sign may stand out of its table or above its line."""

BESIDE = 30.0
"""Points to the right within which words make a sign their bullet or a legend's entry."""

IN_COLUMN = 3
"""Drawn signs one below the other that make a table's column."""

ALIGNED = 3.0
"""Points within which they stand one below the other."""

TEXT = ("paragraph", "list_item", "note", "caption")


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


def with_marks(blocks: Sequence[Block], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The blocks with the signs that stand in their cells or beside their text.

    A sign that is part of a picture or a chart, or stands by itself, is left out.
    """
    if not marks:
        return tuple(blocks)
    found = list(blocks)
    for mark in marks:
        at = _block_of(mark, found)
        if at is None:
            continue
        block = found[at]
        if block.grid is None:
            found[at] = block.model_copy(update={"marks": (*block.marks, mark)})
        else:
            found[at] = block.model_copy(update={"grid": _in_cell(block.grid, mark)})
    return tuple(found)


def _block_of(mark: Mark, blocks: Sequence[Block]) -> int | None:
    """Index of the table or the text that a sign belongs to."""
    box = mark.place.box
    if box is None:
        return None
    near: list[tuple[float, float, int]] = []
    for at, block in enumerate(blocks):
        for place in block.places or (block.place,):
            if place.page != mark.place.page or place.box is None:
                continue
            if block.kind in ("table", "figure") and _holds(place.box, box):
                if block.kind == "table":
                    return at
                if place.box.width > 2 * box.width:
                    return None
            if block.kind in TEXT and not block.hidden:
                down, aside = _distance(place.box, box)
                if down <= BELOW:
                    near.append((down, aside, at))
    return min(near)[2] if near else None


def _holds(outer: Box, box: Box) -> bool:
    x, y = _centre(box)
    across = outer.x0 - SLACK <= x <= outer.x1 + SLACK
    return across and outer.top - SLACK <= y <= outer.bottom + SLACK


def _centre(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


def _distance(text: Box, box: Box) -> tuple[float, float]:
    """How far a sign stands below a text, and how far beside it; infinite above it."""
    x, y = _centre(box)
    if y < text.top - SLACK:
        return float("inf"), 0.0
    return max(0.0, y - text.bottom - SLACK), max(0.0, text.x0 - x, x - text.x1)


def _in_cell(grid: Grid, mark: Mark) -> Grid:
    """The grid with a sign in the cell at its place."""
    box = mark.place.box
    assert box is not None
    x, y = _centre(box)
    on_page = [cell for cell in grid.cells if cell.page == mark.place.page]
    row = _nearest(
        _extents((c.row, c.box.top, c.box.bottom) for c in on_page if c.box and c.row_span == 1), y
    )
    column = _nearest(
        _extents(
            (c.column, c.box.x0, c.box.x1) for c in grid.cells if c.box and c.column_span == 1
        ),
        x,
    )
    if row is None or column is None:
        return grid
    target = grid.at(row, column)
    cells = tuple(
        cell.model_copy(update={"marks": (*cell.marks, mark)}) if cell is target else cell
        for cell in grid.cells
    )
    return grid.model_copy(update={"cells": cells})


def _extents(cells: Iterable[tuple[int, float, float]]) -> dict[int, tuple[float, float]]:
    """From where to where each row or column reaches over all its cells."""
    found: dict[int, tuple[float, float]] = {}
    for index, start, end in cells:
        low, high = found.get(index, (start, end))
        found[index] = min(low, start), max(high, end)
    return found


def _nearest(extents: dict[int, tuple[float, float]], at: float) -> int | None:
    """The row or column whose extent holds a place or comes closest to it."""
    return min(
        extents, key=lambda one: max(extents[one][0] - at, at - extents[one][1], 0.0), default=None
    )
