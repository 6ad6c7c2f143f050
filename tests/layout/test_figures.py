from __future__ import annotations

import io
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
