"""Reads a PDF page by page: text, rulings, fills and pictures, and what its author declared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium_

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.model.raw import Doubt, RawDocument
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.drawing import DrawingReader
from planparse.readers.pdf.frame import read_frame
from planparse.readers.pdf.opening import open_pdf
from planparse.readers.pdf.runs import SpanReader, is_on_page


def read_pdf(path: Path, limits: Limits) -> RawDocument:
    """Open a PDF; its pages are read one at a time while `RawDocument.pages` is iterated.

    Raises:
        InputError: the file cannot be opened, or has no pages.
    """
    document = open_pdf(path, limits)
    count = len(document)
    if count == 0:
        document.close()
        raise InputError(path, "zero_pages", "the file has no pages; export it again")
    raw = RawDocument(media_type="application/pdf", reader="pdfium", page_count=count)
    raw.pages = _pages(document, raw.doubts, limits)
    return raw


def _pages(document: pdfium_.PdfDocument, doubts: list[Doubt], limits: Limits) -> Iterator[Page]:
    try:
        for index in range(min(len(document), limits.pages)):
            yield read_page(document, index, doubts, limits)
    finally:
        document.close()


def read_page(
    document: pdfium_.PdfDocument, index: int, doubts: list[Doubt], limits: Limits
) -> Page:
    """One page, closed again before it is returned."""
    source = document[index]
    try:
        handle = pdfium.handle(source)
        frame = read_frame(handle)
        drawing = DrawingReader(handle, frame).read()
        text_page = source.get_textpage()
        try:
            reader = SpanReader(pdfium.handle(text_page), frame, drawing.form_mcids)
            spans, _ = reader.read(limits.page_characters)
        finally:
            text_page.close()
    finally:
        source.close()
    width, height = frame.width, frame.height
    return Page(
        number=index + 1,
        width=width,
        height=height,
        rotation=frame.rotation,
        spans=[span for span in spans if is_on_page(span, width, height)],
        rulings=drawing.rulings,
        fills=drawing.fills,
        paths=drawing.paths,
    )
