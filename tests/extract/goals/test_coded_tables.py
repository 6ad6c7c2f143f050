"""Tables whose goals bear codes, below the sentence of the goal that they serve."""

from __future__ import annotations

from tests.plain_text import goals_of

CODED = """# Uppföljning 2031

Ekängens hembygdsförening

## Program: Museum

Föreningen ska öka kunskapen om bygdens hus.

| Mål | Läge |
| --- | --- |
| M.1.1 Märka ut 25 hus med skyltar som berättar om dem | gul |
| M.1.2 Ordna tio vandringar för skolornas elever | grön |
| 30412 Skyltar längs ån 2031 | grön |
| 30417 Vandringar 2031 | grön |

Föreningen ska verka för att gamla hus bevaras.

| Mål | Läge |
| --- | --- |
| M.2.1 Ge råd till 50 ägare av gamla hus | grön |
| 30420 Rådgivning 2031 | grön |
"""


def test_rows_with_project_numbers_below_coded_goals_are_no_goals() -> None:
    goals = goals_of(CODED).goals
    assert [goal.label for goal in goals] == ["M.1.1", "M.1.2", "M.2.1"]
    assert goals[0].title.endswith("25 hus med skyltar som berättar om dem")


def test_the_sentence_above_a_table_is_the_goal_that_its_rows_serve() -> None:
    assert [goal.parent_goal for goal in goals_of(CODED).goals] == [
        *["Föreningen ska öka kunskapen om bygdens hus."] * 2,
        "Föreningen ska verka för att gamla hus bevaras.",
    ]
