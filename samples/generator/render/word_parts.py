"""Parts of a Word file that python-docx has no words for: fields, numbering, contents, language."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

NUMBERING_ID = "77"
"""Any id that the template's own lists do not use."""


def set_language(word: Any, tag: str) -> None:
    """The proofing language of the whole document."""
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)


def add_contents_styles(word: Any, levels: int) -> None:
    """Word's built-in styles of a table of contents, which the template lacks."""
    for level in range(1, levels + 1):
        style = word.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), f"TOC{level}")
        style.base_style = word.styles["Normal"]
        style.paragraph_format.left_indent = Cm(0.5 * (level - 1))
        style.paragraph_format.space_after = Pt(3)
        stops = style.paragraph_format.tab_stops
        stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def number_headings(word: Any, levels: int) -> None:
    """Tie the heading styles to a numbering definition: 1, 1.1, 1.1.1."""
    numbering = word.part.numbering_part.element
    level_xml = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{i + 1}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{".".join(f"%{n + 1}" for n in range(i + 1))}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for i in range(levels)
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING_ID}">'
        f'<w:multiLevelType w:val="multilevel"/>{level_xml}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{NUMBERING_ID}">'
            f'<w:abstractNumId w:val="{NUMBERING_ID}"/></w:num>'
        )
    )
    for level in range(levels):
        properties = word.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        properties.insert_element_before(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{NUMBERING_ID}"/></w:numPr>'
            ),
            "w:spacing",
            "w:outlineLvl",
        )


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    """A complex field with the result that Word last computed."""
    for kind in ("begin", "instruction", "separate", "result", "end"):
        run = paragraph.add_run(shown if kind == "result" else "")
        if kind == "instruction":
            run._r.append(_instruction(instruction))
        elif kind != "result":
            run._r.append(_mark(kind))


def add_header(section: Any, text: str) -> None:
    """A running header with tabs."""
    section.header.paragraphs[0].text = text


def add_page_footer(section: Any, language: str) -> None:
    """`Sida X av Y` made of fields."""
    before, between = {"sv": ("Sida ", " av "), "en": ("Page ", " of ")}[language]
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(before)
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run(between)
    add_field(paragraph, "NUMPAGES", "1")


def make_contents_field(entries: list[Any], depth: int) -> None:
    """Wrap the lines of the contents in the field that Word updates them by."""
    opening = [_mark("begin"), _instruction(f'TOC \\o "1-{depth}" \\h'), _mark("separate")]
    first = entries[0]._p
    for position, part in enumerate(opening):
        run = OxmlElement("w:r")
        run.append(part)
        first.insert(1 + position, run)
    entries[-1].add_run()._r.append(_mark("end"))


def box_contents(paragraphs: list[Any]) -> None:
    """Move paragraphs into a content control, as Word's gallery of contents does."""
    first = paragraphs[0]._p
    box = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:docPartObj>"
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    first.addprevious(box)
    for paragraph in paragraphs:
        box[-1].append(paragraph._p)


def _mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _instruction(text: str) -> Any:
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {text} "
    return instruction
