"""Results of a command onto disk, with a line in the run log."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planparse.api import Result


class Clock:
    """When a command began; wall clock goes to the run log and never into a table."""

    def __init__(self) -> None:
        self.started = datetime.now(UTC)
        self._begin = perf_counter()

    @property
    def seconds(self) -> float:
        """Seconds since then."""
        return perf_counter() - self._begin


def write(result: Result, out: Path, clock: Clock) -> None:
    """Write the tables and log the run.

    Raises:
        StoreError: the folder cannot be written.
    """
    from planparse.store.runlog import RunEntry, append_run

    result.write(out)
    languages = sorted({d.language for d in result.documents if d.language})
    statuses = Counter(f"documents_{document.status}" for document in result.documents)
    entry = RunEntry(
        started=clock.started,
        seconds=round(clock.seconds, 3),
        profile="+".join(languages) or "none",
        arguments=tuple(sys.argv[1:]),
        counts={name: len(rows) for name, rows in result.tables.items()} | dict(statuses),
    )
    append_run(out, entry)
