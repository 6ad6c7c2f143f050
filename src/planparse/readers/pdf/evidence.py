"""Strips of pages with words marked, small enough to stand in a report by the dozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium_
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw
from PIL.Image import Dither, Quantize

from planparse.model.limits import Limits
from planparse.model.place import Box
from planparse.readers.pdf.opening import open_pdf
from planparse.readers.pdf.wording import PageWords

SCALE = 1.65
"""Pixels per point, 119 dpi: small print stays legible on a screen and on paper."""
AROUND = 20.0
"""Points above and below the marked words of which lines are shown: one or two each way."""
MARGIN = 6.0
"""Points of blank paper around what is shown."""
TALLEST = 210.0
"""Points; a longer quote is shown from its beginning."""
COLOURS = 16
"""Black on white with a marker needs no more, and takes a third of the bytes."""
PAGE_COLOURS = 256
"""A whole page may hold pictures."""
MARKER = (255, 232, 120)
FRAME = 4.0
"""Points between a record's box and the frame that is drawn on its page."""
PADDING = 1.5
"""Points that a marker stands out around its words."""
ZLIB_LEVEL = 6


TOUCHING = 3.0
"""Points below a table's heading in which a strip that begins there has it whole instead."""
REMNANT = 5.0
"""Points into a strip that feet or heads of letters of the next line reach."""
DARK = 200
"""Grey value below which a pixel is ink."""
SEAM_HEIGHT = 2
"""Pixels."""
SEAM = (150, 158, 166)
"""Colour of the line between a table's heading and the row that is shown below it."""


class Asked(NamedTuple):
    """Words to show, and where they are said to stand."""

    box: Box
    words: str
    head: Box | None = None
    """The heading of the table that they stand in, to be shown above them."""


class Strip(NamedTuple):
    """A strip as PNG, with its size in pixels."""

    png: bytes
    width: int
    height: int


def strips(
    path: Path, asked: Mapping[int, Iterable[Asked]], limits: Limits
) -> Iterator[tuple[int, Asked, Strip | None]]:
    """Pictures of spots of a PDF, page by page.

    Args:
        path: the PDF.
        asked: spots by 1-based page number.
        limits: bounds for opening the file.

    Yields:
        (page number, spot, its picture); None where the page cannot be drawn.

    Raises:
        InputError: the file cannot be opened.
    """
    document = open_pdf(path, limits)
    try:
        for number in sorted(asked):
            if not 1 <= number <= len(document):
                yield from ((number, one, None) for one in asked[number])
                continue
            page = document[number - 1]
            words = PageWords(page)
            try:
                for one in asked[number]:
                    yield number, one, _strip(page, words, one)
            finally:
                words.close()
                page.close()
    finally:
        document.close()


def page_with_box(path: Path, number: int, box: Box | None, limits: Limits) -> bytes:
    """A whole page as PNG with a box drawn on it.

    Raises:
        InputError: the file cannot be opened.
        IndexError: there is no page of that number.
    """
    document = open_pdf(path, limits)
    try:
        page = document[number - 1]
        image = _render(page, Box(0, 0, *page.get_size()))
        if box is not None:
            draw = ImageDraw.Draw(image)
            edges = _pixels(_padded(box, FRAME), Box(0, 0, 0, 0))
            draw.rectangle(edges, outline=(190, 30, 45), width=3)
        page.close()
        return _png(image, PAGE_COLOURS)
    finally:
        document.close()


def _strip(page: pdfium_.PdfPage, words: PageWords, asked: Asked) -> Strip | None:
    marked = words.find(asked.words, asked.box).boxes or (asked.box,)
    around = _crop(marked, words, Box(0.0, 0.0, *page.get_size()))
    if around.width < 1 or around.height < 1:
        return None
    head = asked.head
    if head and head.top < around.top < head.bottom + TOUCHING:  # cut through the heading
        around = around._replace(top=max(head.top, 0.0))
    image = without_remnants(_render(page, around))
    layer = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(layer)
    for box in marked:
        draw.rectangle(_pixels(_padded(box, PADDING), around), fill=MARKER)
    whole = _below_head(ImageChops.multiply(image, layer), page, around, head)
    return Strip(_png(whole), *whole.size)


def _below_head(
    image: Image.Image, page: pdfium_.PdfPage, around: Box, head: Box | None
) -> Image.Image:
    """A table's row under its heading, where the heading is not shown anyway."""
    if head is None or head.bottom > around.top or head.height > TALLEST:
        return image
    above = _render(page, Box(around.x0, head.top, around.x1, head.bottom))
    both = Image.new("RGB", (image.width, above.height + SEAM_HEIGHT + image.height), SEAM)
    both.paste(above, (0, 0))
    both.paste(image, (0, above.height + SEAM_HEIGHT))
    return both


def without_remnants(image: Image.Image) -> Image.Image:
    """Without the feet and heads of letters that belong to lines above and below."""
    inked = np.asarray(image.convert("L")).min(axis=1) < DARK
    clean = image.copy()
    draw = ImageDraw.Draw(clean)
    reach = round(REMNANT * SCALE)
    top, bottom = _blank(inked[:reach]), _blank(inked[::-1][:reach])
    if top:
        draw.rectangle((0, 0, image.width, top - 1), fill="white")
    if bottom:
        draw.rectangle((0, image.height - bottom, image.width, image.height), fill="white")
    return clean


def _blank(inked: NDArray[np.bool_]) -> int:
    """Rows from an edge to the first one without ink; 0 where there is none."""
    return int(np.argmin(inked)) if len(inked) and not inked.all() else 0


def _crop(marked: tuple[Box, ...], words: PageWords, page: Box) -> Box:
    """The marked words with the whole lines around them, inside the page."""
    whole = marked[0]
    for box in marked[1:]:
        if max(whole.bottom, box.bottom) - min(whole.top, box.top) <= TALLEST:
            whole = whole.union(box)
    top, bottom = whole.top - AROUND, min(whole.bottom, whole.top + TALLEST) + AROUND
    shown = Box(whole.x0, whole.top, whole.x1, bottom - AROUND)
    above, below = page.top, page.bottom
    signs = list(words.signs())
    for sign in signs:
        if top <= _middle(sign) <= bottom:
            shown = shown.union(sign)
    for sign in signs:  # lines that are not shown whole are not shown at all
        if _middle(sign) < top and sign.bottom < whole.top:
            above = max(above, min(sign.bottom, shown.top))
        elif _middle(sign) > bottom:
            below = min(below, max(sign.top, shown.bottom))
    return Box(
        max(shown.x0 - MARGIN, page.x0),
        max(shown.top - MARGIN, above),
        min(shown.x1 + MARGIN, page.x1),
        min(shown.bottom + MARGIN, below),
    )


def _middle(sign: Box) -> float:
    return (sign.top + sign.bottom) / 2


def _render(page: pdfium_.PdfPage, box: Box) -> Image.Image:
    width, height = page.get_size()
    crop = (box.x0, height - box.bottom, width - box.x1, box.top)
    bitmap = page.render(scale=SCALE, crop=crop)
    try:
        image: Image.Image = bitmap.to_pil().convert("RGB")
        return image
    finally:
        bitmap.close()


def _pixels(box: Box, origin: Box) -> tuple[float, float, float, float]:
    return (
        (box.x0 - origin.x0) * SCALE,
        (box.top - origin.top) * SCALE,
        (box.x1 - origin.x0) * SCALE,
        (box.bottom - origin.top) * SCALE,
    )


def _padded(box: Box, by: float) -> Box:
    return Box(box.x0 - by, box.top - by / 2, box.x1 + by, box.bottom + by / 2)


def _png(image: Image.Image, colours: int = COLOURS) -> bytes:
    file = BytesIO()
    few = image.quantize(colours, Quantize.MEDIANCUT, dither=Dither.NONE)
    few.save(file, "PNG", compress_level=ZLIB_LEVEL, bits=4 if colours <= COLOURS else 8)
    return file.getvalue()
