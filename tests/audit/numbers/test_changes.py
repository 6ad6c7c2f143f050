from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Between
from tests.audit.numbers.tables import table

PLAN = "2 Indikatorer 2025\n\n" + table(
    "Indikator;Utfall 2023;Utfall 2024;Målsättning 2025",
    "Påbörjade bostäder;848;141;Öka",
    "Nöjda besökare;61 %;64 %;70 %",
)


def report(*rows: str) -> str:
    return "2 Uppföljning 2025\n\n" + table("Indikator;Utfall 2023;Utfall 2024;Utfall 2025", *rows)


def test_a_report_that_repeats_the_plans_values_gives_no_finding(between: Between) -> None:
    told = report("Påbörjade bostäder;848;141;150", "Nöjda besökare;61 %;64,0 %;71 %")
    assert between(PLAN, told) == []


def test_a_revised_outcome_is_told_with_both_numbers_and_the_period(between: Between) -> None:
    told = report("Påbörjade bostäder;848;213;150", "Nöjda besökare;61 %;64 %;71 %")
    (found,) = between(PLAN, told)
    assert (found.code, found.severity) == ("outcome_changed", "medium")
    assert (found.expected, found.found) == ("141", "213")
    assert "'Påbörjade bostäder' for 2024 is 213" in found.message


def test_a_name_that_is_alike_and_has_a_value_in_common_is_the_same(between: Between) -> None:
    plan = "2 Indikatorer 2025\n\n" + table(
        "Indikator;Utfall 2023;Utfall 2024;Målsättning 2025",
        "Genomsnittlig svarstid för inkomna brev;14,4;14,3;Minska",
        "Nöjda besökare;61 %;64 %;70 %",
    )
    told = report(
        "Genomsnittlig svarstid för brev från invånare;14,5;14,3;14",
        "Nöjda besökare;61 %;64 %;71 %",
    )
    (found,) = between(plan, told)
    assert (found.code, found.expected, found.found) == ("outcome_changed", "14,4", "14,5")


def test_a_target_turned_round_is_a_change(between: Between) -> None:
    told = "2 Uppföljning 2025\n\n" + table(
        "Indikator;Utfall 2025;Målsättning 2025",
        "Påbörjade bostäder;150;Minska",
        "Nöjda besökare;71 %;70 %",
    )
    (found,) = between(PLAN, told)
    assert (found.code, found.expected, found.found) == ("target_changed", "Öka", "Minska")


@pytest.mark.parametrize("text", [PLAN, report("Nöjda besökare;61 %;64 %;71 %")])
def test_a_document_against_itself_has_no_changes(between: Between, text: str) -> None:
    assert between(text, text) == []
