"""Tables behind the printed page number stand below the heading that they belong to."""

from __future__ import annotations

from tests.plain_text import outline_of

HEAD = "| Indikator | Utfall 2025 |\n| --- | --- |\n"


def page(number: int, text: str, *tables: str) -> str:
    behind = "".join(f"\n{HEAD}{rows}\n" for rows in tables)
    return f"<!-- sida {number} -->\n\nHamnnämnden\nPlan 2026\n\n{text}\n\n{number - 2}\n{behind}\n"


AREA = "2 Mål\n\nFullmäktige har satt målen.\n\n2.1 En öppen hamn\n\nAlla får plats."
TEXT = "".join(
    (
        page(4, AREA, "| Anlöp av fartyg | 12 |"),
        page(5, "2.2 Rent vatten\n\nBad ska gå.", "| Gäster i båt | 80 |", "| Prov vid kaj | 7 |"),
        page(6, "2.3 En trygg kaj\n\nIngen ska skadas.", "| Prov vid kaj på vintern | 5 |"),
    )
)


def rows_of(text: str) -> dict[str | None, list[str]]:
    return {
        section.number: [b.grid.texts()[1][0] for b in section.blocks if b.grid is not None]
        for section in outline_of(text).sections
    }


def test_more_tables_than_headings_go_to_the_heading_of_the_page_before() -> None:
    assert rows_of(TEXT)["2.1"] == ["Anlöp av fartyg", "Gäster i båt"]


def test_a_table_that_goes_on_with_the_rows_of_the_one_before_stays_with_it() -> None:
    assert rows_of(TEXT)["2.2"] == ["Prov vid kaj", "Prov vid kaj på vintern"]
    assert rows_of(TEXT)["2.3"] == []


def test_that_places_were_told_so_is_a_doubt() -> None:
    doubts = outline_of(TEXT).doubts
    assert [(doubt.code, doubt.page) for doubt in doubts] == [
        ("tables_apart", 4),
        ("tables_apart", 5),
    ]


def test_running_headers_of_two_lines_and_page_numbers_in_the_midst_are_furniture() -> None:
    texts = " ".join(section.text for section in outline_of(TEXT).sections)
    assert "Hamnnämnden" not in texts
    assert "Plan 2026" not in texts
