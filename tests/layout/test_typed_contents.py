from __future__ import annotations

import pytest
from tests.styled import block

from planparse.layout.typed_contents import with_typed_contents
from planparse.model.block import Block

TITLES = ("innehåll",)
HEADINGS = ("Inledning", "Mål för kollektivtrafiken", "Ekonomi")


def document(entries: list[str], headings: tuple[str, ...] = HEADINGS) -> list[Block]:
    body = [part for title in headings for part in (block(title, 14), block(f"Om {title}."))]
    return [block("Årsrapport"), block("Innehåll"), *map(block, entries), *body]


def contents(blocks: list[Block]) -> list[str]:
    return [b.text for b in with_typed_contents(blocks, TITLES) if b.kind == "contents"]


@pytest.mark.parametrize("gap", ["\t", "\t\t", " ........ ", "…… "])
def test_entries_and_their_title_are_contents(gap: str) -> None:
    entries = [f"{title}{gap}{page}" for page, title in enumerate(HEADINGS, 3)]
    assert contents(document(entries)) == ["Innehåll", *entries]


def test_numbers_that_word_counts_itself_do_not_part_entry_and_heading() -> None:
    entries = [f"{page}.1 {title}\t{page}" for page, title in enumerate(HEADINGS, 3)]
    assert contents(document(entries))[1:] == entries


def test_a_list_of_sums_is_no_contents() -> None:
    assert not contents(document(["Kultur\t120", "Trafik\t340", "Folkhälsa\t980"]))


def test_pages_that_fall_and_two_entries_are_no_contents() -> None:
    falling = [f"{title}\t{9 - page}" for page, title in enumerate(HEADINGS)]
    assert not contents(document(falling))
    assert not contents(document([f"{title}\t4" for title in HEADINGS[:2]]))
