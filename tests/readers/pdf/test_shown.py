"""What a reader of the page cannot see is not its text, and is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import planparse
from planparse.model.page import Page
from planparse.model.raw import RawDocument

Draw = Callable[[Canvas], None]
Make = Callable[[Draw], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]
SECRET = "Mål 2: Fler båtar i hamnen"


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 600, SECRET)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(72, 600, SECRET)


def undrawn(canvas: Canvas) -> None:
    canvas.drawString(72, 600, SECRET, mode=3)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(72, 300, 100, 10)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(72, 600, SECRET)


def covered(canvas: Canvas) -> None:
    canvas.drawString(72, 600, SECRET)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(60, 590, 300, 30, fill=1, stroke=0)


def barred(canvas: Canvas) -> None:
    canvas.drawString(72, 600, SECRET)
    canvas.rect(60, 590, 300, 30, fill=1, stroke=0)


def grain(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.3)
    canvas.drawString(72, 600, SECRET)


def page_of(make_pdf: Make, read: Read, draw: Draw) -> tuple[RawDocument, Page]:
    def whole(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Hamnen är öppen")
        canvas.saveState()
        draw(canvas)
        canvas.restoreState()

    raw, pages = read(make_pdf(whole))
    return raw, pages[0]


def codes(raw: RawDocument) -> list[str]:
    return [doubt.code for doubt in raw.doubts]


def texts(page: Page) -> list[str]:
    return [span.text.strip() for span in page.spans]


@pytest.mark.parametrize(
    "draw", [white, transparent, undrawn, clipped, covered, barred, grain], ids=lambda d: d.__name__
)
def test_text_without_ink_is_kept_apart_and_said(make_pdf: Make, read: Read, draw: Draw) -> None:
    raw, page = page_of(make_pdf, read, draw)
    assert texts(page) == ["Hamnen är öppen"]
    assert " ".join(span.text.strip() for span in page.hidden) == SECRET
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "hidden_text"]
    assert doubt.page == 1
    assert SECRET in doubt.message


def test_text_on_a_layer_that_is_off_is_not_shown(make_pdf: Make, read: Read) -> None:
    path = make_pdf(lambda canvas: canvas.drawString(72, 600, SECRET))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Utkast"))
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer])
        )
        first = pdf.pages[0]
        first.Resources.Properties = pikepdf.Dictionary(L=layer)
        content = b"/OC /L BDC\n" + first.Contents.read_bytes() + b"\nEMC"
        first.Contents = pdf.make_stream(content)
        pdf.save(path)
    raw, (page, *_) = read(path)
    assert texts(page) == []
    assert "hidden_text" in codes(raw)


def on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0, 0.2, 0.4)
    canvas.rect(60, 590, 300, 30, fill=1, stroke=0)
    white(canvas)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.85, 0.85, 0.85)
    canvas.drawString(72, 600, SECRET)


def small(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 5)
    canvas.drawString(72, 600, SECRET)


def large(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawString(72, 600, SECRET)


def turned(canvas: Canvas) -> None:
    canvas.rotate(90)
    canvas.drawString(300, -400, SECRET)


def outlined(canvas: Canvas) -> None:
    canvas.drawString(72, 600, SECRET, mode=1)


@pytest.mark.parametrize(
    "draw", [on_dark, light_grey, small, large, turned, outlined], ids=lambda d: d.__name__
)
def test_text_that_can_be_seen_is_read(make_pdf: Make, read: Read, draw: Draw) -> None:
    raw, page = page_of(make_pdf, read, draw)
    assert texts(page) == ["Hamnen är öppen", SECRET]
    assert not page.hidden
    assert "hidden_text" not in codes(raw)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_looked_up_as_it_is_displayed(
    make_pdf: Make, read: Read, turn: int
) -> None:
    def draw(canvas: Canvas) -> None:
        large(canvas)
        canvas.drawString(72, 500, "Ingen ser detta", mode=3)

    path = make_pdf(draw)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.pages[0].CropBox = [20, 30, 575, 800]
        pdf.save(path)
    _, (page, *_) = read(path)
    assert texts(page) == [SECRET]


def test_full_signs_and_bars_are_no_hidden_text(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("ZapfDingbats", 11)
        canvas.drawString(72, 600, "n")

    _, page = page_of(make_pdf, read, draw)
    assert not page.hidden


def test_undrawn_text_over_the_ink_of_a_picture_is_what_the_picture_says(
    make_pdf: Make, read: Read
) -> None:
    picture = Image.new("L", (600, 60), 255)
    ImageDraw.Draw(picture).text((4, 10), SECRET, fill=0, font_size=36)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 72, 595, 300, 30)
        canvas.setFont("Helvetica", 16)
        canvas.drawString(74, 603, SECRET, mode=3)

    raw, page = page_of(make_pdf, read, draw)
    assert SECRET in texts(page)
    assert "hidden_text" not in codes(raw)


def test_an_undrawn_copy_over_drawn_text_is_not_read_a_second_time(
    make_pdf: Make, read: Read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, "Kostnaden blev 11 250 tkr")
        canvas.drawString(73, 598, "Kostnaden blev 11 260 tkr", mode=3)

    _, page = page_of(make_pdf, read, draw)
    assert texts(page)[1:] == ["Kostnaden blev 11 250 tkr"]
    assert "11 260" in page.hidden[0].text


def test_only_the_words_under_a_bar_are_hidden(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, "Avgiften var ")
        x = 72 + canvas.stringWidth("Avgiften var ", "Helvetica", 11)
        canvas.drawString(x, 600, "730 tkr i maj.")
        canvas.rect(x - 1, 597, canvas.stringWidth("730 tkr", "Helvetica", 11) + 2, 12, fill=1)

    _, page = page_of(make_pdf, read, draw)
    assert " ".join(texts(page)[1:]) == "Avgiften var i maj."
    assert " ".join(span.text.strip() for span in page.hidden) == "730 tkr"


def test_a_goal_that_nobody_can_see_is_not_reported(make_pdf: Make, tmp_path: Path) -> None:
    goals = ("Hamnen ska vara öppen för alla", "Hamnen ska ha fler båtar")
    plan = tmp_path / "plan.md"
    parts = [f"## Mål {n}: {goal}\n\nNämnden ska arbeta." for n, goal in enumerate(goals, 1)]
    text = "\n\n".join(["# Verksamhetsplan 2026", "Hamnnämnden", *parts])
    plan.write_text(text, encoding="utf-8")

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 780, "Årsredovisning 2026")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 750, "Hamnnämnden")
        for at, (goal, mode) in enumerate(zip(goals, (0, 3), strict=True)):
            canvas.setFont("Helvetica-Bold", 14)
            canvas.drawString(72, 700 - 80 * at, f"Mål {at + 1}: {goal}", mode=mode)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, 680 - 80 * at, "Antalet gäster ökade med 12 procent.", mode=mode)

    result = planparse.audit(plan, make_pdf(draw))
    assert [row.status for row in result.coverage] == ["reported", "missing"]
    assert "hidden_text" in [row.model_dump()["code"] for row in result.tables["issues"]]
