from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Own
from tests.audit.numbers.tables import table

TOTAL = (
    "2 Ekonomi\n\n2.1 Investeringar\n\nTabell 1 Investeringar, belopp i mnkr\n\n"
    + table("Objekt;Prognos;Budget", "Bro;20,0;21,0", "Väg;29,6;31,9", "Summa;49,6;52,9")
    + "\n\n2.1.1 Prognos\n\n"
)


@pytest.mark.parametrize("summary", ["49 600 tkr;52 900 tkr", "49,6 mnkr;53 mnkr"])
def test_other_units_and_rounding_agree(own: Own, summary: str) -> None:
    assert own(TOTAL + table("Prognos;Budget", summary)) == []


def test_a_summary_of_another_amount_is_found(own: Own) -> None:
    (found,) = own(TOTAL + table("Prognos;Budget", "49 600 tkr;53 900 tkr"))
    assert (found.code, found.found, found.expected) == ("tables_differ", "53 900 tkr", "52,9")
    assert "52,9 million kr in the total row 'Summa'" in found.message


def test_a_summary_elsewhere_is_of_something_else(own: Own) -> None:
    other = TOTAL.replace("2.1.1 Prognos", "3 Drift")
    assert own(other + table("Prognos;Budget", "49 600 tkr;53 900 tkr")) == []
