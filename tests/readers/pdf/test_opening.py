from __future__ import annotations

import base64
import os
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.errors import InputError
from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.model.raw import RawDocument
from planparse.readers.pdf import read_pdf
from planparse.readers.pdf.declared import rewritten
from planparse.readers.pdf.fallback import read_page_with_pdfminer

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]


def three_pages(canvas: Canvas) -> None:
    for number in (1, 2, 3):
        canvas.drawString(72, 700, f"Sidan {number} om Region Björkdal")
        if number < 3:
            canvas.showPage()


def refused(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read_pdf(path, Limits())
    return caught.value


@pytest.mark.parametrize(
    ("content", "reason", "words"),
    [
        (b"", "empty", "0 bytes"),
        (b"<!DOCTYPE html><title>404</title>", "not_pdf", "HTML"),
        (b"PK\x03\x04 word/document.xml", "not_pdf", "zip"),
        (b"Vanlig text utan sidor", "not_pdf", "text file"),
        (b"%PDF-1.7\nnothing that follows", "corrupt", "damaged"),
    ],
)
def test_what_is_no_pdf_says_what_it_is(
    tmp_path: Path, content: bytes, reason: str, words: str
) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(content)
    error = refused(path)
    assert error.reason == reason
    assert words in error.hint


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "saknas.pdf").reason == "not_found"
    assert refused(tmp_path).reason == "is_directory"
    os.mkfifo(tmp_path / "pipe.pdf")
    assert refused(tmp_path / "pipe.pdf").reason == "special_file"


def test_too_large_a_file_is_refused_before_it_is_opened(make_pdf: Make) -> None:
    with pytest.raises(InputError) as caught:
        read_pdf(make_pdf(three_pages), Limits(file_bytes=100))
    assert caught.value.reason == "too_large"


def test_a_password_is_asked_for_only_where_the_empty_one_fails(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    path = make_pdf(three_pages)
    locked, owned = tmp_path / "locked.pdf", tmp_path / "owned.pdf"
    with pikepdf.open(path) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
        pdf.save(owned, encryption=pikepdf.Encryption(owner="a", user=""))
    assert refused(locked).reason == "encrypted"
    assert read(owned)[1][0].spans[0].text.startswith("Sidan 1")


def test_a_file_without_pages_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    with pikepdf.new() as pdf:
        pdf.save(path)
    assert refused(path).reason == "zero_pages"


def test_a_damaged_file_is_read_and_doubted(make_pdf: Make, read: Read, tmp_path: Path) -> None:
    path = make_pdf(three_pages)
    content = path.read_bytes()
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(content[: content.rindex(b"xref")])
    raw, pages = read(broken)
    assert [page.spans[0].text[:7] for page in pages] == ["Sidan 1", "Sidan 2", "Sidan 3"]
    assert "repaired" in {doubt.code for doubt in raw.doubts}


def test_pages_come_one_at_a_time_and_within_the_limit(make_pdf: Make) -> None:
    raw = read_pdf(make_pdf(three_pages), Limits(pages=2))
    assert raw.page_count == 3
    assert [page.number for page in raw.pages] == [1, 2]
    assert [doubt.code for doubt in raw.doubts] == ["lost_pages"]


def test_too_much_text_on_a_page_is_cut_with_a_doubt(make_pdf: Make) -> None:
    raw = read_pdf(make_pdf(three_pages), Limits(page_characters=10))
    page = next(iter(raw.pages))
    assert sum(len(span.text) for span in page.spans) <= 10
    assert raw.doubts[0].code == "page_cut"


def test_a_file_name_that_is_not_unicode_is_read(make_pdf: Make, read: Read) -> None:
    path = make_pdf(three_pages)
    odd = Path(os.fsdecode(os.fsencode(path.parent) + b"/r\xe4tt.pdf"))
    path.rename(odd)
    assert len(read(odd)[1]) == 3


def test_pdfminer_reads_a_page_into_the_same_shape(make_pdf: Make) -> None:
    def draw(canvas: Canvas) -> None:
        three_pages(canvas)
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(72, 600, "Fet rad")
        canvas.line(72, 590, 300, 590)

    page = read_page_with_pdfminer(make_pdf(draw), 3)
    assert [span.text for span in page.spans] == ["Sidan 3 om Region Björkdal", "Fet rad"]
    assert [span.bold for span in page.spans] == [False, True]
    assert len(page.rulings) == 1


def test_a_page_tree_too_deep_for_the_engines_is_flattened(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    deep = tmp_path / "deep.pdf"
    with pikepdf.open(make_pdf(three_pages)) as pdf:
        node = pdf.Root.Pages
        for _ in range(3000):
            kids = pikepdf.Array([node])
            above = pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=3, Kids=kids)
            node.Parent = node = pdf.make_indirect(above)
        pdf.Root.Pages = node
        pdf.save(deep)
    raw, pages = read(deep)
    assert [page.spans[0].text[:7] for page in pages] == ["Sidan 1", "Sidan 2", "Sidan 3"]
    assert [doubt.code for doubt in raw.doubts if doubt.severity == "high"] == ["repaired"]


def test_letters_piled_up_by_a_font_without_widths_are_read_by_pdfminer(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    piled = tmp_path / "piled.pdf"
    with pikepdf.open(make_pdf(three_pages)) as pdf:
        for font in pdf.pages[1].Resources.Font.values():
            font.Subtype, font.BaseFont = pikepdf.Name.TrueType, pikepdf.Name.A
            font.FirstChar, font.LastChar, font.Widths = 0, 255, pikepdf.Array([500])
        pdf.save(piled)
    raw, pages = read(piled)
    assert pages[1].spans[0].text == "Sidan 2 om Region Björkdal"
    assert [(doubt.code, doubt.page) for doubt in raw.doubts if doubt.page == 2] == [
        ("piled_text", 2)
    ]


def unread(read: Read, path: Path) -> list[int | None]:
    """Pages said to lack content; each of them counts as unread."""
    raw, pages = read(path)
    found = [doubt.page for doubt in raw.doubts if doubt.code == "content_damaged"]
    assert [page.number for page in pages if page.text_source == "none"] == found
    return found


def test_a_page_whose_content_is_cut_off_counts_as_unread(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    cut, whole = tmp_path / "cut.pdf", tmp_path / "whole.pdf"
    with pikepdf.open(make_pdf(three_pages)) as pdf:
        pdf.save(whole)
        packed = zlib.compress(pdf.pages[1].Contents.read_bytes() * 20)
        pdf.pages[1].Contents.write(packed[:-30], filter=pikepdf.Name.FlateDecode)
        pdf.pages[2].Contents = pdf.make_indirect(pikepdf.Dictionary())
        pdf.save(cut)
    assert unread(read, cut) == [2, 3]
    assert unread(read, whole) == []


def with_another_digit(stream: pikepdf.Object, old: bytes, new: bytes) -> bytes:
    """A stream as packed, with text changed behind its checksum's back."""
    packed = zlib.compress(stream.read_bytes(), level=0)
    assert packed.count(old) == 1
    return packed.replace(old, new)


def in_forms(canvas: Canvas) -> None:
    for number in (1, 2):
        canvas.beginForm(f"Ruta{number}")
        canvas.drawString(72, 700, f"Verksamheten kostade 4{number}0 tkr")
        canvas.endForm()
        canvas.doForm(f"Ruta{number}")
        canvas.showPage()


@pytest.mark.parametrize("is_text", [False, True], ids=["packed", "packed and written as text"])
def test_a_figure_that_the_checksum_does_not_cover_is_not_trusted(
    make_pdf: Make, read: Read, tmp_path: Path, is_text: bool
) -> None:
    path = tmp_path / "changed.pdf"
    with pikepdf.open(make_pdf(three_pages)) as pdf:
        packed = with_another_digit(pdf.pages[1].Contents, b"Sidan 2", b"Sidan 7")
        filters = [pikepdf.Name.FlateDecode]
        if is_text:
            packed = base64.a85encode(packed) + b"~>"
            filters = [pikepdf.Name.ASCII85Decode, *filters]
        pdf.pages[1].Contents.write(packed, filter=filters)
        pdf.save(path, compress_streams=False)
    assert unread(read, path) == [2]


def test_a_figure_in_a_form_that_the_checksum_does_not_cover_is_not_trusted(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "changed.pdf"
    with pikepdf.open(make_pdf(in_forms)) as pdf:
        (form,) = pdf.pages[1].Resources.XObject.values()
        packed = with_another_digit(form, b"420 tkr", b"920 tkr")
        form.write(packed, filter=pikepdf.Name.FlateDecode)
        pdf.save(path)
    assert unread(read, path) == [2]


def test_pages_that_a_broken_download_lost_count_as_unread(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    path = make_pdf(three_pages)
    with pikepdf.open(path) as pdf:
        number, _ = pdf.pages[1].Contents.objgen
    data = path.read_bytes()
    start = data.index(b"%d 0 obj" % number)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(data[: start + 20])
    assert unread(read, broken) == [2, 3]


def test_a_blank_page_without_content_is_no_damage(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "blank.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    assert unread(read, path) == []


def test_a_form_that_only_adobe_draws_is_said(make_pdf: Make, read: Read, tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    with pikepdf.open(make_pdf(three_pages)) as pdf:
        xfa = pdf.make_stream(b"<xdp/>")
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=xfa)
        pdf.save(path)
    assert [doubt.code for doubt in read(path)[0].doubts] == ["xfa_not_read"]


def test_a_copy_without_its_form_is_written_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "blankett.pdf"
    canvas = Canvas(str(path), invariant=True)
    canvas.drawString(72, 700, "Blankett för uppföljning")
    canvas.acroForm.textfield(name="mal", value="Fler turer", x=72, y=600, width=200, height=20)
    canvas.save()
    copy = rewritten(path)
    assert copy is not None
    with pikepdf.open(BytesIO(copy)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert len(pdf.pages) == 1
