"""What the columns and rows of a table hold: labels, numbers, totals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from planparse.profiles.profile import Profile
from planparse.text.numbers.cells import cell_kind
from planparse.text.numbers.headings import unit_of_heading
from planparse.text.numbers.quantity import Inherited, Kind

Role = Literal["label", "number", "text", "empty"]

NUMERIC_SHARE = 0.5
"""Least share of a column's filled cells that are numbers in a column of numbers: forecasts are
often "-" or "se text"."""
MEASURED: frozenset[Kind] = frozenset({"money", "percent", "count", "year", "duration"})
"""Kinds that a column of numbers holds; dates and periods name or plan."""
NAMING: frozenset[Kind] = frozenset({"year", "period"})
"""Kinds that name the rows where all cells of a first column have them."""
FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    index: int
    role: Role
    heading: str | None
    """Texts of its header rows, joined; null without a header."""
    inherited: Inherited | None
    """Unit and scale that the heading gives; null where the table's own apply."""


@dataclass(frozen=True, slots=True)
class TypedColumns:
    """The columns from left to right, and the rows that sum up others."""

    columns: tuple[Column, ...]
    totals: tuple[int, ...]
    """Rows, counted from 0 with the header rows, whose label is a word for a sum."""

    @property
    def labels(self) -> tuple[int, ...]:
        """Columns whose texts name the row."""
        return tuple(column.index for column in self.columns if column.role == "label")

    @property
    def numbers(self) -> tuple[int, ...]:
        """Columns of numbers."""
        return tuple(column.index for column in self.columns if column.role == "number")


def type_columns(rows: list[list[str]], header_rows: int, profile: Profile) -> TypedColumns:
    """Tells label columns from columns of numbers, and rows of totals from the rest.

    Args:
        rows: texts of the cells; every row is as long as the longest, or shorter.
        header_rows: rows at the top that are headings.
        profile: the language.
    """
    width = max(map(len, rows), default=0)
    columns: list[Column] = []
    for index in range(width):
        cells = [row[index] if index < len(row) else "" for row in rows]
        opened = any(column.role == "number" for column in columns)
        columns.append(_column(index, cells[:header_rows], cells[header_rows:], opened, profile))
    labels = [column.index for column in columns if column.role == "label"]
    totals = tuple(
        number
        for number, row in enumerate(rows)
        if number >= header_rows and labels and _is_total(row, labels, profile)
    )
    return TypedColumns(tuple(columns), totals)


def _column(
    index: int, header: list[str], body: list[str], opened: bool, profile: Profile
) -> Column:
    heading = " ".join(dict.fromkeys(filter(None, map(str.strip, header)))) or None
    inherited = unit_of_heading(heading, profile) if heading else None
    return Column(index, _role(body, opened, profile), heading, inherited)


def _role(body: list[str], opened: bool, profile: Profile) -> Role:
    """`opened`: a column of numbers stands to the left, so texts are comments and no labels."""
    filled = [text for text in body if text.strip()]
    if not filled:
        return "empty"
    enough = NUMERIC_SHARE * len(filled)
    measured = others = 0
    dates = not opened  # so far all of them are years or periods
    for text in filled:
        kind = cell_kind(text, profile)
        dates = dates and kind in NAMING
        if kind in MEASURED:
            measured += 1
        else:
            others += 1
        if not dates and (measured >= enough or others > len(filled) - enough):
            break
    if dates:
        return "label"
    if measured and measured >= enough:
        return "number"
    return "text" if opened else "label"


def _is_total(row: list[str], labels: list[int], profile: Profile) -> bool:
    for index in labels:
        word = FIRST_WORD.match(row[index].strip()) if index < len(row) else None
        if word is not None:
            return word[0].lower() in profile.tables.total_rows
    return False
