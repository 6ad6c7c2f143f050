"""The forms in which plans state goals: each a small plan of an invented body."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, goals_of

from planparse.model.facts import Goal

TABLE_WITH_ACTIVITIES = """# Verksamhetsplan 2026

Kulturnämnden i Ekedal

# Mål och aktiviteter

| Mål | Indikator | Målvärde 2026 | Aktivitet |
| --- | --- | --- | --- |
| Fler unga besöker biblioteken | Antal besök av unga | 12 000 | Ha öppet på lördagar |
| Alla barn får möta en konstnär | Andel barn | 100 % | Anställa två konstnärer |
| Kulturskolan når hela kommunen | Antal orter | 6 | Köra kulturbussen |

# Ekonomi

Budgeten är 12 mnkr.
"""

BOARD_LISTS = """# Nämndplan 2026

Tekniska nämnden, Ekedal

# Inledning

Planen gäller ett år.

# Kommunfullmäktiges mål: Ett tryggt Ekedal

Ekedal ska vara tryggt.

Nämndens mål:

- Gatubelysningen lagas inom två dagar
- Alla gångtunnlar är upplysta
- Parkerna städas varje dag

# Kommunfullmäktiges mål: Ett grönt Ekedal

Ekedal ska vara grönt.

Nämndens mål:

- Utsläppen från fordonen halveras
- Nya träd planteras i varje kvarter

# Ekonomi

Budgeten är 12 mnkr.
"""

SMALL_LABELS = """Verksamhetsplan 2026

Miljönämnden i Ekedal

1 Inledning

Nämnden har tre mål för året.

2 Nämndens arbete

MÅL 1

Vattnet i sjöarna ska ha god status.

Arbetet sker med kommunerna runt sjöarna och med dem som äger stränderna.

MÅL 2

Luften i centrum ska klara gränsvärdena.

Mätningar görs varje dygn vid torget.

MÅL 3

Alla verksamheter som hanterar livsmedel ska kontrolleras.

Kontrollerna planeras efter risk.

3 Ekonomi

Budgeten är 12 mnkr.
"""

PILLARS = """# Corporate Plan 2026-2029 of Marlow District

## Introduction

This plan sets out our ambitions.

## Pillar 1: A thriving economy

We will support local businesses and build the skills that they need.

### What we will do

- Open a business centre in the old mill
- Offer 200 apprenticeships

## Pillar 2: A healthy place

We will help residents to live longer and healthier lives.

### What we will do

- Build two sports halls
- Open three parks

## Pillar 3: A council that listens

We will answer every letter within ten days.

### What we will do

- Train all staff
- Publish our answers

## How we will monitor this plan

We report each year.
"""

PRIORITIES_TWICE = """# Council Plan 2026-2030

Eastmoor Council

## Foreword

Our district is growing.

## Our priorities

- Homes that people can afford
- A cleaner and greener district
- Safe streets for everyone
- Services that are easy to use

## Homes that people can afford

There are too few homes. We will build 400 of them.

## A cleaner and greener district

Recycling is low. We will collect food waste.

## Safe streets for everyone

We will light every path.

## Services that are easy to use

We will put all forms online.

## Finance

The budget is balanced.
"""

LABELLED_SENTENCES = """# Verksamhetsplan 2026 för Ekedals universitet

## Inledning

Planen bygger på strategin.

## Utbildning

Universitetet har 9 000 studenter.

Mål: Utbildningen håller hög kvalitet och vilar på forskning.

Aktiviteter:

- Se över alla kursplaner
- Anställa fyra lektorer

## Forskning

Forskningen är fri.

Mål: Forskningen är internationellt synlig.

Aktiviteter:

- Utlysa gästprofessurer

## Samverkan

Mål: Samhället söker universitetets kunskap.

Aktiviteter:

- Hålla öppet hus

## Ekonomi

Budgeten är 900 mnkr.
"""

BOLD_LABELS = """# Handlingsplan 2026

Region Ekedal

# Mål och åtgärder

Planen har tre mål.

**Mål 1: Färre barn röker**

Tobak är ett problem bland unga.

**Mål 2: Fler barn rör på sig varje dag**

Barn sitter still.

**Mål 3: Alla barn äter lunch**

Lunchen är viktig.
"""

TABLES_OF_BOARDS = """# Budget 2026

Ekedals stad

# Bildningsnämnden

Nämnden ansvarar för skolorna.

| Bindande mål 2026 | Mätare | Målnivå |
| --- | --- | --- |
| Eleverna mår bra i skolan | Enkät om hälsa | 4,0 |
| Alla unga får en studieplats | Andel med studieplats | 100 % |
| Skolorna är i gott skick | Antal renoverade skolor | 2 |

# Tekniska nämnden

| Bindande mål 2026 | Mätare | Målnivå |
| --- | --- | --- |
| Vägarna är i gott skick hela året | Antal klagomål | 100 |
| Energin i stadens hus minskar | kWh per kvadratmeter | 140 |
"""

TWO_CHAPTERS = """# Verksamhetsplan 2026

Socialnämnden i Ekedal

# Kommunfullmäktiges mål

- Ekedal ska vara en trygg kommun
- Ekedal ska vara en jämlik kommun
- Ekedal ska ha en god ekonomi

# Nämndens mål

## Fler får stöd i tid

Vi utreder inom en månad.

## Fler lever självständigt

Vi bygger om boendena.

## Medarbetarna trivs

Vi har fler chefer.

# Ekonomi

Budgeten är 12 mnkr.
"""

CARDS = """# Action Plan 2026

Harrowmere Council

## Commitments

| Commitment 1 | Publish every invoice above 500 pounds |
| --- | --- |
| Lead | Finance team |
| Start | January |
| Milestones | Portal open in May |

| Commitment 2 | Answer every question within ten days |
| --- | --- |
| Lead | Customer team |
| Start | March |
| Milestones | New system in June |

| Commitment 3 | Let residents vote on small grants |
| --- | --- |
| Lead | Community team |
| Start | April |
| Milestones | First vote in May |
"""

MONEY_AND_SERVICE = """# Budget 2026

Ekedals kommun

# Finansiella mål

| Mål | Budget 2026 |
| --- | --- |
| Resultatet ska vara minst 2 procent av skatter och bidrag | 2,1 |
| Soliditeten ska inte minska över tid | 45 |

# Verksamhetsmål

| Mål | Indikator |
| --- | --- |
| Alla elever ska nå gymnasiet | Andel behöriga |
| De äldre ska känna sig trygga hemma | Andel trygga |
| Ekedal ska ha en levande landsbygd | Antal företag |
"""

OUTCOMES = """# Strategic Plan 2026-2030

Lakeland Library Service

## Our vision

Reading for all.

## Outcome 1: More children read for pleasure

We run clubs in every school.

### Actions

- Start 40 clubs

## Outcome 2: Libraries are open when people need them

We open on Sundays.

### Actions

- Hire staff

## Outcome 3: Collections reflect the community

We buy in ten languages.

### Actions

- Ask readers
"""

MEASURES = """# Tillgänglighetsplan 2026

Region Ekedal

# Inledning

Planen innehåller fyra åtgärder.

# Åtgärder

## Åtgärd 1 Ramper vid alla entréer

Ramper byggs.

## Åtgärd 2 Hörslingor i alla salar

Slingor köps in.

## Åtgärd 3 Ledstråk på torget

Stråk läggs.

## Åtgärd 4 Lättläst på webben

Texter skrivs om.
"""


def titles(text: str, english: bool = False) -> list[str]:
    return [goal.title for goal in found(text, english)]


def found(text: str, english: bool = False) -> tuple[Goal, ...]:
    return (goals_of(text, ENGLISH) if english else goals_of(text)).goals


def test_a_goal_column_beside_indicators_and_activities() -> None:
    assert titles(TABLE_WITH_ACTIVITIES) == [
        "Fler unga besöker biblioteken",
        "Alla barn får möta en konstnär",
        "Kulturskolan når hela kommunen",
    ]


@pytest.mark.parametrize(
    "head", ["Nämndmål", "Nämndsmål", "Kvalitetsmål", "Verksamhetsmål", "Prioriterade mål"]
)
def test_a_column_headed_by_a_compound(head: str) -> None:
    table = TABLE_WITH_ACTIVITIES.replace("| Mål | Indik", f"| {head} | Indik")
    assert len(titles(table)) == 3


def test_words_that_only_end_like_goals_head_no_goals() -> None:
    table = TABLE_WITH_ACTIVITIES.replace("| Mål | Indik", "| Klagomål | Indik")
    assert titles(table.replace("# Mål och aktiviteter", "# Klagomål")) == []


def test_lists_of_the_boards_goals_below_the_councils() -> None:
    goals = found(BOARD_LISTS)
    assert [(goal.level, goal.audited) for goal in goals] == [
        ("council", False),
        *[("body", True)] * 3,
        ("council", False),
        *[("body", True)] * 2,
    ]
    assert goals[1].parent == 1
    assert goals[5].parent == 5
    assert goals[5].parent_goal == "Kommunfullmäktiges mål: Ett grönt Ekedal"


def test_a_label_in_small_type_with_the_wording_below() -> None:
    goals = found(SMALL_LABELS)
    assert [goal.label for goal in goals] == ["MÅL 1", "MÅL 2", "MÅL 3"]
    assert goals[1].title == "Luften i centrum ska klara gränsvärdena."


def test_a_sentence_of_what_we_will_do_below_a_pillar() -> None:
    goals = found(PILLARS, english=True)
    assert [goal.focus_area for goal in goals] == [
        "A thriving economy",
        "A healthy place",
        "A council that listens",
    ]
    assert goals[2].title == "We will answer every letter within ten days."


def test_priorities_as_a_list_and_again_as_headings_are_one() -> None:
    goals = found(PRIORITIES_TWICE, english=True)
    assert [goal.title for goal in goals] == [goal.heading for goal in goals]
    assert len(goals) == 4


def test_one_labelled_sentence_in_each_chapter() -> None:
    goals = found(LABELLED_SENTENCES)
    assert [goal.focus_area for goal in goals] == ["Utbildning", "Forskning", "Samverkan"]
    assert goals[1].title == "Forskningen är internationellt synlig"


def test_bold_paragraphs_with_labels() -> None:
    goals = found(BOLD_LABELS)
    assert [goal.label for goal in goals] == ["Mål 1", "Mål 2", "Mål 3"]
    assert goals[0].text == "Tobak är ett problem bland unga."


def test_tables_under_one_head_in_several_chapters_are_one_set() -> None:
    goals = found(TABLES_OF_BOARDS)
    assert [goal.focus_area for goal in goals] == [
        *["Bildningsnämnden"] * 3,
        *["Tekniska nämnden"] * 2,
    ]


def test_the_councils_list_and_the_boards_headings_in_chapters_of_their_own() -> None:
    goals = found(TWO_CHAPTERS)
    assert [goal.level for goal in goals] == [*["council"] * 3, *["body"] * 3]
    assert [goal.audited for goal in goals] == [*[False] * 3, *[True] * 3]
    assert goals[4].title == "Fler lever självständigt"


def test_one_form_table_for_each_commitment() -> None:
    goals = found(CARDS, english=True)
    assert {goal.stated_in for goal in goals} == {"card"}
    assert goals[1].title == "Answer every question within ten days"
    assert "Customer team" in (goals[1].text or "")


def test_goals_of_money_and_of_service_in_tables_of_their_own() -> None:
    assert len(titles(MONEY_AND_SERVICE)) == 5


def test_a_word_that_seldom_names_goals_does_so_before_numbers() -> None:
    assert found(OUTCOMES, english=True)[1].label == "Outcome 2"


def test_a_plan_that_calls_nothing_goals_is_followed_by_its_measures() -> None:
    assert len(titles(MEASURES)) == 4
    assert "measures_taken_as_goals" in {doubt.code for doubt in goals_of(MEASURES).doubts}
