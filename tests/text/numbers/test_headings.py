from __future__ import annotations

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers import Inherited, unit_of_heading, unit_of_sentence

SV = load("sv")
EN = load("en")


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("Investering (mnkr)", "kr", 10**6),
        ("Tabell 4 Björkdals driftbudget, redovisas i mnkr", "kr", 10**6),
        ("Tabell 5 Investeringar, belopp redovisas i mnkr.", "kr", 10**6),
        ("belopp i tkr", "kr", 1000),
        ("(i tusental kronor)", "kr", 1000),
        ("i miljoner kronor", "kr", 10**6),
        ("MSEK", "kr", 10**6),
        ("Budget mnkr", "kr", 10**6),
        ("Utfall 2025 mnkr", "kr", 10**6),
        ("Budget (mnkr)\n2025", "kr", 10**6),
        ("Andel (%)", "%", 1),
        ("Andel i procent", "%", 1),
        ("Förändring (procentenheter)", "procentenheter", 1),
        ("Andel av budget i tkr (%)", "%", 1),
        ("Belopp i miljoner", None, 10**6),
    ],
)
def test_swedish_headings(text: str, unit: str | None, scale: int) -> None:
    inherited = unit_of_heading(text, SV, "caption")
    assert inherited is not None
    assert (inherited.unit, inherited.scale, inherited.origin) == (unit, scale, "caption")


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("($ in thousands)", "USD", 1000),
        ("(in millions of dollars)", "USD", 10**6),
        ("SEK million", "kr", 10**6),
        ("Amounts in thousands", None, 1000),
        ("Share (%)", "%", 1),
        ("Change (percentage points)", "percentage points", 1),
    ],
)
def test_english_headings(text: str, unit: str | None, scale: int) -> None:
    inherited = unit_of_heading(text, EN)
    assert inherited is not None
    assert (inherited.unit, inherited.scale) == (unit, scale)


@pytest.mark.parametrize(
    "text", ["", "Budget", "12 mnkr till vägar", "5 % av budgeten", "mnkr " * 200]
)
def test_headings_without_a_unit_of_their_own(text: str) -> None:
    assert unit_of_heading(text, SV) is None


def test_a_unit_names_its_kind() -> None:
    assert unit_of_heading("tkr", SV) == Inherited("kr", 1000, "money", "header")


@pytest.mark.parametrize("text", ["Antal", "Antal resor 2025", "Index"])
def test_headings_over_plain_numbers_take_no_unit_from_the_caption(text: str) -> None:
    assert unit_of_heading(text, SV) == Inherited(None, 1, "count")


def test_a_denominator_is_no_unit() -> None:
    assert unit_of_heading("Utsläpp per ton", SV) is None
    assert unit_of_heading("Utsläpp (ton)", SV) == Inherited("ton", 1, "count")


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("Tabellen redovisas i mnkr.", "kr", 1_000_000),
        ("Nedan följer utfallet. Alla belopp anges i tkr. Intäkter har minus.", "kr", 1000),
    ],
)
def test_a_sentence_about_the_print_gives_its_unit(text: str, unit: str, scale: int) -> None:
    assert unit_of_sentence(text, SV) == Inherited(unit, scale, "money", "text")


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaden redovisas i tabellen och är 12 mnkr.",
        "Utfallet i procent av budgeten är lågt.",
        "Stora belopp går till vägar.",
    ],
)
def test_other_sentences_give_none(text: str) -> None:
    assert unit_of_sentence(text, SV) is None


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("Kostnad (kr/inv)", "kr/inv", 1),
        ("Nettokostnad, kronor per invånare", "kr/invånare", 1),
        ("Intäkter i tkr/elev", "kr/elev", 1000),
        ("Budget/utfall (tkr)", "kr", 1000),
    ],
)
def test_an_amount_for_each_of_something_is_no_plain_money(
    text: str, unit: str, scale: int
) -> None:
    assert unit_of_heading(text, SV) == Inherited(unit, scale, "money")


def test_a_scale_before_a_currency_goes_with_it_wherever_it_stands() -> None:
    assert unit_of_heading("Kustarkiv miljoner kronor", SV) == Inherited("kr", 1000000, "money")
