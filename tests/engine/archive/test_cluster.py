"""Reading on a Dask cluster of two worker processes, one of them killed in the middle."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine.archive.conftest import pdf

from planparse.engine.archive.ingest import ingest
from planparse.engine.archive.progress import Progress
from planparse.engine.archive.settings import Settings, Tls
from planparse.errors import PlanparseError
from planparse.store.archive.archive import Archive

pytest.importorskip("distributed", reason="needs planparse[dask]")
pytestmark = pytest.mark.filterwarnings("ignore")  # of Dask's own event loop as it ends


Process = subprocess.Popen[bytes]


def dask(folder: Path, *arguments: Path | str) -> Process:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *map(str, arguments), "--no-dashboard"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )


def started(folder: Path, *arguments: Path | str) -> tuple[str, Process]:
    """A scheduler on loopback, and its address."""
    where = folder / "scheduler.json"
    given = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", where, *arguments)
    scheduler = dask(folder, "scheduler", *given)
    while not where.exists() and scheduler.poll() is None:
        time.sleep(0.1)
    return json.loads(where.read_text())["address"], scheduler


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[Process]]]:
    """Address of a scheduler on loopback, and its two worker processes."""
    address, scheduler = started(tmp_path)
    one = (
        "worker",
        address,
        "--host",
        "127.0.0.1",
        "--nthreads",
        "1",
        "--no-nanny",
        "--local-directory",
    )
    workers = [dask(tmp_path, *one, tmp_path / f"w{number}") for number in (1, 2)]
    yield address, workers
    for process in [*workers, scheduler]:
        process.kill()
        process.wait()


def rows(archive: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = Archive(archive).table("documents").to_pylist()
    return found


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX systems")
def test_a_killed_worker_costs_no_document(
    tmp_path: Path, cluster: tuple[str, list[Process]]
) -> None:
    address, workers = cluster
    for number in range(14):
        pdf(tmp_path / "in" / f"{number:02d}.pdf", 2 + number % 3)
    killed: list[int] = []

    def tell(progress: Progress) -> None:
        if progress.settled >= 3 and not killed:
            killed.append(workers[0].pid)
            workers[0].send_signal(signal.SIGKILL)

    settings = Settings(scheduler=address, commit_every=5)
    done = ingest([tmp_path / "in"], tmp_path / "cluster", settings, tell)
    ingest([tmp_path / "in"], tmp_path / "here", Settings(workers=2))

    assert killed
    assert (done.settled, done.left) == (14, 0)
    assert rows(tmp_path / "cluster") == rows(tmp_path / "here")


def test_a_scheduler_that_does_not_answer_is_said(tmp_path: Path) -> None:
    pdf(tmp_path / "in" / "a.pdf", 1)
    settings = Settings(scheduler="tcp://127.0.0.1:9")

    with pytest.raises(PlanparseError, match="no Dask scheduler answers there"):
        ingest([tmp_path / "in"], tmp_path / "archive", settings)


OPENSSL = shutil.which("openssl")


def certified(folder: Path) -> Tls:
    """A key and a certificate that it signed itself, for both ends."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    request = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=local")
    files = ("-keyout", str(key), "-out", str(cert))
    subprocess.run([str(OPENSSL), *request, *files], check=True, capture_output=True)
    return Tls(cert, cert, key)


@pytest.mark.skipif(OPENSSL is None, reason="makes its certificates with openssl")
def test_a_cluster_with_certificates_takes_only_who_has_them(tmp_path: Path) -> None:
    pdf(tmp_path / "in" / "a.pdf", 1)
    tls = certified(tmp_path)
    files = ("--tls-ca-file", tls.ca, "--tls-cert", tls.cert, "--tls-key", tls.key)
    address, scheduler = started(tmp_path, "--protocol", "tls", *files)
    one = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--local-directory", tmp_path)
    worker = dask(tmp_path, "worker", address, *one, *files)
    try:
        done = ingest([tmp_path / "in"], tmp_path / "a", Settings(scheduler=address, tls=tls))
        with pytest.raises(PlanparseError, match="no Dask scheduler answers there"):
            ingest([tmp_path / "in"], tmp_path / "b", Settings(scheduler=address))
    finally:
        for process in (worker, scheduler):
            process.kill()
            process.wait()

    assert address.startswith("tls://")
    assert (done.settled, done.left) == (1, 0)


def test_certificates_are_never_left_unused(tmp_path: Path) -> None:
    pdf(tmp_path / "in" / "a.pdf", 1)
    settings = Settings(scheduler="tcp://127.0.0.1:9", tls=Tls(tmp_path, tmp_path, tmp_path))

    with pytest.raises(PlanparseError, match="begins with tls://"):
        ingest([tmp_path / "in"], tmp_path / "archive", settings)
