from __future__ import annotations

import pytest

from planparse.extract.target_words import comparator_of, direction_of, is_target
from planparse.profiles.profile import load

SV, EN = load("sv").indicators, load("en").indicators


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Öka", "increase"),
        ("ska minska", "decrease"),
        ("Behålla", "keep"),
        ("Öka till 40", None),
        ("Antalet besökare ska öka varje år", None),
        (None, None),
    ],
)
def test_a_target_in_a_word_points_a_way(text: str | None, direction: str | None) -> None:
    assert direction_of(text, SV) == direction


def test_english_directions() -> None:
    assert [direction_of(t, EN) for t in ("Increase", "Reduce", "Maintain")] == [
        "increase",
        "decrease",
        "keep",
    ]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        (">99 %", "above"),
        ("≥ 99 %", "at_least"),
        (">= 99 %", "at_least"),
        ("minst 40", "at_least"),
        ("högst 5 %", "at_most"),
        ("< 3", "below"),
        ("ca 5", "about"),
        ("40", None),
        ("minst", None),
        ("kostunder 5", None),
    ],
)
def test_what_stands_before_a_number_bounds_it(text: str, comparator: str | None) -> None:
    assert comparator_of(text, SV) == comparator


def test_longer_words_go_before_those_that_they_hold() -> None:
    assert comparator_of("no more than 12", EN) == "at_most"
    assert comparator_of("more than 12", EN) == "above"


def test_a_figure_or_a_direction_is_a_target_and_a_sentence_is_none() -> None:
    assert is_target("minst 40 %", SV)
    assert is_target("Öka", SV)
    assert not is_target("Fler ska resa med buss till år 2030 i hela länet", SV)
