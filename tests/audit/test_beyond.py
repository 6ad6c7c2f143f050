"""Sections that answer no goal reach the user as findings."""

from __future__ import annotations

from pathlib import Path

from planparse.api import audit
from planparse.model.records import FindingRecord

SAMPLES = Path(__file__).parents[2] / "samples"


def test_a_section_beyond_the_plan_is_a_finding() -> None:
    result = audit(SAMPLES / "plan" / "plan.txt", [SAMPLES / "gaps" / "followup.txt"])
    found = [f for f in result.of(FindingRecord) if f.code == "section_beyond_plan"]
    assert [(f.severity, f.quote) for f in found] == [
        ("low", "Förberedelser för en ny nämndorganisation 2027")
    ]


def test_a_report_that_keeps_to_its_plan_has_none() -> None:
    result = audit(SAMPLES / "plan" / "plan.txt", [SAMPLES / "complete" / "followup.txt"])
    assert not [f for f in result.of(FindingRecord) if f.code == "section_beyond_plan"]
