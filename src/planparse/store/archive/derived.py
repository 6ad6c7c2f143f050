"""Tables that were made of an archive, written beside its own in a published folder."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from planparse.model.records.record import Record
from planparse.store.archive.compact import Published
from planparse.store.atomic import store_error
from planparse.store.frames import to_arrow
from planparse.store.parquet import file_name, parquet_bytes


def write_derived(tables: Mapping[str, Sequence[Record]], published: Published) -> None:
    """Add one file a table to a folder that is being prepared.

    Raises:
        StoreError: a record does not fit its table, or a file cannot be written.
    """
    for table, records in tables.items():
        rows = to_arrow(table, records)
        path = published.folder / file_name(table)
        try:
            path.write_bytes(parquet_bytes(rows))
        except OSError as error:
            raise store_error(path, error) from error
        published.files[table] = [path.name]
        published.rows[table] = rows.num_rows


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
