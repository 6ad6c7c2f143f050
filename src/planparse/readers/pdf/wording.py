"""Where words stand on a page of a PDF, by pdfium alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium_

from planparse.model.place import Box
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.frame import corners, read_frame
from planparse.text.standing import Searchable, Standing

SAME_LINE = 0.5
"""Share of the lower box's height that two signs of one line overlap by."""


class Marked(NamedTuple):
    """Words on a page, with a box for each line of them."""

    standing: Standing
    boxes: tuple[Box, ...]


class PageWords:
    """The text of one open page with the box of each sign; boxes are read when asked for."""

    def __init__(self, page: pdfium_.PdfPage) -> None:
        self._text_page = page.get_textpage()
        self._handle = pdfium.handle(self._text_page)
        self._frame = read_frame(pdfium.handle(page))
        self._floats = pdfium.Floats(4)
        self._boxes: dict[int, Box | None] = {}
        count = max(pdfium.text_count(self._handle), 0)
        codes = [pdfium.text_unicode(self._handle, index) for index in range(count)]
        self.text = "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)
        self._searchable = Searchable(self.text)

    def find(self, words: str, box: Box | None = None) -> Marked:
        """Words with their boxes.

        Args:
            words: a quote.
            box: where they are said to stand; of several places the nearest is taken.
        """
        near = self._span_of(box) if box else None
        standing = self._searchable.find(words, near)
        return Marked(standing, self._lines(standing))

    def close(self) -> None:
        """Free what pdfium holds."""
        self._text_page.close()

    def _span_of(self, box: Box) -> tuple[int, int] | None:
        """First and last sign whose middle lies in a box."""
        inside = [
            index
            for index in range(len(self.text))
            if (sign := self._box(index)) and _holds(box, sign)
        ]
        return (inside[0], inside[-1] + 1) if inside else None

    def signs(self) -> Iterator[Box]:
        """The box of every sign on the page."""
        for index in range(len(self.text)):
            box = self._box(index)
            if box is not None:
                yield box

    def _box(self, index: int) -> Box | None:
        if index not in self._boxes:
            self._boxes[index] = self._read_box(index)
        return self._boxes[index]

    def _read_box(self, index: int) -> Box | None:
        if self.text[index].isspace():
            return None
        if not pdfium.text_loose_box(self._handle, index, self._floats.at[0]):
            return None
        left, top, right, bottom = self._floats.values
        box = Box(*corners(self._frame.matrix, left, bottom, right, top))
        return box if box.width > 0 and box.height > 0 else None

    def _lines(self, standing: Standing) -> tuple[Box, ...]:
        found: list[Box] = []
        for start, end in standing.spans:
            line: Box | None = None
            for index in range(start, end):
                sign = self._box(index)
                if sign is None:
                    continue
                if line is not None and _is_beside(line, sign):
                    line = line.union(sign)
                    continue
                found += [line] if line else []
                line = sign
            found += [line] if line else []
        return tuple(found)


def _holds(box: Box, sign: Box) -> bool:
    across, down = (sign.x0 + sign.x1) / 2, (sign.top + sign.bottom) / 2
    return box.x0 <= across <= box.x1 and box.top <= down <= box.bottom


def _is_beside(line: Box, sign: Box) -> bool:
    shared = min(line.bottom, sign.bottom) - max(line.top, sign.top)
    return shared > SAME_LINE * min(line.height, sign.height)
