"""A page through pdfminer, for the few that pdfium cannot give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pdfplumber

from planparse.model.page import Page, Ruling, Span
from planparse.readers.pdf.cleaning import clean
from planparse.readers.pdf.fonts import named_font
from planparse.readers.pdf.strokes import merge_rulings

_THIN = 2.0
"""Points; rectangles thinner than this are rulings."""


def read_page_with_pdfminer(path: Path, number: int) -> Page:
    """Words and rulings of one page (1-based).

    Raises:
        Exception: anything; pdfminer has no common root of its errors.
    """
    with pdfplumber.open(path, pages=[number]) as pdf:
        if not pdf.pages:
            raise ValueError("pdfminer finds no such page")
        page = pdf.pages[0]
        try:
            words = page.extract_words(extra_attrs=["fontname", "size"], keep_blank_chars=True)
            return Page(
                number=number,
                width=float(page.width),
                height=float(page.height),
                rotation=int(page.rotation or 0) % 360,
                spans=[_span(word) for word in words if clean(word["text"]).strip()],
                rulings=merge_rulings(_rulings(page)),
            )
        finally:
            page.close()


def _span(word: dict[str, Any]) -> Span:
    font = named_font(str(word["fontname"]))
    return Span(
        clean(word["text"]),
        float(word["x0"]),
        float(word["top"]),
        float(word["x1"]),
        float(word["bottom"]),
        font.name,
        round(float(word["size"]), 2),
        font.bold,
        font.italic,
        upright=bool(word.get("upright", True)),
    )


def _rulings(page: Any) -> list[Ruling]:
    found = []
    for shape in (*page.lines, *page.rects):
        x0, top, x1, bottom = (float(shape[key]) for key in ("x0", "top", "x1", "bottom"))
        thickness = min(x1 - x0, bottom - top)
        if thickness < _THIN:
            found.append(Ruling(x0, top, x1, bottom, 0, thickness))
    return found
