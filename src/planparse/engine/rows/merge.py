"""Records of several documents put together."""

from __future__ import annotations

from planparse.engine.rows.document import Rows
from planparse.model.records import TABLES, DocumentRecord


def empty_rows() -> Rows:
    """Every table, each without rows."""
    return {name: [] for name in TABLES}


def add_rows(rows: Rows, more: Rows) -> None:
    """Append the records of another document, table by table."""
    for name, records in more.items():
        rows[name].extend(records)


def id_of(rows: Rows) -> str:
    """`document_id` of the one document whose records these are."""
    return _documents(rows)[0].document_id


def add_duplicate(rows: Rows, own: Rows) -> None:
    """Add only the `documents` row of a file whose bytes were read before, under its own path.

    The same path named twice is one input and has one row.
    """
    row = _documents(own)[0].model_copy(
        update={
            "status": "warning",
            "reason": "duplicate",
            "detail": "the same bytes as a file read before; its records stand there",
        }
    )
    if row.path not in {one.path for one in _documents(rows)}:
        rows["documents"].append(row)


def _documents(rows: Rows) -> list[DocumentRecord]:
    return [row for row in rows["documents"] if isinstance(row, DocumentRecord)]
