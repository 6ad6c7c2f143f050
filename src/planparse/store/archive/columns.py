"""A few columns of an archive's tables as plain tuples, of all documents or of some at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from planparse.store.archive.archive import Archive
from planparse.store.schema import arrow_schema

T = TypeVar("T", bound=tuple[Any, ...])

ROWS_AT_ONCE = 50_000
"""Rows turned into Python objects at a time."""


class Columns(Generic[T]):
    """Columns of a table in Arrow, a tenth of what their rows take as tuples."""

    def __init__(self, parts: Iterator[pa.Table], table: str, kind: type[T]) -> None:
        names: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]
        empty = arrow_schema(table).empty_table().select(names)
        self._rows = pa.concat_tables([empty, *(part.select(names) for part in parts)])
        self._kind = kind

    def of(self, documents: Collection[str]) -> Iterator[T]:
        """The rows of some documents; those of one stand together and in order."""
        wanted = pa.array(sorted(documents), pa.string())
        chosen = pc.is_in(self._rows["document_id"], value_set=wanted)
        yield from _tuples(self._rows.filter(chosen), self._kind)


def columns(archive: Archive, table: str, kind: type[T]) -> Columns[T]:
    """Every live row, with the columns that are fields of a named tuple.

    Raises:
        StoreError: the archive cannot be read.
    """
    return Columns(archive.parts(table), table, kind)


def tuples(archive: Archive, table: str, kind: type[T]) -> Iterator[T]:
    """Every live row as a named tuple whose fields are columns of the table; in no set order.

    Raises:
        StoreError: the archive cannot be read.
    """
    for part in archive.parts(table):
        yield from _tuples(part, kind)


def measured_cells(archive: Archive, kind: type[T], roles: Collection[str]) -> Columns[T]:
    """Rows of `quantities` with one of the roles, or without one in a table and under a period.

    Raises:
        StoreError: the archive cannot be read.
    """
    wanted = pa.array(sorted(roles), pa.string())
    parts = (_measured(part, wanted) for part in archive.parts("quantities"))
    return Columns(parts, "quantities", kind)


def _measured(rows: pa.Table, roles: pa.Array) -> pa.Table:
    role = rows["role"]
    in_table = pc.and_(pc.is_valid(rows["table_id"]), pc.is_valid(rows["period"]))
    is_dated = pc.and_(pc.is_null(role), in_table)
    return rows.filter(pc.or_(pc.is_in(role, value_set=roles), is_dated))


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
