"""Text that does not stand in a plain run of a plain paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.word_markup import (
    cell,
    codes,
    field,
    paragraph,
    read_word,
    relation,
    root,
    row,
    run,
    style,
    table,
)

BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic>"
    "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def texts(folder: Path, body: str) -> list[str]:
    return [block.text for block in read_word(folder, body).blocks]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<w:hyperlink r:id="x">' + run("bjorkdal.example") + "</w:hyperlink>", "bjorkdal.example"),
        ("<w:smartTag>" + run("Björkdal") + "</w:smartTag>", "Björkdal"),
        ("<w:sdt><w:sdtContent>" + run("2025") + "</w:sdtContent></w:sdt>", "2025"),
        ('<w:fldSimple w:instr="DATE">' + run("1 mars") + "</w:fldSimple>", "1 mars"),
        (field(" REF _Ref1 ", "tabell 3"), "tabell 3"),
        ('<w:r><w:t>hälso</w:t><w:noBreakHyphen/><w:t>vård</w:t></w:r>', "hälso-vård"),
        ('<w:r><w:t>kom</w:t><w:softHyphen/><w:t>mun</w:t></w:r>', "kommun"),
        (run("kom\u00admun"), "kommun"),
        ('<w:r><w:t>Mål</w:t><w:tab/><w:t>12</w:t></w:r>', "Mål\t12"),
        ('<w:r><w:t>slut</w:t><w:br w:type="page"/><w:t>Ny</w:t></w:r>', "slut Ny"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        (run("\uf0e0", '<w:rFonts w:ascii="Wingdings"/>'), "→"),
        (run("l", '<w:rFonts w:ascii="Wingdings"/>'), "●"),
        ('<w:r><w:sym w:font="Symbol" w:char="00B3"/><w:t> 90 %</w:t></w:r>', "≥ 90 %"),
        (run("a\u0085\u200bb\u0091\ufeff"), "a b"),
    ],
)  # fmt: skip
def test_inside_a_paragraph(tmp_path: Path, content: str, text: str) -> None:
    assert texts(tmp_path, paragraph(content)) == [text]


def test_lines_of_a_manual_break_are_kept(tmp_path: Path) -> None:
    body = paragraph("<w:r><w:t>Nämnden ska</w:t><w:br/><w:t>bygga ut</w:t></w:r>")
    (block,) = read_word(tmp_path, body).blocks
    assert (block.text, block.lines) == ("Nämnden ska bygga ut", ("Nämnden ska", "bygga ut"))


def test_an_unknown_sign_is_reported(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>'))
    assert raw.blocks[0].text == "\ufffd"
    assert codes(raw) == {"unknown_symbol"}


def test_a_field_inside_another_field_s_code_is_no_text(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = paragraph(
        mark.format("begin"), "<w:r><w:instrText>IF </w:instrText></w:r>",
        field("MERGEFIELD x", "kod"), mark.format("separate"), run("svar"), mark.format("end"),
    )  # fmt: skip
    assert texts(tmp_path, body) == ["svar"]


def test_a_field_without_end_swallows_nothing(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    body = paragraph(begin, "Mål 1") + paragraph("Mål 2")
    assert texts(tmp_path, body) == ["Mål 1", "Mål 2"]


def test_form_fields_show_their_state(tmp_path: Path) -> None:
    def form(data: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    checked = form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')
    open_box = form('<w:checkBox><w:default w:val="0"/></w:checkBox>')
    choice = form(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nej"/><w:listEntry w:val="Ja"/>'
        "</w:ddList>"
    )
    assert texts(tmp_path, paragraph(checked, open_box, choice)) == ["☒☐Ja"]


def test_content_that_is_linked_from_another_file_is_reported(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph(field("LINK Excel.Sheet.12 budget.xlsx", "12 500")))
    assert raw.blocks[0].text == "12 500"
    assert codes(raw) == {"linked_field"}


def test_contents_are_told_from_headings(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    first = paragraph(
        mark.format("begin"), '<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>',
        mark.format("separate"), "<w:r><w:t>1 Mål</w:t><w:tab/><w:t>4</w:t></w:r>",
    )  # fmt: skip
    last = paragraph("<w:r><w:t>2 Ekonomi</w:t><w:tab/></w:r>", field("PAGEREF x", "9"))
    body = first + last + paragraph(mark.format("end")) + paragraph("1 Mål", style="Heading1")
    raw = read_word(tmp_path, body)
    assert [(block.kind, block.text) for block in raw.blocks] == [
        ("contents", "1 Mål\t4"), ("contents", "2 Ekonomi\t9"), ("paragraph", "1 Mål"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["toc 2", "Innehåll 1", "TOC Heading"])
def test_contents_by_style(tmp_path: Path, name: str) -> None:
    raw = read_word(tmp_path, paragraph("Mål", style="X"), styles=style("X", name))
    assert raw.blocks[0].kind == "contents"


def test_contents_by_content_control(tmp_path: Path) -> None:
    control = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph('Innehåll')}</w:sdtContent></w:sdt>"
    )
    raw = read_word(tmp_path, control + paragraph("Mål"))
    assert [block.kind for block in raw.blocks] == ["contents", "paragraph"]


@pytest.mark.parametrize("name", ["caption", "Beskrivning"])
def test_captions(tmp_path: Path, name: str) -> None:
    body = paragraph("Tabell ", field("SEQ Tabell", "3"), " Mål", style="X")
    (block,) = read_word(tmp_path, body, styles=style("X", name)).blocks
    assert (block.kind, block.text) == ("caption", "Tabell 3 Mål")


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = BOX.format(paragraph("I rutan", style="Heading2") + paragraph("Text"))
    raw = read_word(tmp_path, paragraph("Före ", box, "och efter"))
    assert [(block.text, block.declared_level) for block in raw.blocks] == [
        ("Före och efter", None), ("I rutan", 2), ("Text", None),
    ]  # fmt: skip


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    body = paragraph(
        "Målet är ",
        '<w:del w:id="1"><w:r><w:delText>70</w:delText></w:r></w:del>',
        f'<w:ins w:id="2">{run("90")}</w:ins>',
        " %",
    ) + paragraph(f'<w:moveFrom w:id="3">{run("bort")}</w:moveFrom>') + paragraph(
        f'<w:moveTo w:id="4">{run("hit")}</w:moveTo>'
    )  # fmt: skip
    raw = read_word(tmp_path, body)
    assert [block.text for block in raw.blocks] == ["Målet är 90 %", "hit"]
    assert [(d.code, d.message.endswith(": 4")) for d in raw.doubts] == [("tracked_changes", True)]


def test_a_deleted_paragraph_mark_joins_the_next(tmp_path: Path) -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph("Nämnden ska ", props=gone) + paragraph("bygga ut", style="Heading2")
    (block,) = read_word(tmp_path, body).blocks
    assert (block.text, block.declared_level) == ("Nämnden ska bygga ut", 2)


def test_a_deleted_paragraph_does_not_count_in_a_list(tmp_path: Path) -> None:
    numbers = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    deleted = '<w:del w:id="2"><w:r><w:delText>Bort</w:delText></w:r></w:del>'
    body = (
        paragraph("Ett", props=numbers)
        + paragraph(deleted, props=numbers + '<w:rPr><w:del w:id="1"/></w:rPr>')
        + paragraph("Två", props=numbers)
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    raw = read_word(tmp_path, body, numbering=numbering)
    assert [(block.number, block.text) for block in raw.blocks] == [("1.", "Ett"), ("2.", "Två")]


@pytest.mark.parametrize(
    "hidden",
    [
        paragraph("Synligt ", run("dolt", "<w:vanish/>")),
        paragraph("Synligt ", run("dolt", '<w:rStyle w:val="Dold"/>')),
    ],
    ids=["direct", "by style"],
)
def test_hidden_text_is_a_block_of_its_own(tmp_path: Path, hidden: str) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    raw = read_word(tmp_path, hidden, styles=styles)
    assert [(block.text, block.hidden) for block in raw.blocks] == [
        ("Synligt", False), ("dolt", True),
    ]  # fmt: skip
    assert codes(raw) == {"hidden_text"}


@pytest.mark.parametrize(
    "props",
    [
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="FDFDFD" w:themeColor="background1"/>',
        '<w:sz w:val="2"/>',
        '<w:color w:val="000000"/><w:highlight w:val="black"/>',
        '<w:color w:val="1F3864"/><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>',
    ],
    ids=["white", "nearly white", "tiny", "blacked out", "on its own colour"],
)
def test_words_that_nobody_can_see_are_kept_apart_and_named(tmp_path: Path, props: str) -> None:
    raw = read_word(tmp_path, paragraph("Badet gav 950 tkr. ", run("Mål 2 är nått.", props)))
    assert [(block.text, block.hidden) for block in raw.blocks] == [
        ("Badet gav 950 tkr.", False),
        ("Mål 2 är nått.", True),
    ]
    (doubt,) = raw.doubts
    assert (doubt.code, doubt.severity) == ("hidden_text", "medium")
    assert "'Mål 2 är nått.'" in doubt.message


def test_words_of_their_cell_s_or_their_paragraph_s_colour_are_kept_apart(tmp_path: Path) -> None:
    fill = '<w:shd w:val="clear" w:fill="1F3864"/>'
    dark = run("dolt", '<w:color w:val="1F3864"/>')
    grid = table(row(cell(paragraph(dark, "vad"), props=fill), "950"), row("Bad", "900"))
    raw = read_word(tmp_path, grid + paragraph(dark, "Synligt", props=fill))
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.texts()[0] == ["vad", "950"]
    assert [b.text for b in raw.blocks[1:] if not b.hidden] == ["Synligt"]


WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="003366"/>'
PAINTED = (
    '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow">'
    f"<w:tcPr>{DARK}</w:tcPr></w:tblStylePr></w:style>"
)


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("Utfall", WHITE), props=DARK),
        paragraph(run("Utfall", WHITE + '<w:highlight w:val="darkBlue"/>')),
        paragraph(run("Utfall", '<w:color w:val="auto"/><w:highlight w:val="black"/>')),
        table(row(cell(paragraph(run("Utfall", WHITE)), props=DARK))),
        table(row(cell(paragraph(run("Utfall", WHITE))), "2025"), row("Bad", "9")).replace(
            "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'
        ),
        paragraph(run("Utfall", WHITE))
        + '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>',
    ],
    ids=["paragraph", "highlight", "automatic", "cell", "table's style", "over a picture"],
)
def test_light_words_on_a_colour_are_read(tmp_path: Path, body: str) -> None:
    raw = read_word(tmp_path, body, styles=PAINTED)
    texts = [block.text for block in raw.blocks if not block.hidden]
    texts += [text for b in raw.blocks if b.grid for text in b.grid.texts()[0]]
    assert "Utfall" in texts
    assert "hidden_text" not in codes(raw)


def test_a_hidden_paragraph_by_its_style(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path, paragraph("dolt", style="D"), styles=style("D", "Dold", run_props="<w:vanish/>")
    )
    assert [block.hidden for block in raw.blocks] == [True]


def test_a_prompt_that_nobody_filled_in_is_not_the_author_s_text(tmp_path: Path) -> None:
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{paragraph('Klicka här för att skriva.')}</w:sdtContent></w:sdt>"
    )
    raw = read_word(tmp_path, paragraph("Mål 1", style="Heading1") + prompt)
    assert [block.hidden for block in raw.blocks] == [False, True]
    assert "placeholder" in codes(raw)


def test_notes_stand_after_the_paragraph_that_they_hang_in(tmp_path: Path) -> None:
    body = paragraph(
        "Kostnaden är 12", '<w:r><w:footnoteReference w:id="2"/></w:r>', " mnkr"
    ) + paragraph("Slut", '<w:r><w:endnoteReference w:id="1"/></w:r>')
    raw = read_word(
        tmp_path,
        body,
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Enligt budget.")}{paragraph("Rad två.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{paragraph("Källa.")}</w:endnote>',
    )
    assert [(block.kind, block.number, block.text) for block in raw.blocks] == [
        ("paragraph", None, "Kostnaden är 12 mnkr"),
        ("note", "1", "Enligt budget."),
        ("note", None, "Rad två."),
        ("paragraph", None, "Slut"),
        ("note", "i", "Källa."),
    ]
    assert raw.doubts == []


def test_a_note_whose_reference_was_deleted_is_not_seen(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1"><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    raw = read_word(
        tmp_path,
        paragraph("Mål", deleted),
        footnotes=f'<w:footnote w:id="2">{paragraph("Borta.")}</w:footnote>',
    )
    assert [(block.text, block.hidden) for block in raw.blocks] == [
        ("Mål", False),
        ("Borta.", True),
    ]
    assert codes(raw) == {"tracked_changes", "unreferenced_note"}


def test_comments_are_not_the_document_s_text(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path,
        paragraph("Mål", '<w:r><w:commentReference w:id="4"/></w:r>'),
        comments=f'<w:comment w:id="4">{paragraph("Är detta klart?")}</w:comment>',
    )
    note = raw.blocks[1]
    assert (note.kind, note.declared_role, note.hidden) == ("note", "comment", True)
    assert note.text == "Är detta klart?"
    assert raw.doubts == []


def test_headers_and_footers_are_kept_apart(tmp_path: Path) -> None:
    header = table(row("Region Björkdal", cell(paragraph("Sida ", field("PAGE", "3")))))
    raw = read_word(tmp_path, paragraph("Mål"), header=header, footer=paragraph("Diarienr 2025-17"))
    assert [(block.kind, block.text) for block in raw.blocks] == [
        ("furniture", "Region Björkdal\tSida 3"),
        ("paragraph", "Mål"),
        ("furniture", "Diarienr 2025-17"),
    ]


def test_properties_of_the_file(tmp_path: Path) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> Plan\n2025 '
        "</dc:title><dc:creator>Region Björkdal</dc:creator></cp:coreProperties>"
    )
    body = paragraph(run("Mål", '<w:lang w:val="sv-SE"/>'))
    raw = read_word(tmp_path, body, members={"docProps/core.xml": core.encode()})
    assert (raw.title, raw.author, raw.language) == ("Plan 2025", "Region Björkdal", "sv-SE")


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


def drawing(inner: str, extra: str = "", size: int = 3_000_000) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/>'
        f'<wp:docPr id="1" name="Bild 1" {extra}/><a:graphic><a:graphicData>{inner}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def test_pictures(tmp_path: Path) -> None:
    blip = '<a:blip r:embed="rId7"/>'
    raw = read_word(
        tmp_path,
        paragraph(drawing(blip, 'descr="Karta över Björkdal"')) + paragraph(drawing(blip, size=9)),
        links=relation("rId7", "image", "media/image1.png"),
        members={"word/media/image1.png": PNG},
    )
    shown, tiny = (block.figure for block in raw.blocks)
    assert shown is not None
    assert tiny is not None
    assert (shown.kind, shown.alt_text, shown.png) == ("raster", "Karta över Björkdal", PNG)
    assert (shown.digest, shown.is_decoration, tiny.is_decoration) == (tiny.digest, False, True)


def test_a_chart_and_a_diagram(tmp_path: Path) -> None:
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a='
        '"http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><a:t>Sjukfrån</a:t>'
        "<a:t>varo</a:t></c:title></c:chart></c:chartSpace>"
    )
    diagram = (
        '<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a='
        '"http://schemas.openxmlformats.org/drawingml/2006/main"><d:pt><a:t>Trygghet</a:t></d:pt>'
        '<d:pt type="parTrans"><a:t>x</a:t></d:pt><d:pt><a:t>Hälsa</a:t></d:pt></d:dataModel>'
    )
    raw = read_word(
        tmp_path,
        paragraph(drawing('<c:chart r:id="rId1"/>'), drawing('<dgm:relIds r:dm="rId2"/>')),
        links=relation("rId1", "chart", "charts/chart1.xml")
        + relation("rId2", "diagramData", "diagrams/data1.xml"),
        members={
            "word/charts/chart1.xml": chart.encode(),
            "word/diagrams/data1.xml": diagram.encode(),
        },
    )
    assert [(b.figure.kind if b.figure else "", b.text) for b in raw.blocks] == [
        ("vector", "Sjukfrånvaro"), ("vector", "Trygghet\nHälsa"),
    ]  # fmt: skip


def test_the_strict_variant_of_the_format(tmp_path: Path) -> None:
    body = root("document", f"<w:body>{paragraph('Mål', style='Heading1')}</w:body>")
    for usual, strict in (
        ("schemas.openxmlformats.org/wordprocessingml/2006/main",
         "purl.oclc.org/ooxml/wordprocessingml/main"),
        ("schemas.openxmlformats.org/officeDocument/2006/relationships",
         "purl.oclc.org/ooxml/officeDocument/relationships"),
    ):  # fmt: skip
        body = body.replace(f"http://{usual}", f"http://{strict}")
    raw = read_word(tmp_path, "", members={"word/document.xml": body.encode()})
    assert [(block.text, block.declared_level) for block in raw.blocks] == [("Mål", 1)]


def test_raised_digits_are_no_digits_of_a_number(tmp_path: Path) -> None:
    up, down = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    text = paragraph(
        "Målet var 5,3",
        run("1", up),
        " procent, ytan 310 m",
        run("2", up),
        " och CO",
        run("2", down),
    )
    (block,) = read_word(tmp_path, text).blocks
    assert block.text == "Målet var 5,3¹ procent, ytan 310 m² och CO2"


def test_struck_text_is_kept_apart_and_named(tmp_path: Path) -> None:
    old, older = run("900", "<w:strike/>"), run("800", "<w:dstrike/>")
    plain = run("950", '<w:strike w:val="0"/>')
    raw = read_word(tmp_path, paragraph("Badhuset gav ", old, older, plain, " tkr."))
    assert [b.text for b in raw.blocks if not b.hidden] == ["Badhuset gav 950 tkr."]
    (doubt,) = [doubt for doubt in raw.doubts if doubt.code == "struck_text"]
    assert doubt.message.endswith("'900 | 800'")
