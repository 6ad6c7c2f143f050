"""Marks of pages that a conversion left: they part pages, give them numbers and are no text."""

from __future__ import annotations

import pytest

from planparse.readers.plain.paging import pages_of


def pages(text: str) -> list[tuple[int, list[str]]]:
    return [
        (page.number, [line.text for line in page.lines if line.text.strip()])
        for page in pages_of(text)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<!-- sida 3 -->", "<!-- sida 7 -->"),
        ("<!-- Page: 3 of 9 -->", "<!-- Page: 7 of 9 -->"),
        ("--- Side 3 (9) ---", "--- Side 7 (9) ---"),
        ("[Page 3]", "[Page 7]"),
        ("{3}------------", "{7}------------"),
    ],
)
def test_marks_above_their_pages_give_them_their_numbers(first: str, second: str) -> None:
    text = f"{first}\n\nMål\n\n{second}\n\nEkonomi\n"
    assert pages(text) == [(3, ["Mål"]), (7, ["Ekonomi"])]


def test_marks_below_their_pages_do_too() -> None:
    assert pages("Mål\n<!-- sida 3 -->\nEkonomi\n<!-- sida 4 -->\n") == [
        (3, ["Mål"]),
        (4, ["Ekonomi"]),
    ]


def test_breaks_without_a_number_count_pages() -> None:
    assert pages("Mål\n<!-- PageBreak -->\nEkonomi\n") == [(1, ["Mål"]), (2, ["Ekonomi"])]


def test_text_above_the_first_mark_stays_with_the_first_page() -> None:
    assert pages("Titel\n<!-- sida 2 -->\nMål\n<!-- sida 3 -->\nSlut") == [
        (2, ["Titel", "Mål"]),
        (3, ["Slut"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- version 3 -->\nMål\n",
        "[12]\nMål\n[7]\nEkonomi\n",
        "--- 2025 ---\nMål\n",
        "Sida 1\nMål\nSida 2\nEkonomi",
    ],
)
def test_what_is_no_rising_series_parts_nothing(text: str) -> None:
    assert len(pages_of(text)) == 1


def test_lines_keep_their_numbers() -> None:
    found = pages_of("<!-- sida 1 -->\nMål\n<!-- sida 2 -->\n\nEkonomi")
    assert [[line.number for line in page.lines] for page in found] == [[2], [4, 5]]
