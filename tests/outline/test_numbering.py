"""Section numbers are split off, and numbers of running text are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.outline.numbering import depth, may_follow, parts
from planparse.text.section_number import split_number


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("2.2.11 Nämnden ska stärka vården", "2.2.11", "Nämnden ska stärka vården"),
        ("3. Ekonomi", "3", "Ekonomi"),
        ("3.1. Budget", "3.1", "Budget"),
        ("A. Bilagor", "A", "Bilagor"),
        ("4\u00a0Medarbetare", "4", "Medarbetare"),
        ("  5 Ekonomi ", "5", "Ekonomi"),
    ],
)
def test_numbers_of_headings(text: str, number: str, title: str) -> None:
    assert split_number(text) == (number, title)


@pytest.mark.parametrize(
    "text",
    [
        "2025 blev ett bra år",
        "2025",
        "3,46 procent har slutat",
        "3:e kvartalet",
        "10-årsperiod",
        "Ekonomi",
        "A Bilagor",
        "12",
        "",
    ],
)
def test_other_numbers_stay_in_the_text(text: str) -> None:
    assert split_number(text) == (None, text.strip())


def test_depth_and_parts() -> None:
    assert (depth("2"), depth("2.2.11")) == (1, 3)
    assert parts("2.2.11") == (2, 2, 11)
    assert parts("A") is None


@pytest.mark.parametrize(
    ("number", "above", "follows"),
    [
        ("1", None, True),
        ("3", "2.2.12", True),
        ("14", "2.2.4", False),
        ("2", "2.1", False),
        ("4", "2", True),
        ("6", "2", False),
        ("9.1", "2", True),
        ("B", "3", True),
    ],
)
def test_a_single_number_must_carry_on_the_count(
    number: str, above: str | None, follows: bool
) -> None:
    assert may_follow(number, above) is follows


@given(st.text(max_size=60))
def test_splitting_loses_nothing(text: str) -> None:
    number, title = split_number(text)
    assert title == title.strip()
    if number is None:
        assert title == text.strip()
    else:
        assert text.strip().startswith(number)
        assert text.strip().endswith(title)
        between = text.strip()[len(number) : len(text.strip()) - len(title)]
        assert not between.strip().strip(".")


@given(st.lists(st.integers(1, 99), min_size=1, max_size=5), st.sampled_from(["", "."]))
def test_every_number_is_read_back(components: list[int], dot: str) -> None:
    number = ".".join(map(str, components))
    assert split_number(f"{number}{dot} Rubrik") == (number, "Rubrik")
    assert parts(number) == tuple(components)
    assert depth(number) == len(components)
