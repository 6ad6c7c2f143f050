"""Whether words stand at their place in a PDF, asked of pdfium and of nothing that read it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from planparse.model.limits import Limits
from planparse.model.place import Box, Place
from planparse.readers.pdf.opening import open_pdf
from planparse.readers.pdf.recognising import Recogniser
from planparse.readers.pdf.scans import is_unreadable
from planparse.readers.pdf.wording import Marked, PageWords

Found = Literal["stands", "elsewhere", "absent", "no_text"]
"""`no_text`: the page is a scan, or its text layer is no text."""
NEAR = 3.0
"""Points that two engines may differ by in the box of a sign."""
LEAST_TEXT = 16
"""Signs; a page with fewer is a scan with a stamp or a page number."""
PAGES_ON = 2
"""A quote goes on over as many pages at most."""


class PdfText:
    """A PDF that is asked for words; each page is read once."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._document = open_pdf(path, limits)
        self._pages: dict[int, PageWords] = {}
        self._recogniser = Recogniser(self._document, limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for page in self._pages.values():
            page.close()
        self._document.close()

    def stands(self, words: str, place: Place) -> Found:
        """Whether words stand on the page of a place, and touch its box.

        Words that go on over the page's end are looked for on the next one.
        """
        page = self._page(place.page)
        if page is None:
            return "absent"
        marked = page.find(words, place.box)
        if marked.standing.how == "absent":
            return "no_text" if _is_scan(page.text) else "absent"
        if marked.standing.how == "begins" and not self._goes_on(marked.standing.rest, place.page):
            return "absent"
        return "stands" if _touches(marked, place.box) else "elsewhere"

    def stands_in_print(self, words: str, place: Place) -> Literal["stands", "elsewhere", "absent"]:
        """The same on a page without text: its picture is recognised anew.

        Raises:
            OcrFailure: Tesseract is not installed, failed, or was too slow.
        """
        if place.page is None or not 1 <= place.page <= len(self._document):
            return "absent"
        return self._recogniser.stands(words, place.page, place.box)

    def _goes_on(self, rest: str, number: int | None) -> bool:
        """The rest of a quote on the same page (in its next column) or on the pages after."""
        for step in range(PAGES_ON + 1):
            page = self._page((number or 1) + step)
            found = page.find(rest).standing if page else None
            if found is not None and found.how in ("whole", "parts"):
                return True
            if found is not None and found.how == "begins" and step:
                rest = found.rest
        return False

    def _page(self, number: int | None) -> PageWords | None:
        if number is None or not 1 <= number <= len(self._document):
            return None
        if number not in self._pages:
            page = self._document[number - 1]
            self._pages[number] = PageWords(page)
        return self._pages[number]


def _is_scan(text: str) -> bool:
    return len(text.strip()) < LEAST_TEXT or is_unreadable(text)


def _touches(marked: Marked, box: Box | None) -> bool:
    if box is None:
        return True
    wider = Box(box.x0 - NEAR, box.top - NEAR, box.x1 + NEAR, box.bottom + NEAR)
    return any(wider.overlap(one) > 0 for one in marked.boxes)
