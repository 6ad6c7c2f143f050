"""Sets from form tables: one card a goal, and title rows inside tables of other things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planparse.extract.goals.candidate import CandidateSet, Member
from planparse.extract.goals.columns import TABLE, place_of
from planparse.extract.goals.plan import Plan
from planparse.extract.goals.wording import LEAST_LETTERS, LONGEST
from planparse.model.facts import Table
from planparse.model.grid import GridCell
from planparse.text.goal_labels import Naming, clean

MOST_COLUMNS = 6
"""A form has a label and a few values beside it."""

SHARED = 0.5
"""Share of its labels that a card has in common with the first one of its kind."""


def card_sets(plan: Plan) -> Iterator[CandidateSet]:
    """Cards of one form, and rows over the whole width of a table that give titles."""
    families: list[tuple[set[str], list[Member]]] = []
    for table in plan.tables:
        member, labels = _card(plan, table)
        if member is None:
            continue
        family = next((f for f in families if _alike(f[0], labels)), None)
        if family is None:
            families.append((labels, [member]))
        else:
            family[1].append(member)
    for _, members in families:
        if len(members) > 1:
            yield _set(plan, "card", "cards", members)
    rows = [member for table in plan.tables for member in _title_rows(table)]
    if rows:
        yield _set(plan, "table", "title_rows", rows)


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= SHARED * max(1, min(len(one), len(other)))


def _card(plan: Plan, table: Table) -> tuple[Member | None, set[str]]:
    """A card's goal and the labels of its rows."""
    grid = table.grid
    if grid.column_count > MOST_COLUMNS or grid.row_count < 2:
        return None, set()
    rows = [_distinct(table, row) for row in range(grid.row_count)]
    labels = {clean(cells[0].text).casefold() for cells in rows if len(cells) > 1}
    labels.discard("")
    named = next((cells for cells in rows if len(cells) > 1 and _is_name(plan, cells[0])), None)
    title = rows[0][0] if len(rows[0]) == 1 else named[1] if named else None
    if title is None or not labels:
        return None, labels
    return _member(title, table), labels


def _is_name(plan: Plan, cell: GridCell) -> bool:
    """The label of the row that holds the goal itself ("Goal", "Nämndmål 3")."""
    label = plan.label(cell.text)
    return bool(label and not label.rest and label.naming.kind == "goals")


def _distinct(table: Table, row: int) -> list[GridCell]:
    """The filled cells of a row, each once."""
    return [c for c in table.grid.cells if c.row == row and c.text.strip()]


def _title_rows(table: Table) -> list[Member]:
    """Rows inside a table of three columns or more that hold one text: titles of those below."""
    grid = table.grid
    found = []
    for row in range(1, grid.row_count - 1 if grid.column_count > 2 else 0):
        cells = _distinct(table, row)
        if len(cells) == 1 and cells[0].column == 0 and cells[0].row_span == 1:
            member = _member(cells[0], table)
            found.extend([member] if member else [])
    return found


def _member(cell: GridCell, table: Table) -> Member | None:
    title = clean(cell.text)
    if sum(map(str.isalpha, title)) < LEAST_LETTERS or len(title) > LONGEST:
        return None
    return Member(
        title=title,
        place=place_of(cell, table),
        order=(table.section or 0, TABLE + table.ordinal, cell.row),
        inside=table.section,
        text="\n".join(c.text for c in table.grid.cells if c is not cell and c.text.strip())
        or None,
    )


def _set(plan: Plan, form: str, rule: str, members: Sequence[Member]) -> CandidateSet:
    labels = [plan.label(member.title) for member in members]
    first = labels[0] if labels else None
    same = {label.key if label else None for label in labels} == {first.key if first else None}
    section = plan.section(members[0].inside)
    announcer = plan.title(section) if section else None
    return CandidateSet(
        form="card" if form == "card" else "table",
        rule=rule,
        key="",
        members=tuple(
            replace(m, label=label.printed, number=label.number)
            if label and label.number and not m.label
            else m
            for m, label in zip(members, labels, strict=True)
        ),
        naming=first.naming if first and same else Naming(),
        announced=plan.naming(announcer),
        announcer=announcer,
    )
