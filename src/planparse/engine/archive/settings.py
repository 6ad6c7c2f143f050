"""How a run over an archive is done; none of it changes a document's records but the limits."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from planparse.engine.archive.walk import Found
from planparse.model.limits import Limits
from planparse.model.reasons import Reason

_SHARD = re.compile(r"(\d+)/(\d+)")


@dataclass(frozen=True, slots=True)
class Shard:
    """Part `number` of `count`; files of the same bytes fall into the same part."""

    number: int
    count: int

    @property
    def name(self) -> str:
        """As in the names of what it writes."""
        return f"s{self.number}of{self.count}"

    def holds(self, found: Found) -> bool:
        """Decided by the size: copies have the same, and nothing has to be read to know it."""
        digest = sha256(str(found.size or found.key).encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.count == self.number - 1


def shard_of(text: str) -> Shard:
    """`3/64` as a shard.

    Raises:
        ValueError: it is no part of a whole.
    """
    match = _SHARD.fullmatch(text.strip())
    if match is None or not 1 <= int(match[1]) <= int(match[2]):
        raise ValueError(f"{text!r} is no shard; give its number and how many there are: 3/64")
    return Shard(int(match[1]), int(match[2]))


@dataclass(frozen=True, slots=True)
class Tls:
    """Certificates for a Dask cluster, in PEM format; with them nothing goes unencrypted."""

    ca: Path
    """Of the authority that signed the certificates of scheduler and workers."""
    cert: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is done; none of it changes the records of a document but the limits."""

    limits: Limits = field(default_factory=Limits)
    workers: int = 0
    """Reading processes; 0 for one a core."""
    retry: frozenset[Reason] = frozenset()
    rehash: bool = False
    prune: bool = False
    """Take files out of the archive that are not in the folders any more."""
    at_most: int | None = None
    """Documents to read in this run."""
    shard: Shard | None = None
    commit_every: int = 500
    """Documents a commit; a commit is also made every half minute."""
    wait_seconds: float = 0.0
    """How long to wait for another writer."""
    scheduler: str | None = None
    """Address of a Dask scheduler; None to read on this machine."""
    tls: Tls | None = None
    """Certificates for the scheduler; without them whoever reaches it can run programs there."""

    @property
    def process_count(self) -> int:
        """Reading processes on this machine."""
        return self.workers or os.cpu_count() or 1
