"""Tables that are made of an archive, written beside its own in a published folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import pyarrow as pa

from planparse.errors import StoreError
from planparse.model.records.record import Record
from planparse.model.records.registry import ALL_TABLES
from planparse.store.archive.compact import Published
from planparse.store.atomic import store_error
from planparse.store.frames import to_arrow
from planparse.store.parquet import file_name, parquet_bytes
from planparse.store.schema import arrow_schema


class Derived:
    """Records taken in part by part, and held in Arrow: a tenth of the memory.

    Args:
        tables: names of the tables; one that gets no records is written without rows.
    """

    def __init__(self, tables: Iterable[str]) -> None:
        self._parts: dict[str, list[pa.Table]] = {table: [] for table in tables}

    def add(self, table: str, records: Sequence[Record]) -> None:
        """Take more rows of a table.

        Raises:
            StoreError: a record does not fit its table.
        """
        self._parts[table].append(to_arrow(table, records))

    def write(self, published: Published) -> None:
        """Add one file a table to a folder that is being prepared; the rows are let go.

        Raises:
            StoreError: two rows have the same key, or a file cannot be written.
        """
        for table, parts in self._parts.items():
            rows = _joined(table, parts)
            parts.clear()
            path = published.folder / file_name(table)
            try:
                path.write_bytes(parquet_bytes(rows))
            except OSError as error:
                raise store_error(path, error) from error
            published.files[table] = [path.name]
            published.rows[table] = rows.num_rows


def _joined(table: str, parts: Sequence[pa.Table]) -> pa.Table:
    """The parts as one table in the order of its key."""
    key = list(ALL_TABLES[table].key)
    rows = pa.concat_tables([arrow_schema(table).empty_table(), *parts])
    if rows.group_by(key).aggregate([]).num_rows != rows.num_rows:
        raise StoreError(f"two rows of {table} have the same {', '.join(key)}")
    return rows.sort_by([(column, "ascending") for column in key]).combine_chunks()


def edition_of(published: Published) -> str:
    """What tells one edition from another: a digest of all its tables, 12 hex digits."""
    digest = hashlib.sha256()
    try:
        for table in sorted(published.files):
            for name in published.files[table]:
                with (published.folder / name).open("rb") as file:
                    found = hashlib.file_digest(file, "sha256").hexdigest()
                digest.update(f"{name} {found}\n".encode())
    except OSError as error:
        raise store_error(published.folder, error) from error
    return digest.hexdigest()[:12]
