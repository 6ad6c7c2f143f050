"""Whether words stand at their place on a scanned page, by recognising that place again.

The page is drawn finer than the reader drew it, and only the box that a record names is given to
Tesseract; so this is a second reading and no repetition of the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pypdfium2 as pdfium_
from PIL.Image import Image

from planparse.model.limits import Limits
from planparse.model.place import Box
from planparse.readers.pdf import raster, tesseract
from planparse.text.likeness import find_alike

DPI = 300
MOST_PIXELS = 60_000_000
"""A page of A2 at `DPI`; a larger one is drawn coarser."""
AROUND = 5.0
"""Points around a box that are recognised, too: letters that touch its edge are read whole."""
BLOCK, PAGE = 6, 3
"""Tesseract's page segmentation: one block of text, or a page of its own layout."""

Found = Literal["stands", "elsewhere", "absent"]


class _Sheet(NamedTuple):
    """A page as an image, upright."""

    number: int
    image: Image
    scale: float
    """Pixels per point."""


class Recogniser:
    """Recognises places of an open document; one page is kept at a time."""

    def __init__(self, document: pdfium_.PdfDocument, limits: Limits) -> None:
        self._document = document
        self._seconds = limits.page_seconds
        self._sheet: _Sheet | None = None
        self._whole: dict[int, list[tesseract.Word]] = {}

    def stands(self, words: str, page: int, box: Box | None) -> Found:
        """Whether words are read again in a box of a page, elsewhere on it, or not at all.

        Raises:
            OcrFailure: Tesseract is not installed, failed, or was too slow.
        """
        if box is not None and find_alike(words, self._in_box(page, box)):
            return "stands"
        read = self._on_page(page)
        text, ends = _text(read)
        found = find_alike(words, text)
        if found is None:
            return self._overleaf(words, page, text)
        if box is None:
            return "stands"
        scale = self._open(page).scale
        near = [one for one, end in zip(read, ends, strict=True) if _reaches(found.spans, end, one)]
        return "stands" if any(_touches(one, box, scale) for one in near) else "elsewhere"

    def _overleaf(self, words: str, page: int, text: str) -> Found:
        """Words that go on over the page's end."""
        if page >= len(self._document):
            return "absent"
        beyond, _ = _text(self._on_page(page + 1))
        found = find_alike(words, f"{text} {beyond}")
        return "stands" if found and found.spans[0][0] < len(text) else "absent"

    def _in_box(self, page: int, box: Box) -> str:
        sheet = self._open(page)
        edges = (box.x0 - AROUND, box.top - AROUND, box.x1 + AROUND, box.bottom + AROUND)
        left, top, right, bottom = (round(edge * sheet.scale) for edge in edges)
        width, height = sheet.image.size
        inside = (max(left, 0), max(top, 0), min(right, width), min(bottom, height))
        if inside[0] >= inside[2] or inside[1] >= inside[3]:
            return ""
        dpi = round(sheet.scale * 72)
        part = sheet.image.crop(inside)
        return _text(tesseract.recognise(part, dpi, self._seconds, segmentation=BLOCK))[0]

    def _on_page(self, page: int) -> list[tesseract.Word]:
        if page not in self._whole:
            sheet = self._open(page)
            dpi = round(sheet.scale * 72)
            self._whole[page] = tesseract.recognise(
                sheet.image, dpi, self._seconds, segmentation=PAGE
            )
        return self._whole[page]

    def _open(self, number: int) -> _Sheet:
        if self._sheet is None or self._sheet.number != number:
            page = self._document[number - 1]
            width, height = page.get_size()
            scale = min(DPI / 72, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True)
            try:
                image = bitmap.to_pil().convert("L")
            finally:
                bitmap.close()
                page.close()
            self._sheet = _Sheet(number, raster.turned(image, raster.skew(image)), scale)
        return self._sheet


def _text(words: Sequence[tesseract.Word]) -> tuple[str, list[int]]:
    """The words with blanks between them, and where each ends."""
    ends: list[int] = []
    at = 0
    for word in words:
        at += len(word.text)
        ends.append(at)
        at += 1
    return " ".join(word.text for word in words), ends


def _reaches(spans: Sequence[tuple[int, int]], end: int, word: tesseract.Word) -> bool:
    return any(start < end and end - len(word.text) < until for start, until in spans)


def _touches(word: tesseract.Word, box: Box, scale: float) -> bool:
    right, bottom = word.left + word.width, word.top + word.height
    there = Box(word.left / scale, word.top / scale, right / scale, bottom / scale)
    return there.overlap(box) > 0
