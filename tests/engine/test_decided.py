"""Auditors' decisions in the records, beside the machine's answers."""

from __future__ import annotations

from pathlib import Path

import pytest

import planparse
from planparse.api import Result, load
from planparse.engine.decided import with_decisions
from planparse.engine.decisions import settle
from planparse.model.decision import Decision, evidence_hash, key_of
from planparse.model.records import (
    CommitmentCoverageRecord,
    CoverageRecord,
    DecisionRecord,
)
from planparse.store.decisions import append_decisions

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def result() -> Result:
    return planparse.audit(SAMPLES / "plan" / "plan.txt", SAMPLES / "gaps" / "followup.txt")


def answer_of(result: Result, status: str) -> CoverageRecord:
    return next(row for row in result.coverage if row.status == status)


def decision(answer: CoverageRecord | CommitmentCoverageRecord, **values: str) -> Decision:
    subject_id, report_id = key_of(answer)
    told = {
        "subject_id": subject_id,
        "report_document_id": report_id,
        "verdict": "confirm",
        "machine_status": answer.status,
        "evidence": evidence_hash(answer),
        "subject": "En tågtrafik i tid",
        "report": "Uppföljning",
    }
    return Decision.model_validate({**told, **values})


def decided(result: Result, *decisions: Decision) -> Result:
    return Result(with_decisions(result.tables, settle(result.tables, decisions)))


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"verdict": "confirm"}, "missing"),
        ({"verdict": "change", "status": "reported"}, "reported"),
        ({"verdict": "reject"}, "cannot_say"),
        ({"verdict": "open"}, None),
        ({"verdict": "change", "status": "reported", "evidence": "0" * 16}, None),
    ],
)
def test_what_each_verdict_makes_of_an_answer(
    result: Result, values: dict[str, str], status: str | None
) -> None:
    missing = answer_of(result, "missing")
    found = decided(result, decision(missing, **values))
    (row,) = (row for row in found.coverage if row.goal_id == missing.goal_id)
    assert row.status == "missing"
    assert row.decided_status == status
    assert row.final_status == (status or "missing")
    (told,) = found.of(DecisionRecord)
    assert told.applies == (status is not None)
    assert told.is_stale == ("evidence" in values)


def test_undertakings_are_decided_as_goals_are(result: Result) -> None:
    answer = next(
        row for row in result.of(CommitmentCoverageRecord) if row.status == "not_reported"
    )
    found = decided(result, decision(answer, verdict="change", status="partly"))
    (row,) = (one for one in found.of(CommitmentCoverageRecord) if one.decided_status)
    assert (row.commitment_id, row.final_status) == (answer.commitment_id, "partly")
    assert [one.subject_kind for one in found.of(DecisionRecord)] == ["commitment"]


def test_every_reviewers_decision_is_kept_and_the_latest_on_this_evidence_applies(
    result: Result,
) -> None:
    missing = answer_of(result, "missing")
    found = decided(
        result,
        decision(missing, reviewer="Ada", reason="Står inte i rapporten"),
        decision(missing, verdict="change", status="reported", reviewer="Bo", reason="Sidan 4"),
        decision(missing, verdict="reject", reviewer="Cia", evidence="0" * 16),
    )
    rows = sorted(found.of(DecisionRecord), key=lambda row: row.ordinal)
    assert {row.reviewer for row in rows} == {"Ada", "Bo", "Cia"}
    assert [row.reviewer for row in rows if row.applies] == ["Bo"]
    assert [row.reviewer for row in rows if row.is_stale] == ["Cia"]
    assert {row.reason for row in rows} == {"Står inte i rapporten", "Sidan 4", None}


def test_a_report_shows_who_decided_otherwise(result: Result, tmp_path: Path) -> None:
    missing = answer_of(result, "missing")
    append_decisions(
        tmp_path,
        [
            decision(missing, reviewer="Ada Lind", reason="Står inte där"),
            decision(missing, verdict="change", status="reported", reviewer="Bo Ek"),
        ],
    )
    page = result.report_html(out=tmp_path, language="en")
    assert "1 answer is an auditor&#39;s decision" in page
    assert "Another reviewer decided otherwise" in page
    assert "Ada Lind" in page
    machine = result.report_html(out=tmp_path, language="en", ignore_decisions=True)
    assert "1 answer is an auditor" not in machine
    assert "Bo Ek" in machine


def test_the_tables_hold_both_statuses(result: Result, tmp_path: Path) -> None:
    missing = answer_of(result, "missing")
    append_decisions(tmp_path, [decision(missing, verdict="change", status="mentioned")])
    result.decided(tmp_path).write(tmp_path)
    again = load(tmp_path)
    (row,) = (row for row in again.coverage if row.decided_status)
    assert (row.status, row.decided_status) == ("missing", "mentioned")
    assert [one.subject_id for one in again.of(DecisionRecord)] == [missing.goal_id]
