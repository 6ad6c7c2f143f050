"""What a person wrote in a working paper outlives every later run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import planparse
from planparse.api import Result
from planparse.engine.kept_paper import keep_paper
from planparse.errors import InputError
from planparse.export.working_paper import FILE_NAME, is_edited
from planparse.export.working_paper.columns import COLUMNS, FIRST_ROW
from planparse.store.decisions import logged_decisions

SAMPLES = Path(__file__).parents[2] / "samples"
AT = {column.key: at for at, column in enumerate(COLUMNS, start=1)}
NOTE_COLUMN = len(COLUMNS) + 2


def fill(out: Path, **values: Any) -> None:
    """An auditor's decision on the first row of the paper that stands in a folder."""
    book = load_workbook(out / FILE_NAME)
    for key, value in values.items():
        book.worksheets[0].cell(FIRST_ROW + 1, AT[key]).value = value
    book.save(out / FILE_NAME)


def first_row(out: Path) -> dict[str, Any]:
    sheet = load_workbook(out / FILE_NAME).worksheets[0]
    return {key: sheet.cell(FIRST_ROW + 1, at).value for key, at in AT.items()}


@pytest.fixture(scope="module")
def result() -> Result:
    return planparse.audit(SAMPLES / "plan" / "plan.txt", SAMPLES / "gaps" / "followup.txt")


def test_a_filled_in_paper_is_taken_in_by_the_next_run(result: Result, tmp_path: Path) -> None:
    result.write_report(tmp_path)
    fill(tmp_path, verdict="Bekräfta", reviewer="A. Granskare")
    result.write_report(tmp_path)
    assert [one.reviewer for one in logged_decisions(tmp_path)] == ["A. Granskare"]
    assert first_row(tmp_path)["verdict"] == "Bekräfta"


def test_a_paper_that_nobody_touched_is_only_replaced(result: Result, tmp_path: Path) -> None:
    for _ in range(2):
        result.write_report(tmp_path)
    assert not is_edited((tmp_path / FILE_NAME).read_bytes())
    assert keep_paper(tmp_path) is None
    assert not logged_decisions(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", FILE_NAME]


def test_notes_that_no_log_knows_stay_in_a_file_of_their_own(
    result: Result, tmp_path: Path
) -> None:
    result.write_report(tmp_path)
    for note in ("Ring enheten", "Ring igen"):
        book = load_workbook(tmp_path / FILE_NAME)
        book.worksheets[0].cell(FIRST_ROW + 1, NOTE_COLUMN).value = note
        book.save(tmp_path / FILE_NAME)
        result.write_report(tmp_path)
    kept = [tmp_path / f"working-paper-{number}.xlsx" for number in (1, 2)]
    notes = [load_workbook(p).worksheets[0].cell(FIRST_ROW + 1, NOTE_COLUMN).value for p in kept]
    assert notes == ["Ring enheten", "Ring igen"]


def test_the_same_paper_is_kept_once(result: Result, tmp_path: Path) -> None:
    result.write_report(tmp_path)
    fill(tmp_path, verdict="Bekräfta")
    first, second = keep_paper(tmp_path), keep_paper(tmp_path)
    assert first is not None
    assert second is not None
    assert first.copy == second.copy
    assert (first.decisions, second.decisions) == (1, 0)


@pytest.mark.parametrize("content", [b"", b"my own notes", b"PK\x03\x04 no zip"])
def test_another_file_of_that_name_stops_the_run_and_stays(
    result: Result, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(InputError):
        result.write_report(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_decision_that_is_none_stops_the_run_and_stays(result: Result, tmp_path: Path) -> None:
    result.write_report(tmp_path)
    fill(tmp_path, verdict="kanske")
    with pytest.raises(InputError, match="kanske"):
        result.write_report(tmp_path)
    assert first_row(tmp_path)["verdict"] == "kanske"


def test_a_decision_on_other_evidence_is_never_made_again_by_the_machine(
    result: Result, tmp_path: Path
) -> None:
    result.write_report(tmp_path)
    fill(tmp_path, verdict="Bekräfta", reviewer="A. Granskare", evidence="0" * 16)
    fill(tmp_path, decided_at="2026-03-02")
    for _ in range(2):
        result.write_report(tmp_path)
        row = first_row(tmp_path)
        assert row["verdict"] is None
        assert row["stale"] == "Underlaget har ändrats: Bekräfta, A. Granskare, 2026-03-02"
        fill(tmp_path)  # saved by another program, and nothing decided
    assert len(logged_decisions(tmp_path)) == 1
