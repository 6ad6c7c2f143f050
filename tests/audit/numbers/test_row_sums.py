from __future__ import annotations

from tests.audit.numbers.conftest import Own
from tests.audit.numbers.tables import table

HEAD = "2 Investeringar\n\nTabell 1 Investeringar, belopp i mnkr\n\n"
YEARS = "Objekt;Total utgift;2025;2026"


def test_a_row_that_does_not_sum_up_is_found(own: Own) -> None:
    rows = ("Bro;3,0;1,0;2,0", "Väg;7,0;3,0;4,0", "Hus;9,5;5,0;4,0")
    (found,) = own(HEAD + table(YEARS, *rows))
    assert (found.code, found.found, found.expected) == ("row_sum_differs", "9,5", "9")
    assert "'Total utgift' of 'Hus' is printed as 9,5" in found.message


def test_totals_that_count_other_years_too_are_left_alone(own: Own) -> None:
    rows = ("Bro;30,0;1,0;2,0", "Väg;70,0;3,0;4,0", "Hus;9,0;5,0;4,0")
    assert own(HEAD + table(YEARS, *rows)) == []


def test_a_column_whose_heading_names_no_total_is_none(own: Own) -> None:
    rows = ("Bro;3,0;1,0;2,0", "Väg;7,0;3,0;4,0", "Hus;9,5;5,0;4,0")
    assert own(HEAD + table("Objekt;Utgift;2025;2026", *rows)) == []
