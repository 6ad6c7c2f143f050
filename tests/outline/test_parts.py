"""Parts of a bundled file, by the page numbers in running headers and footers."""

from __future__ import annotations

import pytest

from planparse.model.block import Block
from planparse.model.place import Place
from planparse.outline.parts import Parts


def furniture(*pages: str) -> list[Block]:
    """One running line a page, from page 1; an empty one for a page without."""
    return [
        Block(kind="furniture", text=text, lines=(text,), place=Place(page=page))
        for page, text in enumerate(pages, 1)
        if text
    ]


@pytest.mark.parametrize(
    ("pages", "starts"),
    [
        (("1", "2", "3", "4"), []),
        (("", "2 (9)", "3 (9)", "4 (9)"), []),
        (("1 (2)", "2 (2)", "1 (3)", "2 (3)", "3 (3)", "1 (1)"), [3, 6]),
        (("1", "2", "3", "", "2 (9)", "3 (9)"), [4]),
        (("1 (2)", "2 (2)", "6 (6)", "1 (2)"), [3, 4]),
        (("Sida 1 av 2", "Sida 2 av 2", "Page 1 of 2", "Page 2 of 2"), [3]),
        (("1/2", "2/2", "1/2", "2/2"), [3]),
        (("7", "8", "1", "2"), [3]),
        (("Region Björkdal 2024", "Region Björkdal 2025", "Region Björkdal 2026"), []),
        (("Bilaga 1", "Bilaga 1", "Bilaga 2", "Bilaga 2"), []),
        (("5", "6", "1", "8"), []),
        ((), []),
    ],
)
def test_where_parts_begin(pages: tuple[str, ...], starts: list[int]) -> None:
    assert Parts(furniture(*pages)).starts == starts


def test_a_count_inside_a_file_that_counts_through_is_no_part() -> None:
    letter = furniture("", "", "Page 1 of 2", "Page 2 of 2")
    assert Parts([*furniture("1", "2", "3", "4", "5"), *letter]).starts == []


def test_the_part_of_a_page() -> None:
    parts = Parts(furniture("1 (2)", "2 (2)", "1 (2)", "2 (2)"))
    assert [parts.of(page) for page in (1, 2, 3, 4)] == [0, 0, 1, 1]
