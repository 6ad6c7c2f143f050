"""Plans that state their goals without a table and without headings."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, goals_of

INTRO = "1 Inledning\n\nNämnden ansvarar för länets resor och vägar.\n\n"
GOALS = (
    "öka resandet med buss och tåg",
    "bygga fler gångvägar i länets tätorter",
    "göra hållplatserna tillgängliga för alla",
)


def titles(text: str) -> list[str]:
    return [goal.title for goal in goals_of(text).goals]


def bullets(*items: str) -> str:
    return "\n".join(f"• {item}" for item in items)


def test_a_list_under_a_heading_that_announces_goals() -> None:
    plan = f"{INTRO}2 Mål för året\n\n{bullets(*GOALS)}\n"
    found = goals_of(plan)
    assert [goal.title for goal in found.goals] == list(GOALS)
    assert {goal.rule for goal in found.goals} == {"goal_list"}
    assert all(goal.place.line for goal in found.goals)
    assert not [doubt for doubt in found.doubts if doubt.code == "goal_without_text"]


def test_a_list_after_a_line_that_announces_goals() -> None:
    assert titles(f"{INTRO}2 Så arbetar vi\n\nVåra mål är att:\n\n{bullets(*GOALS)}\n") == list(
        GOALS
    )


def test_a_list_of_items_worded_as_goals() -> None:
    worded = [f"Nämnden ska {goal}" for goal in GOALS]
    assert titles(f"{INTRO}2 Året\n\n{bullets(*worded)}\n") == worded


def test_labelled_paragraphs() -> None:
    labelled = [f"Mål {n}: {goal}." for n, goal in enumerate(GOALS, start=1)]
    text = f"{INTRO}2 Året\n\n" + "\n\n".join(f"{one}\n\nText om det." for one in labelled)
    assert [one.rstrip(".") for one in labelled] == titles(text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{INTRO}2 Ekonomi\n\n{bullets(*GOALS)}\n",
        f"{INTRO}2 Mål för året\n\n{bullets('a', 'b', 'c')}\n",
        f"{INTRO}2 Mål för året\n\n{bullets(*GOALS[:2])}\n",
    ],
)
def test_other_lists_are_no_goals(text: str) -> None:
    assert titles(text) == []


def test_headings_below_one_that_announces_goals_in_any_form() -> None:
    parts = "\n\n".join(
        f"2.{n} {t}\n\nText." for n, t in enumerate(("Buses", "Roads", "Rivers"), 1)
    )
    found = goals_of(f"1 Introduction\n\nText.\n\n2 Our goals\n\n{parts}\n", ENGLISH)
    assert [goal.title for goal in found.goals] == ["Buses", "Roads", "Rivers"]


def test_the_text_under_a_goal_of_a_list_is_found() -> None:
    plan = (
        f"{INTRO}2 Mål för året\n\n{bullets(*GOALS)}\n\n3 Resor\n\n"
        "3.1 Öka resandet med buss och tåg\n\nTrafiken byggs ut.\n\n3.2 Annat\n\nText.\n"
    )
    first = goals_of(plan).goals[0]
    assert first.text == "Trafiken byggs ut."
    assert first.rule == "goal_list+heading"


def test_a_heading_that_only_has_the_word_announces_nothing() -> None:
    parts = "\n\n".join(
        f"2.{n} {t}\n\nText." for n, t in enumerate(("Buses", "Roads", "Rivers"), 1)
    )
    heading = "List of funded priorities in lists"
    assert not goals_of(f"1 Introduction\n\nText.\n\n2 {heading}\n\n{parts}\n", ENGLISH).goals
