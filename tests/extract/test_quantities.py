from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.engine.reading import Reading, read_document
from planparse.model.facts import StatedNumber

OPENING = "Nämnden följer verksamheten och redovisar utfallet för regionens mål."

Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(text: str) -> Reading:
        path = tmp_path / "rapport.txt"
        path.write_text(f"1 Inledning\n\n{OPENING}\n\n{text}\n", encoding="utf-8")
        return read_document(path, "follow_up")

    return made


def named(reading: Reading, raw: str) -> StatedNumber:
    (found,) = [number for number in reading.numbers if number.raw == raw]
    return found


def test_a_number_of_text_has_its_line_block_and_offset(read: Read) -> None:
    reading = read("2 Ekonomi\n\nFörsta raden\nslutar här. Budgeten är 12 mnkr för nämnden.")
    number = named(reading, "12 mnkr")
    assert (number.place.line, number.role) == (8, "budget")
    assert number.section is not None
    assert number.block is not None
    assert number.offset is not None
    block = reading.outline.sections[number.section - 1].blocks[number.block]
    assert block.text[number.offset :].startswith("12 mnkr")


def test_a_number_of_a_paragraph_that_goes_on_overleaf_has_all_its_places(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    lines = [
        f"Nämnden har under perioden arbetat med uppdrag {n} och fortsätter" for n in range(40)
    ]
    for number, line in enumerate([*lines, "det arbetet för 37 mnkr under nästa år."]):
        if number == 38:
            canvas.showPage()
        canvas.drawString(72, 780 - 18 * (number % 38), line)
    canvas.save()
    found = named(read_document(path, "follow_up"), "37 mnkr")
    assert [place.page for place in found.places] == [1, 2]
    assert found.place == found.places[0]


def test_a_number_of_a_caption_stands_at_the_caption(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    canvas.drawString(72, 800, OPENING)
    canvas.drawString(72, 765, "Tabell 4 Driftbudget för 2031")
    for row, cells in enumerate([("Område", "Budget"), ("Buss", "120"), ("Spår", "95")]):
        for column, text in enumerate(cells):
            canvas.rect(72 + 150 * column, 740 - 20 * row, 150, 20)
            canvas.drawString(78 + 150 * column, 746 - 20 * row, text)
    canvas.save()
    reading = read_document(path, "follow_up")
    (table,) = reading.tables
    assert table.caption == "Tabell 4 Driftbudget för 2031"
    for raw in ("4", "2031"):
        box = named(reading, raw).place.box
        assert box is not None
        assert table.place.box is not None
        assert 842 - 780 < box.top < box.bottom < table.place.box.top


def test_chapters_and_tables_are_identifiers_and_section_numbers_nothing(read: Read) -> None:
    reading = read("2 Ekonomi\n\n2.1 Utfall\n\nSe tabell 3 för mer om detta.")
    assert [(n.raw, n.kind) for n in reading.numbers] == [
        ("1", "identifier"),
        ("2", "identifier"),
        ("3", "identifier"),
    ]


def test_pages_of_the_contents_are_identifiers(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Verksamhetsplan\n\n2025\n\nInnehåll\n\nInledning\t3\nMål\t4\nEkonomi\t12\n\nInledning\n\n"
        f"{OPENING}\n\nMål\n\n{OPENING}\n\nEkonomi\n\n{OPENING}\n",
        encoding="utf-8",
    )
    numbers = read_document(path, "plan").numbers
    assert [(n.raw, n.kind) for n in numbers] == [
        ("3", "identifier"),
        ("4", "identifier"),
        ("12", "identifier"),
        ("2025", "year"),
    ]


@pytest.mark.parametrize(
    ("sentence", "raw", "period"),
    [
        ("Utfallet för januari–april är 16,7 mnkr.", "16,7 mnkr", "januari–april"),
        ("Prognosen för helår 2025 är 12 mnkr.", "12 mnkr", "helår 2025"),
        ("Antalet resor är 41 procent lägre än under 2019.", "41 procent", None),
        ("Under 2024 byggdes huset. Det kostade 5 mnkr.", "5 mnkr", None),
    ],
)
def test_the_period_of_a_number_stands_in_its_sentence(
    read: Read, sentence: str, raw: str, period: str | None
) -> None:
    assert named(read(f"2 Ekonomi\n\n{sentence}"), raw).period == period


@pytest.mark.parametrize(
    ("above", "origin"),
    [
        ("Tabell 1 Drift, belopp i mnkr", "caption"),
        ("Beloppen redovisas i mnkr. Intäkter har minus.", "text"),
    ],
)
def test_units_come_from_the_caption_or_the_sentence_above(
    read: Read, above: str, origin: str
) -> None:
    cells = "Konto\tBudget\tAntal anställda\tAndel (%)\nHyra\t590\t2 100\t34\nLöner\t10\t40\t3"
    reading = read(f"2 Ekonomi\n\n{above}\n\n{cells}")
    money = named(reading, "590")
    assert (money.unit, money.scale, money.inherited_from) == ("kr", 10**6, origin)
    people, share = named(reading, "2 100"), named(reading, "34")
    assert (people.unit, people.kind, people.scale) == (None, "count", 1)
    assert (share.unit, share.inherited_from) == ("%", "header")


def test_the_head_of_the_labels_states_the_unit(read: Read) -> None:
    reading = read("2 Ekonomi\n\nObjekt (tkr)\tUtfall\tBudget\nBro\t1\t3 500\nVäg\t0\t20")
    assert named(reading, "3 500").scale == 1000
    assert named(reading, "3 500").label == "Bro | Budget"


def test_three_amounts_of_a_line_are_three(read: Read) -> None:
    cells = "Årsprognos\tÅrsbudget\tAvvikelse\n116 125 tkr\t125 125 tkr\t9 000 tkr"
    found = [n for n in read(f"2 Ekonomi\n\n{cells}").numbers if n.table]
    assert [(n.value, n.scale, n.role) for n in found] == [
        (Decimal(116125), 1000, "forecast"),
        (Decimal(125125), 1000, "budget"),
        (Decimal(9000), 1000, "deviation"),
    ]


def test_rows_and_columns_of_totals_are_marked(read: Read) -> None:
    cells = "Objekt (tkr)\tTotalt\t2025\t2026\nBro\t3\t1\t2\nVäg\t7\t3\t4\nSumma\t10\t4\t6"
    totals = [n.raw for n in read(f"2 Budget\n\n{cells}").numbers if n.is_total]
    assert totals == ["3", "7", "10", "4", "6"]
