"""Sets from tables: columns of goals with the goals above and the areas beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_LETTERS, LONGEST
from planparse.model.facts import Table
from planparse.model.grid import Grid, GridCell
from planparse.model.place import Place
from planparse.text.fold import letters
from planparse.text.goal_labels import Naming, clean
from planparse.text.goal_wording import is_worded_as_goal
from planparse.text.pipeline import sentences

LONG_REMARK = 120
"""Characters from which a cell with a label before it that comes again is no goal."""

CODE = re.compile(r"^(?P<code>[A-ZÅÄÖ]{1,2}\.?\d{1,2}(?:\.\d{1,2}){0,2})[.:)]?\s+(?=\S)")
"""A goal's own code: a letter for its area and numbers ("T.1.2", "A3")."""

REFERENCE = re.compile(r"^\d{5,}\s")
"""The number of a project, an account or a case that serves a goal; four digits are a year."""

TABLE = 1_000_000
"""Added to a table's ordinal where its place among the blocks of a section is not known."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; -1 where a table has no such column."""

    own: int
    parent: int
    area: int
    after_indicator: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The goals of one table's column."""

    table: Table
    head: str
    naming: Naming
    columns: Columns
    members: tuple[Member, ...]
    orphans: tuple[Member, ...]


def column_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Columns of goals, those of several tables under one head taken together."""
    by_head: dict[str, list[Part]] = {}
    for table in plan.tables:
        part = _part(table, plan)
        if part is not None and part.members:
            by_head.setdefault(part.head.casefold(), []).append(part)
    for head, parts in by_head.items():
        yield _set(plan, head, parts)


def _set(plan: Plan, head: str, parts: Sequence[Part]) -> CandidateSet:
    above = {part.table.section for part in parts}
    section = plan.section(next(iter(above))) if len(above) == 1 else None
    announcer = next((p.table.caption for p in parts if p.table.caption), None)
    if section is not None and plan.naming(announcer).kind != "goals":
        announcer = plan.title(section)
    return CandidateSet(
        form="table",
        rule="column",
        key=head,
        members=_first_places(member for part in parts for member in part.members),
        naming=parts[0].naming,
        announced=plan.naming(announcer),
        announcer=announcer,
        after_indicator=any(part.columns.after_indicator for part in parts),
        orphans=_first_places(member for part in parts for member in part.orphans),
    )


def _first_places(members: Iterable[Member]) -> tuple[Member, ...]:
    """A goal that stands in two tables, or twice in one, is one goal and keeps its first place.

    Rows with a project's or an account's number stand below the goals that they serve.
    """
    found: dict[str, Member] = {}
    stated = list(members)
    goals = [member for member in stated if not REFERENCE.match(member.title)]
    for member in goals or stated:
        found.setdefault(letters(member.title), member)
    remarks = Counter(_remark(member.title) for member in found.values())
    return tuple(m for m in found.values() if remarks[_remark(m.title)] < 2 or not _remark(m.title))


def _remark(title: str) -> str:
    """The label of a remark in a cell, long and no goal ("Kommentar: ..."); empty for others."""
    label, colon, _ = title.partition(":")
    return label if colon and label.isalpha() and len(title) > LONG_REMARK else ""


def _part(table: Table, plan: Plan) -> Part | None:
    heads = _heads(table.grid)
    columns = _columns(table.grid, heads, plan)
    if columns is None:
        return None
    members, orphans = _rows(table, columns, _sentence_above(table, plan))
    head = heads[columns.own]
    return Part(table, head, plan.naming(head), columns, tuple(members), tuple(orphans))


def _columns(grid: Grid, heads: Sequence[str], plan: Plan) -> Columns | None:
    """The column of goals that stands furthest right of those with wordings, and its neighbours."""
    namings = [plan.naming(head) for head in heads]
    goals = [
        index
        for index, named in enumerate(namings)
        if named.kind == "goals" and _has_wordings(grid, index)
    ]
    if not goals:
        return None
    bodies = [index for index in goals if namings[index].owner != "council"]
    own = (bodies or goals)[-1]
    above = [index for index in goals if index != own and namings[index].owner == "council"]
    parent = above[-1] if above else max((i for i in goals if i < own), default=-1)
    areas = [index for index, named in enumerate(namings) if named.kind == "areas"]
    indicators = [index for index, named in enumerate(namings) if named.kind == "indicators"]
    return Columns(
        own=own,
        parent=parent,
        area=areas[0] if areas else -1,
        after_indicator=any(index < own for index in indicators),
    )


def _has_wordings(grid: Grid, column: int) -> bool:
    """Whether most filled cells of a column are wordings, not numbers or marks."""
    cells = [c for c in grid.cells if c.column == column and c.row >= _first(grid)]
    filled = [cell.text for cell in cells if cell.text.strip(" -–")]
    wordings = sum(bool(_titles(text)) for text in filled)
    return wordings * 2 > len(filled)


def _first(grid: Grid) -> int:
    return max(1, grid.header_row_count)


def _heads(grid: Grid) -> list[str]:
    texts = grid.texts()[: _first(grid)]
    return [
        clean(" ".join(dict.fromkeys(row[column] for row in texts)))
        for column in range(grid.column_count)
    ]


def _sentence_above(table: Table, plan: Plan) -> str | None:
    """The goal that a paragraph right above a table states ("The board shall ...") for its rows."""
    section = plan.section(table.section)
    blocks = section.blocks if section else ()
    for above, block in pairwise(blocks):
        if block.grid is not None and block.place == table.place:
            text = clean(above.text)
            is_whole = above.kind == "paragraph" and len(text) <= LONGEST and text.endswith(".")
            one = is_whole and len(sentences(text, plan.profile.language)) == 1
            return text if one and is_worded_as_goal(text, plan.profile.goals) else None
    return None


def _rows(table: Table, columns: Columns, above: str | None) -> tuple[list[Member], list[Member]]:
    """The goals of a column, and the goals above without one of their own."""
    grid = table.grid
    cover = {
        (row, cell.column): cell
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.row_span)
    }
    found: list[Member] = []
    orphans: list[Member] = []
    seen: set[tuple[int, int]] = set()
    area: str | None = None
    parent = above
    for row in range(_first(grid), grid.row_count):
        own = cover.get((row, columns.own))
        if own is None or (own.row, own.column) in seen or own.is_header:
            continue
        seen.add((own.row, own.column))
        own_area = _text(cover.get((row, columns.area)))
        own_parent = _text(cover.get((row, columns.parent)))
        # A blank parent beside a goal repeats the one above, as long as its area goes on.
        area, parent = own_area or area, own_parent or (above if own_area else parent)
        titles = _titles(own.text)
        found.extend(_member(title, own, table, area, parent) for title in titles)
        if not titles and own_parent:
            orphans.append(_member(own_parent, own, table, area, None))
    return found, orphans


def _member(
    title: str, cell: GridCell, table: Table, area: str | None, parent: str | None
) -> Member:
    code = CODE.match(title)
    return Member(
        title=title,
        place=place_of(cell, table),
        label=code.group("code") if code else None,
        number=code.group("code") if code else None,
        order=(table.section or 0, TABLE + table.ordinal, cell.row),
        inside=table.section,
        area=area,
        parent=parent,
    )


def _titles(text: str) -> list[str]:
    """Goals of a cell: one, or one a line where the cell keeps its lines."""
    lines = [clean(line).strip(" •–-\t") for line in text.split("\n")]
    return [line for line in lines if sum(map(str.isalpha, line)) >= LEAST_LETTERS]


def _text(cell: GridCell | None) -> str | None:
    return cell.text.strip() or None if cell is not None else None


def place_of(cell: GridCell, table: Table) -> Place:
    """The place of a cell, the table's where the cell has none of its own."""
    if cell.page is None and cell.line is None and cell.box is None:
        return table.place
    return cell.place
