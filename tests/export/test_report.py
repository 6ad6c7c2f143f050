"""The audit report as a file: what it says, in which language, and what it never holds."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from tests.export.conftest import SAMPLES, Audited, Reported

from planparse.api import Result, audit
from planparse.export.report import render_report
from planparse.export.words import LANGUAGES, words
from planparse.model.decision import Decision, Settled, evidence_hash
from planparse.model.records import CoverageRecord, FindingRecord

SOURCE = Path(__file__).parents[2] / "src" / "planparse"
LOCALES = SOURCE / "export" / "locales"
OWN_WORDS = {
    "reason",
    "commitment_reason",
    "finding_message",
    "finding_compared",
    "issue_message",
    "document_reason",
    "gap",
    "heading_level",
}
"""Sections that say the records' English sentences in another language."""


def keys(value: object, at: str = "") -> set[str]:
    if not isinstance(value, dict):
        return {at}
    return {key for name, inner in value.items() for key in keys(inner, f"{at}.{name}")}


def catalogue(language: str) -> dict[str, object]:
    return tomllib.loads((LOCALES / f"{language}.toml").read_text(encoding="utf-8"))


def finding_codes() -> set[str]:
    """Every code that the audit gives to a finding, as its source has them."""
    found: set[str] = set()
    for path in (SOURCE / "audit").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                values = [k.value for k in node.keywords if k.arg == "code"]
                found |= {str(v.value) for v in values if isinstance(v, ast.Constant)}
    return found


def test_the_catalogues_have_the_same_texts() -> None:
    own = {
        lang: {k: v for k, v in catalogue(lang).items() if k not in OWN_WORDS} for lang in LANGUAGES
    }
    assert keys(own["sv"]) == keys(own["en"])


def test_every_finding_has_words_in_every_language() -> None:
    codes = finding_codes()
    assert len(codes) > 10
    for language in LANGUAGES:
        assert {code for code in codes if not words(language).find(f"finding.{code}")} == set()
    messages = catalogue("sv")["finding_message"]
    assert isinstance(messages, dict)
    assert codes <= messages.keys()
    assert {code for code in codes if not words("sv").find(f"finding_compared.{code}")} == set()


def test_the_swedish_report_is_swedish(audited: Audited) -> None:
    result = audited("reports")
    text = result.report_html(language="sv")
    for finding in result.of(FindingRecord):
        assert finding.message not in text
    for row in result.coverage:
        assert row.reason not in text
    assert '<html lang="sv">' in text


def test_the_interface_follows_the_plan_unless_told(audited: Audited) -> None:
    assert '<html lang="en">' in audited("english").report_html()
    assert '<html lang="sv">' in audited("english").report_html(language="sv")


def test_one_file_that_lets_nothing_in(reported: Reported) -> None:
    text = (reported("reports") / "report.html").read_text(encoding="utf-8")
    assert "default-src &#39;none&#39;" in text
    assert "unsafe-inline" not in text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', text)
    assert not re.search(r'\s(?:style|on\w+)="', text)


def test_it_is_small_and_the_same_every_time(audited: Audited, reported: Reported) -> None:
    """Three reports on twelve goals; the bound is for reports of twenty pages."""
    folder = reported("reports")
    text = (folder / "report.html").read_bytes()
    assert len(text) < 3_000_000
    assert audited("reports").report_html(out=folder).encode() == text


def test_pictures_and_links_lead_to_the_page(reported: Reported) -> None:
    folder = reported("reports")
    text = (folder / "report.html").read_text(encoding="utf-8")
    found = re.findall(r'href="([^"#]+\.pdf)#page=(\d+)"', text)
    assert found
    assert all((folder / target).resolve().is_file() for target, _ in found)
    assert text.count("data:image/png;base64,") > 36


def test_goals_and_findings_are_all_there(audited: Audited) -> None:
    result = audited("text")
    text = result.report_html()
    for goal in result.goals:
        assert f'id="goal-{goal.ordinal}"' in text
    for finding in result.of(FindingRecord):
        assert f'id="finding-{finding.finding_id.replace("/", "-")}"' in text


def test_a_decision_stands_beside_the_machines_view(audited: Audited) -> None:
    result = audited("text")
    row = next(row for row in result.coverage if row.status == "missing")
    decision = Decision(
        subject_id=row.goal_id,
        report_document_id=row.report_document_id,
        verdict="change",
        status="mentioned",
        reason="Nämns i bilagan",
        reviewer="A. Granskare",
        machine_status=row.status,
        evidence=evidence_hash(row),
        subject="",
        report="",
    )
    key = (row.goal_id, row.report_document_id)
    text = render_report(result.tables, decisions={key: Settled(decision=decision, is_stale=True)})
    assert "Nämns i bilagan" in text
    assert "A. Granskare" in text
    assert "Underlaget har ändrats" in text
    assert "Saknas" in text


@pytest.mark.parametrize("missing", ["plan", "report"])
def test_a_document_that_could_not_be_read_is_said_and_not_lost(
    tmp_path: Path, missing: str
) -> None:
    gone = tmp_path / "borta.pdf"
    plan, report = SAMPLES / "plan" / "plan.txt", SAMPLES / "gaps" / "followup.txt"
    result = audit(gone, report) if missing == "plan" else audit(plan, gone)
    text = result.report_html()
    assert "borta.pdf" in text
    assert "Filen finns inte." in text
    if missing == "report":
        assert text.count("Uppföljningen kunde inte läsas.") >= 12


def test_a_notebook_shows_the_matrix(audited: Audited) -> None:
    html = audited("text")._repr_html_()
    assert html.count("<tr>") == 13
    assert "Saknas" in html
    assert "(svagt), 2 av 6 åtaganden" in html


def test_an_empty_result_is_a_report_too() -> None:
    text = Result({"documents": []}).report_html()
    assert "Inga mål kunde läsas" in text


def test_links_of_scores_are_named(audited: Audited) -> None:
    """A level without words would show as a code."""
    levels = words("sv")
    for link in audited("reports").of(CoverageRecord):
        assert levels.find(f"status.{link.status}")
