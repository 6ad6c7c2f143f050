"""What a run needs of whatever reads documents for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from planparse.engine.archive.job import Job, Outcome


class Executor(Protocol):
    """Takes jobs and gives outcomes, in any order; a death is given when no attempt is left."""

    @property
    def capacity(self) -> int:
        """Jobs that may be under way at once."""

    @property
    def busy(self) -> int:
        """Jobs under way, waiting ones included."""

    @property
    def reading(self) -> int:
        """Jobs that are being read."""

    def start(self, job: Job) -> None:
        """Hand over a job.

        Raises:
            OSError: a file for it cannot be made.
        """

    def finished(self) -> Iterable[Outcome]:
        """Outcomes that are there after at most a moment."""

    def stop(self) -> None:
        """End at once; jobs under way are forgotten."""
