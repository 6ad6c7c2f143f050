"""A judgement goes to the goal that it is about, and to no other."""

from __future__ import annotations

from tests.plain_text import SWEDISH

from planparse.audit.self_assessment import self_assessments
from planparse.model.facts import Goal
from planparse.model.judgement import Judgement
from planparse.model.place import Place

TREES, CARS = "Staden ska ha fler träd", "Staden ska ha färre bilar"
GOALS = [
    Goal(ordinal=at, title=title, place=Place(), rule="test")
    for at, title in enumerate((TREES, CARS), start=1)
]
OWN = {1: frozenset({2, 3}), 2: frozenset({4})}


def judgement(section: int, **given: object) -> Judgement:
    rest = {"raw": "Uppnått", "status": "achieved", "basis": "table", "sentence": "Uppnått"}
    return Judgement.model_validate({**rest, "section": section, "place": Place(), **given})


def goals_of(*found: Judgement) -> list[int]:
    return sorted(self_assessments(GOALS, found, OWN, SWEDISH))


def test_by_its_section() -> None:
    assert goals_of(judgement(3)) == [1]


def test_by_its_rows_text_wherever_the_table_stands() -> None:
    assert goals_of(judgement(9, subjects=("Kultur", f"2. {CARS}"))) == [2]


def test_an_indicators_judgement_is_not_the_goals() -> None:
    assert goals_of(judgement(2, subjects=("Antal planterade ekar",))) == []


def test_one_beside_a_measure_that_judges_the_goal() -> None:
    measure = judgement(2, subjects=("Antal planterade ekar",), names_goal=True)
    assert goals_of(measure) == [1]


def test_measures_that_are_judged_otherwise_say_nothing_of_the_goal() -> None:
    good = judgement(2, subjects=("Antal planterade ekar",), names_goal=True)
    bad = judgement(2, subjects=("Antal lindar",), names_goal=True, status="not_achieved")
    assert goals_of(good, bad) == []
