"""`planparse ingest`, `compact` and `export` as processes: output, exit codes, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from reportlab.pdfgen.canvas import Canvas

import planparse
from planparse.store.archive.lock import writing

posix = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX systems")
Run = subprocess.CompletedProcess[str]


def command(*arguments: Path | str) -> list[str]:
    return [sys.executable, "-m", "planparse", *map(str, arguments)]


def run(*arguments: Path | str) -> Run:
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "in"
    root.mkdir()
    for number in range(3):
        (root / f"{number}.txt").write_text(f"Nämnd {number} ska öka resandet.\n", encoding="utf-8")
    (root / "trasig.pdf").write_bytes(b"%PDF-1.7 cut off")
    return root


def many_pages(path: Path, pages: int) -> None:
    canvas = Canvas(str(path))
    for number in range(pages):
        for line in range(40):
            canvas.drawString(72, 780 - 18 * line, f"Nämnden ska {number} {line} öka andelen resor")
        canvas.showPage()
    canvas.save()


def test_ingest_says_what_it_did_and_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    part = run("ingest", folder, "--archive", archive, "--limit", "2")
    rest = run("ingest", folder, "--archive", archive, "--strict")
    again = run("ingest", folder, "--archive", archive)

    assert (part.returncode, rest.returncode, again.returncode) == (0, 5, 0)
    assert "2 files are left; the same command goes on with them" in part.stdout
    assert "4 files: 1 ok, 1 rejected, 2 unchanged\n  corrupt: 1\n" in rest.stdout
    assert "4 files: nothing new, 4 unchanged" in again.stdout
    assert "Traceback" not in part.stderr + rest.stderr


def test_a_dry_run_only_says(folder: Path, tmp_path: Path) -> None:
    dry = run("ingest", folder, "--archive", tmp_path / "archive", "--dry-run")

    assert dry.returncode == 0
    assert "3 documents to read" in dry.stdout
    assert "  text/plain: 3" in dry.stdout
    assert not (tmp_path / "archive").exists()


def test_json_is_one_document_on_stdout(folder: Path, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive", "--format", "json")
    dry = json.loads(run("ingest", folder, *archive, "--dry-run").stdout)
    done = json.loads(run("ingest", folder, *archive).stdout)

    assert dry["kinds"] == {"text/plain": 3}
    assert done["tally"]["statuses"] == {"ok": 3, "rejected": 1}
    assert done["left"] == 0


def test_bounds_can_be_set_and_are_part_of_the_settings(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    run("ingest", folder, "--archive", archive)
    small = run("ingest", folder, "--archive", archive, "--bound", "file_bytes=20")

    assert "4 files: 4 rejected, 0 unchanged\n  too_large: 3\n" in small.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--shard", "5/4"], "is no shard"),
        (["--retry", "sadness"], "no such reason: sadness"),
        (["--engine", "dask"], "needs --scheduler"),
        (["--tls-ca", __file__], "go together"),
        (
            ["--tls-ca", __file__, "--tls-cert", __file__, "--tls-key", __file__],
            "certificates go with",
        ),
        (["--bound", "page_second=9"], "no such bound: page_second; there are file_bytes"),
        (["--bound", "page_seconds=0"], "give a number above 0"),
    ],
)
def test_wrong_usage_is_exit_2(
    folder: Path, tmp_path: Path, arguments: list[str], says: str
) -> None:
    wrong = run("ingest", folder, "--archive", tmp_path / "archive", *arguments)

    assert wrong.returncode == 2
    assert says in " ".join(wrong.stderr.replace("│", " ").split())


def test_a_folder_that_is_not_there_is_exit_2(tmp_path: Path) -> None:
    wrong = run("ingest", tmp_path / "nowhere", "--archive", tmp_path / "archive")

    assert wrong.returncode == 2
    assert wrong.stderr.startswith("planparse: ")
    assert "Traceback" not in wrong.stderr


def test_a_second_run_is_exit_75_and_says_who_writes(folder: Path, tmp_path: Path) -> None:
    with writing(tmp_path / "archive", None, 0):
        second = run("ingest", folder, "--archive", tmp_path / "archive")

    assert second.returncode == 75
    assert f"process {os.getpid()} on " in second.stderr
    assert "Traceback" not in second.stderr


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_soon_and_keeps_what_is_done(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Nämnden ska öka resandet.\n", encoding="utf-8")
    many_pages(tmp_path / "in" / "b.pdf", 1500)
    process = subprocess.Popen(
        command("ingest", tmp_path / "in", "--archive", tmp_path / "archive", "--commit-every", "1",
                "--workers", "2"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    commits = tmp_path / "archive" / "_commits"
    while not list(commits.glob("*.json")) and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(number)
    output, errors = process.communicate()

    assert process.returncode == code
    # Soon: it did not wait for the document that it was at, as the rest of this shows.
    assert "1 files are left; the same command goes on with them" in output
    assert "stopping" in errors
    assert [Path(d.path).name for d in planparse.open(tmp_path / "archive").documents] == ["a.txt"]


@posix
def test_reading_processes_end_with_a_run_that_was_killed(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    (tmp_path / "in").mkdir()
    many_pages(tmp_path / "in" / "b.pdf", 1500)
    process = subprocess.Popen(
        command("ingest", tmp_path / "in", "--archive", tmp_path / "a", "-q")
    )
    children: list[object] = []
    while len(children) < 2 and process.poll() is None:  # the server, and who reads
        time.sleep(0.05)
        children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()

    assert children
    _, alive = psutil.wait_procs(children)  # for ever, if one of them lives on
    assert not alive
    assert (
        run("ingest", tmp_path / "in", "--archive", tmp_path / "a", "--limit", "0").returncode == 0
    )


def test_compact_and_export_say_what_they_wrote(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    run("ingest", folder, "--archive", archive)
    compacted = run("compact", "--archive", archive, "--out", tmp_path / "tables")
    exported = run("export", "--archive", archive, "--to", "csv", "--out", tmp_path / "csv")
    missing = run("compact", "--archive", tmp_path / "nowhere", "--out", tmp_path / "x")

    assert compacted.returncode == exported.returncode == 0
    assert "documents: 4 rows" in compacted.stdout
    assert pq.read_table(tmp_path / "tables" / "documents.parquet").num_rows == 4
    assert (tmp_path / "tables" / "datapackage.json").is_file()
    assert (tmp_path / "csv" / "documents.csv").is_file()
    assert missing.returncode == 1
    assert "no archive; make one with planparse ingest" in missing.stderr
