"""Reading processes: what one read before has no part in what the next may take."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pebble import ProcessPool
from tests.engine.archive.conftest import pdf

from planparse.engine.archive.beat import feel
from planparse.engine.archive.job import Died, Done, Job, Outcome, job_for
from planparse.engine.archive.processes import Processes, _environment
from planparse.engine.archive.walk import walk
from planparse.engine.source import source_of
from planparse.errors import PlanparseError
from planparse.model.limits import Limits


def earlier(processes: Processes, job: Job) -> int:
    """Jobs that the process which read this one had begun before."""
    processes.start(job)
    while True:
        for outcome in processes.finished():
            assert isinstance(outcome, Done)
            return feel(outcome.job.beat).earlier


def _drain(processes: Processes) -> None:
    while processes.busy:
        list(processes.finished())


def job_of(path: Path, limits: Limits) -> Job:
    found = walk([path])[0]
    return job_for(found, source_of(path).document_id, limits, path.parent)


def test_a_job_that_must_be_alone_gets_a_fresh_process(tmp_path: Path) -> None:
    job = job_of(pdf(tmp_path / "plan.pdf", 1), Limits())
    with Processes(1, Limits()) as processes:
        jobs = [replace(job, alone=alone) for alone in (False, False, True)]
        assert [earlier(processes, job) for job in jobs] == [0, 1, 0]


class Eager(Processes):
    """The job has begun when it is handed over, as where a process is free and quick."""

    def _pool_for(self, job: Job) -> ProcessPool:
        pool = super()._pool_for(job)
        schedule = type(pool).schedule

        def begun(function: Any, args: tuple[Job]) -> Any:
            future = schedule(pool, function, args=args)
            while not feel(args[0].beat).beats:
                time.sleep(0.005)
            return future

        vars(pool)["schedule"] = begun
        return pool


def test_a_job_that_hangs_with_its_first_sign_of_life_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    os.truncate(path, 300 << 20)  # seconds of hashing and looking for objects, none of it on disk
    limits = Limits(silence_seconds=0.2)
    with Eager(1, limits) as processes:
        processes.start(job_of(path, limits))
        outcomes: list[Outcome] = []
        while not outcomes:
            outcomes += processes.finished()
    (outcome,) = outcomes
    assert isinstance(outcome, Died)
    assert outcome.cause == "doc_timeout"


@pytest.fixture(scope="module")
def loaded_bytes() -> int:
    """Address space of a process that has loaded all steps, on this machine with its cores."""
    program = (
        "import planparse.engine.archive.loaded\n"
        "from planparse.engine.archive.footprint import address_space\n"
        "print(address_space())"
    )
    with _environment():
        told = subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, text=True
        )
    return int(told.stdout)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the address space")


def crowded(loaded_bytes: int) -> Limits:
    """With everything loaded more than half is taken, and there is room for a small document."""
    return Limits(worker_bytes=loaded_bytes * 3 // 2)


@on_linux
def test_a_process_that_has_grown_makes_way(tmp_path: Path, loaded_bytes: int) -> None:
    limits = crowded(loaded_bytes)
    job = job_of(pdf(tmp_path / "plan.pdf", 1), limits)
    with Processes(1, limits) as processes:
        assert [earlier(processes, job) for _ in range(2)] == [0, 0]


@on_linux
def test_processes_without_any_memory_left_end_the_run_and_do_not_hang(
    tmp_path: Path, loaded_bytes: int
) -> None:
    limits = Limits(worker_bytes=loaded_bytes * 3 // 4)
    with Processes(1, limits) as processes:
        processes.start(job_of(pdf(tmp_path / "plan.pdf", 1), limits))
        with pytest.raises(PlanparseError, match=f"worker_bytes = {limits.worker_bytes}"):
            _drain(processes)


@on_linux
def test_jobs_that_wait_do_not_push_back_one_that_found_no_room(
    tmp_path: Path, loaded_bytes: int
) -> None:
    limits = crowded(loaded_bytes)
    path = pdf(tmp_path / "plan.pdf", 1)
    jobs = [replace(job_of(path, limits), key=str(number)) for number in range(6)]
    with Processes(1, limits) as processes:
        for job in jobs:
            processes.start(job)
        outcomes: list[Outcome] = []
        while len(outcomes) < len(jobs):
            outcomes += processes.finished()

    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert any(outcome.job.alone for outcome in outcomes)
    assert max(len(outcome.job.parcel.name) for outcome in outcomes) < 40
