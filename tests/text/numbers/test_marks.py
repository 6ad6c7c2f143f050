"""A mark before three digits: what the rest of its column says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers import find_quantities, in_column, parse_cell

SV = load("sv")
EN = load("en")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (["1,350", "1,310,450"], "1350"),
        (["1,350", "13,310.50"], "1350"),
        (["1,350", "12,5"], "1.350"),
        (["1,350", "2,475"], "1.350"),
        (["1,350", "985"], None),
        (["1,350", "12,5", "1,310,450"], None),
    ],
)
def test_a_comma_before_three_digits_in_a_swedish_column(
    column: list[str], value: str | None
) -> None:
    cell = parse_cell(column[0], SV)
    assert cell is not None
    found = in_column(cell, column, ",")
    assert found.value == (None if value is None else Decimal(value))
    assert (found.doubts == ("open_mark",)) is (value is None)


def test_a_dot_before_three_digits_in_an_english_column() -> None:
    cell = parse_cell("1.350", EN)
    assert cell is not None
    assert in_column(cell, ["1.350", "1.310.450"], ".").value == Decimal(1350)
    assert in_column(cell, ["1.350", "2.5"], ".").value == Decimal("1.350")


def test_groups_by_the_languages_own_decimal_mark_are_one_number() -> None:
    assert [n.value for n in find_quantities("1,310,450 kr", SV)] == [Decimal(1310450)]
    assert [n.value for n in find_quantities("EUR 1.310.450", EN)] == [Decimal(1310450)]


def test_a_comma_groups_in_an_english_column_unless_its_cells_say_both() -> None:
    cell = parse_cell("1,350", EN)
    assert cell is not None
    assert in_column(cell, ["1,350", "985"], ".").value == Decimal(1350)
    assert in_column(cell, ["1,350", "12,5", "1,310,450"], ".").value is None
