from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.piecharts import Pie
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planparse.context import Context
from planparse.layout.figures import FigureOnPage, finish_figures, page_figures
from planparse.model.limits import Limits
from planparse.model.page import Page, Picture
from planparse.model.place import Box
from planparse.profiles.profile import load
from planparse.readers.pdf import read_pdf

CONTEXT = Context(load("sv"))


def image(colour: str) -> ImageReader:
    data = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(data, "PNG")
    return ImageReader(io.BytesIO(data.getvalue()))


def figures(path: Path) -> list[FigureOnPage]:
    return [f for p in read_pdf(path, Limits()).pages for f in page_figures(p, CONTEXT)]


def chart(kind: str) -> Drawing:
    drawing = Drawing(400, 220)
    if kind == "pie":
        pie = Pie()
        pie.x, pie.y, pie.width, pie.height = 100, 20, 150, 150
        pie.data, pie.labels = [40, 35, 25], ["Buss", "Tåg", "Båt"]
        drawing.add(pie)
        return drawing
    bars = VerticalBarChart() if kind == "upright" else HorizontalBarChart()
    bars.x, bars.y, bars.width, bars.height = 60, 40, 300, 150
    bars.data = [(13, 5, 20, 22)]
    bars.categoryAxis.categoryNames = ["Kultur", "Hälsa", "Service", "Trafik"]
    drawing.add(bars)
    return drawing


@pytest.mark.parametrize("kind", ["upright", "lying", "pie"])
def test_a_drawn_chart_is_a_figure_with_its_labels(tmp_path: Path, kind: str) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(70, 780, "Nämnden redovisar utvecklingen i diagrammet nedan.")
    chart(kind).drawOn(canvas, 70, 400)
    canvas.save()
    (found,) = figures(tmp_path / "a.pdf")
    assert found.figure.kind == "vector"
    assert not found.figure.is_decoration
    assert {"Buss", "Kultur"} & set(found.labels)
    assert not any("redovisar" in label for label in found.labels)


def drawn(path: Path, draw: Callable[[Canvas], None]) -> list[FigureOnPage]:
    canvas = Canvas(str(path / "a.pdf"))
    draw(canvas)
    canvas.save()
    return figures(path / "a.pdf")


def test_a_legend_over_the_plot_belongs_to_the_chart_and_the_caption_does_not(
    tmp_path: Path,
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(70, 660, "Figur 4 Resor i Ekholma")
        chart("upright").drawOn(canvas, 70, 400)
        for x, colour, year in ((140, "red", "2024"), (240, "green", "2025")):
            canvas.setFillColor(colour)
            canvas.rect(x, 620, 9, 9, stroke=0, fill=1)
            canvas.setFillColor("black")
            canvas.drawString(x + 20, 620, year)
        canvas.drawString(70, 350, "Resandet ökade i hela")
        canvas.drawString(70, 336, "länet under våren och")
        canvas.drawString(70, 322, "minskade under hösten")

    (found,) = drawn(tmp_path, draw)
    assert {"2024", "2025", "Kultur"} <= set(found.labels)
    assert not any("Figur" in label or "länet" in label for label in found.labels)


def test_lines_of_prose_right_under_a_chart_are_not_its_labels(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        bars = chart("lying")
        bars.drawOn(canvas, 70, 400)
        for i, line in enumerate(
            ["Resandet ökade i hela", "länet under våren och", "minskade sedan"]
        ):
            canvas.drawString(140, 412 - 13 * i, line)

    (found,) = drawn(tmp_path, draw)
    assert not any("Resandet" in label for label in found.labels)


def test_a_frame_around_plot_and_labels_is_the_chart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        chart("upright").drawOn(canvas, 70, 400)
        canvas.drawString(180, 630, "Resor per område, tusental under hela året")
        canvas.rect(60, 380, 420, 270)
        canvas.drawString(70, 360, "Källa: Region Björkdal")

    (found,) = drawn(tmp_path, draw)
    assert any("tusental" in label for label in found.labels)
    assert not any("Källa" in label for label in found.labels)


def test_a_single_curve_over_gridlines_is_a_chart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for i in range(5):
            canvas.line(100, 500 + 20 * i, 400, 500 + 20 * i)
            canvas.drawString(80, 497 + 20 * i, str(10 * i))
        path = canvas.beginPath()
        path.moveTo(110, 510)
        for x, y in ((170, 540), (240, 520), (310, 565), (390, 550)):
            path.lineTo(x, y)
        canvas.drawPath(path)
        for i, month in enumerate(["jan", "feb", "mar", "apr"]):
            canvas.drawString(110 + 80 * i, 486, month)

    (found,) = drawn(tmp_path, draw)
    assert {"0", "40", "jan", "apr"} <= set(found.labels)


def test_a_logo_on_each_page_is_decoration_and_comes_once(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    logo, photo = image("red"), image("blue")
    for page in range(4):
        canvas.drawImage(logo, 400, 700, 90, 50)
        if page == 2:
            canvas.drawImage(photo, 70, 200, 300, 200)
        canvas.drawString(70, 500, f"Nämndens arbete, del {page}")
        canvas.showPage()
    canvas.save()
    found = finish_figures(figures(tmp_path / "a.pdf"))
    assert [(f.page, f.figure.is_decoration) for f in found] == [(1, True), (3, False)]
    assert found[0].pages == (1, 2, 3, 4)


def test_size_and_position_tell_logos_icons_and_backgrounds() -> None:
    def decorated(box: Box) -> bool:
        page = Page(1, 595, 842, pictures=[Picture("raster", box, "d")])
        (found,) = page_figures(page, CONTEXT)
        return found.figure.is_decoration

    assert decorated(Box(450, 30, 550, 80))
    assert decorated(Box(100, 400, 120, 420))
    assert decorated(Box(0, 0, 595, 842))
    assert decorated(Box(60, 400, 500, 405))
    assert not decorated(Box(70, 300, 500, 520))
    assert not decorated(Box(70, 60, 500, 300))


def test_slices_of_one_picture_are_one_figure() -> None:
    slices = [Picture("raster", Box(70, 200 + 50 * n, 400, 250 + 50 * n), str(n)) for n in range(3)]
    (found,) = page_figures(Page(1, 595, 842, pictures=slices), CONTEXT)
    assert found.box == Box(70, 200, 400, 350)


def test_a_table_with_shaded_cells_is_no_chart(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for row, label in enumerate(["Nämnd", "Kultur", "Hälsa", "Service"]):
        canvas.setFillGray(0.9 if row % 2 else 0.8)
        canvas.rect(70, 600 - 20 * row, 400, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(75, 605 - 20 * row, label)
        canvas.drawString(300, 605 - 20 * row, str(100 * row))
    canvas.save()
    assert figures(tmp_path / "a.pdf") == []
