"""Word files that are damaged or meant to do harm: the smallest case of each."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from tests.word_markup import (
    cell,
    codes,
    paragraph,
    read_word,
    relation,
    relations,
    root,
    row,
    run,
    table,
    write_word,
)

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.readers.docx import read_docx

GOAL = "Nämnden ska bygga ut cykelvägarna"
DOCUMENT = "word/document.xml"
ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def document(body: str, prolog: str = "") -> str:
    xml = root("document", f"<w:body>{body}</w:body>")
    return xml.replace("?>", f"?>{prolog}", 1)


def refused(folder: Path, data: bytes, limits: Limits | None = None) -> InputError:
    """The error of a file whose main part is `data`."""
    with pytest.raises(InputError) as caught:
        read_word(folder, "", members={DOCUMENT: data}, limits=limits)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    xml = document(paragraph("[&x;]"), ENTITY).replace("UTF-8", encoding.upper())
    error = refused(tmp_path, xml.encode(encoding))
    assert error.reason == "corrupt"
    assert "DOCTYPE" in error.hint


def test_a_doctype_behind_a_long_comment_is_refused(tmp_path: Path) -> None:
    xml = document(paragraph("x"), f"<!--{'x' * 10_000}--><!DOCTYPE w>")
    assert "DOCTYPE" in refused(tmp_path, xml.encode()).hint


def test_a_doctype_in_the_list_of_types_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="DOCTYPE"):
        read_word(
            tmp_path,
            paragraph(GOAL),
            members={"[Content_Types].xml": f"{ENTITY}<Types>&x;</Types>".encode()},
        )


def test_a_hostile_part_that_is_not_needed_is_left_out(tmp_path: Path) -> None:
    core = f"{ENTITY}<core><title>&x;</title></core>".encode()
    raw = read_word(tmp_path, paragraph(GOAL), members={"docProps/core.xml": core})
    assert [block.text for block in raw.blocks] == [GOAL]
    assert raw.title is None
    assert codes(raw) == {"part_unreadable"}


def test_an_encoding_that_hides_markup_is_refused(tmp_path: Path) -> None:
    xml = document(paragraph("x")).replace("UTF-8", "UTF-7")
    assert refused(tmp_path, xml.encode()).reason == "corrupt"


def test_xinclude_is_not_followed(tmp_path: Path) -> None:
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>'
    raw = read_word(tmp_path, include + paragraph(GOAL))
    assert [block.text for block in raw.blocks] == [GOAL]
    assert codes(raw) == {"unknown_element"}


@pytest.mark.parametrize(
    "xml",
    [
        document(paragraph(GOAL))[:-20].encode(),
        document(paragraph("a&#x1F;b")).encode(),
        document(paragraph("a")).replace(">a<", ">\x00<").encode(),
        document("<w:sdt>" * 1000 + "</w:sdt>" * 1000).encode(),
        b"",
    ],
    ids=["cut off", "control character", "zero byte", "nested too deep", "empty"],
)
def test_a_main_part_that_is_no_xml_is_refused(tmp_path: Path, xml: bytes) -> None:
    error = refused(tmp_path, xml)
    assert error.reason == "corrupt"
    assert "\n" not in error.hint


def test_a_main_part_that_swells_is_a_bomb(tmp_path: Path) -> None:
    xml = document(paragraph(" " * (65 * 1024 * 1024)))
    assert refused(tmp_path, xml.encode()).reason == "bomb"


def test_the_sum_of_all_parts_is_bounded(tmp_path: Path) -> None:
    limits = Limits(inflated_bytes=1000)
    assert refused(tmp_path, document("x" * 2000).encode(), limits).reason == "bomb"


def test_text_that_repeats_itself_is_read_with_a_doubt(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph("Nämnden ska bygga. " * 50_000))
    assert raw.blocks[0].text.count("bygga") == 50_000
    assert codes(raw) == {"inflate_ratio"}


def test_a_swollen_picture_costs_only_itself(tmp_path: Path) -> None:
    drawing = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'
    raw = read_word(
        tmp_path,
        paragraph(GOAL, drawing),
        links=relation("rId1", "image", "media/i.png"),
        members={"word/media/i.png": bytes(5_000_000)},
    )
    assert [block.kind for block in raw.blocks] == ["paragraph", "figure"]
    assert raw.blocks[1].figure is not None
    assert raw.blocks[1].figure.png is None
    assert codes(raw) == {"part_skipped"}


def test_a_picture_that_is_none_is_kept_without_pixels(tmp_path: Path) -> None:
    drawing = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'
    raw = read_word(
        tmp_path,
        paragraph(drawing),
        links=relation("rId1", "image", "media/i.jpeg"),
        members={"word/media/i.jpeg": b"\xff\xd8\xff not a picture"},
    )
    assert raw.blocks[0].figure is not None
    assert raw.blocks[0].figure.png is None


def test_many_members_are_a_doubt(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path,
        paragraph(GOAL),
        members={f"x{number}": b"" for number in range(20)},
        limits=Limits(archive_entries=10),
    )
    assert [block.text for block in raw.blocks] == [GOAL]
    assert codes(raw) == {"archive_entries"}


def test_two_main_parts_are_a_grave_doubt(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph("ett"))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(DOCUMENT, document(paragraph("två")))
    raw = read_docx(path, Limits())
    assert [(doubt.code, doubt.severity) for doubt in raw.doubts] == [("repeated_part", "high")]


def test_members_that_overlap_are_a_bomb(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL))
    data = bytearray(path.read_bytes())
    records = [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]
    first = data[records[0] + 42 : records[0] + 46]
    data[records[1] + 42 : records[1] + 46] = first
    path.write_bytes(bytes(data))
    with pytest.raises(InputError) as caught:
        read_docx(path, Limits())
    assert caught.value.reason == "bomb"


def test_a_list_of_members_that_claims_gigabytes_is_a_bomb(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL))
    data = bytearray(path.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<L", 2_000_000_000)
    path.write_bytes(bytes(data))
    with pytest.raises(InputError) as caught:
        read_docx(path, Limits())
    assert caught.value.reason == "bomb"


def test_a_size_that_lies_is_found_out(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL * 100))
    data = bytearray(path.read_bytes())
    name = data.rfind(DOCUMENT.encode(), 0, data.rfind(b"PK\x05\x06"))
    data[name - 22 : name - 18] = struct.pack("<L", 100)
    path.write_bytes(bytes(data))
    with pytest.raises(InputError) as caught:
        read_docx(path, Limits())
    assert caught.value.reason == "corrupt"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_corrupt(tmp_path: Path, share: float) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InputError) as caught:
        read_docx(path, Limits())
    assert caught.value.reason == "corrupt"


def test_an_encrypted_member_is_told(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL))
    data = bytearray(path.read_bytes())
    name = data.rfind(DOCUMENT.encode(), 0, data.rfind(b"PK\x05\x06"))
    data[name - 46 + 8] |= 1
    path.write_bytes(bytes(data))
    with pytest.raises(InputError) as caught:
        read_docx(path, Limits())
    assert caught.value.reason == "encrypted"


def test_a_package_of_another_kind_is_not_word(tmp_path: Path) -> None:
    other = relations(relation("main", "officeDocument", "xl/workbook.xml")).encode()
    with pytest.raises(InputError) as caught:
        read_word(tmp_path, paragraph(GOAL), members={"_rels/.rels": other})
    assert caught.value.reason == "not_docx"


def test_a_package_that_names_no_main_part_is_read_with_a_doubt(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph(GOAL), members={"_rels/.rels": relations("").encode()})
    assert [block.text for block in raw.blocks] == [GOAL]
    assert codes(raw) == {"main_part_unnamed"}


def test_names_with_other_case_and_slashes_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Word\\Document.xml", document(paragraph(GOAL)))
        main = relation("main", "officeDocument", "/word/document.xml")
        archive.writestr("_rels/.rels", relations(main))
    assert [block.text for block in read_docx(path, Limits()).blocks] == [GOAL]


def test_names_that_leave_the_file_are_reported_and_harmless(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph(GOAL), members={"../outside.txt": b"x"})
    assert codes(raw) == {"unsafe_member_name"}
    assert not (tmp_path.parent / "outside.txt").exists()


def test_targets_that_leave_the_file_are_not_followed(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path,
        paragraph(GOAL, '<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>'),
        links=relation("x", "image", "../../../../etc/hostname"),
    )
    assert codes(raw) == {"unsafe_target"}


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame"])
def test_what_lies_outside_is_never_fetched(tmp_path: Path, kind: str) -> None:
    outside = relation("x", kind, "http://127.0.0.1:9/x", "External")
    raw = read_word(
        tmp_path,
        paragraph(GOAL),
        members={"word/_rels/settings.xml.rels": relations(outside).encode()},
    )
    assert codes(raw) == {"external_reference"}


def test_a_hyperlink_is_no_reference_to_the_outside(tmp_path: Path) -> None:
    link = relation("x", "hyperlink", "https://bjorkdal.example", "External")
    assert read_word(tmp_path, paragraph(GOAL), links=link).doubts == []


@pytest.mark.parametrize(
    ("element", "code"), [("altChunk", "alt_chunk"), ("subDoc", "subdocument")]
)
def test_content_in_other_files_is_a_grave_doubt(tmp_path: Path, element: str, code: str) -> None:
    raw = read_word(tmp_path, paragraph(GOAL) + f'<w:{element} r:id="x"/>')
    assert [(doubt.code, doubt.severity) for doubt in raw.doubts] == [(code, "high")]


def test_macros_are_reported(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph(GOAL), members={"word/vbaProject.bin": b"x"})
    assert codes(raw) == {"macros"}


@pytest.mark.parametrize("claimed", ["2000000000", "9" * 400, "64"])
def test_a_cell_that_claims_too_many_columns_is_cut(tmp_path: Path, claimed: str) -> None:
    wide = cell("a", props=f'<w:gridSpan w:val="{claimed}"/>')
    raw = read_word(tmp_path, table(row(wide), row("b")))
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.column_count == Limits().column_span
    assert codes(raw) == {"column_span"}


@pytest.mark.parametrize("claimed", ["0", "-3", "x"])
def test_a_span_that_is_none_counts_as_one(tmp_path: Path, claimed: str) -> None:
    narrow = cell("a", props=f'<w:gridSpan w:val="{claimed}"/>')
    raw = read_word(tmp_path, table(row(narrow, "b")))
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.texts() == [["a", "b"]]


def test_a_merge_without_start_is_a_cell_of_its_own(tmp_path: Path) -> None:
    raw = read_word(tmp_path, table(row(cell("a", props="<w:vMerge/>"), "b")))
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.texts() == [["a", "b"]]
    assert codes(raw) == {"merge_without_start"}


def test_a_giant_table_is_cut_with_a_grave_doubt(tmp_path: Path) -> None:
    wide = row(*["<w:tc><w:p/></w:tc>"] * 1000)
    raw = read_word(tmp_path, table(*[wide] * 103))
    assert raw.blocks[0].grid is not None
    assert raw.blocks[0].grid.row_count == 100
    assert ("table_cut", "high") in [(doubt.code, doubt.severity) for doubt in raw.doubts]


def test_tables_nested_without_end_keep_their_text(tmp_path: Path) -> None:
    opening, closing = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    raw = read_word(tmp_path, opening * 60 + paragraph(GOAL) + closing * 60)
    assert "nested_too_deep" in codes(raw)
    assert GOAL in raw.blocks[0].grid.cells[0].text if raw.blocks[0].grid else False


def test_wrappers_nested_two_hundred_deep_are_read(tmp_path: Path) -> None:
    body = "<w:sdt><w:sdtContent>" * 100 + paragraph(GOAL) + "</w:sdtContent></w:sdt>" * 100
    assert [block.text for block in read_word(tmp_path, body).blocks] == [GOAL]


def test_text_beyond_the_limit_is_cut_and_what_came_before_is_kept(tmp_path: Path) -> None:
    raw = read_word(
        tmp_path, paragraph(GOAL) * 100, limits=Limits(document_characters=3 * len(GOAL))
    )
    assert len(raw.blocks) == 4
    assert [(doubt.code, doubt.severity) for doubt in raw.doubts] == [("text_cut", "high")]


@pytest.mark.parametrize("part", ["styles", "numbering", "footnotes", "header"])
def test_a_damaged_part_is_reported_and_the_rest_is_read(tmp_path: Path, part: str) -> None:
    links = relation("x", part, f"{part}.xml")
    raw = read_word(
        tmp_path, paragraph(GOAL, style="Heading1"), links=links,
        members={f"word/{part}.xml": b"<w:oops"},
    )  # fmt: skip
    assert [block.declared_level for block in raw.blocks] == [1]
    assert codes(raw) == {"part_unreadable"}


def test_a_part_that_is_named_and_missing_is_reported(tmp_path: Path) -> None:
    raw = read_word(tmp_path, paragraph(GOAL), links=relation("x", "footnotes", "footnotes.xml"))
    assert [(doubt.code, doubt.severity) for doubt in raw.doubts] == [("part_missing", "high")]


def test_nonsense_in_attributes_is_harmless(tmp_path: Path) -> None:
    props = (
        '<w:outlineLvl w:val="x"/><w:ind w:left="1e999"/><w:spacing w:before="NaN"/>'
        '<w:numPr><w:ilvl w:val="-5"/><w:numId w:val=""/></w:numPr><w:jc/>'
    )
    odd = run(GOAL, '<w:sz w:val="inf"/><w:color w:val="röd"/><w:b w:val=""/><w:rFonts/>')
    raw = read_word(tmp_path, paragraph(odd, props=props), numbering="<w:num/><w:abstractNum/>")
    assert [block.text for block in raw.blocks] == [GOAL]


def test_junk_before_the_zip_is_tolerated(tmp_path: Path) -> None:
    path = write_word(tmp_path / "plan.docx", paragraph(GOAL))
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert DOCUMENT in archive.namelist()
    path.write_bytes(b"PK-junk-" + path.read_bytes())
    assert [block.text for block in read_docx(path, Limits()).blocks] == [GOAL]
