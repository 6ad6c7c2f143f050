"""From PDF user space to the page as displayed: crop box and rotation applied, y downward."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from planparse.readers.pdf import pdfium

Matrix = tuple[float, float, float, float, float, float]
Corners = tuple[float, float, float, float]


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first` and after it `then` (PDF's row vectors)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page shows: its visible rectangle in user space and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int
    """Degrees clockwise: 0, 90, 180 or 270."""

    @property
    def width(self) -> float:
        """Width as displayed, in points."""
        return self.right - self.left if self.rotation % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height as displayed, in points."""
        return self.top - self.bottom if self.rotation % 180 == 0 else self.right - self.left

    @property
    def matrix(self) -> Matrix:
        """User space to displayed space."""
        if self.rotation == 90:
            return (0.0, 1.0, 1.0, 0.0, -self.bottom, -self.left)
        if self.rotation == 180:
            return (-1.0, 0.0, 0.0, 1.0, self.right, -self.bottom)
        if self.rotation == 270:
            return (0.0, -1.0, -1.0, 0.0, self.top, self.right)
        return (1.0, 0.0, 0.0, -1.0, -self.left, self.top)


def corners(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Corners:
    """The upright box (x0, top, x1, bottom) around a rectangle moved by `matrix`."""
    a, b, c, d, e, f = matrix
    xs = (a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1)
    ys = (b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1)
    return min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f


def is_finite(box: Corners) -> bool:
    """False for a box with NaN or an infinity, as damaged files give."""
    return isfinite(box[0] + box[1] + box[2] + box[3])


def read_frame(page: int) -> Frame:
    """The frame of an open page; US letter where the file gives no usable box."""
    box = pdfium.Floats(4)
    found = pdfium.page_bounding_box(page, box.at[0])
    left, top, right, bottom = box.values  # FS_RECTF: left, top, right, bottom
    if not found or not is_finite((left, top, right, bottom)) or right <= left or top <= bottom:
        left, bottom, right, top = 0.0, 0.0, 612.0, 792.0
    return Frame(left, bottom, right, top, 90 * (pdfium.page_rotation(page) % 4))
