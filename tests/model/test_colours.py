"""Colours by their names."""

from __future__ import annotations

import pytest

from planparse.model.colours import colour_distance, colour_name


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        (0x00B050, "green"),
        (0x92D050, "green"),
        (0xFFC000, "yellow"),
        (0xFFFF00, "yellow"),
        (0xED7D31, "orange"),
        (0xFF0000, "red"),
        (0xC00000, "red"),
        (0x4472C4, "blue"),
        (0x7030A0, "purple"),
        (0xA6A6A6, "grey"),
        (0xFFFFFF, "white"),
        (0x000000, "black"),
        (0x1A1A1A, "black"),
    ],
)
def test_office_colours(colour: int, name: str) -> None:
    assert colour_name(colour) == name


def test_distance_is_that_of_the_part_that_differs_most() -> None:
    assert colour_distance(0x102030, 0x102030) == 0
    assert colour_distance(0x102030, 0x122A30) == 10
