"""Titles that the contents page lists."""

from __future__ import annotations

from planparse.model.block import Block
from planparse.outline.contents import listed_titles
from planparse.text.fold import letters


def listed(*entries: str) -> list[str]:
    return listed_titles([Block(kind="contents", text=entry) for entry in entries])


def test_entries_lose_numbers_leaders_and_pages() -> None:
    assert listed("1 Inledning ..... 3", "2.1 Mål\t4", "Ekonomi 12") == [
        "inledning",
        "mål",
        "ekonomi",
    ]


def test_an_entry_over_two_lines_is_joined() -> None:
    found = listed("Innehåll", "2.1 Nämnden ska stärka vården och", "omsorgen i länet 5", "3 Mål 6")
    assert letters("Nämnden ska stärka vården och omsorgen i länet") in found
    assert letters("Mål") in found


def test_no_contents() -> None:
    assert listed() == []
