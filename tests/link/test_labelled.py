"""Items whose labels carry the goals' numbers answer them, where the report counts as the plan."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.plain_text import cover
from tests.six_goals import DONE, goals

from planparse.model.coverage import Answer
from planparse.model.facts import Goal

STEP = "Till den sista juni, rapportera om läget."


def numbered() -> tuple[Goal, ...]:
    return tuple(goal.model_copy(update={"label": f"Mål {goal.ordinal}"}) for goal in goals())


def by_quarter(told: Sequence[str], names: Sequence[str], lead: str = "Delsteg") -> str:
    """A report by quarter with one labelled item for each text."""
    items = [f"- {lead} {name}. {STEP}\n\n{text}\n" for name, text in zip(names, told, strict=True)]
    return (
        "1 Första kvartalet\n\n"
        + "\n".join(items[:3])
        + "\n2 Andra kvartalet\n\n"
        + "\n".join(items[3:])
    )


def answers(text: str, plan: Sequence[Goal] | None = None) -> list[Answer]:
    return list(cover(tuple(plan or numbered()), text))


NUMBERS = ("2.1", "1.1", "5.1", "3.1", "6.1", "4.1")
IN_ORDER = tuple(DONE[int(number[0]) - 1] for number in NUMBERS)


def test_what_stands_below_a_label_with_the_goals_number_answers_it() -> None:
    found = answers(by_quarter(IN_ORDER, NUMBERS))
    assert [one.status for one in found] == ["reported"] * 6
    assert [one.quote.text if one.quote else None for one in found] == list(DONE)
    assert {one.evidence for one in found} == {"list"}
    assert found[0].rule == "item_with_its_number"


def test_a_report_that_counts_in_its_own_way_is_not_believed() -> None:
    elsewhere = ("1.1", "2.1", "3.1", "4.1", "5.1", "6.1")
    assert not any(one.status == "reported" for one in answers(by_quarter(IN_ORDER, elsewhere)))


def test_one_label_that_is_told_of_another_goal_is_no_answer() -> None:
    told = [
        DONE[3] if number == "5.1" else text for number, text in zip(NUMBERS, IN_ORDER, strict=True)
    ]
    assert answers(by_quarter(told, NUMBERS))[4].status != "reported"


def test_a_label_with_nothing_told_below_it_is_no_answer() -> None:
    text = by_quarter(IN_ORDER, NUMBERS).replace(DONE[4], "")
    assert [one.status == "reported" for one in answers(text)] == [True] * 4 + [False, True]


@pytest.mark.parametrize("label", [None, "Mål 1"])
def test_goals_without_numbers_of_their_own_have_no_such_items(label: str | None) -> None:
    plan = [goal.model_copy(update={"label": label}) for goal in goals()]
    assert not any(one.status == "reported" for one in answers(by_quarter(IN_ORDER, NUMBERS), plan))
