"""The last rung for a PDF: the text of each page in pdfium's order, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium_

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.model.raw import Doubt, RawDocument
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.frame import read_frame
from planparse.readers.pdf.opening import open_or_repair
from planparse.readers.pdf.runs import SpanReader


def read_pdf_text(path: Path, limits: Limits) -> RawDocument:
    """Open a PDF for its text alone: no drawing, pictures, tags, bookmarks, fields or OCR.

    Raises:
        InputError: the file cannot be opened, or has no pages.
    """
    raw = RawDocument(media_type="application/pdf", reader="pdfium")
    document = open_or_repair(path, limits, raw.doubts)
    if len(document) == 0:
        document.close()
        raise InputError(path, "zero_pages", "the file has no pages; export or fetch it again")
    raw.page_count = len(document)
    raw.pages = _pages(document, raw, limits)
    return raw


def _pages(document: pdfium_.PdfDocument, raw: RawDocument, limits: Limits) -> Iterator[Page]:
    count = len(document)
    try:
        for number in range(1, min(count, limits.pages) + 1):
            page = Page(number=number, text_source="none")
            if number not in raw.skip_pages:
                page = _page(document, number, raw, limits)
            yield page
        if count > limits.pages:
            message = f"only the first {limits.pages} of {count} pages are read"
            raw.doubts.append(Doubt(code="lost_pages", severity="high", message=message))
    finally:
        document.close()


def _page(document: pdfium_.PdfDocument, number: int, raw: RawDocument, limits: Limits) -> Page:
    try:
        source = document[number - 1]
        try:
            return _text_of(source, number, limits)
        finally:
            source.close()
    except Exception as error:  # noqa: BLE001 - one bad page must not stop the document
        message = f"page {number} cannot be read ({error!r})"
        raw.doubts.append(Doubt(code="lost_pages", severity="high", message=message, page=number))
        return Page(number=number, text_source="none")


def _text_of(source: pdfium_.PdfPage, number: int, limits: Limits) -> Page:
    frame = read_frame(pdfium.handle(source))
    text_page = source.get_textpage()
    try:
        spans, _ = SpanReader(pdfium.handle(text_page), frame, {}).read(limits.page_characters)
    finally:
        text_page.close()
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        rotation=frame.rotation,
        spans=spans,
        text_source="native" if spans else "none",
    )
