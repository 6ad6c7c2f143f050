"""Records as one JSON document: exact numbers as text, the same bytes for the same records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from planparse.model.records.record import Record
from planparse.model.records.registry import ALL_TABLES, SCHEMA_VERSION, TABLES
from planparse.model.version import package_version
from planparse.store.rows import Tables, check_names, in_order

PICTURES = {"figures": {"image"}}
"""Columns that are left out unless asked for: a picture would drown the rest."""


def to_json(tables: Tables, *, pictures: bool = False, names: Iterable[str] = TABLES) -> str:
    """One JSON document with the named tables, the ones without rows too.

    Measured numbers are strings of digits (a JSON number is a float to most readers), dates are
    ISO 8601, pictures base64.

    Args:
        tables: records by table name, in any order.
        pictures: keep `figures.image`.
        names: tables to print; those that documents and audits give unless others are named.

    Raises:
        StoreError: a table is unknown, or two rows have the same key.
    """
    check_names(tables)
    document = {
        "planparse": package_version(),
        "schema_version": SCHEMA_VERSION,
        "tables": {
            table: json_rows(table, tables.get(table, ()), pictures=pictures) for table in names
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def json_rows(
    table: str, records: Sequence[Record], *, pictures: bool = False
) -> list[dict[str, Any]]:
    """The rows of one table as plain JSON values, columns and rows in the table's order.

    Raises:
        StoreError: as `to_json`.
    """
    left_out = set() if pictures else PICTURES.get(table, set())
    columns = [name for name in ALL_TABLES[table].model.column_names() if name not in left_out]
    rows = (record.model_dump(mode="json", exclude=left_out) for record in in_order(table, records))
    return [{name: row[name] for name in columns} for row in rows]
