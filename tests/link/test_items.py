"""An item that begins with a goal's wording is the goal's, from there on."""

from __future__ import annotations

import pytest
from tests.plain_text import outline_of
from tests.six_goals import TITLES, goals

from planparse.link.items import items_by_goal


def told_behind(item: str) -> list[str]:
    """What goes on behind the third goal's wording in a report with this item."""
    sections = outline_of(f"1 Så gick det\n\nÅret i korthet.\n\n{item}\n").sections
    found = items_by_goal(goals(), sections).get(2, ())
    return [sections[i.section - 1].blocks[i.block].text[i.offset :] for i in found]


@pytest.mark.parametrize("sign", [": ", " – ", ". "])
def test_what_stands_behind_the_wording_and_a_sign(sign: str) -> None:
    assert told_behind(f"- {TITLES[2]}{sign}Mässan hölls i maj.") == ["Mässan hölls i maj."]


def test_a_number_before_the_wording_is_no_part_of_it() -> None:
    assert told_behind(f"- 3. {TITLES[2]}: Mässan hölls i maj.") == ["Mässan hölls i maj."]


@pytest.mark.parametrize("behind", ["", ".", " i skolan och vården."])
def test_a_wording_alone_or_a_sentence_that_goes_on_is_no_item(behind: str) -> None:
    assert told_behind(f"- {TITLES[2]}{behind}") == []
