"""pdfium's functions as plain C calls on integer handles.

pypdfium2 owns the library and the lifetime of documents and pages; the functions that run
hundreds of times a page are bound here a second time, without its pointer objects: a call takes
0.23 instead of 0.39 microseconds. Handles are addresses (`int`, None for null); structs and
out-parameters are passed as the address of a buffer made once.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

_PTR = ctypes.c_void_p
_INT = ctypes.c_int


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(raw, name), _PTR).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def handle(owner: Any) -> int:
    """The address behind a pypdfium2 object or a raw pointer."""
    pointer = getattr(owner, "raw", owner)
    return ctypes.cast(pointer, _PTR).value or 0


text_count = _bind("FPDFText_CountChars", _INT, _PTR)
text_get = _bind("FPDFText_GetText", _INT, _PTR, _INT, _INT, _PTR)
text_unicode = _bind("FPDFText_GetUnicode", ctypes.c_uint, _PTR, _INT)
text_is_hyphen = _bind("FPDFText_IsHyphen", _INT, _PTR, _INT)
text_object = _bind("FPDFText_GetTextObject", _PTR, _PTR, _INT)
text_loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _PTR, _INT, _PTR)
text_origin = _bind("FPDFText_GetCharOrigin", _INT, _PTR, _INT, _PTR, _PTR)
text_matrix = _bind("FPDFText_GetMatrix", _INT, _PTR, _INT, _PTR)

run_font = _bind("FPDFTextObj_GetFont", _PTR, _PTR)
run_font_size = _bind("FPDFTextObj_GetFontSize", _INT, _PTR, _PTR)
run_render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _PTR)

font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, _PTR, _PTR, ctypes.c_size_t)
font_weight = _bind("FPDFFont_GetWeight", _INT, _PTR)
font_flags = _bind("FPDFFont_GetFlags", _INT, _PTR)
font_italic_angle = _bind("FPDFFont_GetItalicAngle", _INT, _PTR, _PTR)
font_descent = _bind("FPDFFont_GetDescent", _INT, _PTR, ctypes.c_float, _PTR)

page_count_objects = _bind("FPDFPage_CountObjects", _INT, _PTR)
page_object = _bind("FPDFPage_GetObject", _PTR, _PTR, _INT)
page_bounding_box = _bind("FPDF_GetPageBoundingBox", _INT, _PTR, _PTR)
page_rotation = _bind("FPDFPage_GetRotation", _INT, _PTR)

form_count_objects = _bind("FPDFFormObj_CountObjects", _INT, _PTR)
form_object = _bind("FPDFFormObj_GetObject", _PTR, _PTR, ctypes.c_ulong)

object_type = _bind("FPDFPageObj_GetType", _INT, _PTR)
object_bounds = _bind("FPDFPageObj_GetBounds", _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
object_matrix = _bind("FPDFPageObj_GetMatrix", _INT, _PTR, _PTR)
object_fill = _bind("FPDFPageObj_GetFillColor", _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
object_stroke = _bind("FPDFPageObj_GetStrokeColor", _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
object_stroke_width = _bind("FPDFPageObj_GetStrokeWidth", _INT, _PTR, _PTR)
object_mcid = _bind("FPDFPageObj_GetMarkedContentID", _INT, _PTR)

image_raw = _bind("FPDFImageObj_GetImageDataRaw", ctypes.c_ulong, _PTR, _PTR, ctypes.c_ulong)

path_draw_mode = _bind("FPDFPath_GetDrawMode", _INT, _PTR, _PTR, _PTR)
path_count_segments = _bind("FPDFPath_CountSegments", _INT, _PTR)
path_segment = _bind("FPDFPath_GetPathSegment", _PTR, _PTR, _INT)
segment_point = _bind("FPDFPathSegment_GetPoint", _INT, _PTR, _PTR, _PTR)
segment_type = _bind("FPDFPathSegment_GetType", _INT, _PTR)
segment_close = _bind("FPDFPathSegment_GetClose", _INT, _PTR)

TYPE_TEXT, TYPE_PATH, TYPE_IMAGE, TYPE_SHADING, TYPE_FORM = 1, 2, 3, 4, 5
SEGMENT_LINE, SEGMENT_BEZIER, SEGMENT_MOVE = 0, 1, 2


class Floats:
    """A buffer of C floats with the address of each."""

    __slots__ = ("at", "values")

    def __init__(self, count: int) -> None:
        self.values = (ctypes.c_float * count)()
        start = ctypes.addressof(self.values)
        self.at = tuple(start + 4 * i for i in range(count))


class Doubles:
    """A buffer of C doubles with the address of each."""

    __slots__ = ("at", "values")

    def __init__(self, count: int) -> None:
        self.values = (ctypes.c_double * count)()
        start = ctypes.addressof(self.values)
        self.at = tuple(start + 8 * i for i in range(count))


class Ints:
    """A buffer of C ints with the address of each."""

    __slots__ = ("at", "values")

    def __init__(self, count: int) -> None:
        self.values = (ctypes.c_int * count)()
        start = ctypes.addressof(self.values)
        self.at = tuple(start + 4 * i for i in range(count))


class Colours:
    """Reads an object's fill and stroke colour."""

    __slots__ = ("_at", "_values")

    def __init__(self) -> None:
        buffer = Ints(4)
        self._values, self._at = buffer.values, buffer.at

    def fill(self, obj: int) -> int | None:
        """0xRRGGBB, black where pdfium cannot say, None where fully transparent."""
        return self._read(object_fill, obj)

    def stroke(self, obj: int) -> int | None:
        """The same for the colour of the line."""
        return self._read(object_stroke, obj)

    def _read(self, function: Callable[..., Any], obj: int) -> int | None:
        if not function(obj, *self._at):
            return 0
        red, green, blue, alpha = self._values
        if not alpha:
            return None
        return (red & 255) << 16 | (green & 255) << 8 | (blue & 255)
