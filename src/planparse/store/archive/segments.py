"""Segments: immutable Parquet files, written once, complete before any commit names them."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from planparse.errors import StoreError
from planparse.store.archive.commits import Segment
from planparse.store.atomic import store_error, sync_folder, write_synced
from planparse.store.parquet import parquet_bytes
from planparse.store.schema import arrow_schema

SEGMENTS = "segments"


def segment_path(root: Path, table: str, name: str) -> Path:
    """Where a segment stands."""
    return root / SEGMENTS / table / name


def write_segment(root: Path, table: str, rows: pa.Table, writer: str) -> Segment:
    """Write the rows as a new file that no reader sees before a commit names it.

    Args:
        root: folder of the archive.
        table: name of the table.
        rows: in any order; sorted by the table's key.
        writer: who writes, as the first part of the name; leftovers are removed by it.

    Raises:
        StoreError: it could not be written.
    """
    content = parquet_bytes(rows)
    folder = root / SEGMENTS / table
    name = f"{writer}-{secrets.token_hex(8)}.parquet"
    temporary = folder / f".{name}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_synced(temporary, content)
        temporary.rename(folder / name)
        sync_folder(folder)
    except OSError as error:
        raise store_error(Path(error.filename or folder), error) from error
    return Segment(
        table=table,
        name=name,
        rows=rows.num_rows,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def read_segment(root: Path, segment: Segment) -> pa.Table:
    """All rows of a segment in today's schema; columns that it does not have are null.

    Raises:
        StoreError: the file is missing or damaged.
    """
    path = segment_path(root, segment.table, segment.name)
    try:
        with pq.ParquetFile(path) as file:
            found = file.read()
    except FileNotFoundError:
        raise StoreError(
            f"{path}: not there, though a commit names it; another run may have replaced it just "
            "now: try again, and if it stays away restore it from a backup"
        ) from None
    except OSError as error:
        raise store_error(path, error) from error
    except pa.ArrowException as error:
        raise StoreError(f"{path}: damaged ({error}); restore it from a backup") from error
    return conformed(segment.table, found)


def conformed(table: str, rows: pa.Table) -> pa.Table:
    """The rows in the table's schema of this version: added columns are null or empty.

    Raises:
        StoreError: a column has another type, or a required one is missing.
    """
    schema = arrow_schema(table)
    if rows.schema.equals(schema):
        return rows.replace_schema_metadata(schema.metadata)
    columns = []
    for field in schema:
        if field.name in rows.column_names:
            columns.append(rows[field.name])
        else:
            columns.append(_filler(field, rows.num_rows))
    try:
        return pa.Table.from_arrays(columns, schema=schema)
    except (pa.ArrowException, ValueError, TypeError) as error:
        raise StoreError(f"{table}: rows of another version do not fit ({error})") from error


def _filler(field: pa.Field, count: int) -> pa.Array:
    if field.nullable:
        return pa.nulls(count, field.type)
    if pa.types.is_list(field.type):
        return pa.array([[]] * count, field.type)
    raise StoreError(f"rows of another version have no column {field.name}; ingest them again")


def leftovers(root: Path, named: frozenset[str], writer: str | None) -> list[Path]:
    """Files that no commit names: what a killed writer left.

    Args:
        root: folder of the archive.
        named: names of all segments that commits name.
        writer: only this writer's files; None for everyone's.
    """
    found: list[Path] = []
    for folder in sorted((root / SEGMENTS).glob("*")):
        for entry in os.scandir(folder):
            own = writer is None or entry.name.lstrip(".").startswith(f"{writer}-")
            if own and entry.name not in named:
                found.append(Path(entry.path))
    return found
