"""Amounts of running text, compared between plan and report."""

from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Between
from tests.audit.numbers.tables import table


def text(sentence: str) -> str:
    return f"2 Ekonomi\n\n{sentence}"


@pytest.mark.parametrize(
    ("plan", "report", "numbers"),
    [
        (
            "Budgeten för biblioteket är 12 mnkr.",
            "Budgeten för biblioteket är 14 mnkr.",
            ("12 mnkr", "14 mnkr"),
        ),
        (
            "Årsbudgeten för biblioteket är 12 000 tkr.",
            "Bibliotekets budget uppgår till 14 mnkr, vilket är mycket.",
            ("12 000 tkr", "14 mnkr"),
        ),
        (
            "Kulturnämndens budget för 2025 är 120 mnkr.",
            "Budgeten är 118 mnkr för Kulturnämnden.",
            ("120 mnkr", "118 mnkr"),
        ),
    ],
)
def test_another_amount_for_the_same_thing(
    between: Between, plan: str, report: str, numbers: tuple[str, str]
) -> None:
    (found,) = between(text(plan), text(report))
    assert found.code == "stated_amounts_differ"
    assert (found.expected, found.found) == numbers
    assert found.quote is not None
    assert found.quote.text == report
    assert found.quote.place.line == 7
    assert found.plan_quote is not None
    assert found.plan_quote.text == plan


@pytest.mark.parametrize(
    ("plan", "report"),
    [
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket är 12,4 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket är 12 000 tkr."),
        ("Budgeten för biblioteket är -12 mnkr.", "Budgeten för biblioteket är 12 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för museet är 14 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Utfallet för biblioteket är 14 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket är cirka 14 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket är 14 procent."),
        ("Budgeten för biblioteket 2026 är 12 mnkr.", "Budgeten för biblioteket är 14 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket var 2024 14 mnkr."),
        ("Budgeten för biblioteket är 12 mnkr.", "Budgeten för biblioteket ökar med 14 mnkr."),
        ("I Granhult är budgeten för bibliotek 12 mnkr.", "Budgeten för bibliotek är 14 mnkr."),
        ("Kulturnämndens budget är 12 mnkr.", "Vägnämndens budget är 14 mnkr."),
        (
            "Kulturnämnden har en budget på 12 mnkr.",
            "Kulturnämnden har till hus en budget på 2 mnkr.",
        ),
        ("Budgeten är 12 mnkr.", "Budgeten är 14 mnkr."),  # of what?
        (
            "Prognosen för biblioteket är 12 mnkr.",
            "Prognosen för biblioteket är 14 mnkr.",
        ),  # for when?
        (
            "Budgeten för biblioteket är 12 mnkr. Budgeten för biblioteket är 14 mnkr.",
            "Budgeten för biblioteket är 15 mnkr.",
        ),
    ],
)
def test_what_may_be_another_thing_is_left_alone(between: Between, plan: str, report: str) -> None:
    assert between(text(plan), text(report)) == []


def test_a_target_that_changed_is_told_once(between: Between) -> None:
    """By its indicator where the heading names one, else as an amount of the sentence."""
    sentence = "Målvärdet för andelen nöjda resenärer är {} procent."
    plan, report = (text(sentence.format(n)) for n in (80, 75))
    assert [found.code for found in between(plan, report)] == ["stated_amounts_differ"]

    plan, report = (f"2 Andelen nöjda resenärer\n\n{sentence.format(n)}" for n in (80, 75))
    assert [found.code for found in between(plan, report)] == ["target_changed"]


def test_a_number_of_the_plans_own_table_is_no_contradiction(between: Between) -> None:
    rows = table("Objekt;Budget", "Biblioteket;14,0", "Museet;3,0")
    plan = text(f"Budgeten för biblioteket är 12 mnkr.\n\n{rows}\n\nTabell 1 Budget, mnkr")
    assert between(plan, text("Budgeten för biblioteket är 14 mnkr.")) == []
