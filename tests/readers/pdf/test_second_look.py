"""Signs and marks of recognised numbers, misread as Tesseract does, against the ink of a page."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

import planparse
from planparse.model.records import IssueRecord, QuantityRecord
from planparse.readers.pdf import raster
from planparse.readers.pdf.second_look import looked_twice
from planparse.readers.pdf.tesseract import Word

Make = Callable[[Callable[[Canvas], None]], Path]

FONT = "DejaVuSans"
LOST = "\ufffd"


def image_of(path: Path, dpi: int = 200) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    image: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return image


@pytest.fixture
def font() -> str:
    """A font with signs of mathematics."""
    try:
        pdfmetrics.registerFont(TTFont(FONT, f"{FONT}.ttf"))
    except TTFError:
        pytest.skip("needs the font DejaVu Sans")
    return FONT


@pytest.fixture
def again(make_pdf: Make, font: str) -> Callable[..., list[str]]:
    """Texts as drawn, given texts as read: what is left of these after the second look."""

    def look(drawn: list[str], read: list[str], gap: float = 4.0) -> list[str]:
        def draw(canvas: Canvas) -> None:
            canvas.setFont(font, 11)
            left = 100.0
            for text in drawn:
                canvas.drawString(left, 600, text)
                left += canvas.stringWidth(text) + gap

        dark = raster.ink(image_of(make_pdf(draw)))
        rows = np.flatnonzero(dark.any(axis=1))
        columns = np.flatnonzero(dark.any(axis=0))
        parts = np.split(columns, np.flatnonzero(np.diff(columns) > gap * 1.5) + 1)
        assert len(parts) == len(drawn)
        top, height = int(rows[0]), int(rows[-1] - rows[0]) + 1
        boxes = [(int(part[0]), int(part[-1] - part[0]) + 1) for part in parts]
        words = [
            Word(text, left, top, width, height, 0.9, (1, 1, 1))
            for text, (left, width) in zip(read, boxes, strict=True)
        ]
        return [word.text for word in looked_twice(words, dark)]

    return look


@pytest.mark.parametrize(
    ("drawn", "read", "left"),
    [
        ("\u22127", "“7", LOST + "7"),
        ("\u221212,3", "12,3", LOST + "12,3"),
        ("\u22654200", "24200", LOST + "4200"),
        ("\u00b10,5", "+0,5", LOST + "0,5"),
        ("7,5", "75", LOST + "75"),
        ("7,5", "-7,5", LOST + "7,5"),
        ("\u2013325", "—325", "—325"),
        ("-41,3", "-41,3", "-41,3"),
        ("\u221212,3", "-12,3", "-12,3"),
        ("\u00b10,5", "±0,5", "±0,5"),
        ("2465", "2465", "2465"),
        ("12,5%", "12,5%", "12,5%"),
        ("1.250,75", "1.250,75", "1.250,75"),
        ("(875)", "(875)", "(875)"),
    ],
)
def test_a_sign_stands_only_where_its_ink_agrees(
    again: Callable[..., list[str]], drawn: str, read: str, left: str
) -> None:
    assert again([drawn], [read]) == [left]


@pytest.mark.parametrize(
    ("drawn", "read", "left"),
    [
        ("\u2264", "<", LOST),
        ("\u2265", "2", LOST),
        ("\u2265", "≥", "≥"),
        ("<", "<", "<"),
        ("2", "2", "2"),
    ],
)
def test_a_comparator_apart_from_its_number_is_looked_at_too(
    again: Callable[..., list[str]], drawn: str, read: str, left: str
) -> None:
    assert again([drawn, "90"], [read, "90"], gap=6.0) == [left, "90"]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs the program tesseract")
def test_numbers_of_a_scan_have_the_recognition_s_confidence(make_pdf: Make, font: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 11)
        for row in range(12):
            canvas.drawString(72, 760 - 20 * row, "Nämnden i Björkdal har följt målet under året.")
        canvas.drawString(72, 480, "Hamnen kostade 1 250 tkr och resultatet blev \u221212,3 tkr.")

    image = image_of(make_pdf(draw))
    path = make_pdf(lambda canvas: canvas.drawImage(ImageReader(image), 0, 0, 595, 842))
    result = planparse.extract(path)
    numbers = [row for row in result.of(QuantityRecord) if row.unit == "kr"]
    assert numbers[0].value == 1_250_000
    assert all(0 < row.confidence < 1 for row in numbers)
    assert all(row.value in (None, -12_300) for row in numbers[1:])
    assert "pages_recognised" in {row.code for row in result.of(IssueRecord)}
