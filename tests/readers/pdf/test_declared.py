from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String
from reportlab.pdfgen.canvas import Canvas

from planparse.model.page import Page
from planparse.model.raw import RawDocument, TagNode

Make = Callable[[Callable[[Canvas], None]], Path]
Read = Callable[[Path], tuple[RawDocument, list[Page]]]

CONTENT = b"""
/H1 <</MCID 0>> BDC BT /F1 18 Tf 72 700 Td (Ledning) Tj ET EMC
/P <</MCID 1>> BDC BT /F1 11 Tf 72 660 Td (Namnden ) Tj ET EMC
/Span <</MCID 2>> BDC BT /F1 11 Tf 122 660 Td (ska) Tj ET EMC
/P <</MCID 3>> BDC BT /F1 11 Tf 142 660 Td (leda.) Tj ET EMC
/Artifact BMC BT /F1 9 Tf 72 30 Td (Sida 1) Tj ET EMC
"""


def tagged_pdf(path: Path) -> Path:
    """One page with a tree: H1, and a P whose text goes on after a Span; a role map; a cell."""
    with pikepdf.new() as pdf:
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        pdf.add_blank_page(page_size=(595, 842))
        page = pdf.pages[0].obj
        page.Contents = pdf.make_stream(CONTENT)
        page.Resources = Dictionary(Font=Dictionary(F1=font))

        def element(tag: str, kids: Any, **more: Any) -> pikepdf.Object:
            return pdf.make_indirect(
                Dictionary(Type=Name.StructElem, S=Name("/" + tag), Pg=page, K=kids, **more)
            )

        span = element("Betoning", Array([2]))
        figure = element(
            "Figure",
            Array([]),
            Alt=String("En karta"),
            A=Dictionary(O=Name.Layout, BBox=Array([100, 742, 200, 792])),
        )
        cell = element("TD", Array([]), C=Name.Wide)
        mcr = Dictionary(Type=Name.MCR, Pg=page, MCID=3)
        root = Dictionary(
            Type=Name.StructTreeRoot,
            RoleMap=Dictionary(Betoning=Name.Betoning2, Betoning2=Name.Span),
            ClassMap=Dictionary(Wide=Dictionary(O=Name.Table, ColSpan=3, RowSpan=2)),
            K=element(
                "Document",
                Array([element("H1", 0), element("P", Array([1, span, mcr])), figure, cell]),
            ),
        )
        pdf.Root.StructTreeRoot = pdf.make_indirect(root)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String("sv-SE")
        pdf.save(path)
    return path


def test_the_tree_keeps_order_roles_spans_and_alternative_texts(tmp_path: Path, read: Read) -> None:
    raw, (page,) = read(tagged_pdf(tmp_path / "tagged.pdf"))
    assert raw.language == "sv-SE"
    assert raw.tags is not None
    (document,) = raw.tags.children
    heading, paragraph, figure, cell = document.children
    assert (heading.tag, heading.mcids) == ("H1", [(1, 0)])
    assert [child.tag for child in paragraph.children] == ["NonStruct", "Span", "NonStruct"]
    assert [child.mcids for child in paragraph.children] == [[(1, 1)], [(1, 2)], [(1, 3)]]
    assert figure.alt_text == "En karta"
    assert figure.box == (100, 50, 200, 100)
    assert (cell.row_span, cell.column_span) == (2, 3)
    assert [(span.mcid, span.text.strip()) for span in page.spans] == [
        (0, "Ledning"),
        (1, "Namnden"),
        (2, "ska"),
        (3, "leda."),
        (None, "Sida 1"),
    ]


def test_content_that_the_author_names_twice_in_a_row_is_read_once(
    tmp_path: Path, read: Read
) -> None:
    path, twice = tagged_pdf(tmp_path / "tagged.pdf"), tmp_path / "twice.pdf"
    with pikepdf.open(path) as pdf:
        heading, paragraph = list(pdf.Root.StructTreeRoot.K.K)[:2]
        heading.K = Array([0, 0])
        paragraph.K.append(paragraph.K[-1])
        pdf.save(twice)
    raw, _ = read(twice)

    assert raw.tags is not None
    heading_node, paragraph_node, *_ = raw.tags.children[0].children
    assert heading_node.mcids == [(1, 0)]
    assert [child.mcids for child in paragraph_node.children] == [[(1, 1)], [(1, 2)], [(1, 3)]]


def test_a_tree_that_runs_in_a_circle_ends(tmp_path: Path, read: Read) -> None:
    path, looped = tagged_pdf(tmp_path / "tagged.pdf"), tmp_path / "looped.pdf"
    with pikepdf.open(path) as pdf:
        document = pdf.Root.StructTreeRoot.K
        document.K.append(document)
        pdf.save(looped)
    raw, _ = read(looped)

    def count(node: TagNode) -> int:
        return 1 + sum(map(count, node.children))

    assert raw.tags is not None
    assert count(raw.tags) < 20


def test_bookmarks_labels_metadata_and_attachments(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("Verksamhetsplan för Björkdal")
        canvas.setAuthor("Nämnden")
        for _ in range(2):
            canvas.drawString(72, 700, "Text")
            canvas.showPage()
        canvas.drawString(72, 700, "Text")

    path = tmp_path / "declared.pdf"
    with pikepdf.open(make_pdf(draw)) as pdf:
        pdf.Root.PageLabels = Dictionary(
            Nums=Array([0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D)])
        )
        with pdf.open_outline() as outline:
            mark = OutlineItem("Mål\x00", 1, "XYZ", top=742)
            mark.children.append(OutlineItem("Delmål", 2))
            outline.root.append(mark)
        pdf.attachments["bilaga.csv"] = b"a;b"
        pdf.save(path)
    raw, pages = read(path)
    assert (raw.title, raw.author) == ("Verksamhetsplan för Björkdal", "Nämnden")
    assert [page.label for page in pages] == ["i", "ii", "1"]
    first, second = raw.bookmarks
    assert (first.title, first.level, first.page) == ("Mål", 1, 2)
    assert first.top == pytest.approx(100)
    assert (second.title, second.level, second.page) == ("Delmål", 2, 3)
    (doubt,) = raw.doubts
    assert doubt.code == "attachments_not_read"
    assert "bilaga.csv" in doubt.message


def test_values_of_form_fields_stand_on_the_page(make_pdf: Make, read: Read) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 720, "Ansvarig")
        form = canvas.acroForm
        form.textfield(name="ansvarig", value="Regiondirektören", x=72, y=690, width=200, height=20)
        form.checkbox(name="klar", checked=True, x=72, y=650, size=16)

    page = read(make_pdf(draw))[1][0]
    texts = {span.text: span for span in page.spans}
    assert set(texts) == {"Ansvarig", "Regiondirektören", "☒"}
    assert 842 - 712 < texts["Regiondirektören"].top < 842 - 680


def test_a_broken_label_tree_costs_only_the_labels(
    make_pdf: Make, read: Read, tmp_path: Path
) -> None:
    path = tmp_path / "labels.pdf"
    with pikepdf.open(make_pdf(lambda canvas: canvas.drawString(72, 700, "Kvar"))) as pdf:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=2_000_000_000)]))
        pdf.save(path)
    assert read(path)[1][0].spans[0].text == "Kvar"
