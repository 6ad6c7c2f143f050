"""A picture's file name is a sign, and no words."""

from __future__ import annotations

import pytest
from tests.plain_text import cover
from tests.six_goals import DONE, TITLES, goals

from planparse.text.picture_names import is_picture_name, pictured_colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("Button Icon Orange.svg", "orange"),
        ("status_green.png", "green"),
        ("Red or green.png", None),
        ("Logo.svg", None),
        ("Greenland.svg", None),
        ("green", None),
    ],
)
def test_the_colour_of_a_name(text: str, colour: str | None) -> None:
    assert pictured_colour(text) == colour
    assert is_picture_name(text) == ("." in text)


def test_a_goals_row_with_nothing_but_a_pictures_name_is_not_told() -> None:
    cells = ["Button green.svg"] * 5 + [DONE[5]]
    rows = "\n".join(f"{title}\t{cell}" for title, cell in zip(TITLES, cells, strict=True))
    found = cover(goals(), f"1 Uppföljning\n\nSå gick det.\n\nMål\tStatus\n{rows}\n")
    assert [one.status for one in found] == ["mentioned"] * 5 + ["reported"]
