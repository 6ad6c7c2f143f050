from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planparse.engine.reading import read_document
from planparse.model.facts import Indicator

OPENING = "Nämnden följer verksamheten under 2025 och redovisar utfallet för regionens mål 2025."

Found = Callable[[str], list[Indicator]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    def made(text: str) -> list[Indicator]:
        path = tmp_path / "rapport.txt"
        path.write_text(f"1 Inledning\n\n{OPENING}\n\n{text}\n", encoding="utf-8")
        return list(read_document(path, "follow_up").indicators)

    return made


def raws(one: Indicator) -> tuple[str | None, ...]:
    numbers = (one.target, one.outcome, one.forecast)
    return tuple(number.raw if number else None for number in numbers)


def test_a_table_of_outcomes_and_targets(found: Found) -> None:
    (one,) = found(
        "2 Personal\n\nIndikator\tUtfall (R12)\tMålvärde\nPersonalomsättning\t6,93 %\t11 %"
    )
    assert (one.name, one.unit, one.period) == ("Personalomsättning", "%", "R12")
    assert raws(one) == ("11 %", "6,93 %", None)


def test_a_definition_that_states_its_target(found: Found) -> None:
    first, second = found(
        "2 Indikatorer\n\nIndikator\tBeskrivning\n"
        "Sjukfrånvaro\tMäter frånvaro. Regionens målvärde är 5,2.\n"
        "Personalomsättning\tAndel som slutar inom 12 månader. Målvärdet är 11,0."
    )
    assert (raws(first)[0], raws(second)[0]) == ("5,2", "11,0")
    assert first.description == "Mäter frånvaro. Regionens målvärde är 5,2."


def test_each_years_target_is_a_record_of_that_year(found: Found) -> None:
    every = found(
        "2 Mål\n\nIndikator\tMålvärde 2024\tMålvärde 2025\tMålvärde 2027\nSjukfrånvaro\t6\t5\t4"
    )
    assert [(one.period, raws(one)[0]) for one in every] == [
        ("2024", "6"),
        ("2025", "5"),
        ("2027", "4"),
    ]


def test_a_sentence_under_a_heading_with_the_name(found: Found) -> None:
    (one,) = found("2 Sjukfrånvaro\n\nSjukfrånvaron är 3,9 procent. Målvärdet är 5,0 procent.")
    assert (one.name, one.rule) == ("Sjukfrånvaro", "indicator_sentence")
    assert raws(one) == ("5,0 procent", "3,9 procent", None)


def test_a_sentence_about_something_else_is_no_indicator_of_the_sections_name(
    found: Found,
) -> None:
    assert found("2 Medarbetare och arbetsmiljö\n\nMålvärdet för rörligheten är 9 procent.") == []


def test_a_paragraph_that_speaks_of_the_heading_states_its_target(found: Found) -> None:
    (one,) = found("2 Sjukfrånvaro\n\nMålvärdet för sjukfrånvaro är 5,0 procent.")
    assert (one.name, raws(one)[0]) == ("Sjukfrånvaro", "5,0 procent")


def test_a_table_under_that_heading_has_it_already(found: Found) -> None:
    (one,) = found(
        "2 Sjukfrånvaro\n\nMålvärdet är 5,0 procent.\n\n"
        "Indikator\tUtfall\tMålvärde\nSjukfrånvaro\t3,9 %\t5,0 %"
    )
    assert one.rule == "indicator_table"


@pytest.mark.parametrize(
    "text",
    [
        "Målet är att nå 80 procent.",
        "Målvärdet är inte satt. Under 2024 deltog 30 procent.",
        "Målvärdet sätts år 2026.",
    ],
)
def test_sentences_that_state_no_target(found: Found, text: str) -> None:
    assert found(f"2 Friskvård\n\n{text}") == []


def by_period(every: list[Indicator]) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.period, one.target_text, one.outcome_text) for one in every]


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        (
            "Utfall 2023\tUtfall 2024\tMålsättning 2025",
            "848\t165\tÖka",
            [("2023", None, "848"), ("2024", None, "165"), ("2025", "Öka", None)],
        ),
        (
            "Utfall 2025\tUtfall 2024\tMål 2025",
            "71 %\t58 %\t70 %",
            [("2025", "70 %", "71 %"), ("2024", None, "58 %")],
        ),
        (
            "Målsättnin g 2025\tUtfall aug 2024\tUtfall aug 2025",
            "85\t87\t-",
            [("2025", "85", None), ("aug 2024", None, "87")],
        ),
        (
            "2023\t2024\t2025",
            "5,5\t5,7\t5,0",
            [("2023", None, "5,5"), ("2024", None, "5,7"), ("2025", None, "5,0")],
        ),
        (
            "Utfall 2023\tUtfall 2024\tMålvärde",
            "40\t41\t>40",
            [("2023", None, "40"), ("2024", None, "41"), ("2025", ">40", None)],
        ),
        (
            "Mars\tJuli\tAckumulerat utfall\tMålvärde",
            "63 %\t71 %\t65 %\t66 %",
            [("Mars", None, None), ("Juli", None, None), ("Ackumulerat", "66 %", "65 %")],
        ),
    ],
)
def test_each_period_of_a_row_is_a_record(
    found: Found, heads: str, cells: str, expected: list[tuple[str | None, ...]]
) -> None:
    every = found(f"2 Mål\n\nIndikator\t{heads}\nNöjda besökare\t{cells}")
    if heads.startswith("Mars"):
        assert by_period(every)[-1] == expected[-1]
    else:
        assert by_period(every) == expected


def test_the_oldest_column_never_stands_in_for_the_documents_year(found: Found) -> None:
    every = found(
        "2 Mål\n\nIndikator\tUtfall 2023\tUtfall 2025\nNöjda besökare\t61 %\t\nResor\t4\t5"
    )
    assert by_period([one for one in every if one.name == "Nöjda besökare"]) == [
        ("2023", None, "61 %")
    ]


def test_a_word_as_target_has_a_direction_and_a_sign_its_comparator(found: Found) -> None:
    first, second, third = found(
        "2 Mål\n\nIndikator\tMålsättning 2025\nBostäder\tÖka\nSvar\tminst 40 %\nBrott\thögst 5"
    )
    assert (first.direction, first.target, first.target_text) == ("increase", None, "Öka")
    assert (second.target_comparator, second.target_text) == ("at_least", "minst 40 %")
    assert (third.target_comparator, raws(third)[0]) == ("at_most", "5")


def test_values_that_are_neither_target_nor_outcome_are_left_out(found: Found) -> None:
    (one,) = found(
        "2 Mål\n\nIndikator\tStartvärde\tBörvärde\tGränsvärde\tUtfall\nSvarstid\t9\t5\t12\t6"
    )
    assert raws(one) == ("5", "6", None)


def test_a_footnotes_mark_is_no_part_of_a_name(found: Found) -> None:
    every = found("2 Mål\n\nIndikator\tUtfall\tMålvärde\nSjukfrånvaro*\t5\t4\nYta, m²\t7\t8")
    assert [one.name for one in every] == ["Sjukfrånvaro", "Yta, m²"]


def test_groups_of_one_period_are_told_apart(found: Found) -> None:
    every = found("2 Mål\n\nIndikator\tUtfall kvinnor 2025\tUtfall män 2025\nSjukfrånvaro\t7\t4")
    assert [(one.name, one.outcome_text) for one in every] == [
        ("Sjukfrånvaro, kvinnor", "7"),
        ("Sjukfrånvaro, män", "4"),
    ]


def test_a_goals_column_of_texts_is_no_column_of_targets(found: Found) -> None:
    (one,) = found(
        "2 Mål\n\nMål\tIndikator\tUtfall 2025\nFler ska resa tillsammans i hela länet\tResor\t5 421"
    )
    assert (one.name, one.target_text, one.outcome_text) == ("Resor", None, "5 421")


def test_a_judgement_under_result_is_no_outcome(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(
        "# Annual performance report 2031\n\nThe Agency reports on the results of the year.\n\n"
        "| Performance measure | FY 2031 Target | FY 2031 Actual | Result |\n|---|---|---|---|\n"
        "| Letters answered (percent) | 80 | 77 | Not met |\n| Days to answer | 10 | 9.5 | Met |\n",
        encoding="utf-8",
    )
    first, second = read_document(path, "follow_up").indicators
    assert (first.target_text, first.outcome_text, first.status_raw) == ("80", "77", "Not met")
    assert (second.period, second.outcome_text, second.status_raw) == ("2031", "9.5", "Met")
