from __future__ import annotations

from decimal import Decimal

import pytest
from tests.audit.numbers.conftest import Own

from planparse.audit.numbers.prints import printed


@pytest.mark.parametrize(
    ("value", "mark", "text"),
    [
        ("3.30", ",", "3,3"),
        ("-0.5", ",", "-0,5"),
        ("1234567.50", ",", "1 234 567,5"),
        ("1234567.50", ".", "1,234,567.5"),
        ("1E+3", ",", "1 000"),
        ("100", ",", "100"),
    ],
)
def test_computed_numbers_are_printed_as_the_document_prints(
    value: str, mark: str, text: str
) -> None:
    assert printed(Decimal(value), mark) == text


def test_a_blank_inside_a_number_is_found_with_how_it_was_read(own: Own) -> None:
    (found,) = own("2 Ekonomi\n\nBudgeten är -819, 9 mnkr för nämnden.")
    assert (found.code, found.found) == ("space_in_number", "-819, 9 mnkr")
    assert found.message == "'-819, 9 mnkr' has a blank inside; it was read as -819,9."


def test_grouped_thousands_are_no_finding(own: Own) -> None:
    assert own("2 Ekonomi\n\nBudgeten är 116 125 tkr för nämnden.") == []
