"""A generated document as the scan of a printout: pictures of its pages, a little askew."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from tests.benchmarks.printed.as_pdf import write_pdf
from tests.benchmarks.printed.pen import HEIGHT, WIDTH
from tests.benchmarks.printed.sheet import Sheet
from tests.benchmarks.printed.truth import Spot

ASKEW = 0.25
"""Most degrees that a page is turned."""
GRAIN = 6.0
"""Standard deviation of the grey values of one printed grey."""


def write_scan(sheet: Sheet, folder: Path, dpi: int) -> tuple[Path, dict[int, Spot]]:
    """Draw it, take pictures of its pages, and put these into a PDF without text."""
    drawn, spots = write_pdf(sheet, folder)
    chance = random.Random(sheet.name)
    path = folder / f"{sheet.name}-scan.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    with pypdfium2.PdfDocument(drawn) as pdf:
        for page in pdf:
            image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
            canvas.drawImage(ImageReader(_scanned(image, chance)), 0, 0, WIDTH, HEIGHT)
            canvas.showPage()
    canvas.save()
    drawn.unlink()
    return path, spots


def _scanned(image: Image.Image, chance: random.Random) -> BytesIO:
    angle = chance.uniform(-ASKEW, ASKEW)
    turned = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    grain = np.random.default_rng(chance.randrange(2**32)).normal(0, GRAIN, turned.size[::-1])
    grey = np.clip(np.asarray(turned, dtype=float) + grain, 0, 255).astype(np.uint8)
    kept = BytesIO()
    Image.fromarray(grey).save(kept, "JPEG", quality=80)
    kept.seek(0)
    return kept
