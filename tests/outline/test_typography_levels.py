"""Levels of headings that no tag declares, and the parts of bundled files."""

from __future__ import annotations

from pathlib import Path

from tests.shared import SEEDS, needs_shared
from tests.styled import block, count, entry
from tests.typeset import BOLD, CONTEXT, SENTENCE, Sheet

from planparse.engine.reading import read_document
from planparse.model.place import Place
from planparse.outline.contents_levels import listed_levels
from planparse.outline.heading import Heading
from planparse.outline.typography import headings

ITALIC = "Helvetica-Oblique"


def levels(found: list[Heading]) -> list[int]:
    return [heading.level for heading in found]


def test_bookmarks_give_levels_that_the_type_does_not_show() -> None:
    blocks = [
        block("Plan", 14, bold=True),
        block(SENTENCE),
        block("Mål", 14, bold=True),
        block(SENTENCE),
        block("Delmål", 14, bold=True),
        block(SENTENCE),
    ]
    found = headings(blocks, CONTEXT, (("Plan", 1, 2), ("1 Mål", 2, 2), ("Delmål", 3, 2)))
    assert levels(found) == [1, 2, 3]
    assert {heading.rule for heading in found} == {"bookmark"}


def test_a_bookmark_that_closes_a_gap_keeps_the_level_of_its_style() -> None:
    sizes = (("Mål", 20), ("Vård", 15), ("Ett", 12), ("Två", 12), ("Tre", 12), ("Fyra", 12))
    titles = [*sizes, ("Kvalitet", 20), ("Grunduppdrag", 12), ("Steg", 11)]
    blocks = [
        piece
        for title, size in titles
        for piece in (block(title, size, bold=True), block(SENTENCE), block(SENTENCE))
    ]
    tree = (1, 2, 3, 3, 3, 3, 1, 2, 3)
    marks = [(title, level, 2) for (title, _), level in zip(titles, tree, strict=True)]
    assert levels(headings(blocks, CONTEXT, marks)) == [1, 2, 3, 3, 3, 3, 1, 3, 4]


def test_roman_letters_and_small_letters_nest() -> None:
    pieces = [
        block("I. Plan", bold=True),
        block("A. Mål", bold=True),
        block("1. Första målet", bar=True),
        block("a) Ett delmål", italic=True, colour=0x4472C4),
        block("B. Medel", bold=True),
        block("II. Uppföljning", bold=True),
    ]
    blocks = [part for piece in pieces for part in (piece, block(SENTENCE), block(SENTENCE))]
    assert levels(headings(blocks, CONTEXT)) == [1, 2, 3, 4, 2, 1]


def test_the_fifth_roman_number_is_a_chapter_and_no_letter(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "roman.pdf")
    for number in ("I", "II", "III", "IV", "V"):
        for title in (f"{number}. Del om vården", "A. Mål", "B. Medel"):
            sheet.heading([title], size=12)
            sheet.text(SENTENCE)
        sheet.next_page()
    assert levels(sheet.headings()) == [1, 2, 2] * 5


def test_a_letter_that_looks_like_a_roman_number_stays_a_letter(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "letters.pdf")
    for title in ("IV. Bilagor", *(f"{letter}. Bilaga" for letter in "RSTUV"), "V. Slutord"):
        sheet.heading([title], size=12)
        sheet.text(SENTENCE)
    assert levels(sheet.headings()) == [1, 2, 2, 2, 2, 2, 1]


def test_what_stands_between_two_letters_is_inside_the_first(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "letters.pdf")
    titles = ("Läsanvisning", "A. Mål", "Utfall", "Prognos", "B. Medel", "Utfall", "C. Metod")
    for title in titles:
        sheet.heading([title], size=12)
        sheet.text(SENTENCE)
    assert levels(sheet.headings()) == [2, 1, 2, 2, 1, 2, 1]


def test_goals_counted_through_all_areas_stand_inside_them(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "goals.pdf")
    for title in ("Vården", "1 Mål", "2 Mål", "3 Mål", "Trafiken", "4 Mål", "5 Mål"):
        sheet.heading([title], size=12)
        sheet.text(SENTENCE)
    assert levels(sheet.headings()) == [1, 2, 2, 2, 1, 2, 2]


def test_small_letters_hold_lighter_headings_without_a_count(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "items.pdf")
    for title, font in (
        ("Vården", "16"),
        ("a) Tillgänglighet", BOLD),
        ("b) Kompetens", BOLD),
        ("Rekrytering", ITALIC),
        ("Utbildning", ITALIC),
        ("Trafiken", "16"),
        ("a) Buss", BOLD),
        ("b) Tåg", BOLD),
        ("Linjer", ITALIC),
    ):
        sheet.gap(12)
        sheet.line(title, size=16 if font == "16" else 12, font=BOLD if font == "16" else font)
        sheet.text(SENTENCE)
    assert levels(sheet.headings()) == [1, 2, 2, 3, 3, 1, 2, 2, 3]


def test_capitals_hold_the_bold_headings_of_their_size(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "capitals.pdf")
    for chapter in ("EKONOMI OCH UPPFÖLJNING", "MÅL FÖR VÅRDEN", "ARBETET UNDER ÅRET"):
        sheet.gap(12)
        sheet.line(chapter, size=13)
        sheet.text(SENTENCE)
        for title in ("Utfall", "Prognos") if chapter.startswith("MÅL") else ():
            sheet.heading([title], size=13)
            sheet.text(SENTENCE)
    assert levels(sheet.headings()) == [1, 1, 2, 2, 1]


def test_a_small_single_number_inside_a_section_is_no_chapter() -> None:
    texts = (("1 Mål", 16), ("1.1 Vård", 14), ("1. Första steget", 11.5), ("1.2 Trafik", 14))
    blocks = [
        piece
        for text, size in texts
        for piece in (block(text, size, bold=True), block(SENTENCE), block(SENTENCE))
    ]
    assert levels(headings(blocks, CONTEXT)) == [1, 2, 3, 2]


def test_the_contents_pages_indents_order_styles_of_one_size() -> None:
    contents = [
        entry("Plan ..... 2", 70),
        entry("Mål ..... 3", 84),
        entry("Medel ..... 3", 84),
        entry("Uppföljning ..... 4", 70),
    ]
    blue = {"bold": True, "colour": 0x0069B4}
    blocks = [
        *contents,
        block("Plan", 13, bold=True),
        block(SENTENCE),
        block("Mål", 13, **blue),
        block(SENTENCE),
        block("Medel", 13, **blue),
        block(SENTENCE),
        block("Uppföljning", 13, bold=True),
        block(SENTENCE),
    ]
    assert levels(headings(blocks, CONTEXT)) == [1, 2, 2, 1]
    assert {heading.rule for heading in headings(blocks, CONTEXT)} == {"contents_page"}


def test_a_small_heading_that_the_contents_page_lists_as_a_chapter_is_one() -> None:
    contents = [
        entry("Plan ..... 2", 70),
        entry("Mål ..... 3", 84),
        entry("Medel ..... 3", 84),
        entry("Slutord ..... 4", 70),
    ]
    titles = [block("Plan", 18, bold=True), block("Mål", 14, bold=True)]
    titles += [block("Medel", 14, bold=True), block("Slutord", 12, bold=True)]
    blocks = [piece for title in titles for piece in (title, block(SENTENCE))]
    assert levels(headings([*contents, *blocks], CONTEXT)) == [1, 2, 2, 1]


def report_with_a_letter(path: Path, *, letterhead: float, title: float | None = None) -> Sheet:
    """A contents page, then four chapters of 16 points; the third reproduces a letter."""
    sheet = Sheet(path)
    chapters = ("Mål och inriktning", "Arbetet under året", "Svar från nämnden", "Slutord")
    sheet.heading(["Innehåll"])
    for number, chapter in enumerate(chapters, 1):
        sheet.line(f"{chapter} {'.' * 40} {number + 1}")
    for chapter in chapters:
        sheet.next_page()
        if title is not None and chapter == chapters[0]:
            sheet.heading(["Årsredovisning för regionen"], size=title)
            sheet.text(SENTENCE)
        sheet.heading([chapter])
        sheet.text(SENTENCE)
        if chapter == chapters[2]:
            sheet.line("Trafiknämnden i Björkdal", x=330, size=letterhead, font=BOLD)
            sheet.gap(20)
            sheet.text(SENTENCE)
        sheet.heading(["Underlag"], size=13)
        sheet.text(SENTENCE)
    return sheet


def test_a_letterhead_holds_none_of_the_chapters_that_the_contents_page_lists(
    tmp_path: Path,
) -> None:
    found = report_with_a_letter(tmp_path / "report.pdf", letterhead=22).headings()
    assert [heading.title for heading in found if heading.level == 1] == [
        "Mål och inriktning",
        "Arbetet under året",
        "Svar från nämnden",
        "Trafiknämnden i Björkdal",
        "Slutord",
    ]
    assert {heading.level for heading in found if heading.title == "Underlag"} == {2}


def test_a_title_in_front_of_the_listed_chapters_holds_them(tmp_path: Path) -> None:
    found = report_with_a_letter(tmp_path / "report.pdf", letterhead=22, title=28).headings()
    assert [heading.title for heading in found if heading.level == 1] == [
        "Årsredovisning för regionen"
    ]
    assert {heading.level for heading in found if heading.title == "Underlag"} == {3}


def test_each_contents_table_has_its_own_edges() -> None:
    first = [entry("Plan ..... 2", 70), entry("Mål ..... 3", 84)] * 2
    second = [entry("Granskning ..... 2", 120), entry("Iakttagelser ..... 3", 134)] * 2
    second = [piece.model_copy(update={"place": Place(page=9)}) for piece in second]
    shown = listed_levels([*first, *second])
    assert [shown[title] for title in ("plan", "mål", "granskning", "iakttagelser")] == [1, 2, 1, 2]


def test_each_part_of_a_bundled_file_is_ranked_on_its_own() -> None:
    blocks = [count("1 (1)", 1), block("Rapport", 24, page=1, bold=True), block(SENTENCE, page=1)]
    for title in ("Mål", "Medel"):
        blocks += [block(title, 18, page=1, bold=True), block(SENTENCE, page=1)]
    blocks += [count("1 (1)", 2), block("Protokoll", 18, bold=True), block(SENTENCE)]
    for title in ("Beslut", "Ärendet"):
        blocks += [block(title, 13, bold=True), block(SENTENCE)]
    assert levels(headings(blocks, CONTEXT)) == [1, 2, 2, 1, 2, 2]


def test_the_cover_of_a_later_part_heads_no_section() -> None:
    titles = ("Mål", "Medel", "Metod", "Slutord")
    blocks = [count("1 (1)", 1), block("Rapport", 18, page=1, bold=True), block(SENTENCE, page=1)]
    blocks += [block("Granskning", 30, bold=True), block("Region Björkdal", 20, bold=True)]
    contents = [entry(f"{title} ..... 3", 70) for title in titles]
    blocks += [piece.model_copy(update={"place": Place(page=3)}) for piece in contents]
    blocks.append(count("2 (3)", 3))
    for title in titles:
        blocks += [block(title, 18, page=4, bold=True), block(SENTENCE, page=4)]
    blocks.append(count("3 (3)", 4))
    found = headings(blocks, CONTEXT)
    assert [heading.title for heading in found] == ["Rapport", *titles]


def test_a_heading_in_a_coloured_box_is_of_the_level_of_its_black_sisters() -> None:
    titles = [block("Plan", 18, bold=True)]
    titles += [block(title, 13, bold=True) for title in ("Mål", "Medel", "Metod")]
    titles += [block("Uppdrag", 13, bold=True, colour=0xFFFFFF, bar=True)]
    titles += [block("Bedömning", 13, bold=True)]
    blocks = [piece for title in titles for piece in (title, block(SENTENCE))]
    assert levels(headings(blocks, CONTEXT)) == [1, 2, 2, 2, 2, 2]


@needs_shared
def test_the_source_plan_has_the_same_levels_as_pdf_and_as_word_file() -> None:
    pdf, word = (
        [section.level for section in read_document(SEEDS / "rendered" / name).outline.sections]
        for name in ("plan.pdf", "plan.docx")
    )
    assert pdf == word
