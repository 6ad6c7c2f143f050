"""The page of a PDF: frame, cover, running header and footer, page numbers, bookmarks."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph
from samples.generator.blocks import Document
from samples.generator.render.pdf_chart import draw_logo
from samples.generator.render.pdf_style import HouseStyle

MARGIN = 71.0
LANGUAGE_TAG = {"sv": "sv-SE", "en": "en-GB"}
PAGE_WORDS = {"sv": ("Sida", "av"), "en": ("Page", "of")}


class HeadingParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A heading that tells the document on which page it came to stand."""

    def __init__(self, text: str, level: int, look: ParagraphStyle) -> None:
        super().__init__(escape(text), look)
        self.heading = text
        self.level = level


class SamplePdf(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """A document template that collects the page of each heading."""

    def __init__(self, target: Any, document: Document, style: HouseStyle) -> None:
        super().__init__(
            target,
            pagesize=A4,
            title=document.title.replace("\n", " "),
            author=document.organisation,
            lang=LANGUAGE_TAG[document.language],
            invariant=1,
        )
        self.style = style
        self.heading_pages: dict[str, int] = {}
        width, height = A4
        frame = Frame(
            MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN, 0, 0, 0, 0, id="text"
        )
        self.addPageTemplates([PageTemplate(id="page", frames=[frame])])

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802  (reportlab's name)
        """Note a heading for the contents, the bookmarks and the expected answers."""
        if not isinstance(flowable, HeadingParagraph):
            return
        self.heading_pages[flowable.heading] = self.page
        if flowable.level <= self.style.contents_depth:
            self.notify("TOCEntry", (flowable.level - 1, escape(flowable.heading), self.page))
        if self.style.bookmarks:
            key = f"heading-{len(self.heading_pages)}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.heading, key, flowable.level - 1)


def page_canvas(document: Document, style: HouseStyle) -> type[Canvas]:
    """A canvas class that draws cover, header and footer once the page count is known."""

    class PageCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.finished: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  (reportlab's name)
            self.finished.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self.finished, start=1):
                self.__dict__.update(state)
                if number == 1 and style.has_cover:
                    _draw_cover(self, document, style)
                else:
                    _draw_furniture(self, document, style, (number, len(self.finished)))
                super().showPage()
            super().save()

    return PageCanvas


def _draw_cover(canvas: Canvas, document: Document, style: HouseStyle) -> None:
    width, height = A4
    canvas.setFillColor(style.ink)
    canvas.rect(0, height - 330, width, 190, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont(style.head_font, 30)
    for row, line in enumerate(document.title.split("\n")):
        canvas.drawString(MARGIN, height - 210 - row * 40, line)
    canvas.setFillColorRGB(0.2, 0.2, 0.2)
    canvas.setFont(style.small_font, 15)
    canvas.drawString(MARGIN, height - 372, document.body)
    canvas.setFont(style.small_font, 11)
    canvas.drawString(MARGIN, height - 394, document.organisation)
    draw_logo(canvas, style, width - MARGIN - 24, 60)


def _draw_furniture(
    canvas: Canvas, document: Document, style: HouseStyle, page: tuple[int, int]
) -> None:
    width, height = A4
    canvas.setFillColorRGB(0.3, 0.3, 0.3)
    canvas.setFont(style.small_font, 8)
    left = MARGIN
    if style.logo:
        draw_logo(canvas, style, MARGIN, height - 52)
        left += 34
    canvas.drawString(left, height - 44, f"{document.organisation} | {document.body}")
    canvas.drawRightString(width - MARGIN, height - 44, document.title.replace("\n", " "))
    canvas.setStrokeColor(style.ink)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, height - 57, width - MARGIN, height - 57)
    before, between = PAGE_WORDS[document.language]
    canvas.drawCentredString(width / 2, 36, f"{before} {page[0]} {between} {page[1]}")
