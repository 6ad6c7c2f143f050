"""Goals that a person hands in get what the plan says of them, wherever it states them."""

from __future__ import annotations

import pytest
from tests.plain_text import SWEDISH, outline_of

from planparse.extract.goals import given_goals
from planparse.model.facts import Goal
from planparse.model.goal_list import GoalList, ListedGoal

TITLE = "Trygga bussar i hela länet"
TEXT = "Fler förare ska utbildas och belysningen vid hållplatserna ska bytas."


def given(text: str) -> Goal:
    """The one goal as it is found in a plan with this text."""
    listed = GoalList(path="goals.csv", goals=(ListedGoal(row=2, number="1", title=TITLE),))
    return given_goals(listed, (), outline_of(text), (), SWEDISH).goals[0]


@pytest.mark.parametrize(
    "stated",
    [
        f"**{TITLE}.** {TEXT}",
        f"{TITLE} – {TEXT}",
        f"**{TITLE}**\n\n{TEXT}",
        f"# {TITLE}\n\n{TEXT}",
    ],
)
def test_the_text_behind_or_below_its_wording_is_the_goals(stated: str) -> None:
    goal = given(f"# Plan\n\nDet här vill nämnden.\n\n{stated}\n")
    assert goal.text == TEXT
    assert goal.place.line is not None


def test_a_sentence_that_goes_on_is_no_text_about_the_goal() -> None:
    goal = given(f"# Plan\n\nDet här vill nämnden.\n\n{TITLE} och på alla båtar vill nämnden ha.\n")
    assert goal.text is None


def test_what_stands_below_a_list_of_goals_is_not_the_last_ones() -> None:
    assert given(f"# Plan\n\nDet här vill nämnden.\n\n- {TITLE}\n\n{TEXT}\n").text is None
