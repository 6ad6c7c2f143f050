"""Reads a PDF page by page: text, rulings, fills and pictures, and what its author declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2 as pdfium_

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.page import Page, Ruling, Span
from planparse.model.raw import Doubt, RawDocument
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.bookmarks import read_bookmarks
from planparse.readers.pdf.declared import Declared, content_size, read_declared
from planparse.readers.pdf.drawing import Drawing, DrawingReader
from planparse.readers.pdf.fallback import read_page_with_pdfminer
from planparse.readers.pdf.fields import FieldReader
from planparse.readers.pdf.frame import Frame, read_frame
from planparse.readers.pdf.opening import more_complete, open_or_repair
from planparse.readers.pdf.pictures import PictureReader
from planparse.readers.pdf.runs import SpanReader, is_on_page, is_piled
from planparse.readers.pdf.scans import ScanReader
from planparse.readers.pdf.shown import parted
from planparse.readers.pdf.struck import part_struck
from planparse.readers.pdf.superscripts import mark_superscripts
from planparse.readers.red_numbers import red_in_lines, red_message

_MOST_TOLD = 160
"""Characters of text that a doubt quotes."""
_BLANK_CONTENT = 120
"""Bytes of content, as stored, that a page may have which is meant to be blank."""


def read_pdf(path: Path, limits: Limits) -> RawDocument:
    """Open a PDF; its pages are read one at a time while `RawDocument.pages` is iterated.

    Doubts go to `RawDocument.doubts`, some of them only while the pages are read.

    Raises:
        InputError: the file cannot be opened, or has no pages.
    """
    raw = RawDocument(media_type="application/pdf", reader="pdfium")
    document = open_or_repair(path, limits, raw.doubts)
    declared = read_declared(path, limits.pages)
    counted = declared.page_count if declared is not None else None
    if counted != len(document):
        document = more_complete(path, document, counted, raw.doubts)
    if len(document) == 0:
        document.close()
        raise InputError(path, "zero_pages", "the file has no pages; export or fetch it again")
    raw.page_count = len(document)
    _take_declared(raw, declared)
    _take_bookmarks(raw, document)
    damaged = declared.damaged_pages if declared is not None else {}
    raw.pages = _PdfPages(path, document, raw, limits, damaged).read()
    return raw


def _take_declared(raw: RawDocument, declared: Declared | None) -> None:
    if declared is None:
        message = "the second engine (qpdf) cannot open the file; its page count is unchecked"
        raw.doubts.append(Doubt(code="page_count_unchecked", severity="medium", message=message))
        return
    raw.tags, raw.title = declared.tags, declared.title
    raw.author, raw.language = declared.author, declared.language
    if declared.was_damaged and not any(doubt.code == "repaired" for doubt in raw.doubts):
        message = "the file is damaged and was repaired while it was opened; parts may be lost"
        raw.doubts.append(Doubt(code="repaired", severity="medium", message=message))
    for failure in declared.failures:
        raw.doubts.append(Doubt(code="declared_unreadable", severity="low", message=failure))
    if declared.needs_xfa:
        message = (
            "the document is an XFA form, of which only a notice is on the pages; it is not read"
        )
        raw.doubts.append(Doubt(code="xfa_not_read", severity="high", message=message))
    if declared.attachments:
        names = ", ".join(declared.attachments)
        message = f"{len(declared.attachments)} attached file(s) are not read: {names}"
        raw.doubts.append(Doubt(code="attachments_not_read", severity="medium", message=message))


def _take_bookmarks(raw: RawDocument, document: pdfium_.PdfDocument) -> None:
    try:
        raw.bookmarks = read_bookmarks(document)
    except Exception as error:  # noqa: BLE001 - damaged outlines raise anything
        message = f"the bookmarks cannot be read ({error})"
        raw.doubts.append(Doubt(code="declared_unreadable", severity="low", message=message))


class _PdfPages:
    """The pages of one document, in order, each closed before it is handed over."""

    def __init__(
        self,
        path: Path,
        document: pdfium_.PdfDocument,
        raw: RawDocument,
        limits: Limits,
        damaged: dict[int, str],
    ) -> None:
        self._path = path
        self._document = document
        self._raw = raw
        self._limits = limits
        self._damaged = damaged
        self._pictures = PictureReader()
        self._fields = FieldReader(document)
        self._scans = ScanReader(raw.doubts, limits.page_seconds)
        self._has_text = False

    def read(self) -> Iterator[Page]:
        count = len(self._document)
        try:
            for index in range(min(count, self._limits.pages)):
                if index + 1 in self._raw.skip_pages:
                    yield Page(number=index + 1, text_source="none")
                else:
                    yield self._page(index)
            if count > self._limits.pages:
                message = f"only the first {self._limits.pages} of {count} pages are read"
                self._doubt("lost_pages", "high", message, None)
            self._scans.finish()
            if not self._has_text and not self._scans.unread:
                message = f"there is no text on any of the {count} pages"
                self._doubt("no_text", "high", message, None)
            if len(self._scans.recognised) > count / 2:
                self._raw.reader = "ocr"
        finally:
            self._fields.close()
            self._document.close()

    def _page(self, index: int) -> Page:
        try:
            page = self._unpiled(self._read(index))
        except Exception as error:  # noqa: BLE001 - one bad page must not stop the document
            page = self._rescued(index, error)
        page.label = self._label(index)
        wrong = self._damaged.get(page.number)
        if wrong is not None:
            page.text_source = "none"
            message = f"the file is damaged: page {page.number} may lack text, {wrong}"
            self._doubt("content_damaged", "high", message, page.number)
        return page

    def _unpiled(self, page: Page) -> Page:
        """The page with pdfminer's text where letters stand on top of each other.

        pdfium takes a letter drawn again at the same point for a shadow and drops it, so that a
        font without widths costs letters in silence; pdfminer keeps them all.
        """
        if not any(is_piled(span) for span in page.spans):
            return page
        try:
            other = read_page_with_pdfminer(self._path, page.number)
        except Exception:  # noqa: BLE001 - then pdfium's text is all there is
            other = page
        said = "letters on the page stand on top of each other; "
        if _letters(other) > _letters(page):
            page.spans = other.spans
            said += "its text was read by pdfminer, and its places are rough"
        else:
            said += "some of them may be lost"
        self._doubt("piled_text", "medium", said, page.number)
        return page

    def _rescued(self, index: int, error: Exception) -> Page:
        number = index + 1
        try:
            page = read_page_with_pdfminer(self._path, number)
        except Exception as second:  # noqa: BLE001
            message = f"page {number} cannot be read ({error!r}; pdfminer: {second!r})"
            self._doubt("lost_pages", "high", message, number)
            return Page(number=number, text_source="none")
        message = f"page {number} was read by pdfminer, since pdfium could not ({error!r})"
        self._doubt("page_by_pdfminer", "medium", message, number)
        return page

    def _read(self, index: int) -> Page:
        source = self._document[index]
        try:
            handle = pdfium.handle(source)
            frame = read_frame(handle)
            drawing = DrawingReader(handle, frame).read()
            spans, text = self._spans(source, frame, drawing)
            spans = self._on_page(spans, frame, index + 1)
            lines = [*drawing.rulings, *self._fields.struck(source, frame)]
            spans, hidden = self._shown(spans, source, lines, index + 1)
            spans += self._fields.read(source, frame)
            hidden += self._notes(source, frame, index + 1)
            page = Page(
                number=index + 1,
                width=frame.width,
                height=frame.height,
                rotation=frame.rotation,
                spans=spans,
                hidden=hidden,
                rulings=drawing.rulings,
                fills=drawing.fills,
                paths=drawing.paths,
                shapes=drawing.shapes,
                pictures=self._pictures.read(source, frame, drawing.images),
            )
            if drawing.is_cut:
                message = "the page draws more objects than are read; tables may be incomplete"
                self._doubt("page_cut", "medium", message, page.number)
            self._scans.complete(page, text, source)
            self._has_text = self._has_text or bool(page.spans)
            if drawing.is_empty and not page.spans:
                self._check_blank(page.number)
            return page
        finally:
            source.close()

    def _check_blank(self, number: int) -> None:
        """A page that draws nothing though its content is not empty was not understood."""
        size = content_size(self._path, number)
        if size > _BLANK_CONTENT:
            message = f"nothing on the page can be shown, though its content has {size} bytes"
            self._doubt("page_not_shown", "high", message, number)

    def _spans(
        self, source: pdfium_.PdfPage, frame: Frame, drawing: Drawing
    ) -> tuple[list[Span], str]:
        text_page = source.get_textpage()
        try:
            handle = pdfium.handle(text_page)
            limit = self._limits.page_characters
            if pdfium.text_count(handle) > limit:
                message = f"only the first {limit} characters of the page are read"
                self._doubt("page_cut", "high", message, None)
            spans, text = SpanReader(handle, frame, drawing.form_mcids).read(limit)
        finally:
            text_page.close()
        mark_superscripts(spans)
        return spans, text

    def _on_page(self, spans: list[Span], frame: Frame, number: int) -> list[Span]:
        """The spans that the page shows; that there are others is said."""
        width, height = frame.width, frame.height
        shown = [span for span in spans if is_on_page(span, width, height)]
        if len(shown) < len(spans):
            message = f"{len(spans) - len(shown)} pieces of text lie off the page and are not read"
            self._doubt("text_off_page", "low", message, number)
        return shown

    def _shown(
        self, spans: list[Span], source: pdfium_.PdfPage, lines: list[Ruling], number: int
    ) -> tuple[list[Span], list[Span]]:
        """(the spans that a reader of the page sees as its text, the others); these are said."""
        seen, unseen = parted(spans, source)
        stands, struck = part_struck(seen, lines)
        if unseen:
            message = f"text on the page is not shown and is not read as its text: {_told(unseen)}"
            self._doubt("hidden_text", "medium", message, number)
        if struck:
            message = f"text on the page is struck out and is not read as its text: {_told(struck)}"
            self._doubt("struck_text", "medium", message, number)
        if red := red_in_lines(stands):
            self._doubt("red_numbers", "medium", red_message(red), number)
        return stands, [*unseen, *struck]

    def _notes(self, source: pdfium_.PdfPage, frame: Frame, number: int) -> list[Span]:
        notes = self._fields.notes(source, frame)
        if notes:
            message = f"a note was written over the page and is no part of its text: {_told(notes)}"
            self._doubt("note_apart", "low", message, number)
        return notes

    def _label(self, index: int) -> str | None:
        try:
            label = self._document.get_page_label(index)
        except Exception:  # noqa: BLE001 - a damaged label tree costs only the labels
            return None
        return label if label and label != str(index + 1) else None

    def _doubt(self, code: str, severity: str, message: str, page: int | None) -> None:
        self._raw.doubts.append(
            Doubt.model_validate(
                {"code": code, "severity": severity, "message": message, "page": page}
            )
        )


def _told(spans: Iterable[Span]) -> str:
    text = " ".join(" ".join(span.text for span in spans).split())
    return f"'{text}'" if len(text) <= _MOST_TOLD else f"'{text[:_MOST_TOLD]}…'"


def _letters(page: Page) -> int:
    return sum(len("".join(span.text.split())) for span in page.spans)
