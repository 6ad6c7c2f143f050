"""The README says what is so: its parts are made from the code, its first command runs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.readme import ROOT, filled

README = ROOT / "README.md"


def test_generated_parts_are_current() -> None:
    text = README.read_text(encoding="utf-8")
    assert filled(text) == text, "run: python tests/readme.py --write"


def test_first_command_runs_the_main_job_on_the_samples(tmp_path: Path) -> None:
    block = re.search(r"<!-- command 1 -->\n```sh\n(.*)\n```", README.read_text(encoding="utf-8"))
    assert block is not None
    last = shlex.split(block[1].rpartition("&&")[2])
    assert last[0].endswith("/planparse")
    arguments = [*last[1:-1], str(tmp_path / "out")]

    run = subprocess.run(
        [sys.executable, "-m", "planparse", *arguments], cwd=ROOT, capture_output=True, text=True
    )

    assert run.returncode == 0, run.stderr
    assert "12 of 12 goals are reported" in run.stdout
    assert (tmp_path / "out" / "coverage.parquet").is_file()


def test_python_example_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    code = (
        block[1]
        .replace('"out"', repr(str(tmp_path / "out")))
        .replace('"samples/', f'"{ROOT}/samples/')
    )
    exec(compile(code, "README.md", "exec"), {})
    assert (tmp_path / "out" / "documents.parquet").is_file()


def test_sql_example_gives_a_row_for_each_goal(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    import planparse

    samples = ROOT / "samples"
    planparse.audit(samples / "plan" / "plan.txt", samples / "gaps" / "followup.txt").write(
        tmp_path
    )
    block = re.search(r"```sql\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None

    rows = duckdb.connect().execute(block[1].replace("'out/", f"'{tmp_path}/")).fetchall()

    assert len(rows) == 12
