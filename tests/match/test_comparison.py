"""What was compared, and the level reached, stay with a pair and add up."""

from __future__ import annotations

import pytest

from planparse.match.comparison import Comparisons, evidence_of, total

COMPARED_BY = Comparisons(
    {"title": {"exact": 10.0, "weak": 1.5, "none": 0.0}, "area": {"same": 1.0, "other": -1.5}}
)


def test_a_level_is_worth_its_points_whatever_the_measure_behind_it() -> None:
    plain, measured = COMPARED_BY.found("title", "weak"), COMPARED_BY.found("title", "weak", 0.3)
    assert plain.points == measured.points == 1.5
    assert (plain.value, measured.value) == (None, 0.3)


def test_evidence_for_and_against_adds_up() -> None:
    evidence = (COMPARED_BY.found("title", "exact"), COMPARED_BY.found("area", "other"))
    assert total(evidence) == 8.5
    assert evidence_of(evidence, "area").level == "other"


def test_levels_stand_in_the_order_of_their_strength() -> None:
    title = COMPARED_BY["title"]
    assert [title.rank(level.name) for level in title.levels] == [0, 1, 2]


def test_the_words_of_a_level_are_found_by_its_name() -> None:
    assert COMPARED_BY.found("area", "same").message == "area.same"


def test_a_level_that_nobody_weighed_is_no_evidence() -> None:
    with pytest.raises(KeyError):
        COMPARED_BY.found("title", "perfect")
