"""The list of members at the end of a zip file, looked at before anything unpacks it."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, NamedTuple

MAX_DIRECTORY_BYTES = 64 * 1024 * 1024
"""Largest list of members worth loading; at 46 bytes and more for each, over half a million."""

_END_RECORD = b"PK\x05\x06"
_END_RECORD_64 = b"PK\x06\x06"
_END_SEARCH = 22 + 65_535 + 20 + 56
"""The end record with its longest comment, and the two wide records before it."""
_WIDE = 0xFFFFFFFF


class Directory(NamedTuple):
    """Where the list of members stands."""

    offset: int
    size: int


def find_directory(file: BinaryIO) -> Directory | None:
    """The list of members as the end record states it; None for a zip that is cut off."""
    end = file.seek(0, 2)
    file.seek(max(end - _END_SEARCH, 0))
    tail = file.read(_END_SEARCH)
    at = tail.rfind(_END_RECORD)
    if at < 0 or len(tail) < at + 20:
        return None
    size, offset = struct.unpack_from("<LL", tail, at + 12)
    wide = tail.rfind(_END_RECORD_64, 0, at)
    if _WIDE in (size, offset) and wide >= 0 and len(tail) >= wide + 56:
        size, offset = struct.unpack_from("<QQ", tail, wide + 40)
    return Directory(offset, size)


def read_directory(path: Path) -> bytes | None:
    """Raw bytes of the list of members, names in clear; None where there is no whole list."""
    with path.open("rb") as file:
        found = find_directory(file)
        if found is None:
            return None
        end = file.seek(0, 2)
        # Junk before the zip shifts everything, so the list is taken from the end.
        size = min(found.size, MAX_DIRECTORY_BYTES)
        file.seek(max(end - size - _END_SEARCH, 0))
        return file.read(size + _END_SEARCH)
