"""Embedded images with their digest, and regions of a page as PNG."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium_
from PIL.Image import Quantize

from planparse.model.limits import Limits
from planparse.model.page import Picture
from planparse.model.place import Box
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.drawing import Image
from planparse.readers.pdf.frame import Frame
from planparse.readers.pdf.opening import open_pdf

_ICON = 24.0
"""Points; a picture smaller than this either way is an icon, a bullet or a line."""
_WORTH_KEEPING = 0.01
"""Share of the page from which a picture is kept as PNG."""
_MARGIN = 0.15
"""Share of the page's height, at the top and at the bottom, where logos stand ..."""
_WORTH_KEEPING_IN_MARGIN = 0.05
"""... and the share of the page from which a picture there is more than a logo."""
_WHOLE_PAGE = 0.85
"""Share of the page from which an image is a scan or a background, not a figure."""
_PIXELS = 900
"""Longest side of a PNG; enough to read a chart's labels, and quick to encode."""
_SCALE = 2.0
"""Pixels per point, 144 dpi, where `_PIXELS` allows it."""
_COLOURS = 256
"""A palette is encoded three times as fast as true colour, in a quarter of the bytes."""
_ZLIB_LEVEL = 1
"""Three times as fast as the default for a tenth more bytes."""
_FIRST_BUFFER = 1024 * 1024
_RAW_BYTES = 64 * 1024 * 1024
"""Image data beyond this is not hashed whole but by its size."""


class PictureReader:
    """Turns image objects into pictures; one for a whole document, since pictures repeat."""

    def __init__(self) -> None:
        self._kept: set[str] = set()
        self._buffer = ctypes.create_string_buffer(_FIRST_BUFFER)

    def read(self, page: pdfium_.PdfPage, frame: Frame, images: Iterable[Image]) -> list[Picture]:
        """The page's pictures above icon size.

        The PNG goes with the first picture of each digest; later ones have the digest only.
        """
        return [
            self._picture(page, frame, image)
            for image in images
            if image.box.width >= _ICON and image.box.height >= _ICON
        ]

    def _picture(self, page: pdfium_.PdfPage, frame: Frame, image: Image) -> Picture:
        digest = self._digest(image.handle)
        png = None
        if digest not in self._kept and _is_worth_keeping(image.box, frame):
            self._kept.add(digest)
            png = render_box(page, frame.width, frame.height, image.box)
        is_background = _share(image.box, frame) >= _WHOLE_PAGE
        return Picture("raster", image.box, digest, png, is_artifact=is_background, mcid=image.mcid)

    def _digest(self, handle: int) -> str:
        size = pdfium.image_raw(handle, None, 0)
        digest = hashlib.blake2b(str(size).encode(), digest_size=16)
        if 0 < size <= _RAW_BYTES:
            if size > len(self._buffer):
                self._buffer = ctypes.create_string_buffer(size)
            pdfium.image_raw(handle, ctypes.addressof(self._buffer), size)
            digest.update(memoryview(self._buffer)[:size])
        return digest.hexdigest()


def _share(box: Box, frame: Frame) -> float:
    return box.width * box.height / (frame.width * frame.height)


def _is_worth_keeping(box: Box, frame: Frame) -> bool:
    share = _share(box, frame)
    if box.bottom <= _MARGIN * frame.height or box.top >= (1 - _MARGIN) * frame.height:
        return _WORTH_KEEPING_IN_MARGIN <= share < _WHOLE_PAGE
    return _WORTH_KEEPING <= share < _WHOLE_PAGE


def render_box(page: pdfium_.PdfPage, width: float, height: float, box: Box) -> bytes | None:
    """A region of a page, as displayed, as PNG; None for a region without area."""
    longest = max(box.width, box.height)
    if min(box.width, box.height) < 1:
        return None
    scale = min(_SCALE, _PIXELS / longest)
    crop = (
        max(box.x0, 0.0),
        max(height - box.bottom, 0.0),
        max(width - box.x1, 0.0),
        max(box.top, 0.0),
    )
    bitmap = page.render(scale=scale, crop=crop)
    try:
        file = BytesIO()
        image = bitmap.to_pil().convert("RGB")
        image.quantize(_COLOURS, Quantize.FASTOCTREE).save(file, "PNG", compress_level=_ZLIB_LEVEL)
    finally:
        bitmap.close()
    return file.getvalue()


def render_boxes(
    path: Path, boxes: Mapping[int, Iterable[Box]], limits: Limits
) -> Iterator[tuple[int, Box, bytes | None]]:
    """PNGs of regions found later, such as vector charts.

    Args:
        path: the PDF.
        boxes: regions by 1-based page number.
        limits: bounds for opening the file.

    Yields:
        (page number, box, PNG bytes); None for a region that cannot be drawn.
    """
    document = open_pdf(path, limits)
    try:
        for number in sorted(boxes):
            page = document[number - 1]
            try:
                width, height = page.get_size()
                for box in boxes[number]:
                    yield number, box, render_box(page, width, height, box)
            finally:
                page.close()
    finally:
        document.close()
