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


def test_the_target_of_the_documents_year_holds(found: Found) -> None:
    (one,) = found(
        "2 Mål\n\nIndikator\tMålvärde 2024\tMålvärde 2025\tMålvärde 2027\nSjukfrånvaro\t6\t5\t4"
    )
    assert raws(one)[0] == "5"


def test_a_sentence_under_a_heading_with_the_name(found: Found) -> None:
    (one,) = found("2 Sjukfrånvaro\n\nSjukfrånvaron är 3,9 procent. Målvärdet är 5,0 procent.")
    assert (one.name, one.rule) == ("Sjukfrånvaro", "indicator_sentence")
    assert raws(one) == ("5,0 procent", "3,9 procent", None)


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
