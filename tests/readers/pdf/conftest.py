"""PDFs of the tests' own making."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.model.raw import RawDocument
from planparse.readers.pdf import read_pdf

Draw = Callable[[Canvas], None]
PAGE_HEIGHT = 842


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[[Draw], Path]:
    """A PDF from a function that draws on a canvas; the last page is closed for it."""

    def make(draw: Draw) -> Path:
        path = tmp_path / "drawn.pdf"
        canvas = Canvas(str(path), pagesize=(595, PAGE_HEIGHT))
        draw(canvas)
        canvas.showPage()
        canvas.save()
        return path

    return make


@pytest.fixture
def read() -> Callable[[Path], tuple[RawDocument, list[Page]]]:
    """A document and all its pages."""

    def reading(path: Path) -> tuple[RawDocument, list[Page]]:
        raw = read_pdf(path, Limits())
        return raw, list(raw.pages)

    return reading
