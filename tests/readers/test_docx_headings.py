from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from tests.word_markup import paragraph, read_word, run, style

from planparse.model.limits import Limits
from planparse.readers.docx import read_docx

GOAL = "Nämnden ska bygga ut cykelvägarna"


def test_headings_of_a_file_that_python_docx_wrote(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Verksamhetsplan", level=0)
    document.add_heading("Mål", level=1)
    document.add_heading(GOAL, level=2)
    document.add_paragraph("Målet följs upp varje tertial.")
    document.core_properties.title = "Plan för Region Björkdal"
    document.core_properties.author = "Region Björkdal"
    document.save(str(tmp_path / "plan.docx"))
    raw = read_docx(tmp_path / "plan.docx", Limits())
    assert [(block.text, block.declared_level) for block in raw.blocks] == [
        ("Verksamhetsplan", None),
        ("Mål", 1),
        (GOAL, 2),
        ("Målet följs upp varje tertial.", None),
    ]
    assert (raw.title, raw.author) == ("Plan för Region Björkdal", "Region Björkdal")
    assert raw.page_count is None
    assert raw.doubts == []


def test_a_style_of_ones_own_inherits_its_level(tmp_path: Path) -> None:
    document = docx.Document()
    own = document.styles.add_style("Björkdal målrubrik", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 3"]
    document.add_paragraph(GOAL, style="Björkdal målrubrik")
    document.save(str(tmp_path / "plan.docx"))
    (block,) = read_docx(tmp_path / "plan.docx", Limits()).blocks
    assert (block.declared_level, block.declared_role) == (3, "Björkdal målrubrik")


@pytest.mark.parametrize(
    ("styles", "props", "level"),
    [
        (style("Rubrik1", "heading 1", '<w:outlineLvl w:val="0"/>'), "", 1),
        (style("Rubrik1", "Rubrik 1"), "", 1),
        (style("Rubrik1", "Mellanrubrik", '<w:outlineLvl w:val="4"/>'), "", 5),
        (style("Rubrik1", "heading 2", '<w:outlineLvl w:val="9"/>'), "", None),
        (style("Rubrik1", "heading 2"), '<w:outlineLvl w:val="9"/>', None),
        (style("Rubrik1", "Brödtext"), '<w:outlineLvl w:val="2"/>', 3),
        (style("Rubrik1", "Rubrik"), "", None),
        ("", "", 1),
    ],
    ids=[
        "id in Swedish", "name in Swedish", "outline level of the style", "style says body text",
        "paragraph says body text", "outline level of the paragraph", "a title has no level",
        "no styles at all",
    ],
)  # fmt: skip
def test_where_a_level_comes_from(
    tmp_path: Path, styles: str, props: str, level: int | None
) -> None:
    raw = read_word(tmp_path, paragraph(GOAL, style="Rubrik1", props=props), styles=styles)
    assert raw.blocks[0].declared_level == level


def test_styles_that_are_based_on_each_other_in_a_circle(tmp_path: Path) -> None:
    styles = style("A", "A", based_on="B") + style("B", "heading 4", based_on="A")
    raw = read_word(tmp_path, paragraph(GOAL, style="A"), styles=styles)
    assert raw.blocks[0].declared_level == 4


def test_the_look_is_that_of_most_characters(tmp_path: Path) -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("Mål", "Mål", '<w:jc w:val="center"/><w:spacing w:before="240"/>',
                '<w:b/><w:color w:val="003C69"/><w:rFonts w:ascii="Arial"/>')
    )  # fmt: skip
    body = paragraph(run("Mål ", '<w:i/><w:sz w:val="40"/>'), GOAL, style="Mål")
    look = read_word(tmp_path, body, styles=styles).blocks[0].style
    assert look is not None
    assert (look.font, look.size, look.bold, look.italic) == ("Arial", 11.0, True, False)
    assert (look.colour, look.centred, look.space_before) == (0x003C69, True, 12.0)


def test_bold_in_a_character_style_toggles(tmp_path: Path) -> None:
    strong = (
        '<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    styles = style("Fet", "Fet", run_props="<w:b/>") + strong
    body = paragraph(run(GOAL, '<w:rStyle w:val="Stark"/>'), style="Fet") + paragraph(
        run(GOAL, '<w:rStyle w:val="Stark"/>')
    )
    inside, outside = (block.style for block in read_word(tmp_path, body, styles=styles).blocks)
    assert inside is not None
    assert outside is not None
    assert (inside.bold, outside.bold) == (False, True)


def test_indent_counts_from_the_edge_of_the_page(tmp_path: Path) -> None:
    body = paragraph(GOAL, props='<w:ind w:left="720" w:hanging="360"/>')
    section = '<w:sectPr><w:pgMar w:left="1440"/></w:sectPr>'
    look = read_word(tmp_path, body + section).blocks[0].style
    assert look is not None
    assert look.indent == 72.0 + 36.0 - 18.0
