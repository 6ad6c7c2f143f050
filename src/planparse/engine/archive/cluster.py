"""Reading on a Dask cluster: each worker guards its documents as this machine would.

Dask has no limit on the time of a task, and a task that kills its worker takes others with it.
So a worker only runs a pool of reading processes of its own; heartbeats, limits and attempts
stay on the machine that reads. Documents and archive must be reachable from all machines under
the same path: records go to the archive's folder, and only small outcomes over the wire.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planparse.engine.archive.job import Died, Job, Outcome
from planparse.engine.archive.processes import POLL_SECONDS, Processes
from planparse.engine.archive.settings import Tls
from planparse.errors import PlanparseError

QUEUED_PER_THREAD = 2
MOST_LOST = 3
"""Workers that may go away under one document before it is given up."""
CONNECT_SECONDS = 10


class Cluster:
    """Runs jobs on the workers of a scheduler."""

    def __init__(self, scheduler: str, tls: Tls | None = None) -> None:
        self._client = _client(scheduler, tls)
        self._jobs: dict[Any, tuple[Job, int]] = {}
        self._stopped = False

    @property
    def capacity(self) -> int:
        """Jobs that may be under way at once; grows and shrinks with the cluster."""
        threads = int(sum(self._client.nthreads().values()))
        return max(1, threads) * (1 + QUEUED_PER_THREAD)

    @property
    def busy(self) -> int:
        """Jobs under way, waiting ones included."""
        return len(self._jobs)

    @property
    def reading(self) -> int:
        """Jobs that are being read or could be."""
        return len(self._jobs)

    def start(self, job: Job) -> None:
        """Hand over a job."""
        self._submit(job, 0)

    def finished(self) -> Iterator[Outcome]:
        """Outcomes that are there after at most a moment."""
        done = [future for future in self._jobs if future.done()]
        if not done:
            time.sleep(POLL_SECONDS)
        for future in done:
            job, lost = self._jobs.pop(future)
            outcome = self._outcome(future, job, lost)
            if outcome is not None:
                yield outcome

    def stop(self) -> None:
        """Cancel what is under way and leave the cluster."""
        if not self._stopped:
            self._stopped = True
            self._client.cancel(list(self._jobs), force=True)
            self._jobs.clear()
            self._client.close()

    def _submit(self, job: Job, lost: int) -> None:
        future = self._client.submit(read_guarded, job, pure=False, retries=0)
        self._jobs[future] = (job, lost)

    def _outcome(self, future: Any, job: Job, lost: int) -> Outcome | None:
        error = future.exception() if future.status == "error" else None
        if future.status == "finished":
            outcome: Outcome = future.result()
            return replace(
                outcome, job=replace(job, course=outcome.job.course, parcel=outcome.job.parcel)
            )
        if lost >= MOST_LOST:
            return Died(job, "worker_crash", f"its worker went away {lost} times ({error})")
        token = f".{lost + 1}"
        self._submit(replace(job, beat=job.beat.with_suffix(f"{token}.beat")), lost + 1)
        return None


def _client(scheduler: str, tls: Tls | None) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise PlanparseError(
            "Dask is not installed: pip install 'planparse[dask]', here and on every worker"
        ) from None
    if tls is not None and not scheduler.startswith("tls://"):
        raise PlanparseError(f"{scheduler}: with certificates its address begins with tls://")
    make: Any = Client  # its own annotations are partial
    try:
        return make(
            scheduler, timeout=CONNECT_SECONDS, set_as_default=False, security=_security(tls)
        )
    except (OSError, TimeoutError, ValueError, RuntimeError, TypeError) as error:
        raise PlanparseError(
            f"{scheduler}: no Dask scheduler answers there ({error}); start one with `dask "
            "scheduler` and give the address that it prints"
        ) from error


def _security(tls: Tls | None) -> Any:
    """Dask's settings for certificates; None leaves them to Dask's own configuration."""
    if tls is None:
        return None
    from distributed.security import Security

    make: Any = Security
    return make(
        require_encryption=True,
        tls_ca_file=str(tls.ca),
        tls_client_cert=str(tls.cert),
        tls_client_key=str(tls.key),
    )


_guard = threading.local()


def read_guarded(job: Job) -> Outcome:
    """On a worker: a job in a process of its own, to its end; one pool a worker thread."""
    processes: Processes | None = getattr(_guard, "processes", None)
    if processes is None:
        processes = Processes(1, job.limits)
        _guard.processes = processes
    processes.start(job)
    while True:
        for outcome in processes.finished():
            return outcome
