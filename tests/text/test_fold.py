"""Folding keeps what distinguishes two wordings and drops how they were set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.text.fold import bare_letters, fold, letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nämnden ska stärka vården", "NÄMNDEN  SKA\nSTÄRKA VÅRDEN."),
        ("eﬀektiv vård", "effektiv vård"),
        ("Na\u0308mndens ma\u030al", "Nämndens mål"),
        ("– Mål:", "mål"),
    ],
)
def test_prints_of_one_wording_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert letters(one) == letters(other)


def test_letters_pass_over_blanks_and_signs() -> None:
    assert letters("klimat- och miljö­arbete 2025!") == "klimatochmiljöarbete2025"
    assert letters("tillgänglighet, till arbete") == letters("tillgänglighet till arbete")


def test_bare_letters_pass_over_marks_that_print_loses() -> None:
    assert bare_letters("Övriga kostnader") == bare_letters("Ovriga  kostnader")
    assert bare_letters("Køb") != bare_letters("Kob")


def test_different_words_stay_apart() -> None:
    assert letters("mal") != letters("mål")
    assert fold("a b") != fold("ab")


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert letters(letters(text)) == letters(text)
