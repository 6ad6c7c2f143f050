"""The assignment is the best one there is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.match.assign import assign

NONE = 0.5
SCORE = st.integers(0, 10).map(lambda tenth: tenth / 10)
MATRIX = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(SCORE, min_size=width, max_size=width), max_size=4)
)


def total(scores: list[list[float]], chosen: list[int | None]) -> float:
    return sum(
        NONE if column is None else row[column] for row, column in zip(scores, chosen, strict=True)
    )


def brute_force(scores: list[list[float]]) -> float:
    width = len(scores[0]) if scores else 0
    best = float("-inf")
    for chosen in product([None, *range(width)], repeat=len(scores)):
        used = [column for column in chosen if column is not None]
        if len(used) == len(set(used)):
            best = max(best, total(scores, list(chosen)))
    return best


@given(MATRIX)
def test_the_sum_is_the_greatest_possible(scores: list[list[float]]) -> None:
    chosen = assign(scores, NONE)
    used = [column for column in chosen if column is not None]
    assert len(chosen) == len(scores)
    assert len(used) == len(set(used))
    assert all(
        column is None or row[column] >= NONE for row, column in zip(scores, chosen, strict=True)
    )
    if scores:
        assert total(scores, chosen) == pytest.approx(brute_force(scores))


def test_two_goals_that_want_one_section_are_decided_together() -> None:
    assert assign([[0.9, 0.8], [0.85, 0.2]], 0.5) == [1, 0]


def test_below_the_bound_nothing_is_assigned() -> None:
    assert assign([[0.4], [0.3]], 0.5) == [None, None]
    assert assign([[0.5]], 0.5) in ([0], [None])


def test_no_rows_and_no_columns() -> None:
    assert assign([], 0.5) == []
    assert assign([[], []], 0.5) == [None, None]


def test_more_goals_than_sections() -> None:
    assert assign([[0.6], [0.9], [0.7]], 0.5) == [None, 0, None]
