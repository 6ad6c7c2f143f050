"""The working paper read back by openpyxl, as an auditor's program would."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.export.conftest import Audited, Reported

from planparse.engine.decisions import settle
from planparse.errors import InputError
from planparse.export.working_paper import read_decisions, write_paper
from planparse.export.working_paper.columns import COLUMNS, FIRST_ROW
from planparse.model.records import GoalRecord, QuantityRecord, Record
from planparse.store.decisions import append_decisions, logged_decisions

AT = {column.key: index + 1 for index, column in enumerate(COLUMNS)}
FORMULAS = ("=1+1", '=HYPERLINK("http://127.0.0.1:9","x")', "+1", "-2+3", "@SUM(A1)", "\t=1", " =1")


def book_of(tables: dict[str, Any]) -> Any:
    return load_workbook(BytesIO(write_paper(tables)))


def test_every_goal_and_undertaking_has_a_row_for_each_report(
    audited: Audited, reported: Reported
) -> None:
    result = audited("reports")
    sheet = load_workbook(reported("reports") / "working-paper.xlsx").worksheets[0]
    rows = sheet.max_row - FIRST_ROW
    assert rows == len(result.coverage) + len(result.tables["commitment_coverage"])
    assert sheet.freeze_panes == "D3"
    assert sheet.auto_filter.ref.startswith("A2:")
    assert sheet.row_dimensions[1].hidden


def test_decisions_have_lists_to_choose_from(reported: Reported) -> None:
    sheet = load_workbook(reported("text") / "working-paper.xlsx").worksheets[0]
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert '"Bekräfta,Ändra,Underkänn,Öppen"' in lists
    assert any("Samredovisat" in source for source in lists)
    assert any("Delvis" in source for source in lists)


def test_pages_are_numbers_that_lead_to_the_page(reported: Reported) -> None:
    sheet = load_workbook(reported("reports") / "working-paper.xlsx").worksheets[0]
    cell = sheet.cell(FIRST_ROW + 1, AT["page"])
    assert isinstance(cell.value, int)
    assert cell.hyperlink.target.endswith("followup.pdf")
    assert cell.hyperlink.location == f"page={cell.value}"


def test_numbers_are_numbers(reported: Reported, audited: Audited) -> None:
    sheet = load_workbook(reported("text") / "working-paper.xlsx")["Siffror"]
    values = [row[5] for row in sheet.iter_rows(min_row=2, values_only=True)]
    known = [
        row.value
        for row in audited("text").of(QuantityRecord)
        if row.kind in ("money", "percent", "count", "duration")
    ]
    assert all(isinstance(value, int | float) for value in values if value is not None)
    assert [None if v is None else float(v) for v in known] == [
        None if v is None else float(v) for v in values
    ]


def test_text_never_becomes_a_formula(audited: Audited) -> None:
    tables: dict[str, list[Record]] = {
        name: list(rows) for name, rows in audited("text").tables.items()
    }
    goals = [row for row in tables["goals"] if isinstance(row, GoalRecord)]
    renamed: list[Record] = [
        goal.model_copy(update={"title": text, "focus_area": text})
        for goal, text in zip(goals, FORMULAS, strict=False)
    ]
    tables["goals"] = [*renamed, *goals[len(FORMULAS) :]]
    book = book_of(tables)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    texts = {row[AT["subject"] - 1] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert {text.strip() for text in FORMULAS} <= {str(text).strip() for text in texts}


@pytest.mark.parametrize("text", ["a\x00b\x1bc\ufffe", "_x0041_", "x" * 40_000, "\ud800 half"])
def test_what_a_cell_cannot_hold_is_replaced_visibly(audited: Audited, text: str) -> None:
    tables: dict[str, list[Record]] = {
        name: list(rows) for name, rows in audited("text").tables.items()
    }
    first = tables["goals"][0].model_copy(update={"title": text})
    tables["goals"] = [first, *tables["goals"][1:]]
    sheet = book_of(tables).worksheets[0]
    found = str(sheet.cell(FIRST_ROW + 1, AT["subject"]).value)
    assert found.endswith("[…]") if len(text) > 32_000 else len(found) == len(text)


def test_a_number_that_excel_would_round_stays_as_printed(audited: Audited) -> None:
    tables: dict[str, list[Record]] = {
        name: list(rows) for name, rows in audited("text").tables.items()
    }
    quantities = [row for row in tables["quantities"] if isinstance(row, QuantityRecord)]
    money = next(row for row in quantities if row.kind == "count")
    tables["quantities"] = [money.model_copy(update={"value": Decimal("12345678901234567890")})]
    sheet = book_of(tables)["Siffror"]
    assert sheet.cell(2, 6).value == "12345678901234567890"


def decided(path: Path, out: Path, **values: str) -> Path:
    """The working paper with a decision filled in on its first row."""
    book = load_workbook(path)
    for key, value in values.items():
        book.worksheets[0].cell(FIRST_ROW + 1, AT[key]).value = value
    book.save(out)
    return out


def test_decisions_come_back(audited: Audited, reported: Reported, tmp_path: Path) -> None:
    paper = decided(
        reported("text") / "working-paper.xlsx",
        tmp_path / "mine.xlsx",
        verdict="Ändra",
        status="Bara nämnt",
        reason="Hittades i bilagan",
        reviewer="A. Granskare",
        decided_at="2025-11-03",
    )
    found = read_decisions(paper)
    assert len(found) == 1
    assert (found[0].verdict, found[0].status) == ("change", "mentioned")
    assert found[0].reason == "Hittades i bilagan"

    settled = settle(audited("text").tables, found)
    assert [one.is_stale for one in settled.values()] == [False]
    assert next(iter(settled.values())).status == "mentioned"


def test_decisions_are_kept_over_runs_and_filled_in(
    audited: Audited, reported: Reported, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = audited("text")
    paper = decided(reported("text") / "working-paper.xlsx", tmp_path / "m.xlsx", verdict="confirm")
    result.write_report(out, decisions=paper)
    result.write_report(out)
    assert len(logged_decisions(out)) == 1
    again = load_workbook(out / "working-paper.xlsx").worksheets[0]
    assert again.cell(FIRST_ROW + 1, AT["verdict"]).value == "Bekräfta"
    assert "Granskarens beslut: bekräftat" in (out / "report.html").read_text(encoding="utf-8")


def test_a_decision_on_other_evidence_is_stale(
    audited: Audited, reported: Reported, tmp_path: Path
) -> None:
    paper = decided(reported("text") / "working-paper.xlsx", tmp_path / "m.xlsx", verdict="confirm")
    decision = read_decisions(paper)[0]
    tables = audited("text").tables
    changed = decision.model_copy(update={"evidence": "0" * 16})
    assert next(iter(settle(tables, [changed]).values())).is_stale

    other_file = decision.model_copy(update={"report_document_id": "f" * 64})
    found = settle(tables, [other_file])
    assert len(found) == 1, "the report is found again by its title"
    assert next(iter(found.values())).is_stale


def test_the_same_decision_is_logged_once_and_a_new_one_is_added(
    reported: Reported, tmp_path: Path
) -> None:
    paper = decided(reported("text") / "working-paper.xlsx", tmp_path / "m.xlsx", verdict="confirm")
    first = read_decisions(paper)
    assert [append_decisions(tmp_path, first) for _ in range(2)] == [1, 0]
    before = (tmp_path / "decisions.jsonl").read_bytes()
    append_decisions(tmp_path, [first[0].model_copy(update={"verdict": "reject"})])
    assert (tmp_path / "decisions.jsonl").read_bytes().startswith(before)
    assert [one.verdict for one in logged_decisions(tmp_path)] == ["confirm", "reject"]


def test_a_csv_of_the_sheet_will_do(reported: Reported, tmp_path: Path) -> None:
    paper = decided(reported("text") / "working-paper.xlsx", tmp_path / "m.xlsx", verdict="reject")
    path = tmp_path / "m.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = load_workbook(paper).worksheets[0].iter_rows(values_only=True)
        csv.writer(file, delimiter=";").writerows(rows)
    assert read_decisions(path) == read_decisions(paper)


@pytest.mark.parametrize(
    ("values", "hint"),
    [
        ({"verdict": "kanske"}, "kanske"),
        ({"verdict": "change"}, "names no other"),
        ({"verdict": "confirm", "evidence": ""}, "hidden columns"),
    ],
)
def test_a_decision_that_is_none_names_its_row(
    reported: Reported, tmp_path: Path, values: dict[str, str], hint: str
) -> None:
    paper = decided(reported("text") / "working-paper.xlsx", tmp_path / "m.xlsx", **values)
    with pytest.raises(InputError, match=hint) as raised:
        read_decisions(paper)
    assert "row 3" in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"PK\x03\x04 no zip"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_decisions(path)
    with pytest.raises(InputError, match="not there"):
        read_decisions(tmp_path / "gone.xlsx")
