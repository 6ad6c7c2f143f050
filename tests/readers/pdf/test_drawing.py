from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.model.place import Box
from planparse.model.raw import RawDocument
from planparse.readers.pdf.pictures import render_boxes

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]


def page_of(make_pdf: Make, read: Read, draw: Callable[[Canvas], None]) -> Page:
    return read(make_pdf(draw))[1][0]


def test_borders_drawn_piece_by_piece_are_one_ruling(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        for x in range(100, 400, 50):
            canvas.rect(x, 500, 49.5, 0.5, stroke=0, fill=1)
            canvas.rect(x + 49.5, 500, 0.5, 0.5, stroke=0, fill=1)

    (ruling,) = page_of(make_pdf, read, draw).rulings
    assert ruling.is_horizontal
    assert [ruling.x0, ruling.x1] == pytest.approx([100, 400])
    assert ruling.top == pytest.approx(842 - 500.5, abs=0.1)


def test_a_dotted_line_is_a_ruling_and_a_lone_dot_is_not(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        for y in range(300, 400, 2):
            canvas.rect(200, y, 1, 1, stroke=0, fill=1)
        canvas.rect(50, 50, 1, 1, stroke=0, fill=1)

    (ruling,) = page_of(make_pdf, read, draw).rulings
    assert not ruling.is_horizontal
    assert ruling.bottom - ruling.top == pytest.approx(99, abs=0.5)


def test_a_stroked_box_gives_four_rulings_and_a_filled_one_a_fill(
    make_pdf: Make, read: Read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.75)
        canvas.rect(100, 500, 200, 40, stroke=1, fill=0)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(100, 300, 200, 40, stroke=0, fill=1)

    page = page_of(make_pdf, read, draw)
    assert sorted(ruling.is_horizontal for ruling in page.rulings) == [False, False, True, True]
    assert {round(ruling.thickness, 2) for ruling in page.rulings} == {0.75}
    (fill,) = page.fills
    assert (fill.x0, fill.top, fill.x1, fill.bottom) == pytest.approx((100, 502, 300, 542))
    assert fill.colour == 0xFF0000


def test_curves_are_paths_and_the_white_page_is_nothing(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0.5, 0)
        canvas.circle(200, 400, 50, stroke=0, fill=1)

    page = page_of(make_pdf, read, draw)
    assert page.fills == []
    (path,) = page.paths
    assert path == pytest.approx(Box(150, 392, 250, 492), abs=1)


def test_lines_inside_a_form_stand_where_they_are_shown(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("frame")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 600)
        canvas.scale(2, 2)
        canvas.doForm("frame")

    (ruling,) = page_of(make_pdf, read, draw).rulings
    assert [ruling.x0, ruling.x1] == pytest.approx([50, 250])
    assert (ruling.top + ruling.bottom) / 2 == pytest.approx(242)


def test_the_same_picture_has_one_digest_and_one_png(make_pdf: Make, read: Read) -> None:
    picture = ImageReader(Image.effect_mandelbrot((200, 100), (-2, -1, 1, 1), 20))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture, 100, 500, 200, 100)
        canvas.drawImage(picture, 10, 10, 8, 8)
        canvas.showPage()
        canvas.drawImage(picture, 100, 300, 200, 100)

    first, second = (page.pictures for page in read(make_pdf(draw))[1])
    assert len(first) == len(second) == 1, "the icon is left out"
    assert first[0].digest == second[0].digest
    assert first[0].png is not None
    assert second[0].png is None
    image = Image.open(BytesIO(first[0].png))
    assert image.size == (400, 200)


def test_regions_found_later_are_drawn(make_pdf: Make) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(100, 742, 100, 50, stroke=0, fill=1)

    path = make_pdf(draw)
    box = Box(100, 50, 200, 100)
    ((number, found, png),) = render_boxes(path, {1: [box]}, Limits())
    assert (number, found) == (1, box)
    assert png is not None
    image = Image.open(BytesIO(png)).convert("RGB")
    assert image.getpixel((100, 50)) == (255, 0, 0)
