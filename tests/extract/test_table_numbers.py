"""Numbers of cells: their unit wherever it stands, and the signs beside them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from planparse.engine.reading import Reading, read_document
from planparse.model.facts import StatedNumber

Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(text: str) -> Reading:
        path = tmp_path / "rapport.md"
        path.write_text(f"# Uppföljning av årets ekonomi\n\n{text}\n", encoding="utf-8")
        return read_document(path, "follow_up")

    return made


def measured(reading: Reading) -> dict[str, StatedNumber]:
    return {n.raw: n for n in reading.numbers if n.table and n.kind not in ("year", "month")}


def test_a_unit_in_a_cell_of_its_own_belongs_to_the_number_on_its_left(read: Read) -> None:
    found = measured(
        read(
            "| Mått | Mål | | Utfall | |\n|---|---|---|---|---|\n"
            "| Frånvaro | 5,3 | % | 6,2 | % |\n| Kostnad | 310 | mnkr | 315 | mnkr |"
        )
    )
    assert [(n.unit, n.scale) for n in found.values()] == [
        ("%", 1),
        ("%", 1),
        ("kr", 1_000_000),
        ("kr", 1_000_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Driftbudget (tkr)\n\n{}",
        "## Driftbudget, tkr\n\nTabellen visar läget.\n\n{}",
        "## Driftbudget\n\n(tkr)\n\n{}",
        "## Driftbudget\n\n{}\n\nAlla belopp anges i tkr.",
    ],
)
def test_a_unit_beside_a_table_holds_for_it(read: Read, text: str) -> None:
    table = "| Verksamhet | Budget | Utfall |\n|---|---|---|\n| Gator | 310 | 325 |"
    found = measured(read(text.format(table)))
    assert {(n.unit, n.scale) for n in found.values()} == {("kr", 1000)}


def test_a_trend_sign_is_no_part_of_an_outcome_and_the_sign_of_a_change(read: Read) -> None:
    reading = read(
        "| Mått | Utfall | Förändring |\n|---|---|---|\n"
        "| Nöjda (%) | ▼ 83 | ↓4 |\n| Frånvaro (%) | ▲ 6,2 | ↑ 0,4 |"
    )
    found = measured(reading)
    assert {raw: (n.value, n.unit) for raw, n in found.items()} == {
        "83": (Decimal(83), "%"),
        "4": (Decimal(-4), "%"),
        "6,2": (Decimal("6.2"), "%"),
        "0,4": (Decimal("0.4"), "%"),
    }


STACK = """# Uppföljning 2031

Nämnden följer verksamheten och redovisar utfallet för regionens mål.

| Verksamhet | Utfall 2031 (tkr) | Andel |
|---|--:|--:|
| {row} |
| Vägar | 4 120 | 7,5 % |
| Broar | 2 310 | 8,1 % |
"""


def told(tmp_path: Path, row: str) -> list[tuple[str | None, Decimal | None, int]]:
    path = tmp_path / "rapport.md"
    path.write_text(STACK.format(row=row), encoding="utf-8")
    numbers = read_document(path, "follow_up").numbers
    return [(n.label, n.value, n.scale) for n in numbers if n.table and n.row == 1]


def test_numbers_above_each_other_are_each_their_own_lines_number(tmp_path: Path) -> None:
    assert told(tmp_path, "Bad<br>Bibliotek | 324<br>331 | 1,5 %<br>2 %") == [
        ("Bad | Utfall 2031 (tkr)", Decimal(324), 1000),
        ("Bibliotek | Utfall 2031 (tkr)", Decimal(331), 1000),
        ("Bad | Andel", Decimal("1.5"), 1),
        ("Bibliotek | Andel", Decimal(2), 1),
    ]


def test_lines_that_may_be_one_number_have_no_value(tmp_path: Path) -> None:
    assert [value for _, value, _ in told(tmp_path, "Bad | 324<br>331 | 2 %")] == [None, Decimal(2)]


def test_lines_that_cannot_be_one_number_are_two(tmp_path: Path) -> None:
    found = told(tmp_path, "Bad | 1 324<br>31 | 2 %")
    assert [value for _, value, _ in found] == [Decimal(1324), Decimal(31), Decimal(2)]


def test_numbers_of_tables_side_by_side_have_the_label_beside_them(read: Read) -> None:
    found = measured(
        read(
            "| Intäkter | tkr | Kostnader | tkr |\n|---|---|---|---|\n"
            "| Avgifter | 610 | Lokaler | 330 |"
            "\n| Bidrag | 150 | Löner | 410 |\n| Övrigt | 40 | Avskrivning | 35 |"
        )
    )
    labels = {raw: (number.label or "").partition(" |")[0] for raw, number in found.items()}
    assert (labels["610"], labels["330"], labels["410"]) == ("Avgifter", "Lokaler", "Löner")


def test_a_row_of_units_under_the_header_heads_the_columns(read: Read) -> None:
    found = measured(
        read(
            "| | Budget | Andel |\n|---|---|---|\n| | tkr | % |\n"
            "| Gator | 4 310 | 98 |\n| Parker | 2 150 | 96,5 |"
        )
    )
    assert [(n.raw, n.unit, n.scale) for n in found.values()] == [
        ("4 310", "kr", 1000),
        ("98", "%", 1),
        ("2 150", "kr", 1000),
        ("96,5", "%", 1),
    ]


def test_the_numbers_of_notes_measure_nothing(read: Read) -> None:
    reading = read(
        "## Resultat (mnkr)\n\n| Post | Not | Utfall |\n|---|---|---|\n"
        "| Intäkter | 1 | 310,5 |\n| Kostnader | 2 | (290,1) |"
    )
    values = {n.raw: (n.kind, n.value) for n in reading.numbers if n.table}
    assert values["1"] == ("identifier", None)
    assert values["310,5"] == ("money", Decimal("310.5"))
