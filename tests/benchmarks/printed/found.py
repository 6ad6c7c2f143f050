"""What came out of a document, in the terms of its truth."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from planparse.engine.extracting import extract_files
from planparse.model.records import IssueRecord, QuantityRecord, TableCellRecord

MEASURED = ("money", "percent", "count")
"""Kinds of quantities that measure; years, dates and the numbers of tables are no figures."""


@dataclass(frozen=True, slots=True)
class Found:
    """One number that came out."""

    raw: str
    value: Decimal | None
    """In plain units."""
    unit: str | None
    comparator: str | None
    label: str
    period: str | None
    page: int | None
    line: int | None
    top: float | None
    bottom: float | None
    in_table: bool


@dataclass(frozen=True, slots=True)
class Read:
    """Numbers, values of cells, and issues of a document."""

    numbers: tuple[Found, ...]
    cells: frozenset[Decimal]
    issues: tuple[IssueRecord, ...]


def read(path: Path) -> Read:
    """The records of a file."""
    rows = extract_files([path])
    quantities = [row for row in rows["quantities"] if isinstance(row, QuantityRecord)]
    cells = [row for row in rows["table_cells"] if isinstance(row, TableCellRecord)]
    return Read(
        numbers=tuple(_found(row) for row in quantities if row.kind in MEASURED),
        cells=frozenset(_plain(cell) for cell in cells if cell.value is not None),
        issues=tuple(row for row in rows["issues"] if isinstance(row, IssueRecord)),
    )


def _found(row: QuantityRecord) -> Found:
    approximate = "about" if row.approximate else None
    return Found(
        raw=row.raw,
        value=None if row.value is None else _plain(row),
        unit=row.unit,
        comparator=row.comparator or approximate,
        label=row.label or "",
        period=row.period,
        page=row.page,
        line=row.line,
        top=row.top,
        bottom=row.bottom,
        in_table=row.table_id is not None,
    )


def _plain(row: QuantityRecord | TableCellRecord) -> Decimal:
    assert row.value is not None
    if "printed_value" in type(row).model_fields:
        return row.value
    return row.value * (row.scale or 1)


def bare(text: str) -> str:
    """A text in compatible letters without blanks and with one kind of dash, in lower case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join("-" if sign in "−–—‑" else sign for sign in folded if not sign.isspace())
