"""Two words have one relation, and each purpose counts it in its own way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.match.credit import (
    WORDING,
    Credits,
    Relation,
    WordRules,
    is_part,
    neighbours,
    part_relation,
    related,
)

RULES = WordRules(shared=8)
WORDS = st.text("arbetsvdlg", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("wanted", "other", "relation"),
    [
        ("vårdutbud", "vårdutbud", Relation.SAME),
        ("tillgänglighet", "tillgänglighot", Relation.MISREAD),
        ("vårdutbud", "utbud", Relation.HEAD),
        ("klimatarbete", "klimat", Relation.MODIFIER),
        ("utbud", "vårdutbud", Relation.NARROWER),
        ("behandlingsmetod", "efterbehandlingsmetod", Relation.NARROWER),
        ("omprioritering", "prioritering", Relation.HEAD),
        ("klimat", "klimatarbete", Relation.ABOUT),
        ("kompetensförsörjning", "kompetensutveckling", Relation.SIBLING),
        ("vård", "skola", Relation.NONE),
        ("mål", "mal", Relation.NONE),
        ("vård", "vårdutbud", Relation.NONE),
    ],
)
def test_two_words_have_one_relation(wanted: str, other: str, relation: Relation) -> None:
    assert related(wanted, other, RULES).relation is relation


def test_two_forms_of_one_stem_are_told_from_two_compounds_with_one_beginning() -> None:
    by_letters = WordRules(misread=None, shared=8)
    assert related("mobilisera", "mobilisering", by_letters).relation is Relation.SIBLING
    assert related("delaktighet", "delaktigheten", by_letters).relation is Relation.ABOUT
    assert related("upphandling", "upphandlare", by_letters).relation is Relation.SIBLING
    assert related("upphandlad", "upphandlas", by_letters).relation is Relation.STEM


@given(WORDS, WORDS)
def test_relations_of_parts_are_each_others_reverse(one: str, other: str) -> None:
    back = {
        Relation.HEAD: Relation.NARROWER,
        Relation.NARROWER: Relation.HEAD,
        Relation.MODIFIER: Relation.ABOUT,
        Relation.ABOUT: Relation.MODIFIER,
        Relation.NONE: Relation.NONE,
    }
    there = part_relation(one, other, WordRules())
    assert part_relation(other, one, WordRules()) is back[there]
    assert is_part(one, other) == (there is not Relation.NONE)


def test_a_first_part_may_have_lost_its_ending_where_the_rules_say_so() -> None:
    assert part_relation("skola", "skolgång", WordRules()) is Relation.NONE
    assert part_relation("skola", "skolgång", WordRules(min_part=4, cut=1)) is Relation.ABOUT


def test_a_misread_word_counts_by_its_letters_and_a_part_by_its_purpose() -> None:
    assert 0.9 < WORDING.of("tillgänglighet", "tillgänglighot") < 1.0
    only_heads = Credits({Relation.HEAD: 0.5})
    assert only_heads.of("vårdutbud", "utbud") == 0.5
    assert only_heads.of("klimatarbete", "klimat") == 0.0


def test_neighbours_are_the_words_that_count_at_all() -> None:
    found = neighbours("utbud", ["utbud", "vårdutbud", "skola"])
    assert found == {"utbud": 1.0, "vårdutbud": 0.6}


def test_a_verb_and_the_noun_made_of_it_are_told_by_their_endings() -> None:
    rules = WordRules(misread=None, endings=frozenset({"", "a", "ing", "ning", "är", "era"}))
    assert related("revidera", "revidering", rules).relation is Relation.DERIVED
    assert related("cirkulär", "cirkulera", rules).relation is Relation.DERIVED
    assert related("kommun", "kommunikation", rules).relation is Relation.ABOUT
    assert related("planera", "planhet", rules).relation is Relation.NONE
