"""An archive's tables with the records of an audit in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from planparse.model.records.record import Record
from planparse.model.records.registry import TABLES, table_of
from planparse.store.archive.archive import Archive
from planparse.store.archive.kept import PAIR_TABLES
from planparse.store.archive.parcel import unpack
from planparse.store.atomic import write_set
from planparse.store.parquet import file_name, parquet_bytes
from planparse.store.read import records_of
from planparse.store.schema import arrow_schema

R = TypeVar("R", bound=Record)


def merged(archive: Archive, parcels: Sequence[bytes]) -> dict[str, pa.Table]:
    """Every table of the archive; a document that a parcel holds is taken from there.

    Rows about pairs of documents are the parcels' alone: they are a new audit.

    Raises:
        StoreError: the archive cannot be read, or a parcel was cut off.
    """
    pieces: dict[str, list[pa.Table]] = {table: [] for table in TABLES}
    for parcel in parcels:
        for table, rows in unpack(parcel).items():
            pieces[table].append(rows)
    again = _column(pieces["documents"], "document_id")
    paths = _column(pieces["documents"], "path")
    for table, found in pieces.items():
        if table in PAIR_TABLES:
            continue
        column, known = ("path", paths) if table == "documents" else ("document_id", again)
        for rows in archive.parts(table):
            found.append(rows.filter(pc.invert(pc.is_in(rows[column], value_set=known))))
    return {table: _sorted(table, found) for table, found in pieces.items()}


def write_merged(tables: Mapping[str, pa.Table], out: Path) -> list[Path]:
    """Write the tables as Parquet, all of them or none.

    Raises:
        StoreError: they could not be written.
    """
    return write_set(out, _files(tables))


def records_in(source: Archive | Mapping[str, pa.Table], model: type[R]) -> list[R]:
    """The records of one type, from an archive or from tables.

    Raises:
        StoreError: the archive cannot be read.
        ValueError: a row does not fit the record type.
    """
    table = table_of(model)
    rows = source.table(table) if isinstance(source, Archive) else source[table]
    return records_of(rows, model)


def _files(tables: Mapping[str, pa.Table]) -> Iterator[tuple[str, bytes]]:
    for table, rows in tables.items():
        yield file_name(table), parquet_bytes(rows)


def _column(tables: Sequence[pa.Table], name: str) -> pa.Array:
    values = sorted({value for rows in tables for value in rows[name].to_pylist()})
    return pa.array(values, pa.string())


def _sorted(table: str, pieces: Sequence[pa.Table]) -> pa.Table:
    rows = pa.concat_tables([arrow_schema(table).empty_table(), *pieces])
    return rows.sort_by([(column, "ascending") for column in TABLES[table].key])
