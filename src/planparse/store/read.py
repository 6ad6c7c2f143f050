"""Tables back from a folder, as Arrow or as records."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from planparse.errors import StoreError
from planparse.model.records.record import Record
from planparse.model.records.registry import SCHEMA_VERSION, TABLES, table_of
from planparse.store.atomic import MARK, store_error
from planparse.store.parquet import file_name
from planparse.store.rows import check_names
from planparse.store.schema import VERSION_KEY

R = TypeVar("R", bound=Record)


def read_table(folder: Path, table: str) -> pa.Table:
    """One table as it was written, with its metadata.

    Raises:
        StoreError: no such table, the file is missing or damaged, it is from a later version
            of the tables, or the folder was left half replaced.
    """
    check_names([table])
    path = folder / file_name(table)
    if (folder / MARK).exists():
        raise StoreError(
            f"{folder}: an earlier run was interrupted while it replaced these tables, and they "
            "may be of two runs; run it again"
        )
    try:
        with pq.ParquetFile(path) as file:
            found = file.read()
    except FileNotFoundError:
        raise StoreError(f"{path}: not there; write the tables with planparse first") from None
    except OSError as error:
        raise store_error(path, error) from error
    except pa.ArrowException as error:
        raise StoreError(f"{path}: no readable Parquet file ({error}); run it again") from error
    _check_version(path, found.schema)
    return found


def read_tables(folder: Path) -> dict[str, pa.Table]:
    """All tables by name, in the order of the contract.

    Raises:
        StoreError: as `read_table`.
    """
    return {table: read_table(folder, table) for table in TABLES}


def read_records(folder: Path, model: type[R]) -> list[R]:
    """One table as records; columns that an older file does not have are null.

    Args:
        folder: output folder of a run.
        model: record type of the table, e.g. `GoalRecord`.

    Raises:
        StoreError: as `read_table`, or the rows do not fit the record type.
    """
    table = table_of(model)
    rows = read_table(folder, table)
    try:
        return records_of(rows, model)
    except ValueError as error:
        raise StoreError(f"{folder / file_name(table)}: {error}") from error


def records_of(rows: pa.Table, model: type[R]) -> list[R]:
    """Arrow rows as records; columns that the record type does not have are left out.

    Raises:
        ValueError: a row does not fit the record type.
    """
    known = model.model_fields.keys()
    return [model(**{k: v for k, v in row.items() if k in known}) for row in rows.to_pylist()]


def _check_version(path: Path, schema: pa.Schema) -> None:
    written = (schema.metadata or {}).get(VERSION_KEY, b"").decode()
    if written.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise StoreError(
            f"{path}: written with version {written or 'unknown'} of the tables, this planparse "
            f"reads {SCHEMA_VERSION}; use the planparse that wrote it, or run it again"
        )
