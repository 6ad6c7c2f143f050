"""Every sample in every format against the answers beside it."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from planparse.api import Result, audit, extract
from planparse.model.records import (
    DocumentRecord,
    FigureRecord,
    SectionRecord,
    TableCellRecord,
    TableRecord,
)

SAMPLES = Path(__file__).parents[1] / "samples"
PLAN_FILES = (
    "plan/plan.pdf",
    "plan/plan.docx",
    "plan/plan.txt",
    "english/plan.pdf",
    "english/plan.txt",
)
REPORT_FILES = (
    "complete/followup.pdf",
    "complete/followup.docx",
    "complete/followup.txt",
    "gaps/followup.pdf",
    "gaps/followup.docx",
    "gaps/followup.txt",
    "charts/followup.pdf",
    "charts/followup.docx",
    "lights/followup.pdf",
    "lights/followup.docx",
    "lights/followup.txt",
    "english/followup.pdf",
    "english/followup.txt",
)
ALL_FILES = (*PLAN_FILES, *REPORT_FILES)

LIGHTS = str.maketrans("", "", "●🟢🟡🔴⚪")
"""Signs of traffic lights; whether a cell shows one as text depends on the format."""

COMMON = {
    "bedöms uppnås": "expected",
    "osäkert": "uncertain",
    "bedöms inte uppnås": "not_expected",
    "bedömning saknas": "not_assessed",
}
"""The legend's words on the common scale."""

Rows = list[list[str | None]]


def expected(file: str) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads((SAMPLES / file).with_name("expected.json").read_text())
    name = Path(file).stem
    found: dict[str, Any] = answers.get(name, answers)
    return found


@cache
def extracted(file: str) -> Result:
    return extract(SAMPLES / file)


@cache
def audited(file: str) -> Result:
    folder = "english" if file.startswith("english") else "plan"
    suffix = Path(file).suffix if folder == "plan" or Path(file).suffix != ".docx" else ".pdf"
    return audit(SAMPLES / folder / f"plan{suffix}", SAMPLES / file)


def folded(text: str | None) -> str:
    return " ".join((text or "").translate(LIGHTS).split())


def rows_of(result: Result, table: TableRecord) -> Rows:
    rows: Rows = [[None] * table.column_count for _ in range(table.row_count)]
    for cell in result.of(TableCellRecord):
        if cell.table_id == table.table_id:
            rows[cell.row][cell.column] = folded(cell.text)
    return rows


@pytest.mark.parametrize("file", ALL_FILES)
def test_document_is_read_without_trouble(file: str) -> None:
    (document,) = extracted(file).of(DocumentRecord)
    answer = expected(file)
    assert document.status == "ok", document.detail
    assert (document.language, document.kind) == (answer["language"], answer["kind"])


@pytest.mark.parametrize("file", ALL_FILES)
def test_headings(file: str) -> None:
    result, answer = extracted(file), expected(file)
    leads = {folded(lead) for lead in answer["leads"]}
    found = [
        (section.number, folded(section.title), section.is_empty)
        for section in result.of(SectionRecord)
        if folded(section.title) not in leads
    ]
    wanted = [(h["number"], folded(h["title"]), h["is_empty"]) for h in answer["headings"]]
    assert found == wanted


@pytest.mark.parametrize("file", ALL_FILES)
def test_tables_cell_by_cell(file: str) -> None:
    result, answer = extracted(file), expected(file)
    found = [rows_of(result, table) for table in result.of(TableRecord)]
    wanted = [
        [[None if cell is None else folded(cell) for cell in row] for row in table["rows"]]
        for table in answer["tables"]
    ]
    if file.endswith(".txt"):
        # Tabs cannot tell a label over a whole row from a label with empty cells beside it.
        wanted = [
            [[row[0], *("" for _ in row[1:])] if set(row[1:]) == {None} else row for row in rows]
            for rows in wanted
        ]
    assert found == wanted


@pytest.mark.parametrize("file", ALL_FILES)
def test_captions_stand_at_their_tables(file: str) -> None:
    result, answer = extracted(file), expected(file)
    found = [(table.number, folded(table.caption)) for table in result.of(TableRecord)]
    for (number, caption), table in zip(found, answer["tables"], strict=True):
        label = table.get("number")
        assert number == (label.split()[-1] if label else None)
        assert caption.endswith(table.get("caption") or "")


@pytest.mark.parametrize("file", PLAN_FILES)
def test_goals(file: str) -> None:
    suffix_report = f"{Path(file).parent.name.replace('plan', 'complete')}/followup.pdf"
    result = audit(SAMPLES / file, SAMPLES / suffix_report)
    answer = expected(file)
    found = [
        (folded(g.title), folded(g.heading), g.focus_area, g.parent_goal) for g in result.goals
    ]
    wanted = [
        (folded(g["title"]), folded(g["heading"]), g["focus_area"], g["parent_goal"])
        for g in answer["goals"]
    ]
    assert found == wanted


@pytest.mark.parametrize("file", REPORT_FILES)
def test_coverage(file: str) -> None:
    result, answer = audited(file), expected(file)
    numbers = {s.section_id: s.number for s in result.of(SectionRecord)}
    found = [(row.status, [numbers[s] for s in row.section_ids]) for row in result.coverage]
    assert found == [(row["status"], row["sections"]) for row in answer["coverage"]]


@pytest.mark.parametrize("file", REPORT_FILES)
def test_every_claim_has_a_quote_and_its_place(file: str) -> None:
    result = audited(file)
    for row in result.coverage:
        if row.status in ("reported", "merged", "mentioned"):
            assert row.quote, row
            if not file.endswith(".docx"):
                assert row.page is not None, row


@pytest.mark.parametrize("suffix", ["pdf", "docx", "txt"])
def test_traffic_lights_are_read_by_their_legend(suffix: str) -> None:
    lights = expected(f"lights/followup.{suffix}")["lights"]
    wanted = [COMMON[lights["legend"][colour]] if colour else None for colour in lights["goals"]]
    rows = audited(f"lights/followup.{suffix}").coverage
    assert [row.self_assessment_status for row in rows] == wanted
    assert [row.self_assessment is None for row in rows] == [one is None for one in wanted]


def test_figures_of_the_charts_sample() -> None:
    result, answer = extracted("charts/followup.pdf"), expected("charts/followup.pdf")
    found = [(f.kind, f.number, folded(f.caption)) for f in result.of(FigureRecord)]
    wanted = [
        (f["kind"], f["number"].split()[-1], folded(f"{f['number']} {f['caption']}"))
        for f in answer["figures"]
    ]
    assert found == wanted


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract with Swedish")
def test_scan_is_read_with_text_recognition() -> None:
    result, answer = audited("scan/followup.pdf"), expected("scan/followup.pdf")
    assert [row.status for row in result.coverage] == [r["status"] for r in answer["coverage"]]


def test_scan_without_text_recognition_cannot_be_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = audit(SAMPLES / "plan" / "plan.txt", SAMPLES / "scan" / "followup.pdf")
    (document,) = [d for d in result.documents if d.kind == "follow_up"]

    assert (document.status, document.reason) == ("warning", "pages_without_text")
    assert {row.status for row in result.coverage} == {"cannot_say"}
