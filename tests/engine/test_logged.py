"""Every decision that is logged has a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planparse.engine.logged import log_decisions
from planparse.model.decision import Decision
from planparse.store.decisions import logged_decisions

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)

FIRST = Decision(
    subject_id="0123456789ab/g01",
    report_document_id="f" * 64,
    verdict="confirm",
    machine_status="reported",
    evidence="0" * 16,
    subject="En tågtrafik i tid",
    report="Uppföljning",
)


def days(out: Path) -> list[str | None]:
    return [one.decided_at for one in logged_decisions(out)]


def test_a_decision_without_a_day_gets_that_of_its_logging(tmp_path: Path) -> None:
    log_decisions(tmp_path, [FIRST], MONDAY)
    assert days(tmp_path) == ["2026-03-02"]


def test_the_same_paper_on_another_day_adds_nothing(tmp_path: Path) -> None:
    assert log_decisions(tmp_path, [FIRST], MONDAY) == 1
    assert log_decisions(tmp_path, [FIRST], TUESDAY) == 0
    assert days(tmp_path) == ["2026-03-02"]


def test_a_decision_made_anew_gets_its_own_day(tmp_path: Path) -> None:
    log_decisions(tmp_path, [FIRST], MONDAY)
    log_decisions(tmp_path, [FIRST.model_copy(update={"verdict": "reject"})], TUESDAY)
    assert days(tmp_path) == ["2026-03-02", "2026-03-03"]


def test_a_day_that_the_auditor_wrote_is_kept(tmp_path: Path) -> None:
    log_decisions(tmp_path, [FIRST.model_copy(update={"decided_at": "2026-02-27"})], TUESDAY)
    assert days(tmp_path) == ["2026-02-27"]
