"""Tables as one Excel workbook: a sheet a table, text as text, exact numbers as numbers.

A cell of Excel holds 32,767 characters and a number 15 digits. What is longer stays whole: long
texts go on in the sheet `long_texts`, longer numbers are written as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from planparse.export.cells import Cell, cell

MOST_CHARACTERS = 32_000
MOST_ROWS = 1_000_000
"""Rows a sheet; the format allows 1,048,576."""
MOST_DIGITS = 15
LONG = "long_texts"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads `_x000D_` as a control character."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Workbook:
    """A workbook that is written row by row."""

    def __init__(self) -> None:
        import openpyxl
        from openpyxl.cell import WriteOnlyCell

        self._book: Any = openpyxl.Workbook(write_only=True)
        self._cell: Any = WriteOnlyCell
        self._long: list[tuple[str, int, str, int, str]] = []

    def add(self, name: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> int:
        """Write a table into a sheet of its name, and return the number of rows."""
        count = 0
        sheet = self._sheet(name, columns)
        for row in rows:
            if count and count % MOST_ROWS == 0:
                sheet = self._sheet(f"{name} ({count // MOST_ROWS + 1})", columns)
            count += 1
            sheet.append([self._made(sheet, self._cut(row[c], name, count, c)) for c in columns])
        return count

    def save(self, path: Path) -> None:
        """Write the file.

        Raises:
            OSError: it cannot be written.
        """
        if self._long:
            columns = ("table", "row", "column", "part", "text")
            sheet = self._sheet(LONG, columns)
            for line in self._long:
                sheet.append([self._made(sheet, value) for value in line])
        self._book.save(path)

    def _sheet(self, name: str, columns: Sequence[str]) -> Any:
        sheet = self._book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append([self._made(sheet, column) for column in columns])
        return sheet

    def _cut(self, value: object, table: str, row: int, column: str) -> Cell:
        shown = cell(value)
        if not isinstance(shown, str) or len(shown) <= MOST_CHARACTERS:
            return shown
        parts = [
            shown[start : start + MOST_CHARACTERS]
            for start in range(0, len(shown), MOST_CHARACTERS)
        ]
        for number, part in enumerate(parts[1:], start=2):
            self._long.append((table, row, column, number, part))
        return parts[0]

    def _made(self, sheet: Any, value: Cell) -> Any:
        if isinstance(value, Decimal):
            digits = len(value.normalize().as_tuple().digits)
            value = float(value) if digits <= MOST_DIGITS else str(value)
        if not isinstance(value, str):
            return value
        made = self._cell(sheet, value=_ILLEGAL.sub("\ufffd", _ESCAPE.sub("_x005F_", value)))
        made.data_type = "s"  # openpyxl would take what begins with = for a formula
        return made
