"""Goals as a tree: areas are no goals, levels go by who decided, layers stand below each other."""

from __future__ import annotations

from tests.plain_text import ENGLISH, SWEDISH, goals_of, outline_of, tables_of

from planparse.extract.goals import audited_at, plan_goals

AREAS = """# Övergripande mål

Här är de mål som fullmäktige i Tallsjö har beslutat.

## Strategiområde 1 – en grön kommun

### Målområde 1:1

Fler väljer att cykla till arbetet.

### Målområde 1:2

Vattnet i sjöarna blir renare.

## Strategiområde 2 – en öppen kommun

### Målområde 2:1

Fler deltar i de lokala råden.
"""

QUOTED = """# Fullmäktiges mål

Målen gäller alla nämnder.

## Målområde 1 – En stad för barn

“Alla barn i Lyckeby ska ha en plats att leka på.”

## Målområde 2 – En stad i arbete

“Alla i Lyckeby ska kunna försörja sig själva.”
"""

BOARD = """# Nämndbudget 2026

Parknämnden, Nordvik

# 4 Mål

Nämndens mål redovisas under fullmäktiges mål.

## 4.1 En kommun att trivas i

Beslutats av

Kommunfullmäktige

### 4.1.1 Vi sköter lekplatserna varje vecka

Beslutats av

Nämnd

## 4.2 Ett grönare Nordvik

Beslutats av

Kommunfullmäktige

### 4.2.1 Vi planterar fler träd än vi fäller

Beslutats av

Nämnd
"""

LAYERS = """# Performance Plan FY 2031

## Strategic Goal 1: Make maps easy to find

The Agency will open its collections.

### Strategic Objective 1.1: Put maps online

Most maps will be online.

### Strategic Objective 1.2: Answer requests faster

Requests will be answered in ten days.

## Strategic Goal 2: Keep maps safe

The Agency will protect what it keeps.

### Strategic Objective 2.1: Renew the stores

Three stores will be renewed.
"""

ANEW = """# Open Town Action Plan 2031

## Introduction

This plan has four commitments.

## Initiatives

### Open town to increase trust

#### 1. Improve public participation

We publish a guide.

#### 2. Modernise the archive

We move the records.

### Open town to manage money

#### 1. Increase transparency in spending

We publish invoices.

#### 2. Reform the town's websites

We replace the old sites.
"""

OBJECTIVES = """# Strategic Plan

## Goal 1: Teach more people

We teach.

Objectives:

- Train forty new teachers
- Open two more rooms
- Offer lessons on Sundays

## Goal 2: Reach other towns

We travel.

Objectives:

- Visit six towns
- Find hosts in each county
- Lend the books for a year
"""


def test_sentences_below_labels_of_areas_are_the_goals() -> None:
    goals = goals_of(AREAS).goals
    assert [goal.title for goal in goals] == [
        "Fler väljer att cykla till arbetet.",
        "Vattnet i sjöarna blir renare.",
        "Fler deltar i de lokala råden.",
    ]
    assert [goal.focus_area for goal in goals] == [
        *["en grön kommun"] * 2,
        "en öppen kommun",
    ]


def test_a_goal_quoted_below_an_areas_name() -> None:
    goals = goals_of(QUOTED).goals
    assert goals[0].title == "Alla barn i Lyckeby ska ha en plats att leka på."
    assert goals[0].focus_area == "En stad för barn"
    assert {(goal.level, goal.audited) for goal in goals} == {("council", True)}


def test_lines_below_the_headings_say_whose_goals_they_are() -> None:
    goals = goals_of(BOARD).goals
    assert [(g.level, g.parent, g.audited) for g in goals] == [
        ("council", None, False),
        ("body", 1, True),
        ("council", None, False),
        ("body", 3, True),
    ]
    assert goals[1].owner == "Nämnd"
    assert goals[1].label == "4.1.1"


def test_a_level_can_be_asked_for() -> None:
    goals = audited_at(goals_of(BOARD).goals, "council")
    assert [goal.audited for goal in goals] == [True, False, True, False]


def test_two_layers_with_labels_of_their_own() -> None:
    goals = goals_of(LAYERS, ENGLISH).goals
    assert [(goal.level, goal.parent) for goal in goals] == [
        ("body", None),
        ("sub", 1),
        ("sub", 1),
        ("body", None),
        ("sub", 4),
    ]
    assert all(goal.audited for goal in goals)


def test_numbers_that_start_anew_in_each_chapter() -> None:
    goals = goals_of(ANEW, ENGLISH).goals
    assert [goal.label for goal in goals] == ["1", "2", "1", "2"]
    assert goals[3].focus_area == "Open town to manage money"


def test_objectives_listed_below_goals_are_told_and_not_audited() -> None:
    found = goals_of(OBJECTIVES, ENGLISH)
    assert len(found.goals) == 2
    assert found.unread_layers == ("Objectives:",)
    assert "goals_below_not_audited" in {doubt.code for doubt in found.doubts}


WITHOUT_WORDS = """# Programme of the harbour

## Introduction

The harbour is old.

## The quay

### Deepen the basin

It is shallow.

### Mend the eastern wall

It leaks.

### Light the whole quay

It is dark.

## Money

All is paid.
"""

ITS_REPORT = """# What was done in the harbour

## Deepen the basin

Half of it is dug.

## Mend the eastern wall

The wall is dry.

## Light the whole quay

Lamps are up.
"""


def test_headings_that_the_report_repeats_are_goals() -> None:
    outline = outline_of(WITHOUT_WORDS, ENGLISH)
    tables = tables_of(WITHOUT_WORDS, ENGLISH)
    report = (outline_of(ITS_REPORT, ENGLISH), tables_of(ITS_REPORT, ENGLISH))
    alone = plan_goals(outline, tables, ENGLISH)
    beside = plan_goals(outline, tables, ENGLISH, reports=[report])
    assert alone.goals == ()
    assert [goal.title for goal in beside.goals] == [
        "Deepen the basin",
        "Mend the eastern wall",
        "Light the whole quay",
    ]


def test_sets_that_were_too_weak_are_kept_with_their_reasons() -> None:
    found = goals_of(WITHOUT_WORDS, ENGLISH)
    assert found.goals == ()
    weak = [one for one in found.candidates if "Deepen the basin" in one.titles]
    assert weak
    assert not weak[0].taken
    assert weak[0].reasons
    assert "Deepen the basin" in found.doubts[0].message


def test_a_numbered_title_that_is_no_heading_goes_on_with_the_family() -> None:
    text = ANEW.replace(
        "We move the records.",
        "We move the records.\n\n3. Say who owns each firm in the U.K.\n\nWe keep a register.",
    ).replace("four commitments", "five commitments")
    goals = goals_of(text, ENGLISH).goals
    assert [goal.label for goal in goals] == ["1", "2", "3", "1", "2"]
    assert goals[2].title.startswith("Say who owns each firm")
    assert goals[2].text == "We keep a register."
    assert (goals[2].parent, goals[2].focus_area) == (None, goals[1].focus_area)


def test_areas_that_the_report_repeats_are_no_goals_either() -> None:
    report = AREAS.replace("### Målområde 1:1\n\n", "").replace("### Målområde 1:2\n\n", "")
    parts = (outline_of(report), tables_of(report))
    found = plan_goals(outline_of(AREAS), tables_of(AREAS), SWEDISH, reports=[parts])
    assert [goal.title for goal in found.goals] == [goal.title for goal in goals_of(AREAS).goals]
