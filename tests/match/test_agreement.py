"""Similarity counts what tells goals apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.match.agreement import agreement
from planparse.match.strings import replacements, string_ratio
from planparse.match.weights import cosine, vector, weigh

GOALS = [
    ["nämnd", "utveckla", "beredskap", "kris"],
    ["nämnd", "utveckla", "vård", "länet"],
    ["nämnd", "utveckla", "skola", "elever"],
]
WORDS = st.lists(st.sampled_from(["vård", "skola", "kris", "klimat", "buss"]), max_size=6)


def test_words_of_every_goal_weigh_nothing_much() -> None:
    weights = weigh(GOALS)
    assert weights.of("nämnd") < 0.1 * weights.of("beredskap")
    assert weights.of("never seen") >= weights.of("beredskap")


def test_a_wrong_pair_that_shares_the_common_words_scores_low() -> None:
    weights = weigh(GOALS)
    assert agreement(GOALS[0], GOALS[1], weights).f1 < 0.1
    assert agreement(GOALS[0], GOALS[0], weights).f1 == pytest.approx(1.0)


def test_recall_and_precision_tell_which_side_lacks_something() -> None:
    weights = weigh(GOALS)
    cut = agreement(GOALS[0], ["nämnd", "utveckla", "kris"], weights)
    longer = agreement(GOALS[0], [*GOALS[0], "skola", "elever"], weights)
    assert cut.recall < cut.precision
    assert longer.precision < longer.recall


def test_damaged_words_and_compounds_count_in_part() -> None:
    weights = weigh([["vårdutbud"], ["tillgänglighet"], ["skola"]])
    damaged = agreement(["tillgänglighet"], ["tillgänglighot"], weights).recall
    compound = agreement(["vårdutbud"], ["utbud"], weights).recall
    assert 0.8 < damaged < 1.0
    assert 0.0 < compound < damaged
    assert agreement(["skola"], ["vård"], weights).recall == 0.0


def test_short_words_that_differ_in_a_letter_are_different() -> None:
    weights = weigh([["mål"], ["mal"]])
    assert agreement(["mål"], ["mal"], weights).recall == 0.0


def test_a_single_goal_still_has_weight() -> None:
    """With one goal every word is a common one; it must nevertheless match itself."""
    weights = weigh([["nämnd", "stärka", "vård"]])
    assert agreement(["nämnd", "stärka", "vård"], ["nämnd", "stärka", "vård"], weights).f1 > 0.9
    assert agreement(["nämnd", "stärka", "vård"], ["ekonomi"], weights).f1 == 0.0


@given(WORDS, WORDS)
def test_agreement_is_bounded_and_symmetric(one: list[str], other: list[str]) -> None:
    weights = weigh([one, other, ["buss"]])
    there, back = agreement(one, other, weights), agreement(other, one, weights)
    assert 0.0 <= there.recall <= 1.0
    assert 0.0 <= there.f1 <= 1.0
    assert there.recall == back.precision
    assert there.f1 == pytest.approx(back.f1)


@given(WORDS, WORDS)
def test_cosine_is_bounded(one: list[str], other: list[str]) -> None:
    weights = weigh([["vård"], ["skola"], ["kris"]])
    first = vector({word: one.count(word) for word in one}, weights)
    second = vector({word: other.count(word) for word in other}, weights)
    assert -1e-9 <= cosine(first, second) <= 1 + 1e-9
    assert cosine(first, second) == pytest.approx(cosine(second, first))


def test_empty_sides_agree_in_nothing() -> None:
    weights = weigh([])
    assert agreement([], [], weights).f1 == 0.0
    assert cosine({}, {"vård": 1.0}) == 0.0
    assert string_ratio("", "") == 1.0


def test_a_word_in_anothers_place_is_seen_though_the_text_has_it_twice() -> None:
    first, second = ["hjälpa", "små", "företag"], ["hjälpa", "företag", "företag"]
    assert replacements(first, second) == [("små", "företag")]
    assert replacements(first, ["aktivt", *first]) == []


@given(WORDS, WORDS)
def test_replacements_are_unlike_terms_of_either_side(one: list[str], other: list[str]) -> None:
    found = replacements(one, other)
    assert len(found) <= min(len(one), len(other))
    assert all(a != b and a in one and b in other for a, b in found)
    assert replacements(one, one) == []
