"""House styles: what differs between the PDF files of different bodies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import reportlab
from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


@dataclass(frozen=True)
class HouseStyle:
    """One body's way to set its documents."""

    colour: str
    body_font: str = "Times-Roman"
    body_bold: str = "Times-Bold"
    body_italic: str = "Times-Italic"
    head_font: str = "Helvetica-Bold"
    small_font: str = "Helvetica"
    body_size: float = 10.5
    table_lines: Literal["grid", "rules", "shaded"] = "grid"
    caption: Literal["above", "below"] = "below"
    chapter_on_bar: bool = False
    """Chapters stand in white on a bar of colour."""
    chapter_on_new_page: bool = True
    has_cover: bool = True
    contents_depth: int = 2
    """0 for a document without a table of contents."""
    bookmarks: bool = False
    logo: bool = False
    hyphenate: bool = False

    @property
    def ink(self) -> Color:
        """The house colour."""
        return HexColor(self.colour)


def register_vera() -> None:
    """The free Bitstream Vera fonts that ship with reportlab, embedded as subsets."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt"):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))


HEADING_SIZES = {1: 18.0, 2: 14.0, 3: 11.5}


def heading_style(style: HouseStyle, level: int) -> ParagraphStyle:
    """The paragraph style of a heading."""
    size = HEADING_SIZES[level]
    on_bar = style.chapter_on_bar and level == 1
    return ParagraphStyle(
        f"h{level}",
        fontName=style.head_font,
        fontSize=size,
        leading=size * 1.22,
        spaceBefore={1: 8, 2: 13, 3: 10}[level],
        spaceAfter={1: 8, 2: 6, 3: 4}[level],
        textColor=HexColor("#ffffff") if on_bar else style.ink,
        backColor=style.ink if on_bar else None,
        borderPadding=(4, 4, 6, 6) if on_bar else 0,
        keepWithNext=1,
    )


def body_style(style: HouseStyle) -> ParagraphStyle:
    """The paragraph style of running text."""
    return ParagraphStyle(
        "body",
        fontName=style.body_font,
        fontSize=style.body_size,
        leading=style.body_size * 1.36,
        spaceAfter=7,
        embeddedHyphenation=1 if style.hyphenate else 0,
    )


def lead_style(style: HouseStyle) -> ParagraphStyle:
    """A bold line above a paragraph."""
    return ParagraphStyle(
        "lead",
        parent=body_style(style),
        fontName=style.body_bold,
        spaceAfter=1,
        spaceBefore=3,
        keepWithNext=1,
    )


def caption_style(style: HouseStyle) -> ParagraphStyle:
    """A caption above or below its table or figure."""
    return ParagraphStyle(
        "caption",
        fontName=style.body_italic,
        fontSize=9,
        leading=11.5,
        spaceBefore=3 if style.caption == "below" else 6,
        spaceAfter=12 if style.caption == "below" else 4,
        textColor=black,
        keepWithNext=1 if style.caption == "above" else 0,
    )


def cell_style(style: HouseStyle, *, bold: bool, right: bool, light: bool) -> ParagraphStyle:
    """The text of a table cell; `light` for a head on a dark ground."""
    plain = "Vera" if style.body_font == "Vera" else "Helvetica"
    heavy = "VeraBd" if style.body_font == "Vera" else "Helvetica-Bold"
    return ParagraphStyle(
        "cell",
        fontName=heavy if bold else plain,
        fontSize=7.8 if style.body_font == "Vera" else 8.6,
        leading=10.8,
        alignment=2 if right else 0,
        textColor=white if light else black,
    )
