"""Documents that wait for the next commit."""

from __future__ import annotations

import time
from pathlib import Path

from planparse.store.archive.commits import Entry

MOST_BYTES = 64 * 1024 * 1024
"""Records of one commit, so that the run's own process stays small."""
MOST_SECONDS = 30.0
"""What a power cut may cost; a commit takes some hundredths of a second."""


class Batch:
    """Entries and parcels, in the order in which they came."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._begin()

    def _begin(self) -> None:
        self._parcels: list[bytes | Path] = []
        self._bytes = 0
        self._since: float | None = None
        self._by_document: dict[str, Entry] = {}
        self.entries: list[Entry] = []

    @property
    def is_due(self) -> bool:
        """Enough of it, or long enough ago."""
        if self._since is None:
            return False
        is_old = time.monotonic() - self._since >= MOST_SECONDS
        return is_old or len(self.entries) >= self._most or self._bytes >= MOST_BYTES

    def add(self, entry: Entry, parcel: bytes | Path) -> None:
        """Take a document; a parcel in a file is read when the commit is made.

        Raises:
            OSError: the parcel's file is not there.
        """
        self._bytes += parcel.stat().st_size if isinstance(parcel, Path) else len(parcel)
        self._parcels.append(parcel)
        self.entries.append(entry)
        if not entry.is_copy:
            self._by_document[entry.document_id] = entry
        if self._since is None:
            self._since = time.monotonic()

    def entry_of(self, document_id: str) -> Entry | None:
        """The original of that content, where it is in this batch."""
        return self._by_document.get(document_id)

    def parcels(self) -> list[bytes]:
        """The records of all documents.

        Raises:
            OSError: a parcel's file cannot be read.
        """
        return [p.read_bytes() if isinstance(p, Path) else p for p in self._parcels]

    def clear(self) -> None:
        """Begin the next batch, and remove the parcels' files."""
        for parcel in self._parcels:
            if isinstance(parcel, Path):
                parcel.unlink(missing_ok=True)
        self._begin()
