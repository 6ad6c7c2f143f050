"""What stands over a page: values in form fields, typed text, and a reviewer's notes and marks."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pypdfium2 as pdfium_
import pypdfium2.raw as raw

from planparse.model.page import Ruling, Span
from planparse.readers.pdf.cleaning import clean
from planparse.readers.pdf.frame import Frame, corners, is_finite

_TEXT_FIELDS = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX)
_LIST_FIELD = raw.FPDF_FORMFIELD_LISTBOX
_TICK_FIELDS = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_TICKED, _UNTICKED = "☒", "☐"
_LONGEST = 1 << 20
"""Bytes of one value."""
_ANNOTATIONS = 10_000
"""Annotations looked at on one page."""
_LINE_HEIGHT = 14.0
"""Points; a field higher than this holds several lines, and its size says nothing of the font."""
_BOX_TO_SIZE = 0.7


class FieldReader:
    """Reads the fields of a document's pages; opens the form only where there is one."""

    def __init__(self, document: pdfium_.PdfDocument) -> None:
        self._form: Any = None
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
            self._form = document.formenv.raw if document.formenv is not None else None

    def close(self) -> None:
        """Forget the form; the document closes it."""
        self._form = None

    def read(self, page: pdfium_.PdfPage, frame: Frame) -> list[Span]:
        """A span for each filled-in field and each free text typed onto the page."""
        spans = []
        for annotation in _annotations(page):
            text = self._text(annotation)
            if text:
                spans += _spans(text, annotation, frame)
        return spans

    def struck(self, page: pdfium_.PdfPage, frame: Frame) -> list[Ruling]:
        """The lines that a reviewer's marks draw through words."""
        marks = (raw.FPDF_ANNOT_STRIKEOUT,)
        return [
            line
            for annotation in _annotations(page)
            if raw.FPDFAnnot_GetSubtype(annotation) in marks
            for line in _through(annotation, frame)
        ]

    def notes(self, page: pdfium_.PdfPage, frame: Frame) -> list[Span]:
        """What a reviewer has written over the page: seen on it, and no part of the document."""
        return [
            span
            for annotation in _annotations(page)
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_FREETEXT
            and not _is_typed(annotation)
            for span in _spans(_contents(annotation), annotation, frame)
        ]

    def _text(self, annotation: Any) -> str:
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == raw.FPDF_ANNOT_FREETEXT and _is_typed(annotation):
            return _contents(annotation)
        if kind == raw.FPDF_ANNOT_WIDGET and self._form is not None:
            return self._field(annotation)
        return ""

    def _field(self, annotation: Any) -> str:
        kind = raw.FPDFAnnot_GetFormFieldType(self._form, annotation)
        if kind in _TICK_FIELDS:
            return _TICKED if raw.FPDFAnnot_IsChecked(self._form, annotation) else _UNTICKED
        if kind in _TEXT_FIELDS:
            return _string(partial(raw.FPDFAnnot_GetFormFieldValue, self._form, annotation))
        if kind == _LIST_FIELD:
            return ", ".join(self._chosen(annotation))
        return ""

    def _chosen(self, annotation: Any) -> Iterator[str]:
        for option in range(max(raw.FPDFAnnot_GetOptionCount(self._form, annotation), 0)):
            if raw.FPDFAnnot_IsOptionSelected(self._form, annotation, option):
                yield _string(partial(raw.FPDFAnnot_GetOptionLabel, self._form, annotation, option))


def _annotations(page: pdfium_.PdfPage) -> Iterator[Any]:
    """The page's annotations, each closed before the next."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _ANNOTATIONS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield annotation
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def _contents(annotation: Any) -> str:
    return _string(partial(raw.FPDFAnnot_GetStringValue, annotation, b"Contents"))


def _is_typed(annotation: Any) -> bool:
    """Whether a free text is typed onto the page, as into a form, and no reviewer's note."""
    intent = _string(partial(raw.FPDFAnnot_GetStringValue, annotation, b"IT"))
    return intent.casefold() == "freetexttypewriter"


def _through(annotation: Any, frame: Frame) -> Iterator[Ruling]:
    """A line through the middle of each place that an annotation is attached to."""
    points = raw.FS_QUADPOINTSF()
    for index in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
        if not raw.FPDFAnnot_GetAttachmentPoints(annotation, index, points):
            continue
        xs, ys = (points.x1, points.x2, points.x3, points.x4), (
            points.y1, points.y2, points.y3, points.y4,
        )  # fmt: skip
        box = corners(frame.matrix, min(xs), min(ys), max(xs), max(ys))
        if is_finite(box):
            middle = (box[1] + box[3]) / 2
            yield Ruling(box[0], middle, box[2], middle)


def _string(ask: Callable[[Any, int], int]) -> str:
    """A UTF-16 string of pdfium's, asked for twice as its interface wants it."""
    size = ask(None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    ask(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def _spans(text: str, annotation: Any, frame: Frame) -> list[Span]:
    """One span a line, spread over the annotation's box from the top."""
    rectangle = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rectangle):
        return []
    box = corners(frame.matrix, rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    lines = [clean(line).strip() for line in text.replace("\r", "\n").split("\n")]
    lines = [line for line in lines if line]
    if not lines or not is_finite(box):
        return []
    x0, top, x1, bottom = box
    step = (bottom - top) / len(lines)
    size = round(min(step, _LINE_HEIGHT) * _BOX_TO_SIZE, 2)
    return [
        Span(line, x0, top + step * i, x1, top + step * (i + 1), size=size)
        for i, line in enumerate(lines)
    ]
