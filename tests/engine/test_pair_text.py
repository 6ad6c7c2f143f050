"""The samples' own expected answers: judgements, findings from text, and a row for each pair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planparse.engine.auditing import audit_files
from planparse.engine.rows import Rows
from planparse.model.records import (
    CommitmentCoverageRecord,
    CommitmentRecord,
    CoverageRecord,
    FindingRecord,
)

SAMPLES = Path(__file__).parents[2] / "samples"


def audited(plan: str, report: str) -> Rows:
    return audit_files(SAMPLES / plan, [SAMPLES / report])


def codes(rows: Rows) -> list[str]:
    return [row.code for row in rows["findings"] if isinstance(row, FindingRecord)]


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_the_charts_sample_judges_every_goal(suffix: str) -> None:
    expected = json.loads((SAMPLES / "charts" / "expected.json").read_text(encoding="utf-8"))
    rows = audited(f"plan/plan.{suffix}", f"charts/followup.{suffix}")
    found = [row for row in rows["coverage"] if isinstance(row, CoverageRecord)]
    assert [row.self_assessment for row in found] == [
        goal["self_assessment"] for goal in expected["coverage"]
    ]
    assert all(row.self_assessment_status for row in found)
    assert all(row.self_assessment_place is not None for row in found)
    assert codes(rows).count("assessment_differs") == 1


@pytest.mark.parametrize("suffix", ["txt", "pdf", "docx"])
def test_the_complete_sample_has_each_planted_fault_once(suffix: str) -> None:
    found = codes(audited(f"plan/plan.{suffix}", f"complete/followup.{suffix}"))
    for code in ("claim_contradicted", "copied_from_plan", "paragraph_repeated", "empty_section"):
        assert found.count(code) == 1, code


def test_the_gaps_sample_lists_the_goal_without_a_section() -> None:
    found = codes(audited("plan/plan.txt", "gaps/followup.txt"))
    assert found.count("goal_only_in_table") == 1
    assert found.count("empty_section") == 1


def test_every_undertaking_has_a_row_for_every_report() -> None:
    reports = [SAMPLES / "complete" / "followup.txt", SAMPLES / "gaps" / "followup.txt"]
    missing = SAMPLES / "no_such_report.pdf"
    rows = audit_files(SAMPLES / "plan" / "plan.txt", [*reports, missing])
    plan = [row for row in rows["commitments"] if isinstance(row, CommitmentRecord)]
    found = [
        row for row in rows["commitment_coverage"] if isinstance(row, CommitmentCoverageRecord)
    ]
    assert len(plan) > 40
    assert len(found) == 3 * len(plan)
    assert {row.status for row in found[2 * len(plan) :]} == {"cannot_say"}
    assert all(row.reason for row in found)
    assert all(row.quote for row in found if row.status in ("reported", "partly"))


def test_the_english_sample() -> None:
    rows = audited("english/plan.txt", "english/followup.txt")
    plan = [row for row in rows["commitments"] if isinstance(row, CommitmentRecord)]
    assert {row.goal_id for row in plan if row.goal_id} == {
        row.goal_id for row in rows["coverage"] if isinstance(row, CoverageRecord)
    }
