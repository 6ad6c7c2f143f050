"""How large a reading process has become, and whether the next document fits beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

LEFT_SHARE = 0.5
"""Share of a process' memory that earlier documents may have left taken when another begins; with
every library loaded it is a third."""
_STATM = Path("/proc/self/statm")


class Footprint:
    """Counts the jobs of a process."""

    def __init__(self) -> None:
        self._jobs = 0

    def begin(self) -> int:
        """Count a job; returns how many came before it."""
        self._jobs += 1
        return self._jobs - 1

    def has_room(self, worker_bytes: int) -> bool:
        """Whether the next job may begin here; the first always may.

        Args:
            worker_bytes: most that the process may take.
        """
        return self._jobs == 0 or address_space() <= LEFT_SHARE * worker_bytes


def address_space() -> int:
    """Bytes of address space of this process; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    try:
        return int(_STATM.read_bytes().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
