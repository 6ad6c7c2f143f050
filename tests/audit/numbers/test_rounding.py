"""A number printed twice agrees with itself, however it was rounded; another one does not."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.audit.numbers.rounding import adds_up, agree, amount, comparable, step
from planparse.model.facts import StatedNumber
from planparse.model.place import Place

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=6)
PLACES = st.integers(min_value=0, max_value=4)
ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


def number(value: str | Decimal, scale: int = 1, unit: str | None = "kr") -> StatedNumber:
    return StatedNumber(
        section=None,
        place=Place(),
        raw=str(value),
        kind="money",
        value=Decimal(value),
        unit=unit,
        scale=scale,
    )


def rounded(value: Decimal, places: int, rounding: str) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding)


@given(AMOUNTS, PLACES, PLACES, ROUNDINGS)
def test_two_prints_of_one_amount_agree(
    value: Decimal, first: int, second: int, rounding: str
) -> None:
    one, other = (number(rounded(value, places, rounding)) for places in (first, second))
    assert agree(one, other)
    assert agree(other, one)


@given(AMOUNTS, PLACES, ROUNDINGS)
def test_thousands_and_millions_of_one_amount_agree(
    value: Decimal, places: int, rounding: str
) -> None:
    thousands = number(rounded(value * 1000, places, rounding), 1000)
    millions = number(rounded(value, places, rounding), 10**6)
    assert agree(thousands, millions)


@given(st.lists(AMOUNTS, min_size=2, max_size=12), PLACES, ROUNDINGS)
def test_a_rounded_sum_of_rounded_terms_adds_up(
    values: list[Decimal], places: int, rounding: str
) -> None:
    terms = [number(rounded(value, places, rounding)) for value in values]
    total = number(rounded(sum(values, Decimal(0)), places, rounding))
    slack = sum((step(term) for term in terms), Decimal(0))
    assert adds_up((amount(term) for term in terms), slack, total)


@pytest.mark.parametrize(
    ("first", "second"), [("819.9", "820"), ("-0.4", "0"), ("589.9", "590"), ("11.0", "11")]
)
def test_rounding_is_no_difference(first: str, second: str) -> None:
    assert agree(number(first), number(second))


@pytest.mark.parametrize(("first", "second"), [("80", "97.4"), ("4.8", "5.0"), ("3.3", "4.3")])
def test_what_no_rounding_explains_differs(first: str, second: str) -> None:
    assert not agree(number(first), number(second))


def test_signs_are_left_out_on_request() -> None:
    assert not agree(number("-590"), number("590"))
    assert agree(number("-590"), number("590"), signs=False)


def test_a_number_without_a_unit_takes_the_others() -> None:
    bare, millions = number("34", unit=None), number("34", 10**6)
    assert comparable(bare, millions)
    assert agree(bare, millions)
    assert not comparable(number("34", unit="%"), millions)
