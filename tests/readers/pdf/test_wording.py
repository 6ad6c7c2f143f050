"""Words on real PDF pages: their boxes, pictures of them, and whether they stand there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.typeset import Sheet

from planparse.model.limits import Limits
from planparse.model.place import Box, Place
from planparse.readers.pdf.evidence import (
    MARKER,
    SCALE,
    SEAM_HEIGHT,
    Asked,
    page_with_box,
    strips,
    without_remnants,
)
from planparse.readers.pdf.standing import PdfText

LIMITS = Limits()
FIRST = "Nämnden i Björkdal har planterat 1 250 träd."


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    sheet = Sheet(tmp_path / "a.pdf")
    canvas = sheet.canvas
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 742, FIRST)
    canvas.drawString(70, 600, "Kostnaden blev -12,5 mnkr och arbetet fortsätter")
    canvas.showPage()
    canvas.drawString(70, 760, "under hela nästa år i länets alla delar.")
    canvas.showPage()
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    return sheet.path


HERE = Box(70, 90, 400, 104)
"""Around the first line."""


@pytest.mark.parametrize(
    ("words", "page", "box", "found"),
    [
        (FIRST, 1, HERE, "stands"),
        (FIRST, 1, Box(70, 400, 300, 420), "elsewhere"),
        (FIRST, 1, None, "stands"),
        (FIRST, 2, HERE, "absent"),
        (FIRST, 9, HERE, "absent"),
        ("12,5 mnkr", 1, Box(70, 225, 400, 245), "absent"),
        ("-12,5 mnkr", 1, Box(70, 225, 400, 245), "stands"),
        ("arbetet fortsätter under hela nästa år", 1, Box(70, 225, 400, 245), "stands"),
        ("arbetet fortsätter inte alls", 1, Box(70, 225, 400, 245), "absent"),
        (FIRST, 3, None, "no_text"),
    ],
)
def test_words_stand_at_their_place_or_do_not(
    pdf: Path, words: str, page: int, box: Box | None, found: str
) -> None:
    with PdfText(pdf, LIMITS) as text:
        assert text.stands(words, Place(page=page, box=box)) == found


def test_a_strip_shows_the_words_marked(pdf: Path) -> None:
    asked = Asked(HERE, "planterat 1 250 träd")
    [(page, _, strip)] = strips(pdf, {1: [asked]}, LIMITS)
    assert page == 1
    assert strip is not None
    assert len(strip.png) < 16_000
    image = Image.open(BytesIO(strip.png))
    assert image.size == (strip.width, strip.height)
    colours = image.convert("RGB").getcolors()
    assert colours is not None
    yellow = [
        n for n, colour in colours if isinstance(colour, tuple) and colour[2] < 160 < colour[0]
    ]
    assert sum(yellow) > 200
    assert MARKER[2] < 160


def test_a_row_is_shown_below_the_heading_of_its_table(pdf: Path) -> None:
    alone = Asked(HERE, "planterat 1 250 träd")
    far = Asked(HERE, alone.words, Box(72, HERE.top - 120, 300, HERE.top - 100))
    near = Asked(HERE, alone.words, Box(72, HERE.top - 30, 300, HERE.top - 14))
    sizes = [strip.height for *_, strip in strips(pdf, {1: [alone, far, near]}, LIMITS) if strip]
    assert len(sizes) == 3
    assert sizes[1] == sizes[0] + round(20 * SCALE) + SEAM_HEIGHT
    assert sizes[0] < sizes[2] < sizes[1]


def test_feet_of_letters_above_are_not_shown() -> None:
    image = Image.new("RGB", (40, 60), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((3, 0, 5, 3), fill="black")  # what is left of a g
    draw.rectangle((3, 20, 30, 30), fill="black")
    draw.rectangle((8, 56, 9, 59), fill="black")
    clean = without_remnants(image)
    assert clean.getpixel((4, 1)) == clean.getpixel((8, 58)) == (255, 255, 255)
    assert clean.getpixel((10, 25)) == (0, 0, 0)

    draw.line((1, 0, 1, 59), fill="black")  # a table's line goes on
    assert without_remnants(image).getpixel((4, 1)) == (0, 0, 0)


def test_a_page_that_is_not_there_has_no_strip(pdf: Path) -> None:
    assert [strip for *_, strip in strips(pdf, {7: [Asked(HERE, "x")]}, LIMITS)] == [None]


def test_a_page_is_drawn_with_the_box(pdf: Path) -> None:
    image = Image.open(BytesIO(page_with_box(pdf, 1, HERE, LIMITS))).convert("RGB")
    colours = image.getcolors(1 << 20)
    assert colours is not None
    assert any(isinstance(c, tuple) and c[0] > 150 and c[1] < 80 for _, c in colours)
