from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.shared import SEEDS, needs_shared
from tests.styled import block
from tests.typeset import BODY, BOLD, CONTEXT, HEIGHT, SENTENCE, Sheet

from planparse.layout.positioned import positioned_blocks
from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.model.place import Place
from planparse.outline.typography import headings
from planparse.readers.pdf.reader import read_pdf

OUTLINE = (
    (1, "1", "Inledning"),
    (1, "2", "Regionstyrelsens mål"),
    (2, "2.1", "Hållbar region"),
    (
        3,
        "2.1.1",
        "Regionstyrelsen ska stärka invånarnas tillgång till kollektivtrafik i hela länet",
    ),
    (3, "2.1.2", "Regionstyrelsen ska minska sin klimatpåverkan"),
    (2, "2.2", "Nära vård"),
    (3, "2.2.1", "Regionstyrelsen ska samordna arbetet med vårdens utbud och kompetens under åren"),
    (1, "3", "Ekonomi"),
    (2, "3.1", "Budgetavvikelse"),
    (1, "4", "Avslutning"),
)


@dataclass(frozen=True)
class House:
    """One way in which a body sets its reports."""

    name: str
    sizes: tuple[float, float, float] = (18, 14, 12)
    fonts: tuple[str, str, str] = (BOLD, BOLD, BOLD)
    colours: tuple[int, int, int] = (0, 0, 0)
    is_numbered: bool = True
    dot: str = ""
    has_contents: bool = False
    margin: float = 0.0
    bars: bool = False
    capitals: bool = False
    running: bool = False
    columns: int = 1


HOUSES = (
    House("plain"),
    House("numbers with a closing dot and a tab", dot=".", margin=30),
    House("unnumbered", is_numbered=False),
    House("colour alone", is_numbered=False, colours=(0x003C69, 0x0069B4, 0x7A0019)),
    House("light and large", fonts=(BODY, BODY, BOLD), sizes=(22, 16, 11)),
    House("of the text's size", is_numbered=False, sizes=(16, 12, 11)),
    House("numbers alone", fonts=(BOLD, BODY, BODY), sizes=(14, 11, 11)),
    House("with contents", has_contents=True, running=True),
    House("running chapter names", running=True),
    House("on bars", bars=True, colours=(0xFFFFFF, 0xFFFFFF, 0), is_numbered=False),
    House("capitals", is_numbered=False, sizes=(14, 11, 11), capitals=True),
    House("two columns", columns=2, is_numbered=False, sizes=(15, 13, 11)),
    House("two columns numbered", columns=2, has_contents=True),
)


def typeset(path: Path, house: House) -> Sheet:
    """The outline above in one house style, two paragraphs below each heading."""
    sheet = Sheet(path)
    sheet.y = 300
    sheet.line("Uppföljning", size=30, font=BOLD)
    sheet.line("Region Björkdal, januari till april", size=15)
    sheet.next_page()
    if house.has_contents:
        sheet.line("Innehåll", size=18, font=BOLD)
        sheet.gap(12)
        for level, number, title in OUTLINE:
            sheet.line(f"{number} {title} {'.' * 20} {3 + level}", x=60 + 10 * level, size=10)
        sheet.next_page()
    flow = Flow(sheet, house)
    for level, number, title in OUTLINE:
        flow.heading(level, number, title)
        flow.paragraph(f"Avsnitt {number}. {SENTENCE}")
        flow.paragraph(f"Även {title.lower()} följs upp. {SENTENCE}")
    return sheet


class Flow:
    """Text that goes on from column to column and page to page."""

    def __init__(self, sheet: Sheet, house: House) -> None:
        self.sheet, self.house = sheet, house
        self.width = 455.0 if house.columns == 1 else 215.0
        self.column = 0
        self.page = 1
        self.chapter = ""

    @property
    def x(self) -> float:
        return 70.0 + self.column * (self.width + 25)

    def room(self, points: float) -> None:
        """Go to the next column or page where less than this is left."""
        if self.sheet.y + points < 760:
            return
        self.column += 1
        if self.column == self.house.columns:
            self.finish_page()
            self.column = 0
            self.sheet.next_page()
        self.sheet.y = 80.0

    def finish_page(self) -> None:
        self.page += 1
        self.sheet.y = 800
        self.sheet.line(f"{self.page} (9)", x=500, size=8)
        if self.house.running:
            self.sheet.y = 35
            self.sheet.line(self.chapter, size=8)

    def heading(self, level: int, number: str, title: str) -> None:
        house, sheet = self.house, self.sheet
        size, font = house.sizes[level - 1], house.fonts[level - 1]
        prefix = f"{number}{house.dot}" if house.is_numbered else ""
        if level == 1:
            self.chapter = f"{prefix} {title}".strip()
        shown = title.upper() if house.capitals and level == 2 else title
        self.room(60 + size * 3)
        sheet.gap(14)
        lines = self.broken(f"{prefix} {shown}".strip() if not house.margin else shown, font, size)
        if house.bars and level < 3:
            canvas = sheet.canvas
            canvas.setFillColorRGB(0.1, 0.3, 0.5)
            height = 1.25 * size * len(lines) + 4
            canvas.rect(
                self.x - 4, HEIGHT - sheet.y - height + 3, self.width, height, stroke=0, fill=1
            )
        for index, line in enumerate(lines):
            colour = house.colours[level - 1]
            if house.margin and index == 0:
                sheet.line(prefix, x=self.x, size=size, font=font, colour=colour, step=0)
            sheet.line(line, x=self.x + house.margin, size=size, font=font, colour=colour)
        sheet.gap(4)

    def broken(self, text: str, font: str, size: float) -> list[str]:
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.sheet.canvas.stringWidth(longer, font, size) > self.width - self.house.margin:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def paragraph(self, text: str) -> None:
        self.room(70 if self.house.columns == 1 else 140)
        self.sheet.text(text, x=self.x, width=self.width)


@pytest.mark.parametrize("house", HOUSES, ids=lambda house: house.name)
def test_every_house_style_gives_the_outline(tmp_path: Path, house: House) -> None:
    found = typeset(tmp_path / "a.pdf", house).headings()
    shown = [
        title.upper() if house.capitals and level == 2 else title for level, _, title in OUTLINE
    ]
    assert [heading.title for heading in found] == shown
    assert [heading.level for heading in found] == [level for level, _, _ in OUTLINE]
    if house.is_numbered:
        assert [heading.number for heading in found] == [number for _, number, _ in OUTLINE]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "a.pdf")


def titles(sheet: Sheet) -> list[str]:
    return [heading.title for heading in sheet.headings()]


def test_what_is_set_bold_but_is_no_heading(sheet: Sheet) -> None:
    sheet.heading(["Mål"])
    sheet.line("Bakgrund.", font=BOLD, step=0)
    sheet.line("Regionen har länge velat göra detta och har nu tagit det", x=132)
    sheet.line("första steget mot en samlad styrning.")
    sheet.gap(10)
    for item in ("Nära vård", "Digitalt stöd"):
        sheet.line(f"\u2022 {item}", font=BOLD, x=80)
        sheet.line(SENTENCE[:75], x=88)
        sheet.line("och så vidare.", x=88)
        sheet.gap(6)
    sheet.line("Handläggare", font=BOLD, step=0)
    sheet.line("Datum", x=300, font=BOLD)
    sheet.gap(10)
    sheet.text(SENTENCE)
    sheet.line(
        "Detta är en hel mening i fet stil. Den följs av en till, också i fet stil", font=BOLD
    )
    sheet.gap(10)
    sheet.text(SENTENCE)
    assert titles(sheet) == ["Mål"]


def test_an_address_in_bold_is_no_row_of_headings(sheet: Sheet) -> None:
    sheet.heading(["Mål"])
    sheet.text(SENTENCE)
    for line in ("Region Björkdal", "Regionens hus", "Storgatan", "Björkdal"):
        sheet.line(line, font=BOLD)
        sheet.gap(9)
    sheet.text(SENTENCE)
    assert titles(sheet) == ["Mål"]


def test_a_heading_at_the_end_of_a_page_is_kept(sheet: Sheet) -> None:
    sheet.heading(["Mål"])
    sheet.text(SENTENCE)
    sheet.heading(["Tomt avsnitt"])
    assert titles(sheet)[0] == "Mål"


def test_a_unit_in_brackets_is_no_heading() -> None:
    blocks = [block("Ekonomi", 14, bold=True), block(SENTENCE)]
    blocks += [block("[I tusental kronor]", 14, bold=True), block(SENTENCE)]
    assert [heading.title for heading in headings(blocks, CONTEXT)] == ["Ekonomi"]


def test_a_title_above_a_table_is_no_heading() -> None:
    table = Block(kind="table", place=Place(page=2))
    blocks = [
        block("Ekonomi", 14, bold=True),
        block(SENTENCE),
        block("Utfall per nämnd", bold=True),
        table,
        block(SENTENCE),
    ]
    assert [heading.title for heading in headings(blocks, CONTEXT)] == ["Ekonomi"]


def test_a_heading_broken_over_blocks_is_joined() -> None:
    blocks = [
        block("Regionstyrelsen ska bidra till", 14, bold=True),
        block("Ett öppet Björkdal", 14, bold=True, space_before=3.0),
        block(SENTENCE),
        block("Ekonomi", 14, bold=True),
        block(SENTENCE),
    ]
    found = headings(blocks, CONTEXT)
    assert [(h.first, h.last, h.title) for h in found] == [
        (0, 1, "Regionstyrelsen ska bidra till Ett öppet Björkdal"),
        (3, 3, "Ekonomi"),
    ]


def test_large_figures_quotations_and_addresses_are_no_headings() -> None:
    blocks = [
        block("Ekonomi", 14, bold=True),
        block(SENTENCE),
        block("12,5 mnkr", 30, bold=True),
        block(SENTENCE),
        block("www.bjorkdal.example/plan", 14, bold=True),
        block(SENTENCE),
        block("Vi har under året lärt oss att lyssna mer på dem som bor i regionen.", 16),
        block(SENTENCE),
    ]
    assert [heading.title for heading in headings(blocks, CONTEXT)] == ["Ekonomi"]


ITALIC_TITLES = ("Nuläge", "Vad som återstår", "Risker", "Nästa steg")


def test_titles_in_italics_of_the_texts_size_are_headings() -> None:
    blocks = [block("Ekonomi", 14, bold=True), block(SENTENCE)]
    for title in ITALIC_TITLES:
        blocks += [block(title, italic=True), block(SENTENCE)]
    found = headings(blocks, CONTEXT)
    assert [heading.title for heading in found] == ["Ekonomi", *ITALIC_TITLES]
    assert [heading.level for heading in found] == [1, 2, 2, 2, 2]


def test_italics_that_also_set_whole_sentences_are_no_headings() -> None:
    blocks = [block("Ekonomi", 14, bold=True), block(SENTENCE)]
    for title in ITALIC_TITLES:
        blocks += [block(title, italic=True), block(SENTENCE)]
    blocks += [block(f"{SENTENCE} {n}", italic=True) for n in range(3)]
    assert [heading.title for heading in headings(blocks, CONTEXT)] == ["Ekonomi"]


def test_an_empty_document_has_no_headings() -> None:
    assert headings([], CONTEXT) == []


@needs_shared
@pytest.mark.parametrize(("name", "count", "numbered"), [("followup_a", 39, 29), ("plan", 32, 0)])
def test_the_source_documents_headings_are_found(name: str, count: int, numbered: int) -> None:
    raw = read_pdf(SEEDS / "rendered" / f"{name}.pdf", Limits())
    found = headings(positioned_blocks(raw.pages, CONTEXT).blocks, CONTEXT)
    assert len(found) == count
    assert sum(heading.number is not None for heading in found) == numbered
