"""Running lines are kept apart, and lines of the text that look alike are not."""

from __future__ import annotations

from tests.plain_text import blocks_of

PROSE = "Arbetet i {0} har fortsatt under året.\nDet har gått väl i {0}.\nMer görs nästa år i {0}."
PLACES = ("Ekholma", "Norrsjö", "Björkdal", "Sandvik", "Lövberga")


def kinds(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in blocks_of(text):
        found.setdefault(block.kind, []).append(block.text)
    return found


def test_headers_and_page_numbers_of_pages() -> None:
    pages = [
        f"Region Björkdal Plan 2025\n\n{PROSE.format(place)}\n\nSida {n} av 5"
        for n, place in enumerate(PLACES, start=1)
    ]
    found = kinds("\f".join(pages))
    assert len(found["furniture"]) == 10
    assert len(found["paragraph"]) == 5
    assert all("Sida" not in text and "Plan" not in text for text in found["paragraph"])


def test_bare_page_numbers() -> None:
    pages = [f"{PROSE.format(place)}\n\n{n}" for n, place in enumerate(PLACES, start=1)]
    assert kinds("\f".join(pages))["furniture"] == ["1", "2", "3", "4", "5"]


def test_running_page_numbers_are_page_breaks_where_there_are_no_others() -> None:
    pages = [f"{PROSE.format(place)}\n\nSida {n}" for n, place in enumerate(PLACES, start=1)]
    found = [block for block in blocks_of("\n\n".join(pages)) if block.kind == "paragraph"]
    assert [block.place.page for block in found] == [1, 2, 3, 4, 5]


def test_lines_alike_on_one_page_are_text() -> None:
    assert "furniture" not in kinds("Mål ett\n\nMål ett\n\nMål ett")
    assert "furniture" not in kinds("Mål 1\n\nMål 2\n\nMål 3")


def test_headings_that_differ_in_their_number_are_text() -> None:
    pages = [f"Fokusområde {n * n}\n\n{PROSE.format(place)}" for n, place in enumerate(PLACES, 2)]
    assert "furniture" not in kinds("\f".join(pages))


def test_a_paragraph_over_a_page_with_running_lines_is_one() -> None:
    pages = [f"Plan 2025\n{PROSE.format(place)}\nSida {n}" for n, place in enumerate(PLACES, 1)]
    pages[1] = "Plan 2025\nArbetet i länet har\nfortsatt under hela året och i\nSida 2"
    pages[2] = "Plan 2025\nalla kommuner, och det har gått väl.\n\nMer görs nästa år.\nSida 3"
    texts = kinds("\f".join(pages))["paragraph"]
    assert any(
        "fortsatt under hela året och i alla kommuner, och det har gått väl." in text
        for text in texts
    )
