"""A few columns of an archive's tables as plain tuples, for work on all documents at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from planparse.store.archive.archive import Archive

T = TypeVar("T", bound=tuple[Any, ...])

ROWS_AT_ONCE = 50_000
"""Rows turned into Python objects at a time."""


def tuples(archive: Archive, table: str, kind: type[T]) -> Iterator[T]:
    """Every live row as a named tuple whose fields are columns of the table; in no set order.

    Raises:
        StoreError: the archive cannot be read.
    """
    for part in archive.parts(table):
        yield from _tuples(part, kind)


def measured_cells(archive: Archive, kind: type[T], roles: Collection[str]) -> Iterator[T]:
    """Rows of `quantities` with one of the roles, or without one in a table and under a period.

    Raises:
        StoreError: the archive cannot be read.
    """
    wanted = pa.array(sorted(roles), pa.string())
    for part in archive.parts("quantities"):
        role = part["role"]
        in_table = pc.and_(pc.is_valid(part["table_id"]), pc.is_valid(part["period"]))
        is_dated = pc.and_(pc.is_null(role), in_table)
        yield from _tuples(part.filter(pc.or_(pc.is_in(role, value_set=wanted), is_dated)), kind)


def _tuples(rows: pa.Table, kind: type[T]) -> Iterator[T]:
    names: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]
    make = kind._make  # type: ignore[attr-defined]
    for begin in range(0, rows.num_rows, ROWS_AT_ONCE):
        piece = rows.slice(begin, ROWS_AT_ONCE)
        columns = [_values(piece[name]) for name in names]
        yield from map(make, zip(*columns, strict=True))


def _values(column: pa.ChunkedArray) -> list[Any]:
    """The values of a column; equal texts are one object, which takes a fraction of the memory."""
    if not pa.types.is_string(column.type):
        return list(column.to_pylist())
    encoded = column.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    texts = [*encoded.dictionary.to_pylist(), None]
    return [texts[index] for index in pc.fill_null(encoded.indices, -1).to_pylist()]
