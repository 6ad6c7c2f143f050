"""Records to Parquet: one file per table, the same bytes for the same records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from planparse.model.records.record import Record
from planparse.model.records.registry import TABLES
from planparse.store.atomic import write_set
from planparse.store.frames import to_arrow
from planparse.store.rows import Tables, check_names

FORMAT_VERSION = "2.6"
"""What DuckDB, Polars, pandas and Spark of the last five years read."""
COMPRESSION = "zstd"
COMPRESSION_LEVEL = 3
"""Higher levels cost time and gain below 3 % on these tables."""


def file_name(table: str) -> str:
    """Name of a table's file inside an output folder."""
    return f"{table}.parquet"


def write_tables(tables: Tables, out: Path, names: Iterable[str] = TABLES) -> list[Path]:
    """Write the named tables, the ones without rows too.

    Files of an earlier run are replaced, all of them or none (see `planparse.store.atomic`).

    Args:
        tables: records by table name, in any order.
        out: folder, made if it is not there.
        names: tables to write; those that documents and audits give unless others are named.

    Returns:
        The 14 paths, in the order of the contract.

    Raises:
        StoreError: a table is unknown, two rows have the same key, or the files could not be
            written; the message names the path and the cause.
    """
    check_names(tables)
    return write_set(out, _files(tables, names))


def to_parquet(table: str, records: Sequence[Record]) -> bytes:
    """A table's Parquet file in memory.

    Raises:
        StoreError: as `planparse.store.frames.to_arrow`.
    """
    return parquet_bytes(to_arrow(table, records))


def parquet_bytes(rows: pa.Table) -> bytes:
    """An Arrow table as a Parquet file in memory."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        rows,
        sink,
        version=FORMAT_VERSION,
        compression=COMPRESSION,
        compression_level=COMPRESSION_LEVEL,
    )
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _files(tables: Tables, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for table in names:
        yield file_name(table), to_parquet(table, tables.get(table, ()))
