"""What is crossed out, and what a reviewer wrote over the page, is not what the page says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.model.page import Page
from planparse.model.raw import RawDocument

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]
BEFORE, OLD, NEW = "Kostnaden blev ", "900 tkr", " 950 tkr i år"


def line(canvas: Canvas, height: float, *, thick: float = 0.6) -> None:
    """A sentence with a line at a height above the baseline over its old number."""
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 600, BEFORE + OLD + NEW)
    start = 72 + canvas.stringWidth(BEFORE, "Helvetica", 11)
    canvas.setLineWidth(thick)
    canvas.line(start, 600 + height, start + canvas.stringWidth(OLD, "Helvetica", 11), 600 + height)


def said(page: Page) -> str:
    return " ".join(" ".join(span.text for span in page.spans).split())


def test_a_number_with_a_line_through_it_is_kept_apart(make_pdf: Make, read: Read) -> None:
    raw, (page, *_) = read(make_pdf(lambda canvas: line(canvas, 3.4)))
    assert said(page) == "Kostnaden blev 950 tkr i år"
    assert " ".join(span.text.strip() for span in page.hidden) == OLD
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "struck_text"]
    assert OLD in doubt.message


@pytest.mark.parametrize("height", [-1.5, 11.0], ids=["underlined", "sum rule above"])
def test_a_line_under_or_over_words_strikes_nothing(
    make_pdf: Make, read: Read, height: float
) -> None:
    raw, (page, *_) = read(make_pdf(lambda canvas: line(canvas, height)))
    assert said(page) == BEFORE + OLD + NEW
    assert not page.hidden
    assert not raw.doubts


def test_a_rule_across_the_whole_page_strikes_nothing(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, "Summa")
        canvas.drawRightString(520, 600, "900")
        canvas.line(60, 603.4, 540, 603.4)

    _, (page, *_) = read(make_pdf(draw))
    assert not page.hidden


def annotated(path: Path, **keys: Any) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, C=[1, 0, 0], **keys)
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.save(path)
    return path


def test_a_reviewers_mark_strikes_words_as_a_drawn_line_does(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, BEFORE + OLD + NEW)

    left, right = 72 + 76, 72 + 76 + 41
    path = annotated(
        make_pdf(draw),
        Subtype=pikepdf.Name.StrikeOut,
        Rect=[left, 597, right, 610],
        QuadPoints=[left, 610, right, 610, left, 597, right, 597],
    )
    raw, (page, *_) = read(path)
    assert said(page) == "Kostnaden blev 950 tkr i år"
    assert [doubt.code for doubt in raw.doubts] == ["struck_text"]


@pytest.mark.parametrize("typed", [True, False])
def test_a_note_over_the_page_is_its_text_only_where_it_was_typed_onto_it(
    make_pdf: Make, read: Read, typed: bool
) -> None:
    intent = {"IT": pikepdf.Name.FreeTextTypeWriter} if typed else {}
    path = annotated(
        make_pdf(lambda canvas: canvas.drawString(72, 600, "Kostnaden blev 900 tkr")),
        Subtype=pikepdf.Name.FreeText,
        Rect=[350, 596, 480, 612],
        Contents="Ska vara 950 tkr",
        DA="/Helv 10 Tf 1 0 0 rg",
        **intent,
    )
    raw, (page, *_) = read(path)
    assert ("950" in said(page)) is typed
    assert ["note_apart"] * (not typed) == [doubt.code for doubt in raw.doubts]
