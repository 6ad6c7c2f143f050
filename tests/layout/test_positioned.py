from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from tests.typeset import BOLD, CONTEXT, HEIGHT, SENTENCE, Sheet

from planparse.layout.positioned import positioned_blocks
from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.readers.pdf.reader import read_pdf


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf")


def of_kind(blocks: tuple[Block, ...], kind: str) -> list[str]:
    return [block.text for block in blocks if block.kind == kind]


def test_running_lines_and_page_numbers_are_kept_apart(sheet: Sheet) -> None:
    for page in range(1, 6):
        left = 70.0 if page % 2 else 330.0
        sheet.y = 30
        sheet.line("Region Björkdal | Regionstyrelsen", x=left, size=8)
        sheet.y = 80
        sheet.text(SENTENCE)
        sheet.text(f"Stycke nummer {page} handlar om något annat än de övriga.")
        sheet.y = 800
        sheet.line(f"Sida {page} av 5", x=left, size=8)
        sheet.next_page()
    blocks = sheet.blocks()
    furniture = of_kind(blocks, "furniture")
    assert furniture.count("Region Björkdal | Regionstyrelsen") == 5
    assert [text for text in furniture if text.startswith("Sida")] == [
        f"Sida {page} av 5" for page in range(1, 6)
    ]
    assert len(of_kind(blocks, "paragraph")) == 10


def test_a_heading_that_returns_on_two_pages_is_not_a_running_line(sheet: Sheet) -> None:
    for _ in range(2):
        sheet.heading(["Bedömning"])
        sheet.text(SENTENCE)
        sheet.next_page()
    for _ in range(4):
        sheet.text(SENTENCE)
        sheet.next_page()
    assert of_kind(sheet.blocks(), "paragraph").count("Bedömning") == 2


def test_two_columns_are_read_one_after_the_other(sheet: Sheet) -> None:
    sheet.heading(["Ett uppdrag som gäller hela regionen och alla dess nämnder"], size=16)
    top = sheet.y
    for x, name in ((70.0, "Vänster"), (310.0, "Höger")):
        sheet.y = top + (5 if x > 100 else 0)
        sheet.line(f"{name} rubrik", x=x, font=BOLD)
        for part in range(3):
            sheet.text(f"{name} {part}. {SENTENCE}", x=x, width=215)
    sheet.heading(["Nästa uppdrag"], size=16)
    sheet.text(SENTENCE)
    texts = [block.text[:9] for block in sheet.blocks()]
    assert texts == [
        *("Ett uppdr", "Vänster r", "Vänster 0", "Vänster 1", "Vänster 2"),
        *("Höger rub", "Höger 0. ", "Höger 1. ", "Höger 2. ", "Nästa upp", SENTENCE[:9]),
    ]


def test_a_form_is_read_row_by_row(sheet: Sheet) -> None:
    for label, value in (("Datum", "1 maj"), ("Handläggare", "A. Ek"), ("Diarienummer", "12")):
        sheet.line(label, step=0)
        sheet.line(value, x=300)
        sheet.gap(6)
    sheet.text(SENTENCE)
    first = sheet.blocks()[0]
    assert first.text == "Datum 1 maj"
    assert first.lines == ("Datum\t1 maj",)


def test_hyphens_at_line_ends_are_undone_and_suspended_ones_kept(sheet: Sheet) -> None:
    sheet.line("Arbetet med regionens verksamhetsplan och dess utvecklings-")
    sheet.line("och motståndskraft bedrivs i samma takt i alla delar av verksam-")
    sheet.line("heten under en 10-")
    text = sheet.blocks()[0].text
    assert "utvecklings- och motståndskraft" in text
    assert "verksamheten" in text


def test_a_lettered_heading_overleaf_is_no_rest_of_the_heading_above(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.heading(["3. Uppföljning av vården"], size=11)
    sheet.next_page()
    sheet.heading(["a) Ansvar för tryggheten"], size=11)
    sheet.text(SENTENCE)
    texts = [block.text for block in sheet.blocks()]
    assert texts[1:3] == ["3. Uppföljning av vården", "a) Ansvar för tryggheten"]


def test_a_lettered_heading_set_tight_is_no_rest_of_the_heading_above(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.heading(["3. Uppföljning av vården", "a) Ansvar för tryggheten"], size=11)
    sheet.text(SENTENCE)
    texts = [block.text for block in sheet.blocks()]
    assert texts[1:3] == ["3. Uppföljning av vården", "a) Ansvar för tryggheten"]


def test_a_paragraph_goes_on_overleaf(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.y = 740
    sheet.line("Den här meningen börjar längst ned på den första sidan och den fortsätter")
    sheet.next_page()
    sheet.line("sedan överst på den andra.")
    sheet.gap(8)
    sheet.text(SENTENCE)
    joined = [block for block in sheet.blocks() if block.text.startswith("Den här")]
    assert joined[0].text.endswith("fortsätter sedan överst på den andra.")
    assert [place.page for place in joined[0].places] == [1, 2]
    assert joined[0].place == joined[0].places[0]


def test_indented_first_lines_begin_paragraphs(sheet: Sheet) -> None:
    for _ in range(2):
        sheet.line("Den första raden i stycket är indragen och den går ända ut till höger", x=84)
        sheet.line("medan den andra raden börjar vid spaltens kant och fyller nästan hela raden")
        sheet.line("och den tredje gör på samma sätt men är kortare än de båda andra här.")
    assert len(sheet.blocks()) == 2


def test_list_items_hang_and_end(sheet: Sheet) -> None:
    sheet.text("Följande beslut behövs:")
    for item in ("att planen antas av regionstyrelsen", "att medel anvisas"):
        sheet.line("\u2022", x=80, step=0)
        sheet.line(item, x=96)
    sheet.line("och att det sker före årets slut", x=96)
    sheet.gap(8)
    sheet.line("1)", x=80, step=0)
    sheet.line("En numrerad punkt", x=96)
    sheet.gap(8)
    sheet.text(SENTENCE)
    blocks = sheet.blocks()
    assert of_kind(blocks, "list_item") == [
        "\u2022 att planen antas av regionstyrelsen",
        "\u2022 att medel anvisas och att det sker före årets slut",
        "1) En numrerad punkt",
    ]
    assert blocks[-1].text == SENTENCE


def test_a_number_at_a_lines_beginning_is_no_list(sheet: Sheet) -> None:
    sheet.line("Regionen har under våren tagit i bruk fler laddpunkter, och det blev till slut")
    sheet.line("14 publika laddpunkter och fem cykelställ i centrum av staden, som planen sade")
    sheet.line("2. Nu är de i bruk.")
    assert [block.kind for block in sheet.blocks()] == ["paragraph"]


def test_small_text_with_a_mark_at_the_end_of_the_page_is_a_note(sheet: Sheet) -> None:
    for _ in range(3):
        sheet.text(SENTENCE)
    sheet.y = 740
    sheet.line("1 Uppgiften avser den sista mars och omfattar alla anställda.", size=8)
    sheet.line("2 Räknat i fasta priser.", size=8)
    assert len(of_kind(sheet.blocks(), "note")) in (1, 2)


def test_contents_lines_are_kept_apart_with_their_title(sheet: Sheet) -> None:
    sheet.line("Innehåll", size=16, font=BOLD)
    sheet.gap(10)
    for number, name, page in (("1", "Inledning", 3), ("2", "Mål", 4), ("2.1", "Uppdrag", 5)):
        sheet.line(f"{number} {name} {'.' * 60} {page}")
    sheet.line("2.2 Ett mål vars namn är så långt att det måste delas på två")
    sheet.line(f"rader {'.' * 60} 7")
    sheet.next_page()
    sheet.heading(["1 Inledning"])
    sheet.text(SENTENCE)
    blocks = sheet.blocks()
    contents = of_kind(blocks, "contents")
    assert contents[0] == "Innehåll"
    assert len(contents) == 5
    assert contents[-1].startswith(
        "2.2 Ett mål vars namn är så långt att det måste delas på två rader"
    )
    assert of_kind(blocks, "paragraph") == ["1 Inledning", SENTENCE]


def test_captions_are_told_from_sentences(sheet: Sheet) -> None:
    sheet.line("Tabell 3. Sjukfrånvaro per förvaltning")
    sheet.gap(10)
    sheet.line("Tabell 3 visar sjukfrånvaron, som har minskat.")
    sheet.gap(10)
    sheet.text(SENTENCE)
    assert [block.kind for block in sheet.blocks()] == ["caption", "paragraph", "paragraph"]


def test_a_captions_title_on_the_next_line_belongs_to_it(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.line("Tabell 3.", size=9)
    sheet.line("Sjukfrånvaro per förvaltning", font=BOLD, size=12)
    sheet.gap(10)
    sheet.text(SENTENCE)
    assert of_kind(sheet.blocks(), "caption") == ["Tabell 3. Sjukfrånvaro per förvaltning"]


def test_styles_are_filled(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.gap(10)
    sheet.line("Ett blått mål", size=14, font=BOLD, colour=0x003C69)
    sheet.gap(4)
    sheet.text(SENTENCE)
    heading = sheet.blocks()[1]
    style = heading.style
    assert style is not None
    assert (style.size, style.bold, style.colour) == (14.0, True, 0x003C69)
    assert style.indent == pytest.approx(70, abs=2)
    assert style.space_before is not None
    assert style.space_after is not None
    assert style.space_before > style.space_after > 0
    box = heading.box
    assert box is not None
    assert box.x0 == pytest.approx(70, abs=2)


def test_underlines_and_colour_bars_are_seen(sheet: Sheet) -> None:
    canvas = sheet.canvas
    sheet.line("Understruken rubrik", step=0)
    canvas.line(
        70,
        HEIGHT - sheet.y - 12.5,
        70 + canvas.stringWidth("Understruken rubrik", "Helvetica", 11),
        HEIGHT - sheet.y - 12.5,
    )
    sheet.gap(30)
    sheet.text(SENTENCE)
    canvas.setFillColorRGB(0, 0.3, 0.6)
    canvas.rect(60, HEIGHT - sheet.y - 14, 4, 14, stroke=0, fill=1)
    sheet.line("Rubrik med list", font=BOLD)
    sheet.gap(8)
    sheet.text(SENTENCE)
    bars = [block.text for block in sheet.blocks() if block.style and block.style.bar]
    assert bars == ["Understruken rubrik", "Rubrik med list"]


def test_a_raised_mark_stays_in_its_line(sheet: Sheet) -> None:
    sheet.line("Kostnaden blev lägre än väntat", step=0)
    width = sheet.canvas.stringWidth("Kostnaden blev lägre än väntat", "Helvetica", 11)
    sheet.y -= 3
    sheet.line("1", x=70 + width, size=6, step=0)
    sheet.y += 3
    sheet.line("och det gäller hela året.", x=78 + width)
    assert [block.text for block in sheet.blocks()] == [
        "Kostnaden blev lägre än väntat1 och det gäller hela året."
    ]


def test_a_drop_cap_goes_to_its_word(sheet: Sheet) -> None:
    sheet.line("R", size=34, step=0)
    sheet.y += 4
    sheet.line("egionen har under året prövat ett nytt sätt att arbeta", x=97)
    sheet.line("med planens mål och berättar här hur det har gått", x=97)
    sheet.line("under de månader som har varit.")
    assert sheet.blocks()[0].text.startswith("Regionen har under året prövat")


def test_a_table_stands_in_reading_order(sheet: Sheet) -> None:
    sheet.text("Före tabellen. " + SENTENCE)
    canvas, top = sheet.canvas, sheet.y
    rows = (("Mål", "Utfall"), ("Nöjda invånare", "72"), ("Sjukfrånvaro", "5,1"))
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            canvas.rect(70 + 200 * column, HEIGHT - top - 20 * (index + 1), 200, 20)
            sheet.y = top + 20 * index + 4
            sheet.line(text, x=75 + 200 * column, step=0)
    sheet.y = top + 80
    sheet.text("Efter tabellen. " + SENTENCE)
    blocks = sheet.blocks()
    assert [block.kind for block in blocks] == ["paragraph", "table", "paragraph"]
    assert blocks[1].grid is not None
    assert blocks[1].grid.texts() == [list(row) for row in rows]


def test_headings_of_one_style_above_each_other_stay_apart(sheet: Sheet) -> None:
    sheet.text(SENTENCE)
    sheet.heading(["2 Mål som regionen ska nå under planens tre år och som", "alla nämnder bär"])
    sheet.heading(["2.1 Utgångspunkter"], size=13)
    sheet.text(SENTENCE)
    texts = of_kind(sheet.blocks(), "paragraph")
    assert texts[1:3] == [
        "2 Mål som regionen ska nå under planens tre år och som alla nämnder bär",
        "2.1 Utgångspunkter",
    ]


def test_a_page_without_text_gives_no_blocks(sheet: Sheet) -> None:
    sheet.canvas.rect(100, 100, 50, 50)
    sheet.next_page()
    assert [b for b in sheet.blocks() if b.kind != "figure"] == []


def test_three_columns_are_read_from_left_to_right(sheet: Sheet) -> None:
    for column in range(3):
        sheet.y = 80
        for part in range(2):
            sheet.text(f"Spalt {column} del {part}. {SENTENCE}", x=50 + 175 * column, width=150)
    starts = [block.text[:13] for block in sheet.blocks()]
    assert starts == [f"Spalt {column} del {part}" for column in range(3) for part in range(2)]


def test_columns_of_lists_are_columns(sheet: Sheet) -> None:
    for x in (70.0, 310.0):
        sheet.y = 80
        for number in range(6):
            sheet.line("\u2022", x=x, step=0)
            sheet.line(f"Uppdrag {number} som nämnden fick i vintras", x=x + 14)
            sheet.line("av fullmäktige", x=x + 14)
            sheet.gap(3)
    items = of_kind(sheet.blocks(), "list_item")
    assert len(items) == 12
    assert items[1] == "\u2022 Uppdrag 1 som nämnden fick i vintras av fullmäktige"


def test_a_picture_beside_the_text_does_not_part_its_paragraph(sheet: Sheet) -> None:
    picture = Image.new("RGB", (60, 60), (200, 30, 30))
    sheet.canvas.drawInlineImage(picture, 330, HEIGHT - 240, 150, 140)
    sheet.text(SENTENCE, width=240)
    sheet.y = 260
    sheet.text(SENTENCE)
    blocks = sheet.blocks()
    assert of_kind(blocks, "paragraph") == [SENTENCE, SENTENCE]
    assert len(of_kind(blocks, "figure")) == 1


def test_running_chapter_names_stand_where_other_running_lines_do(sheet: Sheet) -> None:
    for page in range(1, 7):
        sheet.y = 30
        chapter = "Mål" if page < 4 else ("Ekonomi" if page < 6 else "Medarbetare")
        sheet.line(chapter, size=8)
        sheet.y = 150
        sheet.text(f"Sida {page}. {SENTENCE}")
        sheet.next_page()
    furniture = of_kind(sheet.blocks(), "furniture")
    assert furniture == ["Mål"] * 3 + ["Ekonomi"] * 2 + ["Medarbetare"]


def test_a_page_set_across_is_kept_and_doubted(sheet: Sheet) -> None:
    sheet.text("Kort.")
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.setFont("Helvetica", 11)
    for row in range(5):
        sheet.canvas.drawString(100, -100 - 20 * row, f"Rad {row} på tvären om nämndens arbete")
    sheet.canvas.restoreState()
    sheet.canvas.save()
    layout = positioned_blocks(read_pdf(sheet.path, Limits()).pages, CONTEXT)
    assert len(of_kind(layout.blocks, "paragraph")) == 6
    assert [doubt.code for doubt in layout.doubts] == ["turned_text"]


def test_a_line_far_to_the_right_is_not_the_texts_first_one(sheet: Sheet) -> None:
    sheet.line("Sammanträdesdatum 13 juni i år", x=372)
    sheet.line("Nämnden har tagit del av ärendet och lämnar här sitt yttrande, som gäller hela")
    sheet.line("regionen och alla dess delar.")
    assert len(sheet.blocks()) == 2


def test_a_justified_line_is_no_row_of_a_form(sheet: Sheet) -> None:
    sheet.line("Nämnden följer arbetet med", step=0)
    sheet.line("planens mål", x=222, font="Helvetica-Oblique", step=0)
    sheet.line("genom hela året och redovisar det i maj", x=294)
    sheet.line("varje år.")
    assert sheet.blocks()[0].text.endswith("i maj varje år.")


def test_numbers_stuck_to_their_title_are_parted(sheet: Sheet) -> None:
    sheet.line("2.1.Nyckeltal", font=BOLD)
    assert sheet.blocks()[0].text == "2.1. Nyckeltal"
