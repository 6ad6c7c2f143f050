from __future__ import annotations

import pytest

from planparse.extract.column_roles import column_role
from planparse.profiles.profile import load

SV, EN = load("sv").indicators, load("en").indicators


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Indikator", "name"),
        ("Ack. utfall", "outcome"),
        ("Årsbudget", "budget"),
        ("Helårsprognos", "forecast"),
        ("Budgetavvikelse", "deviation"),
        ("Avvikelse mot budget", "deviation"),
        ("Budget 2025", "budget"),
        ("Målvärde 2027", "target"),
        ("Kommentar", None),
        ("2025", None),
        ("", None),
    ],
)
def test_swedish_headings(head: str, role: str | None) -> None:
    assert column_role(head, SV) == role


@pytest.mark.parametrize(
    ("head", "role"),
    [("Budget 2025/26", "budget"), ("Variance", "deviation"), ("Service", None)],
)
def test_english_headings(head: str, role: str | None) -> None:
    assert column_role(head, EN) == role
