"""A judgement goes to the goal that it is about, and to no other."""

from __future__ import annotations

from tests.plain_text import SWEDISH, outline_of

from planparse.audit.judged_places import JudgedPlaces
from planparse.audit.sections import judged_by_goal
from planparse.audit.self_assessment import self_assessments
from planparse.model.facts import Goal
from planparse.model.judgement import Judgement
from planparse.model.links import GoalDecision, Link, Linking, TableRows
from planparse.model.place import Place

TREES, CARS = "Staden ska ha fler träd", "Staden ska ha färre bilar"
GOALS = [
    Goal(ordinal=at, title=title, focus_area=area, place=Place(), rule="test")
    for at, (title, area) in enumerate(((TREES, "En grön stad"), (CARS, "En lugn stad")), start=1)
]
OWN = {1: frozenset({2, 3}), 2: frozenset({4, 5, 6})}
REPORT = outline_of(
    "# Mål\n\n## Träd\n\nText.\n\n### Uppföljning\n\nText.\n\n## Bilar\n\nText.\n\n"
    "### Uppföljning\n\nText.\n\n### Lastbilar vid hamnen\n\nText.\n"
)


def judgement(section: int, **given: object) -> Judgement:
    rest = {"raw": "Uppnått", "status": "achieved", "basis": "table", "sentence": "Uppnått"}
    return Judgement.model_validate({**rest, "section": section, "place": Place(), **given})


NOTHING = Linking()


def goals_of(*found: Judgement, linking: Linking = NOTHING) -> list[int]:
    places = JudgedPlaces(OWN, linking, REPORT, SWEDISH)
    return sorted(self_assessments(GOALS, found, places, linking, SWEDISH))


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


def test_by_the_row_that_linking_found_to_be_the_goals() -> None:
    rows = TableRows(table=1, first=3, last=5, column=0)
    linking = Linking(decisions=(GoalDecision(goal=2, rows=(rows,)),))
    named = judgement(9, subjects=("Trafik",), table=1, row=3)
    activity = judgement(9, subjects=("Nya skyltar",), table=1, row=4)
    assert goals_of(named, linking=linking) == [2]
    assert goals_of(activity, linking=linking) == []


def test_by_the_goals_heading_inside_a_section() -> None:
    def link(goal: int, block: int) -> GoalDecision:
        one = Link(goal=goal, section=2, score=1.0, level="same", accepted=True, block=block)
        return GoalDecision(goal=goal, links=(one,))

    linking = Linking(decisions=(link(1, 0), link(2, 4)))
    assert goals_of(judgement(2, block=3), linking=linking) == [1]
    assert goals_of(judgement(2, block=5), linking=linking) == [2]


def test_a_sub_headings_own_value_is_not_the_goals_above() -> None:
    below = judgement(6, basis="stated")
    assert goals_of(below) == []
    assert goals_of(judgement(5, basis="stated")) == [2]


def test_a_sentence_that_names_one_goals_area() -> None:
    one = judgement(1, basis="phrase", sentence="Inom En lugn stad bedöms målet inte nås.")
    both = judgement(1, basis="phrase", sentence="Målet nås i En grön stad och En lugn stad.")
    assert goals_of(one) == [2]
    assert goals_of(both) == []


def test_a_section_that_repeats_the_plan_judges_its_goal() -> None:
    """Nothing is told in it, and what it judges is still the goal."""
    copied = Linking(decisions=(GoalDecision(goal=1, copied=2), GoalDecision(goal=2)))
    places = JudgedPlaces(judged_by_goal(copied, REPORT), copied, REPORT, SWEDISH)
    stated = judgement(2, basis="stated")
    assert list(self_assessments(GOALS, [stated], places, copied, SWEDISH)) == [1]
