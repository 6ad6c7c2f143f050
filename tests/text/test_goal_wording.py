"""A goal is told by its modal verb near its start."""

from __future__ import annotations

import pytest

from planparse.profiles.profile import load
from planparse.text.goal_wording import is_worded_as_goal


@pytest.mark.parametrize(
    ("text", "language", "goal"),
    [
        ("Nämnden ska stärka vården", "sv", True),
        ("REGIONENS NÄMND SKALL STÄRKA VÅRDEN", "sv", True),
        ("En region som stärker vården", "sv", False),
        ("Vården i länet och det som nämnden ska göra", "sv", False),
        ("The board shall strengthen care", "en", True),
        ("Our care", "en", False),
        ("", "sv", False),
    ],
)
def test_wordings(text: str, language: str, goal: bool) -> None:
    assert is_worded_as_goal(text, load(language).goals) is goal
