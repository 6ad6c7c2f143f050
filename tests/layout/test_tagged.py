from __future__ import annotations

from planparse.context import Context
from planparse.layout.tagged import TaggedLayout, tagged_blocks
from planparse.model.block import Block
from planparse.model.page import Page, Picture, Span
from planparse.model.place import Box
from planparse.model.raw import RawDocument, TagNode
from planparse.profiles.profile import load

CONTEXT = Context(load("sv"))
FILLER = "Nämnden i Region Björkdal har arbetat vidare med målet under hela perioden."


class Author:
    """Writes text on pages and the tags for it at the same time."""

    def __init__(self) -> None:
        self.pages = [Page(number=1, width=595, height=842)]
        self.root = TagNode("Document")
        self._mcid = 0
        self._y = 110.0

    def turn(self) -> None:
        self.pages.append(Page(number=len(self.pages) + 1, width=595, height=842))
        self._y = 110.0

    def span(self, text: str, x: float = 72.0, **more: object) -> Span:
        """Text on the next line, in no tag."""
        span = Span(text, x, self._y, x + 5.0 * len(text), self._y + 11, "Arial", 11.0)
        for key, value in more.items():
            setattr(span, key, value)
        self.pages[-1].spans.append(span)
        self._y += 14
        return span

    def marked(self, *texts: str, x: float = 72.0) -> list[tuple[int, int]]:
        """Lines of text under one marked-content id."""
        self._mcid += 1
        for text in texts:
            self.span(text, x, mcid=self._mcid)
        return [(len(self.pages), self._mcid)]

    def tag(self, tag: str, *texts: str, x: float = 72.0) -> TagNode:
        return TagNode(tag, len(self.pages), self.marked(*texts, x=x) if texts else [])

    def add(self, tag: str, *texts: str) -> TagNode:
        node = self.tag(tag, *texts)
        self.root.children.append(node)
        return node

    def laid_out(self) -> TaggedLayout:
        layout, doubt = self.verdict()
        assert doubt is None
        assert layout is not None
        return layout

    def verdict(self) -> tuple[TaggedLayout | None, str | None]:
        raw = RawDocument("application/pdf", "pdfium", tags=TagNode("StructTreeRoot"))
        assert raw.tags is not None
        raw.tags.children.append(self.root)
        layout, doubt = tagged_blocks(raw, self.pages, CONTEXT)
        return layout, doubt.message if doubt else None


def parent(tag: str, *children: TagNode) -> TagNode:
    return TagNode(tag, 1, children=list(children))


def report() -> Author:
    author = Author()
    author.add("H1", "Uppföljning")
    author.add("P", FILLER)
    return author


def texts(blocks: tuple[Block, ...], kind: str = "paragraph") -> list[str]:
    return [block.text for block in blocks if block.kind == kind]


def headings(blocks: tuple[Block, ...]) -> list[tuple[int, str]]:
    return [(block.declared_level, block.text) for block in blocks if block.declared_level]


def test_headings_have_the_declared_level_and_paragraphs_their_lines_joined() -> None:
    author = report()
    author.add("H2", "Ledning och", "styrning")
    author.add("P", "Hälso- och sjukvård, verksam-", "heten och hälso-", "och sjukvården")
    blocks = author.laid_out().blocks
    assert headings(blocks) == [(1, "Uppföljning"), (2, "Ledning och styrning")]
    assert blocks[-1].text == "Hälso- och sjukvård, verksamheten och hälso- och sjukvården"
    assert blocks[-1].lines[0] == "Hälso- och sjukvård, verksam-"
    assert blocks[-1].place.page == 1
    assert blocks[-1].style is not None
    assert blocks[-1].style.size == 11


def test_a_heading_without_a_number_stands_below_the_last_numbered_one() -> None:
    author = report()
    author.add("H2", "Mål")
    author.add("H", "Bedömning")
    author.add("H", "Mer om granskningen")
    author.add("H2", "Ekonomi")
    author.add("H1", "   ")
    assert headings(author.laid_out().blocks) == [
        (1, "Uppföljning"),
        (2, "Mål"),
        (3, "Bedömning"),
        (3, "Mer om granskningen"),
        (2, "Ekonomi"),
    ]


def test_runs_of_a_line_are_joined_with_the_blanks_that_stand_between_them() -> None:
    author = report()
    first = author.span("Nämnden", mcid=90)
    author._y -= 14
    author.span("ska", x=first.x1 + 4, mcid=91)
    author._y -= 14
    author.span("!", x=first.x1 + 19.2, mcid=92)
    link = TagNode("Link", 1, [(1, 91)])
    author.root.children.append(
        parent("P", TagNode("NonStruct", 1, [(1, 90)]), link, TagNode("Span", 1, [(1, 92)]))
    )
    assert author.laid_out().blocks[-1].text == "Nämnden ska!"


def test_replacement_text_takes_the_place_of_what_is_drawn() -> None:
    author = report()
    word = author.tag("Span", "0rd")
    word.actual_text = "Ord"
    author.root.children.append(parent("P", word))
    assert author.laid_out().blocks[-1].text == "Ord"


def test_list_items_have_their_label_and_nested_ones_follow() -> None:
    author = report()
    item = parent("LI", author.tag("Lbl", "•"), parent("LBody", author.tag("P", "Yttre")))
    inner = parent("LI", author.tag("Lbl", "–"), author.tag("LBody", "Inre"))
    item.children[1].children.append(parent("L", inner))
    author.root.children.append(parent("L", item))
    assert texts(author.laid_out().blocks, "list_item") == ["• Yttre", "– Inre"]


def test_a_heading_inside_a_list_is_a_heading_with_its_number() -> None:
    author = report()
    author.root.children.append(
        parent(
            "L", parent("LI", author.tag("Lbl", "2."), parent("LBody", author.tag("H2", "Ekonomi")))
        )
    )
    assert headings(author.laid_out().blocks)[-1] == (2, "2. Ekonomi")


def test_notes_and_figures_inside_a_paragraph_follow_it() -> None:
    author = report()
    before = author.tag("Span", "Se noten")
    note = author.tag("Note", "1 Enligt planen.")
    after = author.tag("Span", "här.")
    author.root.children.append(parent("P", before, note, after))
    blocks = author.laid_out().blocks
    assert [(block.kind, block.text) for block in blocks[-2:]] == [
        ("paragraph", "Se noten här."),
        ("note", "1 Enligt planen."),
    ]


def test_a_tagged_table_over_two_pages_is_one_grid_with_spans() -> None:
    author = report()
    head = parent("TR", author.tag("TH", "Mål"), author.tag("TH", "Utfall"), author.tag("TH", "År"))
    wide = author.tag("TD", "Gemensamt")
    wide.column_span, wide.row_span = 2, 2
    first = parent("TR", wide, author.tag("TD", "2025"))
    author.turn()
    second = parent("TR", author.tag("TD", "2026"))
    third = parent("TR", author.tag("TD", "Eget"), author.tag("TD", "Klart"))
    author.root.children.append(parent("Table", parent("THead", head), first, second, third))
    (table,) = [block for block in author.laid_out().blocks if block.kind == "table"]
    grid = table.grid
    assert grid is not None
    assert (grid.row_count, grid.column_count, grid.header_row_count) == (4, 3, 1)
    assert grid.texts() == [
        ["Mål", "Utfall", "År"],
        ["Gemensamt", "Gemensamt", "2025"],
        ["Gemensamt", "Gemensamt", "2026"],
        ["Eget", "Klart", ""],
    ]
    assert [cell.page for cell in grid.cells if cell.text == "2026"] == [2]
    assert [place.page for place in table.places] == [1, 2]


def test_text_of_a_row_whose_empty_cells_have_no_tag_stands_in_its_own_column() -> None:
    author = report()
    names = ("Aktivitet", "Ej påbörjad", "Pågår", "Klar")
    places = (72.0, 172.0, 272.0, 372.0)

    def row(*cells: tuple[str, float]) -> TagNode:
        return parent("TR", *(author.tag("TD", text, x=x) for text, x in cells))

    head = row(*zip(names, places, strict=True))
    marked = row(("Bygga bron", 72.0), ("X", 380.0))
    shortened = row(("Lägga stigen", 72.0), ("som beslutats före sommaren av nämnden", 172.0))
    author.root.children.append(parent("Table", head, marked, shortened))
    (table,) = [block for block in author.laid_out().blocks if block.kind == "table"]
    assert table.grid is not None
    assert table.grid.texts()[1:] == [
        ["Bygga bron", "", "", "X"],
        ["Lägga stigen", "som beslutats före sommaren av nämnden", "", ""],
    ]


def test_a_frame_made_as_a_table_gives_its_text_and_headings() -> None:
    author = report()
    cell = parent("TD", author.tag("H2", "Faktaruta"), author.tag("P", "Om nämnden."))
    author.root.children.append(parent("Table", parent("TR", cell)))
    blocks = author.laid_out().blocks
    assert texts(blocks, "table") == []
    assert headings(blocks)[-1] == (2, "Faktaruta")
    assert texts(blocks)[-1] == "Om nämnden."


def test_contents_lines_are_not_paragraphs() -> None:
    author = report()
    line = parent("TOCI", parent("Reference", author.tag("Link", "Ekonomi ..... 4")))
    author.root.children.append(parent("TOC", line))
    assert texts(author.laid_out().blocks, "contents") == ["Ekonomi ..... 4"]


def test_a_tagged_figure_has_its_picture_and_a_drawn_one_its_box() -> None:
    author = report()
    author.pages[0].pictures.append(
        Picture("raster", Box(100, 300, 300, 400), "d1", b"png", mcid=7)
    )
    photo = TagNode("Figure", 1, [(1, 7)], alt_text="En karta över  Björkdal")
    chart = TagNode("Figure", 1, box=Box(100, 500, 300, 600))
    author.root.children += [photo, chart]
    figures = [block for block in author.laid_out().blocks if block.kind == "figure"]
    assert [figure.place.box for figure in figures] == [(100, 300, 300, 400), (100, 500, 300, 600)]
    first, second = (figure.figure for figure in figures)
    assert first is not None
    assert second is not None
    assert (first.kind, first.alt_text, first.png) == ("raster", "En karta över Björkdal", b"png")
    assert second.kind == "vector"


def test_what_the_tree_leaves_out_is_furniture_in_the_margin_and_text_elsewhere() -> None:
    author = report()
    author.span("Sida 1 av 1").top = 800
    author.pages[0].spans[-1].bottom = 811
    forgotten = author.span("Den här raden glömdes.")
    forgotten.top, forgotten.bottom = 400, 411
    blocks = author.laid_out().blocks
    assert texts(blocks, "furniture") == ["Sida 1 av 1"]
    assert texts(blocks)[-1] == "Den här raden glömdes."


def test_an_untagged_page_is_laid_out_by_its_looks_and_stands_in_its_place() -> None:
    author = report()
    author.turn()
    author.span(FILLER)
    author.turn()
    author.add("H1", "Bilaga")
    author.add("P", FILLER, FILLER)
    pages = [block.place.page for block in author.laid_out().blocks]
    assert pages == [1, 1, 2, 3, 3]


def test_a_tree_is_refused_with_its_reason() -> None:
    empty = Author()
    empty.span(FILLER)
    assert empty.verdict() == (None, "the structure tree is not used: it holds no text")

    flat = Author()
    flat.add("P", FILLER)
    assert flat.verdict()[0] is None
    assert "flat" in (flat.verdict()[1] or "")

    partial = report()
    for _ in range(4):
        partial.span(FILLER)
    assert "covers only" in (partial.verdict()[1] or "")

    shouting = Author()
    shouting.add("H1", FILLER)
    assert "makes headings of 100%" in (shouting.verdict()[1] or "")

    deep = report()
    node = deep.root
    for _ in range(5_000):
        node.children.append(TagNode("Sect", 1))
        node = node.children[-1]
    assert "nested deeper" in (deep.verdict()[1] or "")


def test_a_document_without_a_tree_is_not_doubted() -> None:
    assert tagged_blocks(RawDocument("application/pdf", "pdfium"), [], CONTEXT) == (None, None)


def test_a_heading_in_the_tag_of_the_paragraph_before_it_is_a_heading() -> None:
    author = report()
    one = author.add("H2", "Ledning och styrning")
    for page, mcid in one.mcids:
        _larger(author, page, mcid)
    both = author.add("P", FILLER)
    author.turn()
    both.mcids += author.marked("Närmare vård i hela regionen")
    _larger(author, *both.mcids[-1])
    author.add("P", FILLER)
    blocks = author.laid_out().blocks
    found = [text for level, text in headings(blocks) if level == 2]
    assert found == ["Ledning och styrning", "Närmare vård i hela regionen"]
    assert FILLER in texts(blocks)


def test_larger_words_at_a_paragraphs_end_are_no_heading_where_none_look_so() -> None:
    author = report()
    both = author.add("P", FILLER)
    both.mcids += author.marked("Tack till alla som har bidragit")
    _larger(author, *both.mcids[-1])
    assert [text for _, text in headings(author.laid_out().blocks)] == ["Uppföljning"]


def _larger(author: Author, page: int, mcid: int) -> None:
    """Set a marked stretch as this author's second level of headings is set."""
    for span in author.pages[page - 1].spans:
        if span.mcid == mcid:
            span.size, span.colour = 16.0, 0x4F81BD


def test_a_raised_mark_in_tags_of_its_own_stays_in_its_paragraph() -> None:
    author = report()
    mark = parent("NonStruct", author.tag("NonStruct", "¹"))
    rest = [author.tag("NonStruct", text) for text in ("Utfallet blev 87", " procent av målet.")]
    author.root.children.append(parent("P", rest[0], mark, rest[1]))
    assert texts(author.laid_out().blocks)[-1] == "Utfallet blev 87 ¹ procent av målet."


def test_a_container_without_a_meaning_of_its_own_parts_what_it_holds() -> None:
    author = report()
    inside = [author.tag("P", "Första stycket."), author.tag("P", "Andra stycket.")]
    author.root.children.append(parent("NonStruct", *inside))
    assert texts(author.laid_out().blocks)[-2:] == ["Första stycket.", "Andra stycket."]


def test_numbers_above_each_other_in_a_cell_are_not_joined() -> None:
    author = report()
    heads = parent("TR", *(author.tag("TH", text) for text in ("Verksamhet", "Utfall")))
    named = parent(
        "TR", author.tag("TD", "Bad", "Bibliotek"), author.tag("TD", "324", "331", x=300)
    )
    broken = parent("TR", author.tag("TD", "Vägar"), author.tag("TD", "1 234", "567", x=300))
    author.root.children.append(parent("Table", heads, named, broken))
    (table,) = [block.grid for block in author.laid_out().blocks if block.grid]
    assert table.texts()[1:] == [["Bad Bibliotek", "324\n331"], ["Vägar", "1 234 567"]]


def test_text_of_a_style_sheet_beside_a_tagged_text_stays_at_its_place() -> None:
    author = report()
    author.add("H2", "Ekonomi")
    heading = author.pages[-1].spans[-1]
    author.add("P", "310")
    amount = author.pages[-1].spans[-1]
    for text, by, right in (
        ("2.1", heading, False),
        ("\u2212", amount, False),
        (" %", amount, True),
    ):
        span = author.span(text)
        span.top, span.bottom = by.top, by.bottom
        span.x0 = by.x1 if right else by.x0 - 5.0 * len(text) - 4 * (text == "2.1")
        span.x1 = span.x0 + 5.0 * len(text)
    found = texts(author.laid_out().blocks)
    assert found[-2:] == ["2.1 Ekonomi", "\u2212310 %"]


def test_a_head_that_a_browser_prints_on_every_page_is_said_once() -> None:
    author = report()
    head = parent("TR", author.tag("TH", "Drift"), author.tag("TH", "Budget (tkr)"))
    rows = [parent("TR", author.tag("TD", "Gator"), author.tag("TD", "310"))]
    author.turn()
    for cell in head.children:
        text = author.pages[0].spans[-4 + head.children.index(cell)].text
        cell.mcids += author.marked(text)
    rows.append(parent("TR", author.tag("TD", "Parker"), author.tag("TD", "150")))
    author.root.children.append(parent("Table", parent("THead", head), parent("TBody", *rows)))
    (grid,) = [block.grid for block in author.laid_out().blocks if block.grid]
    assert grid.texts() == [["Drift", "Budget (tkr)"], ["Gator", "310"], ["Parker", "150"]]


def test_a_paragraph_that_is_a_tables_caption_is_read_as_one() -> None:
    author = report()
    author.add("P", "Tabell 2. Kostnader, tkr")
    rows = [
        parent("TR", *(author.tag(tag, text) for text in row))
        for tag, row in (("TH", ("Verksamhet", "2031")), ("TD", ("Bad", "324")))
    ]
    author.root.children.append(parent("Table", *rows))
    blocks = author.laid_out().blocks
    assert [b.text for b in blocks if b.grid] == ["Tabell 2. Kostnader, tkr"]
    assert texts(blocks, "caption") == ["Tabell 2. Kostnader, tkr"]
