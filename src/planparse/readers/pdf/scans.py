"""Pages without a text layer, or with a useless one: recognised, and given to Tesseract."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pypdfium2 as pdfium_
import pypdfium2.raw as raw
from PIL.Image import Image

from planparse.model.page import Page, Ruling
from planparse.model.place import Box
from planparse.model.raw import Doubt
from planparse.readers.pdf import raster, tesseract
from planparse.readers.pdf.cleaning import UNREADABLE
from planparse.readers.pdf.recognised import WordReader
from planparse.readers.pdf.second_look import looked_twice
from planparse.readers.pdf.strokes import merge_rulings

_DPI = 200
"""Tesseract reads 9-point print without loss from here; 300 dpi takes twice the time."""
_SCAN_SHARE = 0.5
"""Share of the page that images cover on a scan."""
_MANY_PATHS = 60
"""Vector paths on a page without text: letters drawn as outlines."""
_FEW_CHARACTERS = 100
"""A stamp or a diary number laid over a scan has fewer characters."""
_HOPELESS_SHARE = 0.7
"""The same from which what is left of it is not worth keeping."""
_ENOUGH = 5
"""Characters needed to judge whether a text layer is readable."""
_UNREADABLE_SHARE = 0.3
"""Share of glyphs without a known character from which a text layer is useless."""
_PREVIEW_PIXELS = 400
"""Longest side of the copy on which paper and photographs are told apart."""
_MOST_PIXELS = 60_000_000
"""A page of A1 at `_DPI`; a larger one is drawn coarser, or not at all below `_LEAST_DPI`."""
_LEAST_DPI = 75
_LIGHT = 180
"""Grey value of paper, also yellowed."""
_PAPER_SHARE = 0.6
"""Share of light pixels on a scanned text page; photographs stay below."""
_TIME_SHARE = 0.8
"""Part of the processor time of a page that Tesseract may take: a page that takes longer stays
unread, and the process that reads it lives."""
_LEAST_SECONDS = 1.0
"""Processor time that a second look needs."""
_DISTURBED = 0.8
"""Mean word confidence below which the page is looked at for what disturbs; clean print has .95."""
_DOUBTFUL = 0.6
"""Mean word confidence below which a page is hardly legible."""
_MOST_LISTED = 20
"""Page numbers named in a doubt."""


class ScanReader:
    """Completes pages without useful text; one for a whole document."""

    def __init__(self, doubts: list[Doubt], seconds: float) -> None:
        self._doubts = doubts
        self._seconds = _TIME_SHARE * seconds
        self._words = WordReader()
        self.unread: dict[int, str] = {}
        """Pages that show text which could not be read, and why."""
        self.recognised: list[int] = []
        """Pages read by OCR so far."""
        self._confidences: list[float] = []
        """Mean word confidence of each of them."""

    def complete(self, page: Page, text: str, source: pdfium_.PdfPage) -> None:
        """Replace a page's spans by recognised words where its own text is of no use.

        Args:
            page: the page as read; changed in place.
            text: all characters of its text layer.
            source: the open page, to render it.
        """
        if not needs_ocr(page, text, source):
            return
        try:
            self._recognise(page, source)
        except tesseract.OcrFailure as failure:
            page.text_source = "none"
            if is_unreadable(text, _HOPELESS_SHARE):
                page.spans = []
            self.unread[page.number] = str(failure)

    def finish(self) -> None:
        """Say which pages were recognised or could not be read; call once after the last page."""
        if self.recognised:
            self._doubts.append(self._told())
        if not self.unread:
            return
        numbers = sorted(self.unread)
        message = (
            f"{len(numbers)} page(s) have no readable text layer ({_listed(numbers)}): "
            f"{self.unread[numbers[0]]}"
        )
        if not tesseract.languages():
            message += f"; {tesseract.INSTALL_HINT}"
        self._doubts.append(
            Doubt(code="pages_without_text", severity="high", message=message, page=numbers[0])
        )

    def _told(self) -> Doubt:
        message = (
            f"the text of {len(self.recognised)} page(s) was recognised from pictures "
            f"({_listed(self.recognised)}) with a mean word confidence of "
            f"{sum(self._confidences) / len(self._confidences):.0%}; check its numbers there"
        )
        return Doubt(
            code="pages_recognised", severity="medium", message=message, page=self.recognised[0]
        )

    def _recognise(self, page: Page, source: pdfium_.PdfPage) -> None:
        if not tesseract.languages():
            raise tesseract.OcrFailure("Tesseract is not installed")
        dpi = _resolution(page)
        image = _rendered(source, dpi)
        image = raster.turned(image, raster.skew(image))
        words = self._read_words(image, dpi)
        if not words and _has_broken_image(source):
            raise tesseract.OcrFailure("a picture on it cannot be decoded")
        if words and _mean(words) < _DOUBTFUL:
            self._doubt_legibility(page, _mean(words))
        scale = 72 / dpi
        dark = raster.ink(image)
        page.spans = self._words.read(looked_twice(words, dark), image, dark, scale)
        page.rulings = merge_rulings(
            Ruling(x0 * scale, y0 * scale, x1 * scale, y1 * scale, 0, (y1 - y0 or 1) * scale)
            for x0, y0, x1, y1 in raster.printed_rules(image)
        )
        page.pictures = [
            picture for picture in page.pictures if _share(page, picture.box) < _SCAN_SHARE
        ]
        page.paths, page.fills, page.shapes = [], [], []
        page.text_source = "ocr"
        if words:
            self.recognised.append(page.number)
            self._confidences.append(_mean(words))

    def _read_words(self, image: Image, dpi: int) -> list[tesseract.Word]:
        """Words of the page, read a second time without dot leaders where these disturbed."""
        before = _used()
        words = tesseract.recognise(image, dpi, self._seconds)
        left = self._seconds - (_used() - before)
        if left > _LEAST_SECONDS and words and _mean(words) < _DISTURBED:
            cleaner = raster.without_leaders(image)
            if cleaner is not None:
                again = tesseract.recognise(cleaner, dpi, left)
                if again and _mean(again) > _mean(words):
                    return again
        return words

    def _doubt_legibility(self, page: Page, confidence: float) -> None:
        message = (
            f"the scan is hardly legible: mean word confidence {confidence:.0%}; "
            "check the numbers against the page, or scan it again"
        )
        self._doubts.append(
            Doubt(code="illegible_scan", severity="medium", message=message, page=page.number)
        )


def _used() -> float:
    """Processor time that programs started from here have taken, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def _listed(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers[:_MOST_LISTED]))
    return f"{listed} ..." if len(numbers) > _MOST_LISTED else listed


def _resolution(page: Page) -> int:
    """Pixels per inch at which a page can be drawn without filling the memory."""
    area = page.width * page.height / 72**2
    dpi = min(_DPI, int((_MOST_PIXELS / max(area, 0.01)) ** 0.5))
    if dpi < _LEAST_DPI:
        raise tesseract.OcrFailure("the page is too large to be drawn")
    return dpi


def _rendered(source: pdfium_.PdfPage, dpi: int) -> Image:
    bitmap = source.render(scale=dpi / 72, grayscale=True)
    try:
        image: Image = bitmap.to_pil().convert("L")
        return image
    finally:
        bitmap.close()


def _has_broken_image(source: pdfium_.PdfPage) -> bool:
    """Whether a picture on the page has no pixels that pdfium can give."""
    for image in source.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        try:
            image.get_bitmap().close()
        except pdfium_.PdfiumError:
            return True
    return False


def _mean(words: list[tesseract.Word]) -> float:
    return sum(word.confidence for word in words) / len(words)


def needs_ocr(page: Page, text: str, source: pdfium_.PdfPage) -> bool:
    """Whether a page shows text that its text layer does not hold."""
    letters = len("".join(text.split()))
    if letters >= _ENOUGH and is_unreadable(text):
        return True
    if letters >= _FEW_CHARACTERS:
        return False
    share = min(sum(_share(page, picture.box) for picture in page.pictures), 1.0)
    if letters == 0:
        return share >= _SCAN_SHARE or len(page.paths) >= _MANY_PATHS
    return share >= _SCAN_SHARE and _looks_like_paper(source)


def is_unreadable(text: str, share: float = _UNREADABLE_SHARE) -> bool:
    """Whether this share of a text layer's glyphs has no known character."""
    unreadable = len(UNREADABLE.findall(text))
    return unreadable > 0 and unreadable >= share * len("".join(text.split()))


def _share(page: Page, box: Box) -> float:
    area = page.width * page.height
    return Box(0.0, 0.0, page.width, page.height).overlap(box) / area if area else 0.0


def _looks_like_paper(source: pdfium_.PdfPage) -> bool:
    bitmap = source.render(scale=_PREVIEW_PIXELS / max(*source.get_size(), 1), grayscale=True)
    try:
        counts = bitmap.to_pil().convert("L").histogram()
    finally:
        bitmap.close()
    return bool(sum(counts[_LIGHT:]) >= _PAPER_SHARE * sum(counts))
