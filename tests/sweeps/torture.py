"""The torture set through `planparse ingest`, graded against its index.

python -m tests.sweeps.torture DEST TOOLS [--archive DIR]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import planparse
from planparse.engine.archive.tables import ArchiveTables

MAP = "ok=ok,warning=ok-with-warnings,rejected=rejected-with-reason"
TEXTS = {
    "documents": ("title", "text", "contents", "running_lines", "hidden_text"),
    "sections": ("title", "text"),
    "table_cells": ("text",),
    "tables": ("caption",),
    "figures": ("caption", "alt_text"),
    "goals": ("title", "text"),
}
"""Columns with text of the document; the marks that must be found stand in one of them."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dest", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--archive", type=Path, help="kept; an existing one is only graded")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = given.archive or Path(folder) / "archive"
        if not archive.exists():
            seconds = ingest(given.dest.absolute(), archive)
            print(f"ingested in {seconds:.0f} s")
        ledger, text = Path(folder) / "ledger.jsonl", Path(folder) / "text.jsonl"
        write_ledger(planparse.open(archive), ledger, text)
        return grade(given.tools, given.dest, ledger, text)


def ingest(dest: Path, archive: Path) -> float:
    began = time.monotonic()
    command = [sys.executable, "-m", "planparse", "ingest", "files", "special"]
    subprocess.run([*command, "--archive", str(archive.absolute())], cwd=dest, check=True)
    return time.monotonic() - began


def write_ledger(tables: ArchiveTables, ledger: Path, text: Path) -> None:
    """Status by path, and all text by path; copies have the text of their original."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for table, columns in TEXTS.items():
        rows = tables.to_arrow(table)
        for column in (name for name in columns if name in rows.column_names):
            for document, value in zip(
                rows["document_id"].to_pylist(), rows[column].to_pylist(), strict=True
            ):
                if value:
                    texts[document].append(value if isinstance(value, str) else "\n".join(value))
    with ledger.open("w") as statuses, text.open("w") as found:
        for row in tables.documents:
            about = {"path": row.path, "status": row.status, "reason": row.reason}
            statuses.write(json.dumps(about) + "\n")
            content = "\n".join(texts[row.document_id])
            found.write(json.dumps({"path": row.path, "text": content}) + "\n")


def grade(tools: Path, dest: Path, ledger: Path, text: Path) -> int:
    command = [
        sys.executable,
        str(tools / "grade.py"),
        "--ledger",
        str(ledger),
        "--text",
        str(text),
    ]
    done = subprocess.run(
        [*command, "--map", MAP], env={**os.environ, "TORTURE_DIR": str(dest)}, check=False
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
