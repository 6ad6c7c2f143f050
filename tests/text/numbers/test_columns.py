from __future__ import annotations

from planparse.profiles.profile import load
from planparse.text.numbers import type_columns

SV = load("sv")

BUDGET = [
    ["Investering (mnkr)", "Budget", "Prognos", "Kommentar"],
    ["Redan beslutade", "", "", ""],
    ["Bredband", "10,0", "10,0", ""],
    ["Bussar", "-", "2 500", "Levereras 2026"],
    ["Summa", "10,0", "12,5", ""],
]


def test_labels_numbers_comments_and_totals() -> None:
    typed = type_columns(BUDGET, 1, SV)
    assert [column.role for column in typed.columns] == ["label", "number", "number", "text"]
    assert (typed.labels, typed.numbers, typed.totals) == ((0,), (1, 2), (4,))


def test_the_heading_gives_its_column_a_unit() -> None:
    first = type_columns(BUDGET, 1, SV).columns[0]
    assert first.heading == "Investering (mnkr)"
    assert first.inherited is not None
    assert first.inherited.scale == 1_000_000


def test_a_leading_column_of_years_is_a_label() -> None:
    typed = type_columns([["År", "Antal"], ["2024", "12"], ["2025", "14"]], 1, SV)
    assert [column.role for column in typed.columns] == ["label", "number"]


def test_headings_over_two_rows_are_joined() -> None:
    typed = type_columns([["", "Utfall"], ["", "tkr"], ["Vård", "5"]], 2, SV)
    assert typed.columns[1].heading == "Utfall tkr"
    assert typed.columns[1].inherited is not None


def test_empty_and_ragged_tables() -> None:
    assert type_columns([], 0, SV).columns == ()
    typed = type_columns([["a", "b", "c"], ["x"]], 1, SV)
    assert [column.role for column in typed.columns] == ["label", "empty", "empty"]
    assert typed.totals == ()


def test_a_column_of_dates_holds_no_numbers() -> None:
    rows = [["Åtgärd", "Antal", "Klart"], ["Tak", "2", "2025-09-30"], ["Golv", "3", "T1"]]
    assert [column.role for column in type_columns(rows, 1, SV).columns] == [
        "label",
        "number",
        "text",
    ]
