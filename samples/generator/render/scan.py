"""Page images as an office scanner makes them: grey, a little askew, a little noisy, no text."""

from __future__ import annotations

import random
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DOTS_PER_INCH = 150
SKEW_DEGREES = (0.5, -0.35)
"""Per page, alternating: what a sheet feeder does to straight pages."""
PAPER = 247
JPEG_QUALITY = 32
"""Grainy, readable, and about 100 kB a page."""
SPECKS = 60


def scan_pdf(content: bytes) -> bytes:
    """A PDF whose pages are pictures of the given PDF's pages."""
    source = pypdfium2.PdfDocument(content)
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    try:
        for number in range(len(source)):
            page = source[number]
            width, height = page.get_size()
            canvas.setPageSize((width, height))
            grey = page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil()
            canvas.drawImage(ImageReader(_jpeg(grey, number)), 0, 0, width, height)
            canvas.showPage()
            page.close()
    finally:
        source.close()
    canvas.save()
    return buffer.getvalue()


def _jpeg(page: Any, number: int) -> BytesIO:
    skew = SKEW_DEGREES[number % len(SKEW_DEGREES)]
    image = page.convert("L").rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(0.4)).point(lambda grey: grey * PAPER // 255)
    dust = random.Random(number)  # the same specks in every run
    for _ in range(SPECKS):
        spot = (dust.randrange(image.width), dust.randrange(image.height))
        image.putpixel(spot, dust.randrange(90, 200))
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True, dpi=(DOTS_PER_INCH,) * 2)
    buffer.seek(0)
    return buffer
