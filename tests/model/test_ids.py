"""Identifiers: readable, and sorted as text in the order of their numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planparse.model import ids

DOCUMENT = "0123456789abcdef" * 4
PLAN, REPORT = "a" * 64, "b" * 64


@pytest.mark.parametrize(
    ("make", "ordinal", "expected"),
    [
        (ids.section_id, 12, "0123456789ab/s012"),
        (ids.table_id, 3, "0123456789ab/t03"),
        (ids.goal_id, 7, "0123456789ab/g07"),
        (ids.figure_id, 2, "0123456789ab/f02"),
        (ids.quantity_id, 12, "0123456789ab/q0012"),
        (ids.commitment_id, 34, "0123456789ab/c034"),
        (ids.indicator_id, 5, "0123456789ab/i05"),
        (ids.table_id, 100, "0123456789ab/tx100"),
    ],
)
def test_an_id_is_a_readable_path(
    make: Callable[[str, int], str], ordinal: int, expected: str
) -> None:
    assert make(DOCUMENT, ordinal) == expected


@pytest.mark.parametrize("make", [ids.table_id, ids.section_id, ids.quantity_id])
def test_text_order_is_number_order_without_a_limit(make: Callable[[str, int], str]) -> None:
    numbers = [*range(1, 1200), 9998, 9999, 10000, 10001, 99999, 100000, 1000000]
    made = [make(DOCUMENT, number) for number in numbers]

    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_positions_count_from_one() -> None:
    with pytest.raises(ValueError, match="count from 1, not 0"):
        ids.section_id(DOCUMENT, 0)


def test_a_finding_names_the_sides_that_it_has() -> None:
    assert ids.finding_id(PLAN, REPORT, 7) == "aaaaaaaaaaaa/bbbbbbbbbbbb/n007"
    assert ids.finding_id(PLAN, None, 1) == "aaaaaaaaaaaa/n001"
    assert ids.finding_id(None, REPORT, 1) == "bbbbbbbbbbbb/n001"
    with pytest.raises(ValueError, match="neither"):
        ids.finding_id(None, None, 1)


def test_a_link_is_named_after_its_pair() -> None:
    goal, section = ids.goal_id(PLAN, 1), ids.section_id(REPORT, 2)
    assert ids.link_id(goal, section) == "aaaaaaaaaaaa/g01-bbbbbbbbbbbb/s002"


def test_a_file_that_cannot_be_read_has_an_id_of_its_own() -> None:
    assert ids.path_id("saknas.pdf") == ids.path_id("saknas.pdf")
    assert ids.path_id("saknas.pdf") != ids.path_id("saknas2.pdf")
    assert ids.path_id("saknas.pdf") != ids.content_id(b"saknas.pdf")
    assert len(ids.path_id("latin1-\udce5.pdf")) == 64
