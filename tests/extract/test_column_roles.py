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
        ("Målsättning 2025", "target"),
        ("Målsättnin g 2025", "target"),
        ("Riktvärde", "target"),
        ("Startvärde 2020", None),
        ("Gränsvärde", None),
        ("Utfall aug 2025", "outcome"),
        ("Kommentar", None),
        ("2025", None),
        ("", None),
    ],
)
def test_swedish_headings(head: str, role: str | None) -> None:
    assert column_role(head, SV) == role


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Budget 2025/26", "budget"),
        ("Variance", "deviation"),
        ("FY 2031 Actual", "outcome"),
        ("FY 2031 Target", "target"),
        ("Baseline", None),
        ("Service", None),
    ],
)
def test_english_headings(head: str, role: str | None) -> None:
    assert column_role(head, EN) == role
