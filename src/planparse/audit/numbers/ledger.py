"""A table's numbers by row and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planparse.model.coverage import Quote
from planparse.model.facts import ColumnRole, StatedNumber, Table, TypedTable

TERMS: tuple[ColumnRole, ...] = ("budget", "forecast", "outcome", "deviation")


@dataclass(frozen=True)
class Ledger:
    """A table with what its columns are and the numbers that fill whole cells."""

    table: Table
    typed: TypedTable
    numbers: dict[tuple[int, int], StatedNumber]
    """By row and column."""
    decimal_mark: str = "."
    """As the document's language prints numbers."""

    @cached_property
    def rows(self) -> list[int]:
        """Rows of the body that hold a number."""
        return sorted(self._by_row)

    @cached_property
    def _by_row(self) -> dict[int, dict[int, StatedNumber]]:
        found: dict[int, dict[int, StatedNumber]] = {}
        for (row, column), number in self.numbers.items():
            found.setdefault(row, {})[column] = number
        return found

    @cached_property
    def _texts(self) -> list[list[str]]:
        return self.table.grid.texts()

    def row(self, row: int) -> dict[int, StatedNumber]:
        """The numbers of a row by column."""
        return self._by_row.get(row, {})

    def label(self, row: int) -> str:
        """What a row is called."""
        named = [self._texts[row][column] for column in self.typed.label_columns]
        return " ".join(dict.fromkeys(text for text in named if text))

    def of_role(self, row: int, role: ColumnRole) -> StatedNumber | None:
        """The number of a row in the first column of a role that has one."""
        mine = self.row(row)
        return next(
            (mine[c] for c, found in enumerate(self.typed.roles) if found == role and c in mine),
            None,
        )

    def quote(self, row: int) -> Quote:
        """The row as printed, with the place of its first number."""
        mine = self.row(row)
        words = " | ".join(text for text in dict.fromkeys(self._texts[row]) if text)
        return Quote(text=words, place=mine[min(mine)].place)


def ledgers(
    tables: Sequence[Table],
    typed: Sequence[TypedTable],
    numbers: Sequence[StatedNumber],
    decimal_mark: str,
) -> list[Ledger]:
    """Every table that holds numbers."""
    found: list[Ledger] = []
    by_table: dict[int, list[StatedNumber]] = {}
    for number in numbers:
        if number.table is not None:
            by_table.setdefault(number.table, []).append(number)
    for table, kind in zip(tables, typed, strict=True):
        mine = {
            (number.row, number.column): number
            for number in by_table.get(table.ordinal, ())
            if number.value is not None
            and number.value_high is None
            and number.row is not None
            and number.column is not None
            and number.column in kind.number_columns
            and number.row >= table.grid.header_row_count
        }
        if mine:
            found.append(Ledger(table, kind, mine, decimal_mark))
    return found
