from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Own
from tests.audit.numbers.tables import table

HEAD = "2 Ekonomi\n\nTabell 1 Utfall, belopp i mnkr\n\n"
COLUMNS = "Konto;Budget;Prognos;Avvikelse"


def test_a_row_against_the_direction_of_the_others_is_found(own: Own) -> None:
    rows = ("A;10;8;2", "B;20;25;-5", "C;30,5;29;2,5")
    (found,) = own(HEAD + table(COLUMNS, *rows))
    assert (found.code, found.found, found.expected) == ("difference_differs", "2,5", "1,5")
    assert found.message == "The deviation of 'C' is printed as 2,5; 30,5 less 29 is 1,5."


@pytest.mark.parametrize(
    "rows",
    [("A;10;8;2", "B;20;25;-5"), ("A;10;8;-2", "B;20;25;5"), ("A;-10;-8;-2", "B;-20;-25;5")],
    ids=["budget less forecast", "forecast less budget", "costs with a minus"],
)
def test_each_direction_is_a_convention(own: Own, rows: tuple[str, ...]) -> None:
    assert own(HEAD + table(COLUMNS, *rows)) == []


def test_a_minus_that_one_number_lacks_is_told_as_such(own: Own) -> None:
    rows = "Årets resultat;-819,9 mnkr;807,9 mnkr;12 mnkr"
    (found,) = own("2 Ekonomi\n\n" + table("Indikator;Budget;Prognos;Avvikelse", rows))
    assert (found.code, found.found, found.expected) == ("sign_lost", "807,9 mnkr", "-807,9 mnkr")
    assert found.found_value is not None
    assert found.expected_value == -found.found_value


def test_a_single_row_that_no_sign_explains_is_found(own: Own) -> None:
    (found,) = own(HEAD + table(COLUMNS, "Totala kostnader;100;90;20"))
    assert found.code == "difference_differs"


def test_rounded_terms_allow_for_a_rounded_deviation(own: Own) -> None:
    assert own(HEAD + table(COLUMNS, "A;10,4;8,3;2", "B;20;19;1,0")) == []


def test_a_deviation_may_lie_between_any_two_columns(own: Own) -> None:
    columns = "Konto;Utfall 2024;Budget 2025;Utfall 2025;Avvikelse"
    assert own(HEAD + table(columns, "A;7;10;8;2", "B;9;20;25;-5")) == []
    assert own(HEAD + table(columns, "A;7;10;8;99")) == []


def test_deviations_in_percent_are_no_differences(own: Own) -> None:
    assert own(HEAD + table("Konto;Budget;Utfall;Avvikelse (%)", "A;10;8;20 %")) == []
