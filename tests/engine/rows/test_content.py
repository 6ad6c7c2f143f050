from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import planparse
from planparse.model.records import IssueRecord, QuantityRecord, TableCellRecord, TableRecord

TEXT = """1 Inledning

Nämnden följer verksamheten och redovisar utfallet för regionens mål.

2 Ekonomi

Tabell 1 Drift, belopp i mnkr

Konto\tBudget\tKommentar
Hyra\t590,5\tökar med 3 mnkr
Löner\t(12)\t
"""


def extracted(folder: Path, text: str) -> planparse.Result:
    path = folder / "rapport.txt"
    path.write_text(text, encoding="utf-8")
    return planparse.extract(path)


def test_a_cell_has_a_value_where_it_is_nothing_but_a_number(tmp_path: Path) -> None:
    result = extracted(tmp_path, TEXT)
    cells = {(c.row, c.column): c for c in result.of(TableCellRecord)}
    money = cells[1, 1]
    assert (money.value, money.unit, money.scale) == (Decimal(590_500_000), "kr", 10**6)
    assert money.printed_value == Decimal("590.5")
    assert (cells[2, 1].value, cells[2, 1].printed_value) == (Decimal(-12_000_000), Decimal(-12))
    assert cells[1, 2].value is None
    assert cells[0, 1].is_header


def test_the_table_says_its_unit(tmp_path: Path) -> None:
    (table,) = extracted(tmp_path, TEXT).of(TableRecord)
    assert (table.unit, table.unit_scale, table.number) == ("kr", 10**6, "1")


def test_a_number_that_no_column_holds_is_an_issue_and_never_a_rounded_value(
    tmp_path: Path,
) -> None:
    digits = "0," + "1" * 18
    result = extracted(tmp_path, TEXT + f"\nVärdet är {digits} mnkr för nämnden.\n")
    (number,) = [n for n in result.of(QuantityRecord) if n.raw.startswith(digits)]
    assert number.value is None
    assert "unfit_number" in {issue.code for issue in result.of(IssueRecord)}
