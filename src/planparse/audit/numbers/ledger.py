"""A table's numbers by row and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planparse.model.coverage import Quote
from planparse.model.facts import ColumnRole, StatedNumber, Table, TypedTable

TERMS: tuple[ColumnRole, ...] = ("budget", "forecast", "outcome", "deviation")


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table with what its columns are and the numbers that fill whole cells."""

    table: Table
    typed: TypedTable
    numbers: dict[tuple[int, int], StatedNumber]
    decimal_mark: str = "."
    """As the document's language prints numbers."""

    @property
    def rows(self) -> list[int]:
        """Rows of the body that hold a number."""
        return sorted({row for row, _ in self.numbers})

    @property
    def items(self) -> list[int]:
        """Rows that sum up nothing."""
        return [row for row in self.rows if row not in self.typed.total_rows]

    def label(self, row: int) -> str:
        """What a row is called."""
        texts = self.table.grid.texts()[row]
        named = [texts[column] for column in self.typed.label_columns]
        return " ".join(dict.fromkeys(text for text in named if text))

    def of_role(self, row: int, role: ColumnRole) -> StatedNumber | None:
        """The number of a row in the first column of a role that has one."""
        for column, found in enumerate(self.typed.roles):
            if found == role and (row, column) in self.numbers:
                return self.numbers[row, column]
        return None

    def quote(self, row: int) -> Quote:
        """The row as printed, with the place of its first number."""
        texts = self.table.grid.texts()[row]
        first = min(column for at, column in self.numbers if at == row)
        words = " | ".join(text for text in dict.fromkeys(texts) if text)
        return Quote(text=words, place=self.numbers[row, first].place)


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
