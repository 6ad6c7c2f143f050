"""Tables of numbers scattered over lines: each number in its column, each label whole."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, blocks_of


def rows(text: str, context: object = SWEDISH) -> list[list[str]]:
    found = blocks_of(text, ENGLISH if context is ENGLISH else SWEDISH)
    grids = [block.grid for block in found if block.grid is not None]
    assert len(grids) == 1, [block.text for block in found]
    assert grids[0] is not None
    return grids[0].texts()


def test_a_row_on_one_line() -> None:
    assert rows("Indikator Utfall (R12) Målvärde\n\nSjukfrånvaro 4,31 % 5,0 %\n\nText följer.") == [
        ["Indikator", "Utfall (R12)", "Målvärde"],
        ["Sjukfrånvaro", "4,31 %", "5,0 %"],
    ]


def test_a_label_over_two_lines_above_its_numbers() -> None:
    text = "Indikator Ack resultat Ack budget Ack avvikelse\n\nAckumulerat\növerskott\n\n"
    assert rows(f"{text}-77,8 mnkr -86,5 mnkr 8,7 mnkr\n\nText.")[1] == [
        "Ackumulerat överskott",
        "-77,8 mnkr",
        "-86,5 mnkr",
        "8,7 mnkr",
    ]


def test_a_header_over_several_lines_and_rows_of_every_shape() -> None:
    text = """Investering (mnkr) Ack. utfall Årsbudget Årsprognos
Avvikelse

mot
årsbudget

Möbler och utrustning 0 1,7 1,7 0

Cykelväg längs sjön 1 0 1 -1

Nytt journalsystem,
NJS

0 25,0 25,0 0

IT-utrustning 15,7 97,4 87,4 10

Summa 16,7 124,1 115,1 9
"""
    assert rows(text) == [
        ["Investering (mnkr)", "Ack. utfall", "Årsbudget", "Årsprognos", "Avvikelse mot årsbudget"],
        ["Möbler och utrustning", "0", "1,7", "1,7", "0"],
        ["Cykelväg längs sjön", "1", "0", "1", "-1"],
        ["Nytt journalsystem, NJS", "0", "25,0", "25,0", "0"],
        ["IT-utrustning", "15,7", "97,4", "87,4", "10"],
        ["Summa", "16,7", "124,1", "115,1", "9"],
    ]


def test_numbers_alone_with_grouped_thousands() -> None:
    assert rows(
        "Årsprognos Årsbudget Budgetavvikelse\n\n116 125 tkr 125 125 tkr 9 000 tkr\n\nText."
    )[1] == ["116 125 tkr", "125 125 tkr", "9 000 tkr"]


def test_a_stray_blank_within_a_number_is_kept_as_printed() -> None:
    text = "Indikator Årsprognos Årsbudget Avvikelse\n\nPrognos\n\n807,9 mnkr -819, 9 mnkr 12 mnkr"
    assert rows(text)[1] == ["Prognos", "807,9 mnkr", "-819, 9 mnkr", "12 mnkr"]


def test_rows_on_lines_right_below_each_other() -> None:
    text = (
        "Kontoklass Budget Utfall\n\nLöner 586 590\nHyror 74 70\nSumma 660 660\n\nText följer här."
    )
    assert rows(text)[1:] == [
        ["Löner", "586", "590"],
        ["Hyror", "74", "70"],
        ["Summa", "660", "660"],
    ]


def test_numbers_with_several_equal_parts_are_not_lost() -> None:
    assert rows("Projekt Budget Utfall\n\nBro 1 11 1\n\nText.")[1:] == [["Bro 1", "11", "1"]]


def test_years_belong_to_their_heading() -> None:
    assert rows("Projekt Utfall 2024 Budget 2025\n\nCykelväg 10 20\n\nText.")[0] == [
        "Projekt",
        "Utfall 2024",
        "Budget 2025",
    ]


def test_the_sentence_below_a_table_is_not_swallowed() -> None:
    text = (
        "Indikator Utfall Målvärde\n\nFrånvaro 4,3 % 5 %\n\nFrånvaro\n\nFrånvaron är 4,3 procent."
    )
    blocks = blocks_of(text)
    assert [block.kind for block in blocks] == ["table", "paragraph", "paragraph"]


def test_two_tables_below_each_other() -> None:
    one = "Indikator Utfall Målvärde\n\nFrånvaro 4,3 % 5 %\n\n"
    two = "Indikator Utfall Budget Avvikelse\n\nResultat 4,3 mnkr 5 mnkr -0,7 mnkr\n\n"
    grids = [block.grid for block in blocks_of(one + two) if block.grid]
    assert [grid.column_count for grid in grids] == [3, 4]
    assert [grid.row_count for grid in grids] == [2, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Resultat Ekonomi\n\nTexten handlar om annat.",
        "Utfall och prognos\n\nNämnden har 14 mål i år.",
        "Ekonomi\n\nBudget\n\nNämndens budget är 820 mnkr.",
    ],
)
def test_lines_of_head_words_above_text_are_no_table(text: str) -> None:
    assert all(block.kind == "paragraph" for block in blocks_of(text))


def test_english() -> None:
    text = "Indicator Outcome Target\n\nStaff turnover 6.93% 11%\n\nText follows here."
    assert rows(text, ENGLISH) == [
        ["Indicator", "Outcome", "Target"],
        ["Staff turnover", "6.93%", "11%"],
    ]


def test_cells_know_line_and_page() -> None:
    text = "Text.\n\n\fIndikator Utfall Målvärde\n\nFrånvaro\n\n4,3 % 5 %\n\nText."
    grid = next(block.grid for block in blocks_of(text) if block.grid)
    cell = grid.at(1, 1)
    assert cell is not None
    assert cell.page == 2
    assert cell.line in (5, 7)
