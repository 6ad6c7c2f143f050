from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas
from tests.shared import SHARED, needs_shared

from planparse.model.page import Page, Span
from planparse.model.raw import RawDocument
from planparse.readers.pdf.cleaning import clean

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]


def spans_of(make_pdf: Make, read: Read, draw: Callable[[Canvas], None]) -> list[Span]:
    return read(make_pdf(draw))[1][0].spans


def test_a_line_in_one_font_is_one_span_with_its_place_and_style(
    make_pdf: Make, read: Read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.setFillColorRGB(0, 0, 1)
        canvas.drawString(72, 700, "Nämnden ska värna ån")

    (span,) = spans_of(make_pdf, read, draw)
    assert span.text == "Nämnden ska värna ån"
    assert (span.font, span.size, span.bold, span.italic) == ("Helvetica-Bold", 14, True, False)
    assert span.colour == 0x0000FF
    assert span.x0 == pytest.approx(72, abs=0.5)
    assert span.top < 842 - 700 < span.bottom
    assert span.bottom - span.top == pytest.approx(14)


def test_a_column_gap_parts_spans_and_a_word_space_does_not(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 700, "Kostnader totalt")
        canvas.drawString(300, 700, "1 234")
        canvas.drawString(340, 700, "-56")

    spans = spans_of(make_pdf, read, draw)
    assert [span.text.strip() for span in spans] == ["Kostnader totalt", "1 234", "-56"]
    assert spans[1].x0 == pytest.approx(300, abs=0.5)


def test_a_row_written_with_blanks_as_fill_is_parted_too(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier", 10)
        canvas.drawString(72, 700, "Intakter" + " " * 12 + "500")

    assert [span.text.strip() for span in spans_of(make_pdf, read, draw)] == ["Intakter", "500"]


def test_a_bold_word_in_a_line_keeps_its_blanks(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 10)
        text.textOut("Det ")
        text.setFont("Helvetica-Bold", 10)
        text.textOut("viktiga")
        text.setFont("Helvetica", 10)
        text.textOut("! kvar")
        canvas.drawText(text)

    spans = spans_of(make_pdf, read, draw)
    assert "".join(span.text for span in spans) == "Det viktiga! kvar"
    assert [span.bold for span in spans] == [False, True, False]


def test_line_end_hyphens_are_hyphens(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Verksam-")
        canvas.drawString(72, 686, "heten fortsätter")

    spans = spans_of(make_pdf, read, draw)
    assert [span.text for span in spans] == ["Verksam-", "heten fortsätter"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("of\ufb01ciell", "officiell"),
        ("mjuk\xadt", "mjukt"),
        ("verksam\xad", "verksam-"),
        ("verksam\ufffe", "verksam-"),
        ("A\x00B\x1b\u202eC", "ABC"),
        ("a\u030arsma\u030al", "årsmål"),
        ("\uf0b7", "•"),
        ("\ud800x", "x"),
        ("10\u00a0000", "10\u00a0000"),
    ],
)
def test_characters_are_cleaned(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_and_crop_boxes_are_read_as_displayed(
    make_pdf: Make, read: Read, tmp_path: Path, turn: int
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.saveState()
        canvas.translate(300, 400)
        canvas.rotate(turn)
        canvas.drawString(0, 0, "Upprätt text")
        canvas.restoreState()

    path = tmp_path / "turned.pdf"
    with pikepdf.open(make_pdf(draw)) as pdf:
        pdf.pages[0].obj["/Rotate"] = turn
        pdf.pages[0].obj["/CropBox"] = pikepdf.Array([100, 200, 500, 800])
        pdf.save(path)
    page = read(path)[1][0]
    assert (page.width, page.height) == ((400, 600) if turn % 180 == 0 else (600, 400))
    (span,) = page.spans
    assert span.upright
    assert span.text == "Upprätt text"
    assert span.size == pytest.approx(12)
    start = {0: (200, 400), 90: (200, 200), 180: (200, 200), 270: (400, 200)}[turn]
    assert span.x0 == pytest.approx(start[0], abs=1)
    assert span.top < start[1] < span.bottom


def test_text_that_runs_off_the_page_is_not_read_and_said_to_be_there(
    make_pdf: Make, read: Read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(440, 700, "Protokoll 12, från nämndens möte")
        canvas.drawString(565, 700, "abcdefghijklmnopqrstuvwxyz" * 3)
        canvas.drawString(72, 900, "Över sidans kant")

    raw, (page, *_) = read(make_pdf(draw))
    assert [span.text for span in page.spans] == ["Protokoll 12, från nämndens möte"]
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "text_off_page"]
    assert (doubt.page, doubt.message[:2]) == (1, "2 ")


def test_text_across_the_page_is_not_upright(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(400, -100, "Stående")

    (span,) = spans_of(make_pdf, read, draw)
    assert not span.upright
    assert span.bottom - span.top > span.x1 - span.x0


def test_text_off_the_page_is_left_out(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Syns")
        canvas.drawString(72, 2000, "Syns inte")

    assert [span.text for span in spans_of(make_pdf, read, draw)] == ["Syns"]


def test_baselines_of_a_line_agree_whatever_the_letters(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        for x, word in ((72, "aceg"), (200, "ÅÄÖ,"), (330, "...")):
            canvas.drawString(x, 700, word)

    spans = spans_of(make_pdf, read, draw)
    assert len({round(span.bottom, 2) for span in spans}) == 1


def test_a_footnote_mark_does_not_lengthen_the_number_before_it(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Antal 2027")
        width = canvas.stringWidth("Antal 2027", "Helvetica", 11)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72 + width, 704, "1")
        canvas.drawString(300, 700, "12")

    spans = spans_of(make_pdf, read, draw)
    assert [span.text.strip() for span in spans] == ["Antal 2027", "¹", "12"]


@pytest.mark.parametrize(
    ("before", "size", "base", "mark"),
    [
        ("Utfall 21,0", 6.5, 704, "³"),
        ("Utfall 21,0", 9.1, 703, "³"),
        ("Utfall 21,0", 6.5, 698, "₃"),
        ("Utfall CO", 6.5, 698, "3"),
        ("Utfall 21,0", 6.5, 700, "3"),
    ],
)
def test_a_small_digit_off_the_line_is_a_mark(
    make_pdf: Make, read: Read, before: str, size: float, base: float, mark: str
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, before)
        canvas.setFont("Helvetica", size)
        canvas.drawString(72 + canvas.stringWidth(before, "Helvetica", 11), base, "3")

    spans = spans_of(make_pdf, read, draw)
    assert "".join(span.text for span in spans).replace(" ", "").endswith(mark)


def test_boxes_that_overflow_cost_only_their_own_text(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 700, "Läsbar text")
        canvas.saveState()
        for _ in range(3):
            canvas.transform(1e38, 0, 0, 1e38, 0, 0)
        canvas.drawString(72, 600, "Bortom allt")
        canvas.rect(10, 10, 100, 50, fill=1)
        canvas.restoreState()
        canvas.drawString(72, 500, "Mer text")

    page = read(make_pdf(draw))[1][0]
    assert [span.text for span in page.spans] == ["Läsbar text", "Mer text"]
    numbers = [n for span in page.spans for n in (span.x0, span.top, span.x1, span.bottom)]
    numbers += [n for fill in page.fills for n in (fill.x0, fill.top, fill.x1, fill.bottom)]
    assert all(math.isfinite(n) for n in numbers)


@needs_shared
def test_words_from_right_to_left_come_in_logical_order(read: Read) -> None:
    path = SHARED / "torture" / "files" / "rtl" / "pdfium__hebrew_mirrored.pdf"
    assert read(path)[1][0].spans[0].text == "\u05d1\u05e0\u05d9\u05de\u05d9\u05df"


def test_a_glyph_without_a_character_before_digits_leaves_a_sign_that_cannot_be_read(
    make_pdf: Make, read: Read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(70, 700, "Rapport")
        canvas.addLiteral(r"BT /F1 12 Tf 70 650 Td (Avvikelsen blev \022310 tkr.) Tj ET")

    assert "\ufffd310 tkr" in "".join(span.text for span in spans_of(make_pdf, read, draw))
