"""Goals as sentences of intention, in texts of invented bodies that state no others."""

from __future__ import annotations

from tests.plain_text import ENGLISH, SWEDISH, goals_of

from planparse.context import Context
from planparse.model.facts import Goal
from planparse.profiles.profile import load

NORWEGIAN = Context(profile=load("nb"))

LOOKING_AHEAD = """# Riverside Museums, highlights of 2025

## The harbour museum

In 2025, the museum had more guests than ever, and its roof was mended. The staff was trained.

For 2026, we have once more been given support by the region. With this support, we will open the
old crane to all visitors, under the guidance of the harbour's retired crew.

## Schools

We met 40 classes in 2025. Teachers wrote to thank us.

In the year ahead, we are going to invite all classes of the fifth grade, and we plan to lend
boxes with old tools to the schools.

## Volunteers

Thirty people helped us in 2025. We will miss them.

We will also train twenty new guides before the summer of 2026. We are very grateful to them.

We are also looking forward to evenings with the friends of the museum, like those in the north.

## Staff

The director left, and a new one came in 2025.
"""

YEAR = """# Kulturåret i Ekedal

## Biblioteket

Biblioteket lånade ut fler böcker än någonsin under 2025.

Under 2026 kommer nämnden att bygga ut barnens avdelning på översta våningen.

## Scenen

Scenen var stängd under 2025.

Under året ska nämnden öppna den på nytt med en festival för unga.

## Badet

Badet fick nya omklädningsrum.

Nästa år planerar nämnden att bygga en bassäng för små barn.
"""


def found(text: str, context: Context) -> tuple[Goal, ...]:
    return goals_of(text, context).goals


def test_clauses_in_which_the_body_says_what_it_is_going_to_do() -> None:
    assert [goal.title for goal in found(LOOKING_AHEAD, ENGLISH)] == [
        "we will open the old crane to all visitors",
        "we are going to invite all classes of the fifth grade",
        "we plan to lend boxes with old tools to the schools.",
        "We will also train twenty new guides before the summer of 2026.",
        "We are also looking forward to evenings with the friends of the museum",
    ]


def test_each_stands_under_its_chapter_and_an_issue_says_what_was_taken() -> None:
    goals = goals_of(LOOKING_AHEAD, ENGLISH)
    assert [goal.focus_area for goal in goals.goals] == [
        "The harbour museum",
        "Schools",
        "Schools",
        "Volunteers",
        "Volunteers",
    ]
    assert "intentions_taken_as_goals" in {doubt.code for doubt in goals.doubts}


def test_a_clause_with_its_verb_before_the_subject_stays_whole() -> None:
    assert [goal.title for goal in found(YEAR, SWEDISH)] == [
        "Under 2026 kommer nämnden att bygga ut barnens avdelning på översta våningen.",
        "Under året ska nämnden öppna den på nytt med en festival för unga.",
        "Nästa år planerar nämnden att bygga en bassäng för små barn.",
    ]


def test_norwegian_intentions() -> None:
    chapters = "".join(
        f"## {name}\n\nI 2025 var det stille.\n\nI 2026 skal vi bygge nye {name} for barn.\n\n"
        for name in ("benker", "brygger", "stier")
    )
    assert len(found(f"# Havneåret\n\n{chapters}", NORWEGIAN)) == 3


def test_a_plan_with_goals_keeps_them() -> None:
    goals = "- Lend boxes to schools\n- Open the old crane\n- Train twenty new guides\n"
    text = LOOKING_AHEAD.replace("## Schools", f"## Our goals\n\n{goals}\n## Schools")
    assert [goal.title for goal in found(text, ENGLISH)] == [
        "Lend boxes to schools",
        "Open the old crane",
        "Train twenty new guides",
    ]


def test_what_others_are_going_to_do_is_no_goal() -> None:
    text = LOOKING_AHEAD.replace("we are going", "they are going").replace("we plan", "they plan")
    assert found(text, ENGLISH) == ()


def test_a_text_with_intentions_in_few_chapters_has_no_goals() -> None:
    more = "".join(f"## Room {n}\n\nThe room was painted white.\n\n" for n in range(9))
    assert found(LOOKING_AHEAD + more, ENGLISH) == ()
