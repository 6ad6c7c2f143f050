"""Reading processes on this machine: pebble's pool, watched page by page from outside.

Nothing inside a process can be trusted to end it: a loop in C holds the interpreter, and pdfium
ends the process where memory is short. So the heartbeat is read from here, and a process that
lets a limit pass is killed; its neighbours do not notice.
"""

from __future__ import annotations

import multiprocessing
import os
import secrets
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.context import BaseContext
from types import TracebackType

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from planparse.engine.archive import OWNER
from planparse.engine.archive.attempts import next_attempt
from planparse.engine.archive.beat import feel, prepare
from planparse.engine.archive.job import Death, Died, Job, Outcome
from planparse.engine.archive.watch import Watch, used_by
from planparse.engine.passage import Stage
from planparse.errors import PlanparseError
from planparse.model.limits import Limits

POLL_SECONDS = 0.1
"""How often heartbeats are read."""
MAX_JOBS = 100
"""Documents a process reads before a fresh one takes its place, against memory that leaks."""
QUEUED_PER_WORKER = 2
"""Jobs handed to the pool beyond the running one, so that no process waits for the run."""
MADE_WAY = 76
"""Exit code of a process that a job found too large to begin in."""
MOST_STILLBORN = 20
"""Processes in a row that may end before they begin to read; then the machine is at fault."""
_BY_MEMORY = ("oom", "worker_crash")
"""Deaths that depend on how much memory the process had left."""
_STOP_SECONDS = 5.0
"""For killed processes to be gone."""
_ADDRESS_SPACE = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
"""Settings of a reading process that leave its address space to the document: numeric libraries
reserve it by the core, glibc by the thread, and Arrow's own allocator takes a gigabyte at once."""


@dataclass(slots=True)
class _Running:
    job: Job
    future: ProcessFuture[Outcome]
    watch: Watch
    sentence: Died | None = None
    """Why it is being killed."""


class Processes:
    """Runs jobs in child processes, each killed where it goes past a limit."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self._workers = workers
        self._limits = limits
        self._pool: ProcessPool | None = None
        self._alone: ProcessPool | None = None
        """A fresh process for each job that must not follow another."""
        self._running: dict[str, _Running] = {}
        self._stillborn = 0

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def capacity(self) -> int:
        """Jobs that may be under way at once."""
        return self._workers * (1 + QUEUED_PER_WORKER)

    @property
    def busy(self) -> int:
        """Jobs under way, waiting ones included."""
        return len(self._running)

    def start(self, job: Job) -> None:
        """Hand over a job.

        Raises:
            OSError: its heartbeat file cannot be made.
        """
        prepare(job.beat)
        future = self._pool_for(job).schedule(_read, args=(job,))
        self._running[job.key] = _Running(job, future, Watch(job.limits))

    def _pool_for(self, job: Job) -> ProcessPool:
        if job.alone:
            self._alone = self._alone or _pool(1, self._limits, 1)
            return self._alone
        self._pool = self._pool or _pool(self._workers, self._limits, MAX_JOBS)
        return self._pool

    def finished(self) -> Iterator[Outcome]:
        """Outcomes that are there after at most a moment; deaths come when no attempt is left.

        Raises:
            OSError: a heartbeat file cannot be made.
            PlanparseError: reading processes cannot be started at all.
        """
        wait(
            [running.future for running in self._running.values()],
            timeout=POLL_SECONDS,
            return_when=FIRST_COMPLETED,
        )
        for running in list(self._running.values()):
            if running.future.done():
                del self._running[running.job.key]
                outcome = self._outcome(running)
                if outcome is not None:
                    yield outcome
            else:
                self._judge(running)

    @property
    def reading(self) -> int:
        """Jobs that a process has begun."""
        return sum(r.watch.pulse.stage is not Stage.WAITING for r in self._running.values())

    def stop(self) -> None:
        """Kill every reading process and forget their jobs."""
        self._running.clear()
        pools = [pool for pool in (self._pool, self._alone) if pool is not None]
        self._pool = self._alone = None
        for pool in pools:
            pool.stop()  # type: ignore[no-untyped-call]
        for pool in pools:
            pool.join(timeout=_STOP_SECONDS)

    def _outcome(self, running: _Running) -> Outcome | None:
        outcome = self._verdict(running)
        if outcome is not None and not isinstance(outcome, Died):
            self._stillborn = 0
            return outcome
        again = replace(running.job, alone=True) if outcome is None else self._again(outcome)
        if again is None:
            return outcome
        name = secrets.token_hex(8)  # the killed one may write a moment more
        again = replace(
            again,
            beat=running.job.beat.with_name(f"{name}.beat"),
            parcel=running.job.parcel.with_name(f"{name}.parcel"),
        )
        running.job.beat.unlink(missing_ok=True)
        self.start(again)
        return None

    def _again(self, died: Died) -> Job | None:
        if died.stage is Stage.WAITING:
            return self._unbegun(died)
        if died.earlier and died.cause in _BY_MEMORY:  # what was read before may have had a part
            return replace(died.job, alone=True)
        return next_attempt(died)

    def _unbegun(self, died: Died) -> Job:
        """The same job once more: it had no part in the end of its process."""
        self._stillborn += 1
        if self._stillborn > MOST_STILLBORN:
            raise PlanparseError(
                f"reading processes end before they read: {died.detail}; they may take "
                f"worker_bytes = {self._limits.worker_bytes} of address space, give them more"
            )
        return died.job

    def _verdict(self, running: _Running) -> Outcome | None:
        """What became of a job; None where its process made way for a fresh one."""
        if running.sentence is not None:
            return running.sentence
        try:
            outcome = running.future.result()
        except ProcessExpired as death:
            if death.exitcode == MADE_WAY:
                return None
            return _died(running, "worker_crash", _exit_text(death.exitcode))
        except (BrokenProcessPool, CancelledError) as error:
            self._replace_broken_pool()
            return _died(running, "worker_crash", f"the reading processes ended ({error})")
        except MemoryError:
            return _died(running, "oom", "no memory was left")
        except Exception as error:  # noqa: BLE001 - whatever came over the pipe
            return _died(running, "worker_crash", f"{type(error).__name__}: {error}")
        return _located(outcome, running) if isinstance(outcome, Died) else outcome

    def _replace_broken_pool(self) -> None:
        """A pool that lost all its processes at once takes no more jobs."""
        for pool in (self._pool, self._alone):
            if pool is not None and not pool.active:
                pool.stop()  # type: ignore[no-untyped-call]
        self._pool = self._pool if self._pool and self._pool.active else None
        self._alone = self._alone if self._alone and self._alone.active else None

    def _judge(self, running: _Running) -> None:
        """Kill a job's process where a limit is passed."""
        if running.sentence is not None:
            return
        passed = running.watch.passed(feel(running.job.beat), time.monotonic(), used_by)
        if passed is not None:
            cause, detail = passed
            running.sentence = _died(running, cause, detail)
            running.future.cancel()  # type: ignore[no-untyped-call]


def _read(job: Job) -> Outcome:
    """In the child: the steps are loaded there and not in the run's own process."""
    from planparse.engine.archive.worker import read_job

    return read_job(job)


def _begin(worker_bytes: int, owner: int) -> None:
    from planparse.engine.archive.worker import begin

    begin(worker_bytes, owner)


def _pool(workers: int, limits: Limits, jobs: int) -> ProcessPool:
    context = _context()
    with _environment():
        pool = ProcessPool(
            max_workers=workers,
            max_tasks=jobs,
            initializer=_begin,
            initargs=(limits.worker_bytes, os.getpid()),
            context=context,
        )
        try:  # the server of new processes starts here, and inherits the environment
            pool.schedule(_nothing).result()
        except Exception as error:
            pool.stop()  # type: ignore[no-untyped-call]
            raise PlanparseError(
                f"reading processes end as soon as they begin ({error}); what they wrote to stderr "
                "says why"
            ) from error
    return pool


def _nothing() -> None:
    """The first task of a pool, so that its processes exist."""


def _context() -> BaseContext:
    """A server that forks children from a clean process that has loaded all steps once."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["planparse.engine.archive.loaded"])
    return context


@contextmanager
def _environment() -> Iterator[None]:
    wanted = {**_ADDRESS_SPACE, OWNER: str(os.getpid())}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _died(running: _Running, cause: Death, detail: str) -> Died:
    return _located(Died(running.job, cause, detail), running)


def _located(died: Died, running: _Running) -> Died:
    pulse = feel(running.job.beat)
    return replace(
        died,
        stage=pulse.stage,
        page=pulse.page,
        page_count=pulse.page_count,
        side=pulse.side,
        earlier=pulse.earlier,
        spent=pulse.used - pulse.used_before,
    )


def _exit_text(code: int) -> str:
    if code < 0:
        return f"the process that read it was ended by signal {-code}"
    return f"the process that read it ended with code {code}"
