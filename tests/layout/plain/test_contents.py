"""The contents page is set apart whatever its leaders are, and nothing else is."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH, blocks_of

ENTRIES = ["Inledning", "Målstyrning", "Fokusområde: En trygg region", "Ekonomi", "Uppföljning"]
PAGES = [3, 4, 5, 5, 12]


def contents(text: str) -> list[str]:
    return [block.text for block in blocks_of(text) if block.kind == "contents"]


def page(leader: str) -> str:
    lines = [f"{title}{leader}{number}" for title, number in zip(ENTRIES, PAGES, strict=True)]
    return "\n".join(lines)


@pytest.mark.parametrize("leader", ["\t", " ........... ", "    ", " ", "…… "])
def test_a_titled_contents_page_with_any_leader(leader: str) -> None:
    text = f"Plan\n\nInnehållsförteckning\n\n{page(leader)}\n\nInledning\n\nText om arbetet."
    title, *entries = contents(text)
    assert title == "Innehållsförteckning"
    assert len(entries) == len(ENTRIES)
    assert all(entry.startswith(own) for entry, own in zip(entries, ENTRIES, strict=True))


@pytest.mark.parametrize("leader", ["\t", " ........... ", "    "])
def test_a_contents_page_without_a_title(leader: str) -> None:
    text = f"Plan\n\n{page(leader)}\n\nInledning\n\nText om arbetet."
    assert len(contents(text)) == 5


def test_entries_with_blank_lines_between_and_one_broken_over_two_lines() -> None:
    text = (
        "Innehåll\n\n1 Sammanfattning 3\n\n2 Målstyrning 4\n\n2.1 Nämnden ska stärka vården och\n"
        "omsorgen i hela länet 5\n\n3 Ekonomi 9\n\n1 Sammanfattning\n\nÅret har varit bra."
    )
    found = contents(text)
    assert found[-1] == "3 Ekonomi 9"
    assert "1 Sammanfattning" not in found
    assert [block.text for block in blocks_of(text)][-1] == "Året har varit bra."


def test_english_contents() -> None:
    text = "Contents\n\nIntroduction 1\nOur goals 2\nResources 7\n\nIntroduction\n\nThe year began."
    kinds = [block.kind for block in blocks_of(text, ENGLISH)]
    assert kinds == ["contents"] * 4 + ["paragraph"] * 2


def test_a_table_of_numbers_is_not_contents() -> None:
    text = "Kontoklass\tUtfall\nLöner\t12\nHyror\t30\nÖvrigt\t44"
    assert [block.kind for block in blocks_of(text)] == ["table"]


def test_a_table_of_years_is_not_contents() -> None:
    text = "Text ovanför.\n\nInvestering\t2025\nBredband\t10\nMöbler\t20\nBussar\t30\n\nText."
    assert [block.kind for block in blocks_of(text)] == ["paragraph", "table", "paragraph"]


def test_a_section_that_is_called_contents_without_entries_is_text() -> None:
    text = "Innehåll\n\nRapporten handlar om året.\n\nDen har tre delar.\n\nDen är kort."
    assert not contents(text)


def test_every_contents_line_keeps_its_place() -> None:
    text = f"Innehåll\n{page(chr(9))}\n\nInledning\n\nText."
    lines = [block.place.line for block in blocks_of(text, SWEDISH) if block.kind == "contents"]
    assert lines == [1, 2, 3, 4, 5, 6]
