"""Goals that paragraphs and lines begin with under a label: "Objective 3. Name. Sentence."."""

from __future__ import annotations

from tests.plain_text import ENGLISH, goals_of

TITLES = (
    "Objective 1. Shared charts. Help the ports to keep one set of charts along the coast",
    "Objective 2. Open tides. Assess the tide tables and plan how to publish them",
    "Objective 3. Pilot skills. Assess what the pilots need to learn",
)

AIMS = """# Coast strategy 2031

## GOALS AND STRATEGIC OBJECTIVES

Three objectives support our two goals.

### Goal 1. Streamline the data of the coast

Objective 1. Shared charts. Help the ports to keep one set of charts along the coast. Charts that
differ have cost two ships. With one set of charts a captain can trust what is printed.

Objective 2. Open tides. Assess the tide tables and plan how to publish them. Tide tables are what
most people ask us for. They stand in paper binders today.

### Goal 2. Spur the use of what we know

Objective 3. Pilot skills. Assess what the pilots need to learn.

All pilots were asked last year.

## THE OBJECTIVES IN FULL

### Overall goals

What the goals are has been told above.

### Strategic objectives

Objective 1. Shared charts. Help the ports to keep one set of charts along the whole coast.

Charts that differ have cost two ships.

Objective 2. Open tides. Assess the tide tables and plan how to publish them.

Tide tables are what most people ask us for.

Objective 3. Pilot skills. Assess what the pilots need to learn.

All pilots were asked last year.

### Crosswalk between goals and objectives

Each objective serves more than one goal.
"""

LINES = """# Strategi för Ekängens kommun 2031

I strategin anges fyra mål:

Mål 1. Ingen ska frysa hemma

Mål 2. Alla ska ha en dörr att låsa
Mål 3. Fler lägenheter bör byggas nära
arbetet
Mål 4. Grannar ska känna varandra.

## Uppdrag till förvaltningen

Förvaltningen får i uppdrag att ta fram en karta.
"""

RUNNING = """# Verksamhetsplan 2031

Hamnnämnden i Ekängen

## Nämndens mål

Planen har tre delmål. Delmål 1: Kajen ska vara lagad. Delmål 2: Båtarna ska gå på el.
Delmål 3: Fler ska kunna segla.
"""


def test_objectives_in_running_paragraphs_below_goals_are_taken_with_name_and_sentence() -> None:
    goals = goals_of(AIMS, ENGLISH).goals
    assert tuple(goal.title for goal in goals if goal.level == "sub") == TITLES
    assert [goal.parent for goal in goals] == [None, 1, 1, None, 4]
    assert all(goal.audited for goal in goals)


def test_what_a_paragraph_goes_on_with_is_the_text_of_its_goal() -> None:
    first = goals_of(AIMS, ENGLISH).goals[1]
    assert first.text is not None
    assert first.text.startswith("Charts that differ")
    assert first.text.endswith("what is printed.")


def test_headings_over_goals_are_no_goals() -> None:
    titles = [goal.title for goal in goals_of(AIMS, ENGLISH).goals]
    assert "Strategic objectives" not in titles
    assert "Overall goals" not in titles


def test_lines_of_one_paragraph_with_a_label_each() -> None:
    goals = goals_of(LINES).goals
    assert [goal.title for goal in goals] == [
        "Mål 1. Ingen ska frysa hemma",
        "Mål 2. Alla ska ha en dörr att låsa",
        "Mål 3. Fler lägenheter bör byggas nära arbetet",
        "Mål 4. Grannar ska känna varandra",
    ]
    lines = [goal.place.line for goal in goals]
    assert lines == sorted({line for line in lines if line})


def test_labels_that_go_on_within_a_line() -> None:
    assert [goal.title for goal in goals_of(RUNNING).goals] == [
        "Delmål 1: Kajen ska vara lagad",
        "Delmål 2: Båtarna ska gå på el",
        "Delmål 3: Fler ska kunna segla",
    ]
