"""A file as it came in: its path, size and hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A file that could be hashed."""

    path: Path
    document_id: str
    """sha256 of the bytes in hex."""
    size: int


def source_of(path: Path) -> Source:
    """Hash a regular file; the caller has made sure that it is one.

    Raises:
        OSError: the system refuses to read it.
    """
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
            size += len(piece)
    return Source(path=path, document_id=digest.hexdigest(), size=size)
