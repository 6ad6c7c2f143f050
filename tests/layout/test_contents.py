from __future__ import annotations

from planparse.layout.contents import contents_lines
from planparse.layout.lines import Line

TITLES = ("innehåll",)


def lines(*texts: str, confidence: float = 1.0) -> list[Line]:
    return [
        Line(2, text, 70, 80 + 15 * row, 500, 91 + 15 * row, 11, confidence=confidence)
        for row, text in enumerate(texts)
    ]


def test_entries_with_leaders_need_no_title() -> None:
    page = lines("Förord", *(f"Mål {n} ........ {n}" for n in range(3, 7)), "En vanlig mening.")
    assert contents_lines(page, TITLES, goes_on=False) == [0, 1, 2, 3, 4]


def test_two_entries_without_a_title_are_no_contents_page() -> None:
    page = lines("Fyll i ........ 1", "Namn ........ 2", "En vanlig mening.")
    assert contents_lines(page, TITLES, goes_on=False) == []


def test_entries_without_leaders_follow_a_title() -> None:
    page = lines("Innehåll", "Inledning 3", "Ett mål med ett långt", "namn 4", "Slut 9", "Text.")
    assert contents_lines(page, TITLES, goes_on=False) == [0, 1, 2, 3, 4]


def test_a_contents_page_goes_on_overleaf() -> None:
    page = lines("Uppföljning 11", "Bilagor 12")
    assert contents_lines(page, TITLES, goes_on=True) == [0, 1]


def test_a_scan_loses_page_numbers_but_not_section_numbers() -> None:
    texts = ("Innehåll", "1 Inledning", "2 Mål", "2.1 Vård", "2.2 Trafik", "3 Ekonomi", "4 Slut")
    assert len(contents_lines(lines(*texts, confidence=0.9), TITLES, goes_on=False)) == 7
    assert contents_lines(lines(*texts), TITLES, goes_on=False) == []


def test_amounts_behind_leaders_are_no_contents() -> None:
    ends = ("13 310", "-8 450", "-1 290", "2 723")
    page = lines(*(f"Post {n} ........ {end}" for n, end in enumerate(ends)))
    assert contents_lines(page, TITLES, goes_on=False) == []
