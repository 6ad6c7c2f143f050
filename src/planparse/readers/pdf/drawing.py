"""What a page draws: rulings, filled rectangles, other vector paths and images."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from planparse.model.page import Fill, Ruling, Shape
from planparse.model.place import Box
from planparse.readers.pdf import pdfium
from planparse.readers.pdf.frame import Corners, Frame, Matrix, corners, is_finite, multiply
from planparse.readers.pdf.shapes import shape
from planparse.readers.pdf.strokes import merge_rulings

_THIN = 2.0
"""Points; a filled rectangle thinner than this is a line (see `planparse.model.page.Ruling`)."""
_BROAD = 6.0
"""Points; a stroke this broad is a bar or a cell's shading, not a line."""
_STRAIGHT = 0.5
"""Points by which a line may lean and still count as horizontal or vertical."""
_SEGMENTS = 400
"""A path with more segments than this is a drawing, whatever its parts are."""
_CORNERS = 5
"""Segments of one rectangle."""
_FRAME_PIECES = 12
"""A stroked polyline with more corners than this is a curve of a chart, not a frame."""
_FORM_DEPTH = 8
"""Forms inside forms beyond this are an attack."""
_OBJECTS = 200_000
"""Drawing objects read from one page; more than this is no document."""
_WHITE = 0xFFFFFF
_WHOLE_PAGE = 0.95
"""Share of the page from which a white rectangle is its paper."""

_Point = tuple[float, float]


@dataclass(slots=True)
class Image:
    """An image object with its box on the page."""

    handle: int
    box: Box
    mcid: int | None


@dataclass(slots=True)
class Drawing:
    """Everything on a page that is not text."""

    rulings: list[Ruling] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    paths: list[Box] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    form_mcids: dict[int, int | None] = field(default_factory=dict)
    """Text objects inside forms: the marked-content id that encloses them on the page."""
    is_empty: bool = False
    """The page draws nothing, no text either."""
    is_cut: bool = False
    """More objects than are read, or forms nested too deep."""


class DrawingReader:
    """Reads one open page; make a new one for each page."""

    def __init__(self, page: int, frame: Frame) -> None:
        self._page = page
        self._frame = frame
        self._found = Drawing()
        self._left = _OBJECTS
        self._floats = pdfium.Floats(6)
        self._ints = pdfium.Ints(2)
        self._colours = pdfium.Colours()

    def read(self) -> Drawing:
        """Go through the page's objects once, forms included."""
        page = self._page
        matrix = self._frame.matrix
        count = pdfium.page_count_objects(page)
        for index in range(min(count, _OBJECTS)):
            obj = pdfium.page_object(page, index)
            kind = pdfium.object_type(obj)
            if kind == pdfium.TYPE_PATH:
                self._path(obj, matrix)
            elif kind != pdfium.TYPE_TEXT:
                self._other(obj, kind, matrix)
        found = self._found
        found.is_empty = count <= 0
        found.is_cut = found.is_cut or count > _OBJECTS
        found.rulings = merge_rulings(found.rulings)
        return found

    def _other(self, obj: int, kind: int, matrix: Matrix) -> None:
        if kind == pdfium.TYPE_IMAGE:
            box = self._bounds(obj, matrix)
            if box is not None:
                mcid = pdfium.object_mcid(obj)
                self._found.images.append(Image(obj, Box(*box), mcid if mcid >= 0 else None))
        elif kind == pdfium.TYPE_SHADING:
            box = self._bounds(obj, matrix)
            if box is not None:
                self._found.paths.append(Box(*box))
        elif kind == pdfium.TYPE_FORM:
            mcid = pdfium.object_mcid(obj)
            self._form(obj, matrix, mcid if mcid >= 0 else None, _FORM_DEPTH)

    def _form(self, form: int, matrix: Matrix, mcid: int | None, depth: int) -> None:
        if not depth:
            self._found.is_cut = True
            return
        inner = multiply(self._own_matrix(form), matrix)
        for index in range(max(pdfium.form_count_objects(form), 0)):
            if not self._left:
                self._found.is_cut = True
                return
            self._left -= 1
            obj = pdfium.form_object(form, index)
            kind = pdfium.object_type(obj)
            if kind == pdfium.TYPE_TEXT:
                self._found.form_mcids[obj] = mcid
            elif kind == pdfium.TYPE_PATH:
                self._path(obj, inner)
            elif kind == pdfium.TYPE_FORM:
                self._form(obj, inner, mcid, depth - 1)
            else:
                self._other(obj, kind, inner)

    def _own_matrix(self, obj: int) -> Matrix:
        values = self._floats.values
        if not pdfium.object_matrix(obj, self._floats.at[0]):
            return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        return (values[0], values[1], values[2], values[3], values[4], values[5])

    def _bounds(self, obj: int, matrix: Matrix) -> Corners | None:
        """The object's box clipped to the page; None off the page."""
        values, at = self._floats.values, self._floats.at
        if not pdfium.object_bounds(obj, at[0], at[1], at[2], at[3]):
            return None
        return self._clipped(corners(matrix, values[0], values[1], values[2], values[3]))

    def _clipped(self, box: Corners) -> Corners | None:
        if not is_finite(box):
            return None
        x0, top, x1, bottom = box
        x0, top = max(x0, 0.0), max(top, 0.0)
        x1, bottom = min(x1, self._frame.width), min(bottom, self._frame.height)
        return (x0, top, x1, bottom) if x0 <= x1 and top <= bottom else None

    def _path(self, obj: int, matrix: Matrix) -> None:
        ints = self._ints
        if not pdfium.path_draw_mode(obj, ints.at[0], ints.at[1]):
            return
        filled, stroked = ints.values
        if not (filled or stroked):
            return
        count = pdfium.path_count_segments(obj)
        fill = self._colours.fill(obj) if filled else None
        if stroked or count > _CORNERS:
            stroke = self._colours.stroke(obj) if stroked else None
            self._segments(obj, matrix, count, (fill, stroke))
            return
        box = self._bounds(obj, matrix)
        if box is None or fill is None:
            return
        thickness = min(box[2] - box[0], box[3] - box[1])
        if thickness < _THIN:
            self._found.rulings.append(Ruling(*box, fill, thickness))
        else:
            self._segments(obj, matrix, count, (fill, None))

    def _segments(
        self, obj: int, matrix: Matrix, count: int, colours: tuple[int | None, int | None]
    ) -> None:
        fill, stroke = colours
        if fill is None and stroke is None:
            return
        if count > _SEGMENTS:
            self._area(self._bounds(obj, matrix))
            return
        inner = multiply(self._own_matrix(obj), matrix)
        thickness = self._line_width(obj, inner) if stroke is not None else 0.0
        for points, is_curved, is_closed in self._subpaths(obj, inner, count):
            box = self._clipped(_around(points))
            if box is None:
                continue
            sign = shape(points, box, fill, is_curved=is_curved) if is_closed or fill else None
            if sign is not None:
                self._found.shapes.append(sign)
            if is_curved or not (_is_rectangle(points) or fill is None):
                self._area(box)
                continue
            if fill is not None:
                self._fill(box, fill)
            if stroke is not None:
                self._lines(points, is_closed, stroke, thickness)

    def _subpaths(
        self, obj: int, matrix: Matrix, count: int
    ) -> Iterator[tuple[list[_Point], bool, bool]]:
        """Points on the page of each part of a path, whether it is curved, whether closed."""
        values, at = self._floats.values, self._floats.at
        a, b, c, d, e, f = matrix
        points: list[_Point] = []
        is_curved = is_closed = False
        for index in range(count):
            segment = pdfium.path_segment(obj, index)
            kind = pdfium.segment_type(segment)
            if kind == pdfium.SEGMENT_MOVE and points:
                yield points, is_curved, is_closed
                points, is_curved, is_closed = [], False, False
            is_curved = is_curved or kind == pdfium.SEGMENT_BEZIER
            pdfium.segment_point(segment, at[0], at[1])
            x, y = values[0], values[1]
            points.append((a * x + c * y + e, b * x + d * y + f))
            is_closed = is_closed or bool(pdfium.segment_close(segment))
        if points:
            yield points, is_curved, is_closed

    def _line_width(self, obj: int, matrix: Matrix) -> float:
        if not pdfium.object_stroke_width(obj, self._floats.at[0]):
            return 0.0
        a, b, c, d, _, _ = matrix
        scale: float = abs(a * d - b * c) ** 0.5
        return self._floats.values[0] * scale

    def _area(self, box: Corners | None) -> None:
        if box is not None:
            self._found.paths.append(Box(*box))

    def _fill(self, box: Corners, colour: int) -> None:
        x0, top, x1, bottom = box
        width, height = x1 - x0, bottom - top
        if min(width, height) < _THIN:
            self._found.rulings.append(Ruling(x0, top, x1, bottom, colour, min(width, height)))
            return
        page = self._frame.width * self._frame.height
        if colour != _WHITE or width * height < _WHOLE_PAGE * page:
            self._found.fills.append(Fill(x0, top, x1, bottom, colour))

    def _lines(self, points: list[_Point], is_closed: bool, colour: int, thickness: float) -> None:
        """Each straight piece of a stroked path as a ruling; a chart's curve as an area."""
        if is_closed and points[0] != points[-1]:
            points = [*points, points[0]]
        pieces = list(pairwise(points))
        straight = [
            (p, q)
            for p, q in pieces
            if abs(p[0] - q[0]) <= _STRAIGHT or abs(p[1] - q[1]) <= _STRAIGHT
        ]
        if len(straight) < len(pieces) or len(pieces) > _FRAME_PIECES:
            self._area(self._clipped(_around(points)))
            return
        for piece in straight:
            box = self._clipped(_around(list(piece)))
            if box is None:
                continue
            x0, top, x1, bottom = box
            if thickness >= _BROAD and max(x1 - x0, bottom - top) > thickness:
                self._thick(box, colour, thickness)
            else:
                self._found.rulings.append(Ruling(x0, top, x1, bottom, colour, thickness))

    def _thick(self, box: Corners, colour: int, thickness: float) -> None:
        """A stroke as broad as a bar or a cell's shading."""
        x0, top, x1, bottom = box
        half = thickness / 2
        if x1 - x0 >= bottom - top:
            self._found.fills.append(Fill(x0, top - half, x1, bottom + half, colour))
        else:
            self._found.fills.append(Fill(x0 - half, top, x1 + half, bottom, colour))


def _around(points: list[_Point]) -> Corners:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _is_rectangle(points: list[_Point]) -> bool:
    """Four corners, each on a corner of their box, in order around it."""
    if len(points) not in (4, 5) or (len(points) == 5 and not _near(points[0], points[4])):
        return False
    for (x, y), (u, v) in zip(points[:4], [*points[1:4], points[0]], strict=True):
        if (abs(x - u) <= _STRAIGHT) == (abs(y - v) <= _STRAIGHT):
            return _is_flat(points)
    return True


def _is_flat(points: list[_Point]) -> bool:
    """A rectangle so thin that its short sides vanish in the tolerance."""
    x0, top, x1, bottom = _around(points)
    return min(x1 - x0, bottom - top) <= _STRAIGHT


def _near(first: _Point, second: _Point) -> bool:
    return abs(first[0] - second[0]) <= _STRAIGHT and abs(first[1] - second[1]) <= _STRAIGHT
