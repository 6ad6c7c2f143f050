from __future__ import annotations

from tests.audit.numbers.conftest import Between
from tests.audit.numbers.tables import table

PLAN = "2 Indikatorer 2025\n\n" + table(
    "Indikator;Beskrivning;Målvärde",
    "Sjukfrånvaro;Frånvaro på grund av sjukdom.;4,8 %",
    "Personalrörlighet;Andel som har slutat.;9,5 %",
)


def report(target: str = "4,8 %") -> str:
    return "2 Medarbetare 2025\n\n" + table(
        "Indikator;Utfall R12;Målvärde",
        f"Sjukfrånvaro;3,9 %;{target}",
        "Personalrörlighet;9,1 %;9,5 %",
    )


def test_the_same_targets_are_no_findings(between: Between) -> None:
    assert between(PLAN, report()) == []
    assert between(PLAN, report("4,80 %")) == []


def test_a_changed_target_is_found(between: Between) -> None:
    (found,) = between(PLAN, report("5,0 %"))
    assert (found.code, found.expected, found.found) == ("target_changed", "4,8 %", "5,0 %")


def test_an_indicator_without_a_row_is_found(between: Between) -> None:
    told = "2 Medarbetare 2025\n\n" + table("Indikator;Utfall;Målvärde", "Sjukfrånvaro;3,9 %;4,8 %")
    (found,) = between(PLAN, told)
    assert (found.code, found.expected) == ("indicator_not_reported", "Personalrörlighet")


def test_a_report_without_indicators_gives_one_finding(between: Between) -> None:
    (found,) = between(PLAN, "2 Läget\n\nNämnden har arbetat vidare under våren.")
    assert found.code == "indicators_not_reported"
    assert "'Sjukfrånvaro', 'Personalrörlighet'" in found.message


def test_a_target_that_only_a_sentence_states_is_compared(between: Between) -> None:
    told = (
        report().replace("Sjukfrånvaro;3,9 %;4,8 %".replace(";", "\t") + "\n", "")
        + "\n\n3 Sjukfrånvaro\n\nSjukfrånvaron är 3,9 procent. Målvärdet är 5,0 procent."
    )
    (found,) = between(PLAN, told)
    assert (found.code, found.found) == ("target_changed", "5,0 procent")


def test_the_target_of_the_reports_year_is_compared(between: Between) -> None:
    plan = "2 Indikatorer 2025\n\n" + table(
        "Indikator;Målvärde 2024;Målvärde 2025;Målvärde 2027",
        "Sjukfrånvaro;6,0 %;4,8 %;4,0 %",
        "Personalrörlighet;11 %;9,5 %;9 %",
    )
    assert between(plan, report()) == []


def test_a_column_that_bears_the_end_of_the_name_is_a_part(between: Between) -> None:
    plan = "2 Ekonomi 2025\n\n" + table(
        "Indikator;Beskrivning",
        "Periodresultat;Periodens resultat.",
        "Ackumulerad avvikelse;Resultat minus budget.",
    )
    told = "2 Ekonomi 2025\n\n" + table(
        "Indikator;Ack resultat;Ack budget;Avvikelse",
        "Ackumulerad avvikelse;-277,8 mnkr;-286,5 mnkr;8,7 mnkr",
    )
    (found,) = between(plan, told)
    assert (found.code, found.expected) == ("indicator_partly_reported", "Periodresultat")
