"""The author's navigation outline and page labels, from pdfium."""

from __future__ import annotations

from itertools import islice

import pypdfium2 as pdfium_

from planparse.model.raw import Bookmark
from planparse.readers.pdf.cleaning import clean

_MOST = 20_000
"""Entries; more is a loop in the outline."""
_TOP_AT = {1: 1, 2: 0, 6: 0}
"""Where a destination's view (XYZ, FitH, FitBH) keeps the vertical position."""


def read_bookmarks(document: pdfium_.PdfDocument) -> list[Bookmark]:
    """All entries in the outline's order; `top` in points from the page's upper edge."""
    found = []
    heights: dict[int, float] = {}
    for entry in islice(document.get_toc(), _MOST):
        target = entry.get_dest()
        title = " ".join(clean(entry.get_title()).split())
        index = target.get_index() if target is not None else None
        page = top = None
        if index is not None and index >= 0:
            page = index + 1
            top = _top(document, target, index, heights)
        found.append(Bookmark(title, entry.level + 1, page, top))
    return found


def _top(
    document: pdfium_.PdfDocument,
    target: pdfium_.PdfDest,
    index: int,
    heights: dict[int, float],
) -> float | None:
    mode, values = target.get_view()
    position = _TOP_AT.get(mode)
    if position is None or len(values) <= position or values[position] is None:
        return None
    if index not in heights:
        heights[index] = document.get_page_size(index)[1]
    top = heights[index] - values[position]
    return float(top) if 0 <= top <= heights[index] else None
