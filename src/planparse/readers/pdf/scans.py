"""Pages without a text layer, or with a useless one: recognised, and given to OCR."""

from __future__ import annotations

import pypdfium2 as pdfium_

from planparse.model.page import Page
from planparse.model.place import Box
from planparse.model.raw import Doubt
from planparse.readers.pdf.cleaning import UNREADABLE

_SCAN_SHARE = 0.5
"""Share of the page that images cover on a scan."""
_MANY_PATHS = 60
"""Vector paths on a page without text: letters drawn as outlines."""
_FEW_CHARACTERS = 100
"""A stamp or a diary number laid over a scan has fewer characters."""
_ENOUGH = 20
"""Characters needed to judge whether a text layer is readable."""
_UNREADABLE_SHARE = 0.3
"""Share of glyphs without a known character from which a text layer is useless."""
_PREVIEW_SCALE = 0.4
_LIGHT = 180
"""Grey value of paper, also yellowed."""
_PAPER_SHARE = 0.6
"""Share of light pixels on a scanned text page; photographs stay below."""


class ScanReader:
    """Completes pages without useful text; one for a whole document."""

    def __init__(self, doubts: list[Doubt]) -> None:
        self._doubts = doubts

    def complete(self, page: Page, text: str, source: pdfium_.PdfPage) -> None:
        """Replace a page's spans by recognised words where its own text is of no use.

        Args:
            page: the page as read; changed in place.
            text: all characters of its text layer.
            source: the open page, to render it.
        """
        if not needs_ocr(page, text, source):
            return
        page.text_source = "none"


def needs_ocr(page: Page, text: str, source: pdfium_.PdfPage) -> bool:
    """Whether a page shows text that its text layer does not hold."""
    letters = len("".join(text.split()))
    if letters >= _ENOUGH and is_unreadable(text):
        return True
    if letters >= _FEW_CHARACTERS:
        return False
    share = _image_share(page)
    if letters == 0:
        return share >= _SCAN_SHARE or len(page.paths) >= _MANY_PATHS
    return share >= _SCAN_SHARE and _looks_like_paper(source)


def is_unreadable(text: str) -> bool:
    """Whether most glyphs of a text layer have no known character."""
    unreadable = len(UNREADABLE.findall(text))
    return unreadable > 0 and unreadable >= _UNREADABLE_SHARE * len("".join(text.split()))


def _image_share(page: Page) -> float:
    area = page.width * page.height
    covered = sum(
        Box(0.0, 0.0, page.width, page.height).overlap(picture.box) for picture in page.pictures
    )
    return min(covered / area, 1.0) if area else 0.0


def _looks_like_paper(source: pdfium_.PdfPage) -> bool:
    bitmap = source.render(scale=_PREVIEW_SCALE, grayscale=True)
    try:
        counts = bitmap.to_pil().convert("L").histogram()
    finally:
        bitmap.close()
    return bool(sum(counts[_LIGHT:]) >= _PAPER_SHARE * sum(counts))
