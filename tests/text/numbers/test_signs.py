"""Signs, marks of notes and marks of thousands: what never becomes part of a number or is lost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers import find_quantities, parse_cell

SV = load("sv")
EN = load("en")


@pytest.mark.parametrize(
    "text",
    [
        "Parkernas avvikelse blev \u2212 310 tkr.",
        "Parkernas avvikelse blev \u2014310 tkr.",
        "Parkernas avvikelse blev \u2013\u00a0310 tkr.",
        "Parkernas avvikelse blev - 310 tkr.",
        "Avvikelse: \u2013 310 tkr.",
    ],
)
def test_a_sign_that_a_blank_parts_from_its_number_is_kept(text: str) -> None:
    (found,) = find_quantities(text, SV)
    assert (found.value, found.unit, found.scale) == (Decimal(-310), "kr", 1000)


@pytest.mark.parametrize(
    "text",
    [
        "Lokaler \u2013 310 tkr \u2013 ingår.",
        "Åren 310 \u2013 410 tkr.",
        "\u2013\u00a0310 tkr till parker",
    ],
)
def test_a_dash_that_parts_phrases_or_opens_a_list_item_is_no_sign(text: str) -> None:
    assert find_quantities(text, SV)[0].value == Decimal(310)


@pytest.mark.parametrize("sign", ["\ufffd", "\u25a0"])
def test_a_sign_without_a_known_character_leaves_no_value(sign: str) -> None:
    (found,) = find_quantities(f"Resultatet blev {sign}310 tkr.", SV)
    assert (found.value, found.doubts) == (None, ("lost_sign",))


@pytest.mark.parametrize(
    ("text", "value", "unit", "scale"),
    [
        ("målet är 5,3¹ procent", "5.3", "%", 1),
        ("andelen var 61 procent¹ i år", "61", "%", 1),
        ("kostnaden var 17 mnkr² i år", "17", "kr", 1_000_000),
        ("ytan är 1 450³ m²", "1450", "m²", 1),
    ],
)
def test_a_mark_of_a_note_is_no_digit_and_parts_no_unit(
    text: str, value: str, unit: str, scale: int
) -> None:
    (found,) = find_quantities(text, SV)
    assert (found.value, found.unit, found.scale) == (Decimal(value), unit, scale)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14.300,25 kr", "14300.25"),
        ("2.450.000,50 kr", "2450000.50"),
        ("14’300’250 kr", "14300250"),
        ("14'300.25 kr", "14300.25"),
        ("14,300.25 kr", "14300.25"),
    ],
)
def test_groups_and_decimals_by_any_pair_of_marks_are_one_number(text: str, value: str) -> None:
    for profile in (SV, EN):
        assert [found.value for found in find_quantities(text, profile)] == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("SEK k 3 200", 1000),
        ("3 200 SEK k", 1000),
        ("kSEK 3 200", 1000),
        ("SEK m 3 200", 1_000_000),
        ("3 200 SEK mn", 1_000_000),
        ("SEK 3 200 mn", 1_000_000),
        ("3 200 MSEK", 1_000_000),
        ("SEK bn 3 200", 1_000_000_000),
    ],
)
def test_kronor_with_their_scale_apart_and_in_either_order(text: str, scale: int) -> None:
    for profile in (SV, EN):
        (found,) = find_quantities(f"Total was {text}.", profile)
        assert (found.value, found.unit, found.scale) == (Decimal(3200), "kr", scale)


def test_a_unit_before_a_year_heads_it() -> None:
    assert [found.kind for found in find_quantities("MSEK 2024", SV)] == ["year"]


def test_a_row_of_numbers_read_as_text_has_no_value_where_blanks_may_part_two() -> None:
    found = find_quantities("Övrigt 985 1 002 950 1 011", SV)
    assert [(n.raw, n.value) for n in found] == [
        ("985", Decimal(985)),
        ("1 002 950", None),
        ("1 011", Decimal(1011)),
    ]
    assert found[1].doubts == ("fused",)
    assert parse_cell("112 345 113 210 113 500", SV).value is None  # type: ignore[union-attr]


def test_signs_in_place_of_a_number_are_a_loss_that_is_said() -> None:
    found = parse_cell("####", SV)
    assert found is not None
    assert (found.value, found.doubts) == (None, ("overfull",))


def test_parentheses_before_a_unit_of_money_are_a_minus() -> None:
    assert [n.value for n in find_quantities("Avvikelsen blev (45) tkr.", SV)] == [Decimal(-45)]
    assert [n.value for n in find_quantities("Bilaga (45) om avvikelser", SV)] == [Decimal(45)]
