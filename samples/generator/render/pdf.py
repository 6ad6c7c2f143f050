"""A PDF in a house style: cover, contents, headings, tables, figures, header and footer."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    Image,
    KeepTogether,
    ListFlowable,
    PageBreak,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as PdfTable
from reportlab.platypus.tableofcontents import TableOfContents
from samples.generator.blocks import (
    BarChart,
    Bullets,
    Document,
    Heading,
    Key,
    Lead,
    Picture,
    Table,
)
from samples.generator.labels import Labelled, caption_text, heading_text, labelled
from samples.generator.render.hyphens import whole_numbers, with_soft_hyphens
from samples.generator.render.pdf_chart import pdf_chart
from samples.generator.render.pdf_page import HeadingParagraph, SamplePdf, page_canvas
from samples.generator.render.pdf_style import (
    HouseStyle,
    body_style,
    caption_style,
    heading_style,
    lead_style,
    register_vera,
)
from samples.generator.render.pdf_table import LIGHT_SIZE, TEXT_WIDTH, light_drawing, pdf_table
from samples.generator.render.picture import draw_picture
from samples.generator.render.word_text import CONTENTS_TITLE

ROOM_FOR_CHAPTER = 140
"""A chapter that may begin anywhere still wants this many points on its page."""


@dataclass(frozen=True)
class Pdf:
    """A PDF's bytes, and the page of each heading by its printed text."""

    content: bytes
    pages: dict[str, int]


def write_pdf(document: Document, style: HouseStyle) -> Pdf:
    """Set a document; the same document and style give the same bytes."""
    register_vera()
    buffer = BytesIO()
    pdf = SamplePdf(buffer, document, style)
    pdf.multiBuild(_story(document, style), canvasmaker=page_canvas(document, style))
    return Pdf(buffer.getvalue(), pdf.heading_pages)


def _story(document: Document, style: HouseStyle) -> list[Flowable]:
    story: list[Flowable] = []
    if style.has_cover:
        story.extend([Spacer(1, 1), PageBreak()])
    if style.contents_depth:
        story.extend([_contents_title(document, style), _contents(style), PageBreak()])
    is_first = True
    for item in labelled(document):
        if isinstance(item.block, Heading) and item.block.level == 1 and not is_first:
            new_page = style.chapter_on_new_page
            story.append(PageBreak() if new_page else CondPageBreak(ROOM_FOR_CHAPTER))
        story.extend(_flowables(item, style))
        is_first = False
    return story


def _contents_title(document: Document, style: HouseStyle) -> Flowable:
    look = ParagraphStyle("contents", parent=heading_style(style, 2), fontSize=16, spaceAfter=14)
    return Paragraph(CONTENTS_TITLE[document.language], look)


def _contents(style: HouseStyle) -> Flowable:
    contents = TableOfContents()
    contents.dotsMinLevel = 0
    contents.levelStyles = [
        ParagraphStyle(
            f"contents{level}",
            fontName=style.body_bold if level == 0 else style.body_font,
            fontSize=9.8,
            leading=12.4,
            leftIndent=level * 16,
            rightIndent=24,
            spaceBefore=2 if level == 0 else 0,
        )
        for level in range(style.contents_depth)
    ]
    return contents


def _flowables(item: Labelled, style: HouseStyle) -> list[Flowable]:
    block = item.block
    if isinstance(block, Heading):
        return [
            HeadingParagraph(heading_text(item), block.level, heading_style(style, block.level))
        ]
    if isinstance(block, Lead):
        return [Paragraph(escape(block.text), lead_style(style))]
    if isinstance(block, Bullets):
        return [_bullets(block, style), Spacer(1, 6)]
    if isinstance(block, Table):
        return _captioned(item, pdf_table(block, style), style)
    if isinstance(block, Key):
        return [_key(block, style), Spacer(1, 9)]
    if isinstance(block, BarChart):
        return [KeepTogether(_captioned(item, pdf_chart(block, style), style))]
    if isinstance(block, Picture):
        return [KeepTogether(_captioned(item, _image(), style))]
    return [_paragraph(block.text, style)]


def _paragraph(text: str, style: HouseStyle) -> Flowable:
    shown = whole_numbers(with_soft_hyphens(text) if style.hyphenate else text)
    return Paragraph(escape(shown), body_style(style))


def _bullets(block: Bullets, style: HouseStyle) -> Flowable:
    points: list[Any] = [_paragraph(point, style) for point in block.items]
    return ListFlowable(
        points, bulletType="bullet", start="\u2022", leftIndent=16, bulletFontName="Helvetica"
    )


def _key(block: Key, style: HouseStyle) -> Flowable:
    """Each light with its words to the right, all on one line."""
    cells: list[Any] = []
    for light, words in block.entries:
        cells += [light_drawing(light), _paragraph(words, style)]
    width = TEXT_WIDTH / len(block.entries)
    widths = [LIGHT_SIZE + 4, width - LIGHT_SIZE - 4] * len(block.entries)
    look = [("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
    return PdfTable([cells], colWidths=widths, style=look, hAlign="LEFT")


def _captioned(item: Labelled, body: Any, style: HouseStyle) -> list[Flowable]:
    if item.label is None:
        return [body, Spacer(1, 9)]
    caption = Paragraph(escape(caption_text(item)), caption_style(style))
    return [caption, body, Spacer(1, 9)] if style.caption == "above" else [body, caption]


def _image() -> Flowable:
    reader = ImageReader(BytesIO(draw_picture()))
    width, height = reader.getSize()
    shown = 300.0
    return Image(BytesIO(draw_picture()), shown, shown * height / width, hAlign="LEFT")
