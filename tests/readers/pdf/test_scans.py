from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from planparse.model.page import Page, Span
from planparse.model.raw import RawDocument
from planparse.readers.pdf import raster, tesseract

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="needs the program tesseract"
)


@pytest.fixture(autouse=True)
def _forget_what_is_installed() -> Iterator[None]:
    tesseract.languages.cache_clear()
    yield
    tesseract.languages.cache_clear()


def report_page(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(72, 760, "2 Uppföljning av mål")
    canvas.setFont("Times-Roman", 11)
    for row in range(14):
        canvas.drawString(
            72, 730 - 15 * row, "Nämnden i Björkdal har följt målet och redovisar det här."
        )
    canvas.setLineWidth(0.75)
    canvas.line(72, 500, 520, 500)
    canvas.drawString(72, 480, "Kostnad")
    canvas.drawString(400, 480, "1 250 tkr")


def contents_page(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 10)
    for row in range(12):
        canvas.drawString(72, 760 - 20 * row, f"{row + 1} Nämndens arbete med målet")
        canvas.drawString(230, 760 - 20 * row, "." * 100)
        canvas.drawString(520, 760 - 20 * row, str(row + 3))


def picture_of(path: Path, dpi: int = 150) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    image: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return image


@pytest.fixture
def scanned(make_pdf: Make) -> Callable[..., Path]:
    """A page drawn, photographed askew, and put into a PDF as an image."""

    def scan(draw: Callable[[Canvas], None], askew: float = 0.0, stamp: str = "") -> Path:
        image = picture_of(make_pdf(draw)).rotate(askew, Image.Resampling.BICUBIC, fillcolor=255)

        def place(canvas: Canvas) -> None:
            canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
            canvas.drawString(400, 20, stamp)

        return make_pdf(place)

    return scan


def printed(spans: list[Span]) -> list[str]:
    lines: dict[float, str] = {}
    for span in spans:
        lines[span.bottom] = lines.get(span.bottom, "") + span.text
    return list(lines.values())


@needs_tesseract
def test_a_scan_askew_is_read_with_sizes_weights_and_rulings(
    scanned: Callable[..., Path], read: Read
) -> None:
    raw, (page,) = read(scanned(report_page, askew=1.0))
    assert (page.text_source, raw.reader) == ("ocr", "ocr")
    (doubt,) = raw.doubts
    assert (doubt.code, doubt.severity, doubt.page) == ("pages_recognised", "medium", 1)
    lines = printed(page.spans)
    assert lines[0] == "2 Uppföljning av mål"
    assert lines.count("Nämnden i Björkdal har följt målet och redovisar det här.") == 14
    heading, body = page.spans[0], page.spans[-20]
    assert heading.bold
    assert not body.bold
    assert heading.size == pytest.approx(16, abs=1)
    assert body.size == pytest.approx(11, abs=0.75)
    assert page.spans[0].confidence is not None
    assert page.spans[0].confidence > 0.8
    assert any(ruling.is_horizontal and ruling.x1 - ruling.x0 > 400 for ruling in page.rulings)
    assert page.pictures == [], "the scan itself is no figure"


@needs_tesseract
def test_columns_of_a_scan_stay_apart(scanned: Callable[..., Path], read: Read) -> None:
    page = read(scanned(report_page))[1][0]
    label = next(span for span in page.spans if span.text.strip() == "Kostnad")
    assert not label.text.endswith(" ")
    assert label.x1 < 150


@needs_tesseract
def test_a_stamp_over_a_scan_does_not_stand_for_its_text(
    scanned: Callable[..., Path], read: Read
) -> None:
    page = read(scanned(report_page, stamp="Dnr 2025/14"))[1][0]
    assert page.text_source == "ocr"
    assert any("Uppföljning" in line for line in printed(page.spans))


@needs_tesseract
def test_rows_of_dots_do_not_become_words(scanned: Callable[..., Path], read: Read) -> None:
    page = read(scanned(contents_page))[1][0]
    lines = printed(page.spans)
    assert sum("Nämndens arbete med målet" in line for line in lines) == 12


def test_without_tesseract_the_page_has_no_text_and_a_hint(
    scanned: Callable[..., Path], read: Read, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = scanned(report_page)
    monkeypatch.setenv("PATH", str(tmp_path))
    raw, (page,) = read(path)
    assert (page.text_source, page.spans) == ("none", [])
    (doubt,) = raw.doubts
    assert (doubt.code, doubt.severity, doubt.page) == ("pages_without_text", "high", 1)
    assert "tesseract-ocr-swe" in doubt.message


def test_a_blank_page_and_a_cover_photo_with_a_title_are_not_scans(
    make_pdf: Make, read: Read
) -> None:
    photo = Image.effect_mandelbrot((300, 400), (-2, -1, 1, 1), 30).point(lambda value: value // 3)

    def draw(canvas: Canvas) -> None:
        canvas.showPage()
        canvas.drawImage(ImageReader(photo), 0, 0, 595, 842)
        canvas.drawString(72, 700, "Verksamhetsplan 2027")

    blank, cover = read(make_pdf(draw))[1]
    assert (blank.text_source, blank.spans) == ("native", [])
    assert [span.text for span in cover.spans] == ["Verksamhetsplan 2027"]


@pytest.mark.parametrize("angle", [-2.5, -0.6, 0.0, 1.3])
def test_skew_is_measured(make_pdf: Make, angle: float) -> None:
    image = picture_of(make_pdf(report_page)).rotate(angle, fillcolor=255)
    assert raster.skew(image) == pytest.approx(-angle, abs=0.15)


def test_leaders_are_painted_over_and_text_is_not(make_pdf: Make) -> None:
    image = picture_of(make_pdf(contents_page), dpi=200)
    cleaned = raster.without_leaders(image)
    assert cleaned is not None
    before, after = raster.ink(image), raster.ink(cleaned)
    left, middle = slice(190, 600), slice(800, 1300)
    assert after[:, left].sum() == before[:, left].sum()
    assert after[:, middle].sum() < 0.05 * before[:, middle].sum()
    plain = picture_of(make_pdf(report_page), dpi=200)
    assert raster.without_leaders(plain) is None


def test_ink_ignores_the_shadow_of_a_scan() -> None:
    page = np.tile(np.linspace(120, 250, 400), (300, 1))
    page[100:104, 50:350] *= 0.4
    dark = raster.ink(Image.fromarray(page.astype(np.uint8)))
    assert dark[100:104, 60:340].all()
    assert not dark[:95].any()


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_tesseract_has_an_end_by_its_processor_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text(
        "#!/bin/sh\n[ $1 = --list-langs ] && { echo swe; exit; }\nwhile :; do :; done\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    with pytest.raises(tesseract.OcrFailure, match="took longer than 1 s of processor time"):
        tesseract.recognise(Image.new("L", (10, 10)), 200, 1.0)
