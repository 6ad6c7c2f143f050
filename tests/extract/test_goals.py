"""The goals of a plan: from the table, from headings, from both, and doubts without any."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, goals_of

from planparse.model.facts import PlanGoals

PLAN = """Verksamhetsplan

2025

Nämnden för Björkdal

Innehållsförteckning

Inledning\t3
Målstyrning\t4
Fokusområde: En trygg region\t5
Fokusområde: En grön region\t6
Ekonomi\t9

Inledning

Nämndens mål ska bidra till de fokusområden som fullmäktige har beslutat.{count}

Målstyrning

Målen framgår av tabellen.

Fokusområde\tFullmäktiges mål\tNämndens mål
En trygg region\tRegionen är robust\tNämnden ska öka beredskapen i länet
\t\tNämnden ska utbilda alla chefer i krisledning
\tRegionen är attraktiv\tNämnden ska stärka personalens villkor
En grön region\tRegionen är klimatneutral\tNämnden ska halvera utsläppen från resor
\tRegionen har friska sjöar\t

Tabell 1 Målstyrning

Fokusområde: En trygg region

Nämnden ska arbeta för att stärka villkoren för personalen

Villkoren ska bli bättre genom nya scheman.

Nämnden ska öka beredskapen i länet

Beredskapen ska öka genom övningar.

Nämnden ska utbilda alla chefer i krisledning

Alla chefer ska gå en kurs.

Fokusområde: En grön region

Nämnden ska halvera utsläppen från resor

Utsläppen ska halveras till år 2030.

Ekonomi

Nämndens budget är oförändrad.
"""


def codes(found: PlanGoals) -> list[str]:
    return [doubt.code for doubt in found.doubts]


def test_table_order_with_both_wordings() -> None:
    goals = goals_of(PLAN.format(count="")).goals
    assert [(goal.ordinal, goal.title) for goal in goals] == [
        (1, "Nämnden ska öka beredskapen i länet"),
        (2, "Nämnden ska utbilda alla chefer i krisledning"),
        (3, "Nämnden ska stärka personalens villkor"),
        (4, "Nämnden ska halvera utsläppen från resor"),
    ]
    assert goals[2].heading == "Nämnden ska arbeta för att stärka villkoren för personalen"
    assert goals[2].text == "Villkoren ska bli bättre genom nya scheman."
    assert goals[2].rule == "goal_table+heading"


def test_areas_and_parents_are_carried_down() -> None:
    goals = goals_of(PLAN.format(count="")).goals
    assert [goal.focus_area for goal in goals] == [*["En trygg region"] * 3, "En grön region"]
    assert [goal.parent_goal for goal in goals] == [
        *("Regionen är robust", "Regionen är robust"),
        *("Regionen är attraktiv", "Regionen är klimatneutral"),
    ]


def test_a_parent_goal_without_an_own_one_is_kept() -> None:
    found = goals_of(PLAN.format(count=""))
    assert found.parents_without_goal == ("Regionen har friska sjöar",)
    assert codes(found) == ["parent_goal_without_goal"]


def test_places_are_the_cell_and_the_heading() -> None:
    lines = PLAN.format(count="").splitlines()
    for goal in goals_of(PLAN.format(count="")).goals:
        assert goal.place.line is not None
        assert goal.heading_place is not None
        assert goal.heading_place.line is not None
        assert goal.title in lines[goal.place.line - 1]
        assert lines[goal.heading_place.line - 1] == goal.heading


@pytest.mark.parametrize(
    ("count", "differs"),
    [
        (" Nämnden har 4 mål.", False),
        (" Nämnden har fyra mål.", False),
        (" Nämnden har 5 mål.", True),
        (" Arbetet ska klara 2 delmål och 4 mål.", False),
        (" Planen gäller 12 månader.", False),
    ],
)
def test_a_stated_count_that_differs_is_a_doubt(count: str, differs: bool) -> None:
    found = goals_of(PLAN.format(count=count))
    assert ("goal_count_differs" in codes(found)) is differs
    if differs:
        (message,) = [d.message for d in found.doubts if d.code == "goal_count_differs"]
        assert "5" in message
        assert "4" in message


def test_a_goal_of_the_table_without_a_heading_is_a_doubt() -> None:
    text = PLAN.format(count="").replace(
        "Nämnden ska utbilda alla chefer i krisledning\n\nAlla chefer ska gå en kurs.\n\n", ""
    )
    found = goals_of(text)
    assert [goal.heading is None for goal in found.goals] == [False, True, False, False]
    assert "goal_without_text" in codes(found)


def test_a_plan_without_a_table_takes_the_worded_headings() -> None:
    start, end = PLAN.index("Fokusområde\tFull"), PLAN.index("Tabell 1")
    text = (PLAN[:start] + PLAN[end:].replace("Tabell 1 Målstyrning\n\n", "")).format(count="")
    goals = goals_of(text).goals
    assert [goal.title for goal in goals] == [
        "Nämnden ska arbeta för att stärka villkoren för personalen",
        "Nämnden ska öka beredskapen i länet",
        "Nämnden ska utbilda alla chefer i krisledning",
        "Nämnden ska halvera utsläppen från resor",
    ]
    assert [goal.focus_area for goal in goals] == [*["En trygg region"] * 3, "En grön region"]


LABELLED = """Handlingsplan

1 Inledning

Planen har tre mål för de kommande åren och gäller hela Björkdal.

2 Våra mål

2.1 Mål 1: Nära vård i hela länet

Vården ska finnas nära.

2.2 Mål 2: Trygg skola för alla

Skolan ska vara trygg.

2.3 Mål 3: Rena sjöar

Sjöarna ska vara rena.

3 Ekonomi

Budgeten är oförändrad.
"""


def test_headings_that_name_themselves_goals() -> None:
    goals = goals_of(LABELLED).goals
    assert [goal.ordinal for goal in goals] == [1, 2, 3]
    assert [goal.text for goal in goals] == [
        *("Vården ska finnas nära.", "Skolan ska vara trygg.", "Sjöarna ska vara rena.")
    ]
    assert "Trygg skola för alla" in goals[1].title


def test_headings_below_one_that_announces_goals() -> None:
    text = LABELLED
    for number in (1, 2, 3):
        text = text.replace(f"Mål {number}: ", "")
    assert [goal.title for goal in goals_of(text).goals] == [
        *("Nära vård i hela länet", "Trygg skola för alla", "Rena sjöar")
    ]


def test_no_goals_is_a_doubt_that_says_what_was_looked_for() -> None:
    found = goals_of("1 Inledning\n\nVi gör så gott vi kan.\n\n2 Ekonomi\n\nBudgeten är klar.")
    assert found.goals == ()
    (doubt,) = found.doubts
    assert (doubt.code, doubt.severity) == ("no_goals_found", "high")
    for word in ("mål", "fokusområde", "fullmäktige", "ska"):
        assert word in doubt.message


def test_an_indicator_table_is_no_goal_table() -> None:
    text = (
        "1 Uppföljning\n\nIndikator\tMål\tUtfall\nSjukfrånvaro i procent\tHögst 5 %\t4 %\n"
        "Omsättning i procent\tHögst 11 procent\t6 %\n\nText."
    )
    assert goals_of(text).goals == ()


ENGLISH_PLAN = """1 Introduction

The plan of the board for the county of Birchdale has been made for the coming year.

2 Goals

Focus area\tCouncil's goal\tBoard's goal
A safe county\tThe county is prepared\tThe board shall raise the level of readiness
\t\tThe board shall train all managers in crises
A green county\tThe county is climate neutral\tThe board shall halve emissions from travel

Table 1 Goals

2.1 The board shall raise the level of readiness

Readiness is to be raised by exercises.

2.2 The board shall train all managers in crises

All managers take a course.

2.3 The board shall halve emissions from travel

Emissions are to be halved.
"""


def test_english() -> None:
    goals = goals_of(ENGLISH_PLAN, ENGLISH).goals
    assert [goal.ordinal for goal in goals] == [1, 2, 3]
    assert goals[1].parent_goal == "The county is prepared"
    assert goals[1].focus_area == "A safe county"
    assert goals[2].text == "Emissions are to be halved."


def test_english_numbered_goals_without_a_table() -> None:
    text = (
        "1 Introduction\n\nThe plan of the agency.\n\nGoal 1: Protect patients\n\n"
        "We protect them.\n\nGoal 2: Improve care\n\nWe improve it.\n\n"
        "Goal 3: Use funds well\n\nWe do so."
    )
    found = goals_of(text, ENGLISH)
    assert ["Improve care" in goal.title for goal in found.goals] == [False, True, False]


def test_a_goal_table_twice_does_not_double_the_goals() -> None:
    text = PLAN.format(count="")
    start, end = text.index("Fokusområde\tFull"), text.index("Tabell 1")
    again = text.replace("Ekonomi\n\nNämndens", f"Ekonomi\n\n{text[start:end]}Nämndens")
    assert len(goals_of(again).goals) == 4
