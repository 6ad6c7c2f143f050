"""Rows and forms of a report's tables that are about a goal.

A goal's row is the one with a cell that has the goal's wording. What goes on below is about the
goal too, by the shape of the table: rows that leave the goal's column empty; where the goal stands
alone in its row like a heading, or beside a label in a form, all rows up to the next of its kind.
A form that is cut by a page goes on in the next table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from planparse.link.sides import ReportSide
from planparse.link.titles import SAME_WORDING
from planparse.model.grid import Grid, GridCell
from planparse.model.links import TableRows
from planparse.profiles.linking import FollowUpWords
from planparse.text.fold import letters
from planparse.text.labels import is_label, label_kind

LEAST_LETTERS = 25
"""A shorter cell is a goal's only with the very letters of its wording."""

RECURRING = 2
"""Forms in which a label stands at least."""

INLINE = re.compile(r"^\W*[^\W\d]+(?:\s+[^\W\d]+){0,3}\s*:")
"""A cell that begins with a label ("Comment: ...") goes on with what stands above it."""

Shape = Literal["column", "heading", "form"]
"""How a goal stands in its table: in a column of goals, alone in its row, or beside a label."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A cell that names a goal, in one of the report's tables."""

    goal: int
    table: int
    cell: GridCell
    shape: Shape


def rows_by_goal(report: ReportSide) -> Mapping[int, tuple[TableRows, ...]]:
    """The rows and forms of every goal that a table names, by the goal's index."""
    grids = [block.grid for _, block in report.tables if block.grid is not None]
    labels = _labels(grids)
    found: dict[int, list[TableRows]] = {}
    open_: _Named | None = None
    for index, grid in enumerate(grids):
        named = list(_named(index, grid, report, labels))
        section = report.tables[index][0]
        if open_ is not None:
            is_near = report.tables[open_.table][0] == section
            last = _continued(named, grid, labels) if is_near else None
            if last is not None:
                found[open_.goal].append(
                    TableRows(table=index + 1, first=0, last=last, is_form=True, section=section)
                )
            open_ = open_ if last == grid.row_count - 1 else None
        for one in named:
            rows = _rows(one, named, grid, labels, section)
            found.setdefault(one.goal, []).append(rows)
        open_ = _still_open(named, found, grid, open_)
    return {goal: tuple(rows) for goal, rows in found.items()}


def _still_open(
    named: Sequence[_Named],
    found: Mapping[int, Sequence[TableRows]],
    grid: Grid,
    before: _Named | None,
) -> _Named | None:
    """The goal whose form reaches the table's end and may go on in the next one."""
    if not named:
        return before
    last = max(named, key=lambda one: one.cell.row)
    reaches = found[last.goal][-1].last == grid.row_count - 1
    return last if reaches and last.shape != "column" else None


def _labels(grids: Sequence[Grid]) -> set[str]:
    """Short texts that stand first in a row of several tables, or several times in one."""
    counted = Counter(
        letters(cell.text)
        for grid in grids
        for cell in grid.cells
        if cell.column == 0 and is_label(cell.text)
    )
    return {text for text, count in counted.items() if count >= RECURRING}


def _named(index: int, grid: Grid, report: ReportSide, labels: set[str]) -> Iterator[_Named]:
    for cell in grid.cells:
        if not any(map(str.isalpha, cell.text)):
            continue
        goal = _goal_of(cell.text, report)
        if goal is not None:
            yield _Named(goal, index, cell, _shape(cell, grid, labels, report.words))


def _goal_of(text: str, report: ReportSide) -> int | None:
    """Index of the one goal whose wording a cell has."""
    is_short = sum(map(str.isalpha, text)) < LEAST_LETTERS
    levels = ("exact",) if is_short else SAME_WORDING
    found = [(title.value, goal) for goal, title in report.titles_of_text(text, levels)]
    found.sort(reverse=True)
    is_tied = len(found) > 1 and found[0][0] == found[1][0]
    return found[0][1] if found and not is_tied else None


def _shape(cell: GridCell, grid: Grid, labels: set[str], words: FollowUpWords) -> Shape:
    beside = [c for c in _cells(grid, cell.row) if c is not cell and c.text.strip()]
    if not beside:
        return "heading"
    is_labelled = len(beside) == 1 and letters(beside[0].text) in labels
    below = [c.text for c in grid.cells if c.row > cell.row and c.column == beside[0].column]
    tells = any(label_kind(text, words) == "told" for text in below if is_label(text))
    return "form" if is_labelled and beside[0].column < cell.column and tells else "column"


def _rows(
    one: _Named, named: Sequence[_Named], grid: Grid, labels: set[str], section: int | None
) -> TableRows:
    cell = one.cell
    others = {n.cell.row for n in named if n.cell.row > cell.row and n.goal != one.goal}
    last = cell.row + cell.row_span - 1
    while last + 1 < grid.row_count and last + 1 not in others:
        if not _goes_on(last + 1, one, grid, labels):
            break
        last += 1
    return TableRows(
        table=one.table + 1,
        first=cell.row,
        last=last,
        column=cell.column,
        is_form=one.shape != "column",
        section=section,
    )


def _goes_on(row: int, one: _Named, grid: Grid, labels: set[str]) -> bool:
    """A row below a goal's cell is about the goal still."""
    filled = [c for c in _cells(grid, row) if c.text.strip()]
    if not filled:
        return True
    if one.shape == "column":
        return all(c.column > one.cell.column for c in filled)
    first = filled[0]
    if one.shape == "form":
        beside = {letters(c.text) for c in _cells(grid, one.cell.row)}
        return letters(first.text) not in beside
    own = (one.cell.column, one.cell.column_span)
    is_heading = len(filled) == 1 and (first.column, first.column_span) == own
    return not is_heading or letters(first.text) in labels or bool(INLINE.match(first.text))


def _continued(named: Sequence[_Named], grid: Grid, labels: set[str]) -> int | None:
    """Last row of the next table that goes on with a form, where it does."""
    first = next((c for c in grid.cells if c.column == 0 and c.text.strip()), None)
    if first is None or letters(first.text) not in labels:
        return None
    others = {n.cell.row for n in named}
    last = -1
    while last + 1 < grid.row_count and last + 1 not in others:
        if not _goes_on_overleaf(last + 1, grid, labels):
            break
        last += 1
    return last if last >= 0 else None


def _goes_on_overleaf(row: int, grid: Grid, labels: set[str]) -> bool:
    filled = [c for c in _cells(grid, row) if c.text.strip()]
    is_lone = len(filled) == 1 and filled[0].column == 0
    return not is_lone or letters(filled[0].text) in labels


def _cells(grid: Grid, row: int) -> list[GridCell]:
    return [c for c in grid.cells if c.row <= row < c.row + c.row_span]
