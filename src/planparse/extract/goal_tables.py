"""Goals from the table that sets them out: area, the council's goal, the body's own goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.model.facts import Table
from planparse.model.grid import Grid, GridCell
from planparse.model.place import Place
from planparse.profiles.goals import GoalWords
from planparse.text.fold import letters

MIN_TITLE_LETTERS = 10
"""Shorter cells of a goal column are numbers, marks or dashes."""

MIN_GOALS = 2
"""A table with one goal is a remark about it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; -1 where a table has no such column."""

    own: int
    parent: int
    area: int


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as the table gives it; `title` is None for a council's goal without an own one."""

    title: str | None
    parent: str | None
    area: str | None
    place: Place


def goal_rows(tables: Sequence[Table], words: GoalWords) -> list[GoalRow]:
    """Rows of the document's goal tables in their order; empty where there is none.

    A goal that stands in two tables, or twice in one, is one goal and keeps its first place.
    """
    found: dict[tuple[bool, str], GoalRow] = {}
    for table in tables:
        columns = goal_columns(table.grid, words)
        if columns is None:
            continue
        rows = _rows(table, columns)
        if sum(row.title is not None for row in rows) >= MIN_GOALS:
            for row in rows:
                key = (row.title is not None, letters(row.title or row.parent or ""))
                found.setdefault(key, row)
    return list(found.values())


def goal_columns(grid: Grid, words: GoalWords) -> Columns | None:
    """The columns of a goal table, told by its header; None for any other table.

    A goal column alone does not make one (indicator tables have targets): an area column or
    somebody else's goal must stand beside it.
    """
    heads = _heads(grid)
    goals = [i for i, head in enumerate(heads) if _names_goal(head, words)]
    parents = [i for i in goals if any(stem in heads[i] for stem in words.parent_owner_words)]
    areas = [i for i, head in enumerate(heads) if any(word in head for word in words.area_words)]
    own = [i for i in goals if i not in parents and i not in areas]
    if not own or not (parents or areas or len(own) > 1):
        return None
    parent = parents[-1] if parents else own[-2] if len(own) > 1 else -1
    return Columns(own=own[-1], parent=parent, area=areas[0] if areas else -1)


def _names_goal(head: str, words: GoalWords) -> bool:
    """A heading whose words hold a word for goal, whole or at a word's end ("resultatmål")."""
    return any(piece in words.goal_words for piece in head.replace("/", " ").split())


def _heads(grid: Grid) -> list[str]:
    rows = max(1, grid.header_row_count)
    texts = grid.texts()[:rows]
    return [
        " ".join(row[column] for row in texts).casefold() for column in range(grid.column_count)
    ]


def _rows(table: Table, columns: Columns) -> list[GoalRow]:
    grid = table.grid
    cover = {
        (row, cell.column): cell
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.row_span)
    }
    found: list[GoalRow] = []
    seen: set[tuple[int, int]] = set()
    area: str | None = None
    parent: str | None = None
    for row in range(max(1, grid.header_row_count), grid.row_count):
        own = cover.get((row, columns.own))
        if own is None or (own.row, own.column) in seen or own.is_header:
            continue
        seen.add((own.row, own.column))
        own_area = _text(cover.get((row, columns.area)))
        own_parent = _text(cover.get((row, columns.parent)))
        # A blank parent beside a goal repeats the one above, as long as its area goes on.
        area, parent = own_area or area, own_parent or (None if own_area else parent)
        titles = _titles(own.text)
        found.extend(GoalRow(title, parent, area, _place(own, table)) for title in titles)
        if not titles and own_parent:
            found.append(GoalRow(None, own_parent, area, _place(own, table)))
    return found


def _titles(text: str) -> list[str]:
    """Goals of a cell: one, or one a line where the cell keeps its lines."""
    lines = [line.strip(" •–-\t") for line in text.split("\n")]
    return [line for line in lines if sum(map(str.isalpha, line)) >= MIN_TITLE_LETTERS]


def _text(cell: GridCell | None) -> str | None:
    return cell.text.strip() or None if cell is not None else None


def _place(cell: GridCell, table: Table) -> Place:
    if cell.page is None and cell.line is None and cell.box is None:
        return table.place
    return cell.place
