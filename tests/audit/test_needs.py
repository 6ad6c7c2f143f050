"""What has to be done, and whose goals else there are, tells nothing of the period."""

from __future__ import annotations

from pathlib import Path

import pytest

import planparse

PLAN = """# Verksamhetsplan 2026

Hamnnämnden

## Mål 1: Hamnen ska vara öppen för alla

Nämnden ska arbeta med målet.

## Mål 2: Vattnet i hamnen ska vara rent

Nämnden ska arbeta med målet.
"""
REPORT = """# Årsredovisning 2026

Hamnnämnden

## Mål 1: Hamnen ska vara öppen för alla

Hamnen har haft öppet varje dag, och tolv nya platser byggdes i maj.

## Mål 2: Vattnet i hamnen ska vara rent

{text}
"""


def status(folder: Path, text: str) -> str:
    plan, report = folder / "plan.md", folder / "report.md"
    plan.write_text(PLAN, encoding="utf-8")
    report.write_text(REPORT.format(text=text), encoding="utf-8")
    first, second = (row.status for row in planparse.audit(plan, report).coverage)
    assert first == "reported"
    return second


@pytest.mark.parametrize(
    "text",
    [
        "För att nå målet krävs mycket arbete mot utsläpp. Arbetet måste omfatta alla båtar.",
        "Målet hör ihop med följande mål: mål 6: Rent vatten, mål 14: Hav, mål 15: Ekosystem.",
    ],
)
def test_a_need_or_a_list_of_other_goals_reports_nothing(tmp_path: Path, text: str) -> None:
    assert status(tmp_path, text) in ("empty", "mentioned")


@pytest.mark.parametrize(
    "text",
    [
        "Utsläppen minskade med 12 procent. Mer behöver göras.",
        "Nämnden har köpt in två sugstationer, som behövdes för att nå målet.",
    ],
)
def test_what_was_done_is_told_beside_a_need(tmp_path: Path, text: str) -> None:
    assert status(tmp_path, text) == "reported"
