"""Tables as CSV: UTF-8, one header line, comma, quotes where needed, no formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from planparse.export.cells import cell


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> int:
    """Write one table, and return the number of rows.

    Decimals are written with all their digits, dates as ISO 8601, nothing for null; lists and
    structs as JSON; pictures are left out.

    Raises:
        OSError: the file cannot be written.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_text(row[name]) for name in columns])
            count += 1
    return count


def _text(value: object) -> object:
    shown = cell(value)
    return str(shown).lower() if isinstance(shown, bool) else shown
