"""A DOCX file with real Word styles, merged cells, captions, contents, header and footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt, RGBColor
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
from samples.generator.render import word_parts
from samples.generator.render.hyphens import whole_numbers
from samples.generator.render.picture import draw_picture
from samples.generator.render.steady_zip import steady_zip
from samples.generator.render.word_chart import draw_chart
from samples.generator.render.word_table import add_light, add_table
from samples.generator.render.word_text import CONTENTS_TITLE

FIXED_DATE = datetime(2025, 2, 3, 8, 0)
"""When each file claims to have been written."""
COLOUR = RGBColor(0x1F, 0x4E, 0x5F)


@dataclass(frozen=True)
class WordStyle:
    """What differs between Word files of different houses."""

    automatic_numbers: bool = False
    """Heading numbers come from a numbering definition and are not part of the text."""
    boxed_contents: bool = False
    """The table of contents sits in a content control, as Word's own gallery makes it."""
    contents_depth: int = 2


def write_word(document: Document, pages: Mapping[str, int], style: WordStyle) -> bytes:
    """The bytes of a DOCX file; `pages` gives the page of each heading for the contents."""
    word = docx.Document()
    _prepare(word, document, style)
    _cover(word, document)
    if style.contents_depth:
        _contents(word, document, pages, style)
    for item in labelled(document):
        _add(word, item, style)
    buffer = BytesIO()
    word.save(buffer)
    return steady_zip(buffer.getvalue())


def _prepare(word: Any, document: Document, style: WordStyle) -> None:
    properties = word.core_properties
    properties.title = document.title.replace("\n", " ")
    properties.author = document.organisation
    properties.language = {"sv": "sv-SE", "en": "en-GB"}[document.language]
    properties.created = properties.modified = FIXED_DATE
    properties.last_modified_by = document.organisation
    properties.comments = ""
    word_parts.set_language(word, properties.language)
    _set_fonts(word)
    word_parts.add_contents_styles(word, levels=3)
    if style.automatic_numbers:
        word_parts.number_headings(word, levels=3)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    word_parts.add_header(section, f"{document.organisation}\t{document.body}\t{properties.title}")
    word_parts.add_page_footer(section, document.language)


def _set_fonts(word: Any) -> None:
    word.styles["Normal"].font.name = "Calibri"
    word.styles["Normal"].font.size = Pt(11)
    for level, size in ((1, 18), (2, 14), (3, 12)):
        font = word.styles[f"Heading {level}"].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), COLOUR
    caption = word.styles["Caption"].font
    caption.color.rgb, caption.italic = COLOUR, True


def _cover(word: Any, document: Document) -> None:
    for _ in range(6):
        word.add_paragraph()
    for line in document.title.split("\n"):
        word.add_paragraph(line, style="Title")
    word.add_paragraph(document.body, style="Subtitle")
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _contents(word: Any, document: Document, pages: Mapping[str, int], style: WordStyle) -> None:
    title = word.add_paragraph()
    title.add_run(CONTENTS_TITLE[document.language]).bold = True
    entries = []
    for item in labelled(document):
        block = item.block
        if isinstance(block, Heading) and block.level <= style.contents_depth:
            text = heading_text(item)
            line = f"{text.replace(' ', chr(9), 1) if item.label else text}\t{pages[text]}"
            entries.append(word.add_paragraph(line, style=f"toc {block.level}"))
    word_parts.make_contents_field(entries, style.contents_depth)
    if style.boxed_contents:
        word_parts.box_contents([title, *entries])
    word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add(word: Any, item: Labelled, style: WordStyle) -> None:
    block = item.block
    if isinstance(block, Heading):
        text = block.title if style.automatic_numbers else heading_text(item)
        word.add_heading(text, level=block.level)
    elif isinstance(block, Lead):
        word.add_paragraph().add_run(block.text).bold = True
    elif isinstance(block, Bullets):
        for point in block.items:
            word.add_paragraph(whole_numbers(point), style="List Bullet")
    elif isinstance(block, Table):
        add_table(word, block)
        _caption(word, item)
    elif isinstance(block, Key):
        _key(word, block)
    elif isinstance(block, Picture):
        _picture(word, draw_picture(), block.alt)
        _caption(word, item)
    elif isinstance(block, BarChart):
        _picture(word, draw_chart(block), block.caption)
        _caption(word, item)
    else:
        word.add_paragraph(whole_numbers(block.text))


def _key(word: Any, block: Key) -> None:
    paragraph = word.add_paragraph()
    for light, words in block.entries:
        add_light(paragraph, light)
        paragraph.add_run(f" {words}   ")


def _picture(word: Any, png: bytes, alternative: str) -> None:
    shape = word.add_picture(BytesIO(png), width=Cm(13))
    shape._inline.docPr.set("descr", alternative)


def _caption(word: Any, item: Labelled) -> None:
    if item.label is None:
        word.add_paragraph()
        return
    paragraph = word.add_paragraph(style="Caption")
    kind, number = item.label.split(" ")
    paragraph.add_run(f"{kind} ")
    word_parts.add_field(paragraph, f"SEQ {kind} \\* ARABIC", number)
    paragraph.add_run(caption_text(item).removeprefix(item.label))
