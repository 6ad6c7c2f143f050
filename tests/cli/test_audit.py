"""`planparse audit` as a user runs it: a process with arguments, streams and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from planparse.model.records import TABLES

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
PLAN = SAMPLES / "plan" / "plan.txt"
COMPLETE = SAMPLES / "complete" / "followup.txt"
GAPS = SAMPLES / "gaps" / "followup.txt"

Run = subprocess.CompletedProcess[str]


def planparse(*arguments: Path | str) -> Run:
    return subprocess.run(
        [sys.executable, "-m", "planparse", *map(str, arguments)],
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_all_goals_reported_is_exit_0_with_a_table_on_stdout(tmp_path: Path) -> None:
    run = planparse("audit", PLAN, COMPLETE, "--out", tmp_path / "out")

    assert run.returncode == 0
    assert "12 of 12 goals are reported" in run.stdout
    assert "reading 1/2" in run.stderr
    assert {path.stem for path in (tmp_path / "out").glob("*.parquet")} == set(TABLES)
    assert (tmp_path / "out" / "run.jsonl").read_text().count("\n") == 1


def test_gaps_are_exit_3_and_each_status_is_a_word(tmp_path: Path) -> None:
    run = planparse("audit", PLAN, GAPS, "--quiet")

    assert run.returncode == 3
    for status in ("reported", "merged", "missing", "mentioned", "empty"):
        assert status in run.stdout
    assert "reading" not in run.stderr


def test_json_is_one_document_on_stdout() -> None:
    run = planparse("audit", PLAN, COMPLETE, GAPS, "--format", "json")

    document = json.loads(run.stdout)
    assert len(document["tables"]["coverage"]) == 24
    assert run.returncode == 3


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        planparse("audit", PLAN, GAPS, "--quiet", "--out", tmp_path / name)
    for path in (tmp_path / "a").glob("*.parquet"):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def encrypted(path: Path) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", ownerPassword="owner"))
    canvas.drawString(72, 700, "Hemligt")
    canvas.save()


def html_error_page(path: Path) -> None:
    path.write_text("<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>")


def damaged(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"\x00\xff" * 400)


BROKEN: dict[str, Callable[[Path], None]] = {
    "encrypted": encrypted,
    "not_pdf": html_error_page,
    "corrupt": damaged,
    "empty": Path.touch,
    "is_directory": Path.mkdir,
    "not_found": lambda path: None,
}


@pytest.mark.parametrize("reason", BROKEN)
def test_bad_input_is_one_clear_line_and_exit_5(reason: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    BROKEN[reason](bad)

    run = planparse("audit", PLAN, bad, "--quiet", "--format", "json", "--out", tmp_path / "out")

    assert run.returncode == 5
    assert "Traceback" not in run.stderr
    tables = json.loads(run.stdout)["tables"]
    (row,) = [d for d in tables["documents"] if d["file_name"] == "bad.pdf"]
    assert (row["status"], row["reason"]) == ("rejected", reason)
    assert row["detail"]
    assert [c["status"] for c in tables["coverage"]] == ["cannot_say"] * 12
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("reason", BROKEN)
def test_bad_input_names_the_file_and_the_reason_on_stderr(reason: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    BROKEN[reason](bad)

    run = planparse("audit", PLAN, bad, "--quiet")

    (line,) = [line for line in run.stderr.splitlines() if line.startswith("rejected")]
    assert "bad.pdf" in line
    assert f"[{reason}]" in line


def test_a_plan_without_goals_never_says_all_reported(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("Verksamhetsplan\n\n1 Inledning\n\nNämnden finns i Björkdal.\n")

    run = planparse("audit", plan, COMPLETE, "--quiet")

    assert run.returncode == 4
    assert "No goals were found. Looked for" in run.stderr
    assert "reported" not in run.stdout


def test_a_rejected_plan_is_exit_5(tmp_path: Path) -> None:
    run = planparse("audit", tmp_path / "none.pdf", COMPLETE, "--quiet")

    assert run.returncode == 5
    assert "none.pdf" in run.stderr


def test_the_same_report_twice_is_a_duplicate_and_not_counted_twice() -> None:
    run = planparse("audit", PLAN, COMPLETE, COMPLETE, "--quiet", "--format", "json")

    tables = json.loads(run.stdout)["tables"]
    assert len(tables["coverage"]) == 12
    assert run.returncode == 0


def test_unwritable_output_is_one_line_and_exit_1(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("a file where a folder should be")

    run = planparse("audit", PLAN, COMPLETE, "--quiet", "--out", out)

    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert str(out) in run.stderr


def test_wrong_usage_is_exit_2() -> None:
    assert planparse("audit").returncode == 2
    assert planparse("audit", PLAN, COMPLETE, "--nonsense").returncode == 2
    assert planparse("schema", "nonsense").returncode == 2


def test_a_second_run_takes_in_what_somebody_decided_in_the_first_ones_paper(
    tmp_path: Path,
) -> None:
    from openpyxl import load_workbook

    planparse("audit", PLAN, GAPS, "--out", tmp_path)
    book = load_workbook(tmp_path / "working-paper.xlsx")
    keys = [cell.value for cell in book.worksheets[0][1]]
    book.worksheets[0].cell(3, keys.index("verdict") + 1).value = "reject"
    book.save(tmp_path / "working-paper.xlsx")

    run = planparse("audit", PLAN, GAPS, "--out", tmp_path)
    assert run.returncode == 3
    assert "1 new decisions taken from it" in run.stderr
    assert (tmp_path / "working-paper-1.xlsx").exists()
    assert len((tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_an_auditors_status_goes_before_the_machines_unless_it_is_to_be_ignored(
    tmp_path: Path,
) -> None:
    from openpyxl import load_workbook

    planparse("audit", PLAN, GAPS, "--out", tmp_path)
    book = load_workbook(tmp_path / "working-paper.xlsx")
    sheet = book.worksheets[0]
    at = {cell.value: cell.column for cell in sheet[1]}
    for row in range(3, sheet.max_row + 1):
        if "/g" in str(sheet.cell(row, at["subject_id"]).value):
            sheet.cell(row, at["verdict"]).value = "change"
            sheet.cell(row, at["status"]).value = "reported"
    book.save(tmp_path / "working-paper.xlsx")

    run = planparse("audit", PLAN, GAPS, "--out", tmp_path)
    assert run.returncode == 0
    assert "12 of 12 goals are reported" in run.stdout
    assert "(decided, was missing)" in run.stdout
    machine = planparse("audit", PLAN, GAPS, "--out", tmp_path, "--ignore-decisions")
    assert machine.returncode == 3
    assert "(decided" not in machine.stdout
    assert len((tmp_path / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 12


def test_a_working_paper_that_cannot_be_read_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "working-paper.xlsx").write_bytes(b"my own notes")
    run = planparse("audit", PLAN, GAPS, "--out", tmp_path)
    assert run.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["working-paper.xlsx"]
    wrong = planparse("audit", PLAN, GAPS, "--out", tmp_path / "out", "--decisions", "gone.xlsx")
    assert wrong.returncode == 2
    assert not (tmp_path / "out").exists()
