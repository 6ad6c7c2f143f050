"""Records of several documents put together."""

from __future__ import annotations

from planparse.engine.rows.document import Rows
from planparse.model.records import TABLES


def empty_rows() -> Rows:
    """Every table, each without rows."""
    return {name: [] for name in TABLES}


def add_rows(rows: Rows, more: Rows) -> None:
    """Append the records of another document, table by table."""
    for name, records in more.items():
        rows[name].extend(records)


def as_duplicate(rows: Rows) -> Rows:
    """Only the `documents` row of a file whose bytes were read under another name."""
    row = rows["documents"][0].model_copy(
        update={
            "status": "warning",
            "reason": "duplicate",
            "detail": "the same bytes as a file read before; its records stand there",
        }
    )
    return {"documents": [row]}
