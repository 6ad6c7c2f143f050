"""One document's records as bytes, on their way from the process that read it to the archive.

Arrow's stream format, one stream a table: the reading process does the conversion, and the
archive's process only puts finished columns together.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

import pyarrow as pa

from planparse.errors import StoreError
from planparse.store.frames import to_arrow
from planparse.store.rows import Tables

_HEAD = struct.Struct("<HQ")
"""Length of the table's name, length of its stream."""
_MAGIC = b"planparse-parcel-1\n"


def pack(tables: Tables) -> bytes:
    """The tables that have rows; ends with the mark that it began with, so a cut one is noticed.

    Raises:
        StoreError: a record does not fit its table.
    """
    parts = [_MAGIC]
    for table, records in tables.items():
        if not records:
            continue
        rows = to_arrow(table, records)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, rows.schema) as stream:
            stream.write_table(rows)
        content = sink.getvalue()
        name = table.encode()
        parts += [_HEAD.pack(len(name), content.size), name, content.to_pybytes()]
    return b"".join([*parts, _MAGIC])


def unpack(content: bytes) -> dict[str, pa.Table]:
    """The tables of a parcel.

    Raises:
        StoreError: it was cut off.
    """
    if not content.startswith(_MAGIC) or not content.endswith(_MAGIC):
        raise StoreError("the records of a document were cut off on their way to the archive")
    try:
        return dict(_streams(memoryview(content)[len(_MAGIC) : -len(_MAGIC)]))
    except (struct.error, pa.ArrowException) as error:
        raise StoreError(f"the records of a document arrived damaged ({error})") from error


def _streams(rest: memoryview) -> Iterator[tuple[str, pa.Table]]:
    while rest:
        name_length, length = _HEAD.unpack_from(rest)
        begin = _HEAD.size + name_length
        name = bytes(rest[_HEAD.size : begin]).decode()
        with pa.ipc.open_stream(pa.py_buffer(rest[begin : begin + length])) as stream:
            yield name, stream.read_all()
        rest = rest[begin + length :]
