"""Headings that were read as paragraphs of one section, each with its text below it."""

from __future__ import annotations

from tests.plain_text import cover, outline_of
from tests.six_goals import DONE, TITLES, goals

CUT = "Kompetens för ökande behov"


def article(*parts: tuple[str, str]) -> str:
    """One section in Markdown, with bold lines over paragraphs."""
    told = "\n\n".join(f"**{heading}**\n\n{text}" for heading, text in parts)
    return f"# Ett år med planen\n\nÅret har varit fullt av arbete.\n\n{told}\n"


def whole(third: str) -> str:
    headings = [third if n == 2 else title for n, title in enumerate(TITLES)]
    return article(*zip(headings, DONE, strict=True))


def test_the_lines_of_one_section_stay_paragraphs() -> None:
    assert len(outline_of(whole(CUT)).sections) == 1


def test_a_line_in_other_words_is_a_goals_among_lines_of_other_goals() -> None:
    found = cover(goals(), whole(CUT))
    assert [one.status for one in found] == ["reported"] * 6
    assert [one.quote.text for one in found if one.quote] == list(DONE)


def test_a_line_about_another_thing_among_them_is_no_goals() -> None:
    assert cover(goals(), whole("Nya lokaler för kansliet"))[2].status != "reported"


def test_such_a_line_alone_is_no_heading() -> None:
    assert cover(goals(), article((CUT, DONE[2])))[2].status != "reported"
