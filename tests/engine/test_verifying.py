"""Every quote of the samples stands where its record says; one that was altered does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planparse.api import Result, audit
from planparse.engine.located import addresses
from planparse.engine.verifying import verify
from planparse.export.lookup import Tables
from planparse.model.records import CoverageRecord, FindingRecord
from planparse.readers.pdf import tesseract

SAMPLES = Path(__file__).parents[2] / "samples"
PAIRS = {
    "pdf": ("plan/plan.pdf", "complete/followup.pdf"),
    "text": ("plan/plan.txt", "gaps/followup.txt"),
    "word": ("plan/plan.docx", "complete/followup.docx"),
    "english": ("english/plan.pdf", "english/followup.pdf"),
}


needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="needs the program tesseract"
)


@pytest.fixture(scope="module")
def scanned() -> Result:
    return audit(SAMPLES / "plan" / "plan.pdf", SAMPLES / "scan" / "followup.pdf")


@pytest.mark.parametrize("names", PAIRS.values(), ids=PAIRS)
def test_every_quote_of_the_samples_stands(names: tuple[str, str]) -> None:
    plan, report = (SAMPLES / name for name in names)
    found = audit(plan, report).verify()
    assert found.counts.keys() == {"stands"}
    assert found.counts["stands"] > 20


def test_an_altered_quote_and_a_moved_one_are_told(tmp_path: Path) -> None:
    result = audit(SAMPLES / "plan" / "plan.pdf", SAMPLES / "gaps" / "followup.pdf")
    rows = [row for row in result.coverage if row.quote]
    altered = rows[0].model_copy(update={"quote": f"{rows[0].quote} Det gick inte."})
    moved = rows[1].model_copy(update={"top": 10.0, "bottom": 20.0})
    tables = {**result.tables, "coverage": [altered, moved, *rows[2:]]}
    found = verify(tables)
    assert {one.verdict for one in found.wrong} == {"absent", "elsewhere"}
    assert len(found.wrong) == 2


@needs_tesseract
def test_quotes_on_scanned_pages_are_recognised_anew(scanned: Result) -> None:
    found = scanned.verify()
    assert found.counts.keys() == {"stands", "recognised"}
    assert found.counts["recognised"] >= 12


@needs_tesseract
def test_an_altered_quote_on_a_scanned_page_is_told(scanned: Result) -> None:
    rows = [row for row in scanned.coverage if row.quote]
    said = "Övningen är bokad till den 9 april."
    last = rows[-1].model_copy(update={"quote": said})
    alone: Tables = {"documents": scanned.documents, "coverage": [last]}
    assert verify(alone).counts == {"recognised": 1}

    altered = rows[0].model_copy(update={"quote": f"{rows[0].quote} Det gick inte alls."})
    moved = rows[1].model_copy(update={"top": 10.0, "bottom": 20.0})
    counted = last.model_copy(update={"quote": said.replace("9", "8")})
    found = verify({**alone, "coverage": [altered, moved, counted]})
    assert [one.verdict for one in found.wrong] == ["read_otherwise", "elsewhere", "read_otherwise"]


@needs_tesseract
def test_without_tesseract_quotes_on_scanned_pages_are_not_checked(
    monkeypatch: pytest.MonkeyPatch, scanned: Result
) -> None:
    monkeypatch.setenv("PATH", "")
    tesseract.languages.cache_clear()
    found = scanned.verify()
    tesseract.languages.cache_clear()
    assert not found.wrong
    assert found.counts["not_checked"] >= 12
    reasons = {one.why for one in found.checked if one.verdict == "not_checked"}
    assert reasons == {f"Tesseract is not installed; {tesseract.INSTALL_HINT}"}


def test_both_places_of_a_contradiction_are_shown_and_checked() -> None:
    result = audit(SAMPLES / "plan" / "plan.pdf", SAMPLES / "complete" / "followup.pdf")
    both = {row.code for row in result.of(FindingRecord) if row.against_quote}
    assert both >= {"claim_contradicted", "paragraph_repeated", "tables_differ"}
    checked = [one for one in result.verify().checked if one.claim.record.endswith(" against")]
    assert len(checked) >= 3
    assert {one.verdict for one in checked} == {"stands"}
    html = result.report_html()
    claim = next(row for row in result.of(FindingRecord) if row.code == "claim_contradicted")
    assert html.count(claim.against_quote or "?") >= 2


def test_documents_are_known_by_their_content(tmp_path: Path) -> None:
    plan, report = tmp_path / "plan.txt", tmp_path / "report.txt"
    shutil.copy(SAMPLES / "plan" / "plan.txt", plan)
    shutil.copy(SAMPLES / "gaps" / "followup.txt", report)
    result = audit(plan, report)
    elsewhere = tmp_path / "moved"
    elsewhere.mkdir()
    report.rename(elsewhere / "report.txt")
    plan.write_text("another text", encoding="utf-8")
    assert set(verify(result.tables).counts) == {"no_source"}
    assert verify(result.tables, [elsewhere]).counts["stands"] > 5
    assert any(isinstance(row, CoverageRecord) for row in result.coverage)


@pytest.mark.parametrize("name", ["javascript:alert(1).pdf", "a b#c?.pdf", "å.pdf"])
def test_an_address_is_never_a_scheme(tmp_path: Path, name: str) -> None:
    found = addresses({"x": tmp_path / name}, tmp_path)["x"]
    assert found.startswith("./")
    assert not set(found) & set(' "<>#?')
    assert ":" not in found
