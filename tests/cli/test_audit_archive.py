"""`planparse audit --archive` as a process: every pair, and what has no counterpart."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"


def run(*arguments: Path | str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "planparse", *map(str, arguments), "-q"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_pairs_and_what_stands_alone_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(SAMPLES / "plan" / "plan.docx", folder / "plan.docx")
    shutil.copy(SAMPLES / "complete" / "followup.docx", folder / "report.docx")
    shutil.copy(SAMPLES / "english" / "plan.pdf", folder / "other.pdf")
    (folder / "trasig.pdf").write_bytes(b"%PDF-1.7 cut off")
    run("ingest", folder, "--archive", tmp_path / "archive")

    text = run("audit", "--archive", tmp_path / "archive", "--out", tmp_path / "out")
    said = run("audit", "--archive", tmp_path / "archive", "--out", tmp_path / "out",
               "--format", "json")  # fmt: skip

    assert text.returncode == said.returncode == 0
    assert "plan.docx -> " in text.stdout
    assert "report.docx (body_and_year): 12 reported" in text.stdout
    assert f"plan without a report: {folder}/other.pdf" in text.stdout
    assert "\ntook no part: 1 rejected\n" in text.stdout
    found = json.loads(said.stdout)
    assert [pair["statuses"] for pair in found["pairs"]] == [{"reported": 12}]
    assert found["no_part"] == [{"document": f"{folder}/trasig.pdf", "why": "rejected"}]
