from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Own
from tests.audit.numbers.tables import table

HEAD = "2 Ekonomi\n\nTabell 1 Driftbudget, belopp i mnkr\n\n"


def test_a_total_that_no_rows_give_is_found_in_the_documents_own_print(own: Own) -> None:
    text = HEAD + table("Konto;Budget;Utfall", "Löner;1 200,5;2", "Hyra;2 000;3", "Summa;3 300,5;5")
    (found,) = own(text)
    assert (found.code, found.severity, found.found) == ("sum_differs", "high", "3 300,5")
    assert found.expected == "3 200,5"
    assert "'Summa' of the column 'Budget'" in found.message
    assert found.message.endswith("the 2 rows above it sum to 3 200,5.")


@pytest.mark.parametrize(
    "rows",
    [
        ("Löner;0,4;2", "Hyra;0,4;3", "Summa;1;5"),  # 0.8 is printed as 1
        ("Löner;33,3;2", "Hyra;33,3;3", "Vård;33,3;0", "Summa;100,0;5"),
        ("Intäkter;-325;-1", "Löner;271;3", "Nettokostnad;-54;2"),
    ],
)
def test_totals_within_rounding_are_no_findings(own: Own, rows: tuple[str, ...]) -> None:
    assert own(HEAD + table("Konto;Budget;Utfall", *rows)) == []


def test_subtotals_do_not_count_twice(own: Own) -> None:
    rows = ("A;1;1", "B;2;2", "Summa;3;3", "C;4;4", "D;5;5", "Summa;9;9", "Totalt;12;12")
    assert own(HEAD + table("Konto;Budget;Utfall", *rows)) == []


def test_a_result_row_that_is_no_sum_in_any_column_is_left_alone(own: Own) -> None:
    assert own(HEAD + table("Konto;Budget;Utfall", "A;10;20", "B;20;30", "Resultat;7;8")) == []


def test_an_only_column_may_take_rows_away(own: Own) -> None:
    assert own(HEAD + table("Konto;Budget", "Intäkter;500", "Kostnader;420", "Resultat;80")) == []
    (found,) = own(HEAD + table("Konto;Budget", "A;500", "B;420", "Summa;930"))
    assert (found.code, found.expected) == ("sum_differs", "920")


@pytest.mark.parametrize("unit", ["%", "kr/inv"])
def test_shares_and_amounts_per_head_are_not_summed(own: Own, unit: str) -> None:
    text = "2 Mått\n\n" + table("Mått;Utfall", f"A;10 {unit}", f"B;20 {unit}", f"Totalt;15 {unit}")
    assert own(text) == []


@pytest.mark.parametrize(
    "rows",
    [
        ("A;1;10", "B;2;20", "Summa;3;30", "C;1;5", "D;2;6", "Summa;3;11", "Netto;6;19"),
        ("Rubrik;5;900", "A;10;20", "B;20;30", "Summa;30;50"),
    ],
)
def test_a_total_of_the_last_rows_or_of_two_totals_follows(own: Own, rows: tuple[str, ...]) -> None:
    assert own(HEAD + table("Konto;Budget;Utfall", *rows)) == []


def test_a_sum_that_misses_by_more_than_the_total_is_of_other_rows(own: Own) -> None:
    rows = ("A;10;20 000", "B;20;30 000", "Summa;30;261")
    assert own(HEAD + table("Konto;Budget;Utfall", *rows)) == []
