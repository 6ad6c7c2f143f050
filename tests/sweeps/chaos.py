"""Runs that are killed, refused by the disk or not alone, with the torture set's own tools.

    python -m tests.sweeps.chaos DEST TOOLS kill|io|writers [--n N] [--documents N]

By default 50 trials of 14 documents are killed, each of the more than 200 file operations of a run
over 11 documents fails once in each way, and 20 rounds of several writers share 8 documents.
`DEST` holds the set as its `prepare.sh` laid it out, `chaosio.so` included.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

MOST_BYTES = 60_000
EXTENT = {"kill": (50, 14), "io": (400, 11), "writers": (20, 8)}
"""Trials, points or rounds, and documents; points are as many as a run has operations."""
SLOW = {
    "circular",
    "decompression_bomb",
    "deep_nesting",
    "docx_zip_bomb",
    "exponential_dag",
    "huge_page_count",
    "image_bomb",
    "range_bomb",
    "special_files",
    "table_blowup",
}
"""Categories that take up to their time limits, for which the torture sweep is there."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dest", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("what", choices=("kill", "io", "writers"))
    parser.add_argument("--n", type=int, help="trials, points or rounds at most")
    parser.add_argument("--documents", type=int, help="a commit for each or two")
    given = parser.parse_args()
    count, documents = EXTENT[given.what]
    count, documents = given.n or count, given.documents or documents
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "in"
        sample(given.dest, folder, documents)
        # Without `exec` a signal ends the shell, and the run that still stops counts as an orphan.
        ingest = f"exec {sys.executable} -m planparse ingest {folder} --archive {{out}} -q"
        commands = {
            "kill": [
                [*tool(given.tools, "chaos_kill.py"), "--cmd", f"{ingest} --commit-every 2",
                 "--n", str(count), "--signal", number]
                for number in ("9", "15")
            ],
            "io": [
                [*tool(given.tools, "chaos_io.py"), "--cmd",
                 f"{ingest} --commit-every 1 --workers 1", "--sample", str(count)]
            ],
            "writers": [
                ["bash", str(given.tools / "two_writers.sh"),
                 f"{ingest} --commit-every 1 --wait {wait}", writers, str(count)]
                for writers in ("2", "4")
                for wait in (0, 120)
            ],
        }  # fmt: skip
        environment = {**os.environ, "TORTURE_DIR": str(given.dest), "PY": sys.executable}
        codes = [
            subprocess.run(command, env=environment, check=False).returncode
            for command in commands[given.what]
        ]
    return max(codes)


def tool(tools: Path, name: str) -> list[str]:
    return [sys.executable, str(tools / name)]


def sample(dest: Path, folder: Path, count: int) -> None:
    """Some small files of the set, the same in every run."""
    csv.field_size_limit(1 << 24)
    with (dest / "INDEX.tsv").open(newline="") as index:
        rows = [
            row
            for row in csv.DictReader(index, delimiter="\t", quoting=csv.QUOTE_NONE)
            if row["category"] not in SLOW and 0 < int(row["size"] or 0) < MOST_BYTES
        ]
    random.Random(3).shuffle(rows)
    for number, row in enumerate(rows[:count]):
        target = folder / row["category"] / f"{number:03d}"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(dest / unquote(row["path"], errors="surrogateescape"), target)


if __name__ == "__main__":
    sys.exit(main())
