"""One record of a run with the picture of its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from planparse.engine.located import locate
from planparse.errors import UnknownRecord
from planparse.export.lookup import Lookup, Tables
from planparse.model.ids import short_id
from planparse.model.limits import Limits
from planparse.model.place import Box
from planparse.model.records import (
    TABLES,
    LinkRecord,
    Placed,
    Quoted,
    Record,
    TableCellRecord,
    place_of,
)

PDF = "application/pdf"
PAIR = re.compile(r"(.+):([0-9a-f]{12,64})")
"""`<goal or undertaking>:<report>` names the answer of one report."""
CELL = re.compile(r"(.+):r(\d+)c(\d+)")
"""`<table>:r2c0` names a cell by its row and column from 0."""
PAIRED = {"coverage": "goal_id", "commitment_coverage": "commitment_id"}


class Shown(NamedTuple):
    """A record, and its page with its place marked."""

    table: str
    record: Record
    png: bytes | None
    """None where its document has no pages to draw, or is gone."""
    why_none: str | None


def show(
    tables: Tables, record_id: str, folders: Iterable[Path] = (), limits: Limits | None = None
) -> Shown:
    """A record by its id; `<goal_id>:<report>` for an answer, `<table_id>:r2c0` for a cell.

    Args:
        tables: records of a run.
        record_id: as the tables have it; of a report, the first 12 signs are enough.
        folders: where else the documents may stand.
        limits: bounds for opening them.

    Raises:
        UnknownRecord: no record has that id.
        InputError: the document cannot be opened any more.
    """
    table, record = find_record(tables, record_id)
    png, why_none = _picture(tables, record, folders, limits or Limits())
    return Shown(table, record, png, why_none)


def find_record(tables: Tables, record_id: str) -> tuple[str, Record]:
    """The record with an id and the table that it is in.

    Raises:
        UnknownRecord: there is none.
    """
    for name in TABLES:
        for row in tables.get(name, ()):
            if _is_named(name, row, record_id):
                return name, row
    raise UnknownRecord(record_id)


def _is_named(table: str, row: Record, record_id: str) -> bool:
    key = TABLES[table].key
    pair = PAIR.fullmatch(record_id)
    if pair and table in PAIRED:
        report = str(row.__dict__["report_document_id"])
        return row.__dict__[PAIRED[table]] == pair[1] and report.startswith(pair[2])
    cell = CELL.fullmatch(record_id)
    if cell and isinstance(row, TableCellRecord):
        return (row.table_id, row.row, row.column) == (cell[1], int(cell[2]), int(cell[3]))
    if table == "documents":
        return _is_document(row, record_id)
    return len(key) == 1 and row.__dict__[key[0]] == record_id


def _is_document(row: Record, record_id: str) -> bool:
    document_id = str(getattr(row, "document_id", ""))
    return record_id in (document_id, short_id(document_id))


def _picture(
    tables: Tables, record: Record, folders: Iterable[Path], limits: Limits
) -> tuple[bytes | None, str | None]:
    lookup = Lookup(tables)
    document_id, page, box = _where(lookup, record)
    document = lookup.documents.get(document_id or "")
    if document is None or page is None:
        return None, "the record has no page"
    if document.media_type != PDF:
        return None, "only a PDF has pages to draw; the row says the line"
    path = locate(document, folders)
    if path is None:
        return None, f"{document.path} is not there any more, or has changed since the run"
    from planparse.readers.pdf.evidence import page_with_box

    return page_with_box(path, page, box, limits), None


def _where(lookup: Lookup, record: Record) -> tuple[str | None, int | None, Box | None]:
    """Document, page and box of a record; of a link, those of the section."""
    if isinstance(record, LinkRecord):
        section = lookup.sections.get(record.section_id)
        return _where(lookup, section) if section else (None, None, None)
    if isinstance(record, Quoted):
        place = place_of(record)
        return record.quote_document_id, place.page, place.box
    if isinstance(record, Placed):
        place = place_of(record)
        return record.document_id, place.page, place.box
    return None, None, None
