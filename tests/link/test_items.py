"""An item that begins with a goal's wording is the goal's, from there on."""

from __future__ import annotations

import pytest
from tests.plain_text import cover, outline_of
from tests.six_goals import DONE, TITLES, goals

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


def statuses(text: str) -> list[str]:
    """What a report's list says of the third and the fifth goal."""
    found = cover(goals(), f"1 Så gick det\n\nÅret i korthet.\n\n{text}\n")
    return [found[2].status, found[4].status]


def test_items_over_paragraphs_are_like_headings() -> None:
    text = f"- {TITLES[2]}\n\n{DONE[2]}\n\n- {TITLES[4]}\n\n{DONE[4]}\n"
    assert statuses(text) == ["reported", "reported"]


def test_a_bare_list_of_goals_tells_nothing_of_the_last_of_them() -> None:
    text = f"- {TITLES[2]}\n- {TITLES[4]}\n\nArbetet har pågått hela året med goda resultat.\n"
    assert statuses(text) == ["mentioned", "mentioned"]


def test_one_goal_alone_in_a_list_is_no_heading() -> None:
    text = f"- Annat arbete\n- {TITLES[4]}\n\nArbetet har pågått hela året med goda resultat.\n"
    assert statuses(text)[1] == "mentioned"


def test_a_closing_paragraph_is_not_the_last_items() -> None:
    closing = "Personalen har bytt lokaler och en ny webbplats har öppnats."
    text = f"- {TITLES[2]}\n\n{DONE[2]}\n\n- {TITLES[4]}\n\n{closing}\n"
    assert statuses(text) == ["reported", "mentioned"]
