"""Rows and forms of a report's tables that are about a goal.

A goal's row is the one with a cell that has the goal's wording. What goes on below it is about the
goal too: rows that leave the goal's column empty, or, where the goal stands alone in its row like a
heading, all rows up to the next goal's or the next such heading. A form is a table of one goal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planparse.link.sides import ReportSide
from planparse.link.titles import OWN_LEVELS
from planparse.model.grid import Grid, GridCell
from planparse.model.links import TableRows

LEAST_LETTERS = 25
"""A shorter cell is a goal's only with the very letters of its wording."""

LABELLED = re.compile(r"^\W*[^\W\d]+(?:\s+[^\W\d]+){0,2}\s*:")
"""A cell that begins with a label ("Comment: ...") goes on with what stands above it."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A cell that names a goal."""

    goal: int
    cell: GridCell


def rows_by_goal(report: ReportSide) -> Mapping[int, tuple[TableRows, ...]]:
    """The rows and forms of every goal that a table names, by the goal's index."""
    found: dict[int, list[TableRows]] = {}
    for ordinal, (section, grid) in enumerate(report.grids, start=1):
        named = list(_named(grid, report))
        for one in named:
            rows = _rows(one, named, grid, ordinal, section)
            found.setdefault(one.goal, []).append(rows)
    return {goal: tuple(rows) for goal, rows in found.items()}


def _named(grid: Grid, report: ReportSide) -> Iterator[_Named]:
    for cell in grid.cells:
        if not any(map(str.isalpha, cell.text)):
            continue
        goal = _goal_of(cell.text, report)
        if goal is not None:
            yield _Named(goal, cell)


def _goal_of(text: str, report: ReportSide) -> int | None:
    """Index of the one goal whose wording a cell has."""
    is_short = sum(map(str.isalpha, text)) < LEAST_LETTERS
    levels = ("exact",) if is_short else OWN_LEVELS
    found = [(title.value, goal) for goal, title in report.titles_of_text(text, levels)]
    found.sort(reverse=True)
    is_tied = len(found) > 1 and found[0][0] == found[1][0]
    return found[0][1] if found and not is_tied else None


def _rows(
    one: _Named, named: list[_Named], grid: Grid, ordinal: int, section: int | None
) -> TableRows:
    cell = one.cell
    others = {n.cell.row for n in named if n.cell.row > cell.row and n.goal != one.goal}
    last = cell.row + cell.row_span - 1
    while last + 1 < grid.row_count and last + 1 not in others:
        if not _goes_on(last + 1, cell, grid):
            break
        last += 1
    is_alone = all(n.goal == one.goal for n in named)
    return TableRows(
        table=ordinal,
        first=cell.row,
        last=last,
        column=cell.column,
        is_form=cell.row == 0 and is_alone and _stands_alone(cell, grid),
        section=section,
    )


def _goes_on(row: int, cell: GridCell, grid: Grid) -> bool:
    """A row below a goal's cell is about the goal still."""
    filled = [c for c in _cells(grid, row) if c.text.strip()]
    if _stands_alone(cell, grid):
        is_heading = len(filled) == 1 and not LABELLED.match(filled[0].text)
        return bool(filled) and not (is_heading and filled[0].column <= cell.column)
    return bool(filled) and all(c.column > cell.column for c in filled)


def _stands_alone(cell: GridCell, grid: Grid) -> bool:
    """Nothing else stands in the cell's row: it is a heading of the rows below."""
    return all(c is cell or not c.text.strip() for c in _cells(grid, cell.row))


def _cells(grid: Grid, row: int) -> list[GridCell]:
    return [c for c in grid.cells if c.row <= row < c.row + c.row_span]
