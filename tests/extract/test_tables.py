"""Tables with section, number and caption, whichever side the captions stand on."""

from __future__ import annotations

from tests.plain_text import ENGLISH, tables_of

ONE = "Konto\tUtfall\nLöner\t12\nHyror\t3"
TWO = "Indikator\tMål\nFrånvaro\t5 %\nOmsättning\t11 %"


def captions(text: str) -> list[tuple[str | None, str | None]]:
    return [(table.number, table.caption) for table in tables_of(text)]


def test_captions_below() -> None:
    text = f"1 Ekonomi\n\n{ONE}\n\nTabell 1 Utfall\n\n{TWO}\n\nTabell 2 Mål\n\nText följer här."
    assert captions(text) == [("1", "Tabell 1 Utfall"), ("2", "Tabell 2 Mål")]


def test_captions_above() -> None:
    text = f"1 Ekonomi\n\nText.\n\nTabell 1 Utfall\n\n{ONE}\n\nTabell 2a Mål\n\n{TWO}\n\nText."
    assert captions(text) == [("1", "Tabell 1 Utfall"), ("2a", "Tabell 2a Mål")]


def test_captions_above_in_one_section_and_alone_in_the_next() -> None:
    text = f"1 Ekonomi\n\nTabell 1 Utfall\n\n{ONE}\n\n2 Mål\n\nTabell 2 Mål\n\n{TWO}\n\nText."
    assert captions(text) == [("1", "Tabell 1 Utfall"), ("2", "Tabell 2 Mål")]


def test_a_table_without_a_caption_has_none() -> None:
    assert captions(f"1 Ekonomi\n\nText om året.\n\n{ONE}\n\nText.") == [(None, None)]


def test_a_figures_caption_is_not_a_tables() -> None:
    assert captions(f"1 Ekonomi\n\n{ONE}\n\nFigur 1 Utveckling\n\nText.") == [(None, None)]


def test_sections_and_order() -> None:
    text = f"1 Ekonomi\n\n{ONE}\n\n1.1 Mål\n\n{TWO}\n\nText."
    assert [(t.ordinal, t.section, t.place.line) for t in tables_of(text)] == [(1, 1, 3), (2, 2, 9)]


def test_a_table_above_the_first_heading_has_no_section() -> None:
    (table,) = tables_of(f"{ONE}\n\nText utan rubrik under tabellen, som är lång och slutar här.")
    assert table.section is None


def test_english() -> None:
    (table,) = tables_of(f"1 Resources\n\n{ONE}\n\nTable 7: Spending\n\nText.", ENGLISH)
    assert (table.number, table.caption) == ("7", "Table 7: Spending")
