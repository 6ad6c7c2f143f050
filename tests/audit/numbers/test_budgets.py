from __future__ import annotations

import pytest
from tests.audit.numbers.conftest import Between
from tests.audit.numbers.tables import table

PLAN = "2 Budget\n\nTabell 1 Investeringar, belopp i mnkr\n\n" + table(
    "Investering;2025;2026",
    "Bredband;10;20",
    "IT utrustning;80;88",
    "Resecentrum Norrvik;24,0;30,0",
    "Summa;114;138",
)


def report(*rows: str, head: str = "Investering (mnkr);Utfall;Årsbudget") -> str:
    return "2 Ekonomi under 2025\n\n" + table(head, *rows)


SAME = ("Bredband;0;10,0", "IT-utrustning;15;80,0", "Resecentrum, Norrvik;3;24")


def test_lines_that_agree_are_no_findings(between: Between) -> None:
    assert between(PLAN, report(*SAME, "Summa;18;114,0")) == []


def test_a_line_that_differs_names_both_sides(between: Between) -> None:
    rows = ("Bredband;0;10,0", "IT-utrustning;15;97,4", "Resecentrum, Norrvik;3;24")
    (found,) = between(PLAN, report(*rows))
    assert (found.code, found.expected, found.found) == ("budget_differs", "80", "97,4")
    assert found.message == (
        "The budget of 'IT-utrustning' is 97,4 million kr in the report; in the plan "
        "'IT utrustning' has 80 million kr."
    )
    assert found.quote is not None
    assert found.plan_quote is not None


def test_new_and_gone_lines(between: Between) -> None:
    rows = ("Bredband;0;10,0", "Resecentrum, Norrvik;3;24", "Kustnära vandringsled;1;0")
    found = between(PLAN, report(*rows))
    assert [(one.code, one.found or one.expected) for one in found] == [
        ("budget_item_new", "Kustnära vandringsled"),
        ("budget_item_gone", "IT utrustning"),
    ]


def test_thousands_and_millions_are_one_amount(between: Between) -> None:
    rows = ("Bredband;0;10 000", "IT-utrustning;15 000;80 000", "Resecentrum, Norrvik;3 000;24 000")
    assert between(PLAN, report(*rows, head="Investering (tkr);Utfall;Årsbudget")) == []


@pytest.mark.parametrize("head", ["Budget jan-apr", "Ack. budget", "Budget 2024"])
def test_a_budget_of_another_time_is_not_compared(between: Between, head: str) -> None:
    rows = ("Bredband;0;3,0", "IT-utrustning;15;20,0", "Resecentrum, Norrvik;3;8")
    assert between(PLAN, report(*rows, head=f"Investering (mnkr);Utfall;{head}")) == []


def test_tables_that_share_names_and_no_number_give_one_finding(between: Between) -> None:
    rows = ("Bredband;0;1,0", "IT-utrustning;15;2,0", "Resecentrum, Norrvik;3;3")
    (found,) = between(PLAN, report(*rows))
    assert found.code == "budgets_differ"
    assert "None of the 3 lines" in found.message


def test_totals_of_other_names_are_matched(between: Between) -> None:
    (found,) = between(PLAN, report(*SAME, "Totalt;18;115,5"))
    assert (found.code, found.expected, found.found) == ("budget_differs", "114", "115,5")


def test_costs_with_and_without_a_minus_are_a_convention(between: Between) -> None:
    rows = ("Bredband;0;-10,0", "IT-utrustning;15;-80,0", "Resecentrum, Norrvik;3;-24")
    assert between(PLAN, report(*rows)) == []


def test_english_budgets_with_parentheses_for_minus(between: Between) -> None:
    plan = "2 Budget\n\nTable 1 Revenue budget, £ thousand\n\n" + table(
        "Service;Budget 2024/25;Budget 2025/26",
        "Roads;22,680;23,100",
        "Income;(9,400);(9,870)",
        "Net budget;13,280;13,230",
    )
    told = "2 Finance in 2025/26\n\nTable 1 Revenue forecast, £ thousand\n\n" + table(
        "Service;Budget;Forecast;Variance",
        "Roads;23,400;22,750;650",
        "Income;(9,870);(10,050);180",
        "Net cost;13,530;12,700;830",
    )
    found = between(plan, told, "en")
    assert [(one.code, one.expected, one.found) for one in found] == [
        ("budget_differs", "23,100", "23,400"),
        ("budget_differs", "13,230", "13,530"),
    ]
