from __future__ import annotations

from decimal import Decimal

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers.cells import parse_cell
from planparse.text.numbers.quantity import Inherited

SV = load("sv")
EN = load("en")
MNKR = Inherited("kr", 1_000_000, "money", "header")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-440", "-440"),
        ("−440", "-440"),
        ("–440", "-440"),
        ("- 440", "-440"),
        ("(440)", "-440"),
        ("(-440)", "-440"),
        ("440-", "-440"),
        ("440−", "-440"),
        ("+5", "5"),
        ("0", "0"),
        ("0,6", "0.6"),
        (" 10,0 ", "10.0"),
        ("10,0*", "10.0"),
        ("10,0 1)", "10.0"),
        ("6 500", "6500"),
        ("6\u00a0500", "6500"),
        ("6\u202f500", "6500"),
        ("6\u2009500", "6500"),
        ("1 234 567,25", "1234567.25"),
        ("1.234.567", "1234567"),
        ("1,234,567.25", "1234567.25"),
        ("1 234.5", "1234.5"),
    ],
)
def test_the_value_of_a_swedish_cell_is_the_number_as_printed(text: str, value: str) -> None:
    quantity = parse_cell(text, SV)
    assert quantity is not None
    assert (quantity.value, quantity.kind, quantity.unit) == (Decimal(value), "count", None)
    assert quantity.raw == text[quantity.start : quantity.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,234.5", "1234.5"), ("(1,234)", "-1234"), ("1,234", "1234"), ("0.6", "0.6"), (".6", None)],
)
def test_english_cells_use_the_dot_for_decimals(text: str, value: str | None) -> None:
    quantity = parse_cell(text, EN)
    assert (quantity.value if quantity else None) == (Decimal(value) if value else None)


@pytest.mark.parametrize(
    ("text", "value", "unit", "scale"),
    [
        ("116 125 tkr", "116125", "kr", 1000),
        ("10kkr", "10", "kr", 1000),
        ("8,7 mnkr", "8.7", "kr", 10**6),
        ("8,7 mkr", "8.7", "kr", 10**6),
        ("8,7 Mkr", "8.7", "kr", 10**6),
        ("1,2 mdkr", "1.2", "kr", 10**9),
        ("2,1 miljarder kronor", "2.1", "kr", 10**9),
        ("3 miljoner kr", "3", "kr", 10**6),
        ("4 tusen kronor", "4", "kr", 1000),
        ("SEK 500", "500", "kr", 1),
        ("12 000 kr", "12000", "kr", 1),
        ("5 EUR", "5", "EUR", 1),
        ("6,93 %", "6.93", "%", 1),
        ("6,93%", "6.93", "%", 1),
        ("11 procent", "11", "%", 1),
        ("1,5 procentenheter", "1.5", "procentenheter", 1),
        ("1,5 %-enheter", "1.5", "procentenheter", 1),
        ("3 ‰", "3", "‰", 1),
        ("14 st", "14", "st", 1),
    ],
)
def test_units_beside_the_number(text: str, value: str, unit: str, scale: int) -> None:
    quantity = parse_cell(text, SV)
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.scale) == (Decimal(value), unit, scale)
    assert quantity.amount == Decimal(value) * scale
    assert quantity.raw == text


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("$1,234.50", "1234.50", 1),
        ("$ 5.2 million", "5.2", 10**6),
        ("$5.2m", "5.2", 10**6),
        ("-$5", "-5", 1),
        ("$-5", "-5", 1),
        ("($5)", "-5", 1),
        ("US$3 billion", "3", 10**9),
    ],
)
def test_a_currency_before_the_number(text: str, value: str, scale: int) -> None:
    quantity = parse_cell(text, EN)
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.scale) == (Decimal(value), "USD", scale)
    assert quantity.raw == text


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("-819, 9 mnkr", "stray_space"),
        ("-819 ,9 mnkr", "stray_space"),
        ("(440)", "parentheses"),
        ("440-", "sign_after"),
        ("1.234 kr", "ambiguous_dot"),
        ("6.93 %", "dot_decimal"),
        ("1,234.5", "foreign_format"),
        ("±0,5 %", "plus_minus"),
    ],
)
def test_odd_print_is_read_but_not_in_silence(text: str, doubt: str) -> None:
    quantity = parse_cell(text, SV)
    assert quantity is not None
    assert quantity.doubts == (doubt,)


def test_a_number_torn_by_a_blank_is_one_number() -> None:
    quantity = parse_cell("-819, 9 mnkr", SV)
    assert quantity is not None
    assert quantity.raw == "-819, 9 mnkr"
    assert quantity.amount == Decimal("-819900000")


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "–", "—", "n/a", "x", "väg 940", "2.2.1", "1e999999", "3D", "１２", "٣", "1２"],
)
def test_no_number_is_made_of_what_is_none(text: str) -> None:
    assert parse_cell(text, SV) is None


def test_scale_and_unit_come_from_the_heading_and_say_so() -> None:
    quantity = parse_cell("-440", SV, MNKR)
    assert quantity is not None
    assert (quantity.kind, quantity.unit, quantity.scale) == ("money", "kr", 1_000_000)
    assert quantity.amount == Decimal("-440000000")
    assert quantity.inherited_from == "header"


def test_a_unit_in_the_cell_wins_over_the_heading() -> None:
    quantity = parse_cell("9 000 tkr", SV, MNKR)
    assert quantity is not None
    assert (quantity.scale, quantity.inherited_from) == (1000, None)


def test_four_digits_are_a_year_unless_money_is_expected() -> None:
    year, money, grouped = (
        parse_cell("2025", SV),
        parse_cell("2025", SV, MNKR),
        parse_cell("2 025", SV),
    )
    assert year is not None
    assert (year.kind, year.value) == ("year", Decimal(2025))
    assert money is not None
    assert money.kind == "money"
    assert grouped is not None
    assert grouped.kind == "count"


def test_digits_beyond_a_record_give_no_value() -> None:
    quantity = parse_cell("9" * 60, SV)
    assert quantity is not None
    assert (quantity.value, quantity.kind, quantity.doubts) == (None, "identifier", ("too_long",))


@pytest.mark.parametrize(
    ("text", "kind", "raw"),
    [
        ("0-5 %", "percent", "0-5 %"),
        ("ca 10", "count", "10"),
        ("minst 85 %", "percent", "85 %"),
        ("14 publika laddpunkter", "count", "14"),
        ("2025-09-30", "date", "2025-09-30"),
        ("T1", "period", "T1"),
        ("2026-35", "year_range", "2026-35"),
    ],
)
def test_a_cell_may_hold_one_phrase_of_running_text(text: str, kind: str, raw: str) -> None:
    quantity = parse_cell(text, SV)
    assert quantity is not None
    assert (quantity.kind, quantity.raw) == (kind, raw)


@pytest.mark.parametrize(
    "text", ["12 (10)", "3 av 5", "Tabell 3", "Fas 2", "12 mnkr 3", "10 eller"]
)
def test_a_cell_with_more_than_a_number_is_none(text: str) -> None:
    assert parse_cell(text, SV) is None


def test_a_raised_digit_is_doubted() -> None:
    quantity = parse_cell("10,0²", SV)
    assert quantity is not None
    assert (quantity.value, quantity.doubts) == (Decimal("10.0"), ("superscript",))


def test_a_scale_without_a_currency_is_inherited_alone() -> None:
    quantity = parse_cell("12", SV, Inherited(None, 1000, None, "caption"))
    assert quantity is not None
    assert (quantity.kind, quantity.unit, quantity.amount) == ("count", None, Decimal(12000))


@pytest.mark.parametrize(
    ("text", "value", "unit", "scale"),
    [
        ("(37)¹", "-37", None, 1),
        ("(182 230)₁", "-182230", None, 1),
        ("60 574−₁", "-60574", None, 1),
        ("440-²", "-440", None, 1),
        ("1,4- procentenheter", "-1.4", "procentenheter", 1),
        ("(252) tkr", "-252", "kr", 1000),
        ("(252) tkr²", "-252", "kr", 1000),
        ("26,6 miljoner kronor²", "26.6", "kr", 1000000),
    ],
)
def test_marks_and_units_behind_brackets_and_scales_leave_the_number_whole(
    text: str, value: str, unit: str | None, scale: int
) -> None:
    found = parse_cell(text, SV)
    assert found is not None
    assert (found.value, found.unit, found.scale) == (Decimal(value), unit, scale)
