from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Own
from tests.audit.numbers.tables import table

TABLE = "Tabell 1 Investeringar 2025, belopp i mnkr\n\n" + table(
    "Objekt;Utfall;Budget;Avvikelse",
    "Kustnära vandringsled;1,0;0;-1,0",
    "Resecentrum Norrvik;8,0;10,0;2,0",
    "Summa;9,0;10,0;1,0",
)


def text(sentence: str, title: str = "Investeringar") -> str:
    return f"2 {title}\n\n{sentence}\n\n{TABLE}"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Kustnära vandringsled har en negativ avvikelse på 3,0 mnkr.", "3,0 mnkr"),
        ("Resecentrum Norrvik har ett utfall på 7 000 tkr.", "7 000 tkr"),
        ("Utfallet för perioden är 12,0 mnkr.", "12,0 mnkr"),
    ],
)
def test_another_number_for_a_row_that_the_sentence_names(
    own: Own, sentence: str, number: str
) -> None:
    (found,) = own(text(sentence))
    assert (found.code, found.found) == ("text_and_table_differ", number)
    assert found.quote is not None
    assert found.quote.text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Kustnära vandringsled har en negativ avvikelse på 1 mnkr.",  # -1 in the table
        "Resecentrum Norrvik har ett utfall på 8 000 tkr.",
        "Utfallet för perioden är 9 mnkr.",
        "Vägprogrammet har en negativ avvikelse på 17,5 mnkr.",  # a part of something else
        "Resecentrum Norrvik har ett utfall på cirka 7 mnkr.",
        "Jämfört med förra året är utfallet för Resecentrum Norrvik 3 mnkr.",
        "Resecentrum Norrvik hade 2023 ett utfall på 3 mnkr.",
        "I mars var utfallet för Resecentrum Norrvik 3 mnkr.",
        "Utfallet för Resecentrum Norrvik har ökat med 3 mnkr.",
        "Utfallet för bron är 12,0 mnkr.",
        "Utfallet för Resecentrum Norrvik är 1,0 mnkr lägre än budget.",  # another row has it
        "Av 40 mnkr har Resecentrum Norrvik fått en del.",
    ],
)
def test_what_is_no_clear_contradiction_is_left_alone(own: Own, sentence: str) -> None:
    assert own(text(sentence)) == []


def test_a_table_of_another_chapter_is_of_something_else(own: Own) -> None:
    sentence = "Resecentrum Norrvik har ett utfall på 7 000 tkr."
    assert own(f"2 Inledning\n\n{sentence}\n\n3 Ekonomi\n\n{TABLE}") == []


def test_a_target_is_of_the_indicator_whose_name_is_the_heading(own: Own) -> None:
    row = table("Indikator;Utfall;Målvärde", "Sjukfrånvaro;3,9 %;5,0 %")
    wrong = f"2 Sjukfrånvaro\n\nDen ligger under målvärdet, som är 6,0 procent.\n\n{row}"
    (found,) = own(wrong)
    assert (found.code, found.found, found.expected) == (
        "text_and_table_differ",
        "6,0 procent",
        "5,0 %",
    )
    assert own(wrong.replace("6,0 procent", "5 procent")) == []
