"""Every number that is handed out is the plain number in its unit, or stands with its scale."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

import planparse
from planparse.model.records import (
    FindingRecord,
    IndicatorRecord,
    QuantityRecord,
    Record,
    TableCellRecord,
)

PLAN = """Verksamhetsplan 2025
Lövnämnden

1 Ekonomi

Belopp i mnkr

Verksamhet | Budget 2025
Gallring | 412,5
Plantering | 90,0
Summa | 502,5

2 Indikatorer

Belopp i tkr

Indikator | Mål 2025
Kostnad för stubbar | 1 250
"""
REPORT = """Årsredovisning 2025
Lövnämnden

1 Ekonomi

Belopp i mnkr

Verksamhet | Budget 2025 | Utfall 2025
Gallring | 87,5 | -189,4
Plantering | 90,0 | 88,0
Stenar | 10,0 | 10,0
Mossa | 20,0 | 21,0
Summa | 257,5 | -70,4

2 Indikatorer

Belopp i tkr

Indikator | Mål 2025 | Utfall 2025
Kostnad för stubbar | 1 350 | 1 400
"""
PLAIN = {
    "412,5": 412_500_000, "87,5": 87_500_000, "90,0": 90_000_000, "88,0": 88_000_000,
    "-189,4": -189_400_000, "502,5": 502_500_000, "257,5": 257_500_000, "207,5": 207_500_000,
    "1 250": 1_250_000, "1 350": 1_350_000, "1 400": 1_400_000,
}  # fmt: skip
"""What is printed, in kronor."""
PRINT = re.compile(r"-?\d[\d ]*(?:,\d+)?")
BY_TEXT: dict[type[Record], list[tuple[str, str]]] = {
    QuantityRecord: [("raw", "value")],
    TableCellRecord: [("text", "value")],
    IndicatorRecord: [(kind, f"{kind}_value") for kind in ("target", "outcome", "forecast")],
    FindingRecord: [("expected", "expected_value"), ("found", "found_value")],
}
"""Columns of what is printed, and of its number."""


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> tuple[planparse.Result, Path]:
    folder = tmp_path_factory.mktemp("plain")
    paths = [folder / "plan.md", folder / "report.md"]
    for path, text in zip(paths, (PLAN, REPORT), strict=True):
        path.write_text(_markdown(text), encoding="utf-8")
    return planparse.audit(*paths), folder


def _markdown(text: str) -> str:
    """Headings and tables as Markdown writes them."""
    lines: list[str] = []
    for line in text.splitlines():
        if re.match(r"\d [A-ZÅÄÖ]", line):
            line = f"# {line}"
        elif " | " in line:
            starts = not (lines and lines[-1].startswith("|"))
            line = f"| {line} |"
            if starts:
                lines += [line, "|" + " --- |" * (line.count("|") - 1)]
                continue
        lines.append(line)
    return "\n".join(lines)


def test_every_column_of_a_table_holds_the_plain_number(
    audited: tuple[planparse.Result, Path],
) -> None:
    result, _ = audited
    for kind, columns in BY_TEXT.items():
        met = [
            (text, value)
            for row in result.of(kind)
            for text, value in _stated(row, columns)
            if text in PLAIN
        ]
        assert met, kind
        assert all(value == PLAIN[text] for text, value in met), met


def test_a_value_is_its_print_times_its_scale(
    audited: tuple[planparse.Result, Path],
) -> None:
    result, _ = audited
    rows: list[QuantityRecord | TableCellRecord] = [
        *result.of(QuantityRecord),
        *result.of(TableCellRecord),
    ]
    valued = [row for row in rows if row.value is not None]
    assert {row.scale for row in valued} >= {1000, 10**6}
    for row in valued:
        assert row.printed_value is not None
        assert row.value == row.printed_value * (row.scale or 0)


def test_every_sheet_holds_the_plain_number_beside_its_unit(
    audited: tuple[planparse.Result, Path],
) -> None:
    result, folder = audited
    result.write_report(folder / "out")
    book = load_workbook(folder / "out" / "working-paper.xlsx")
    met: set[str] = set()
    for sheet in book.worksheets[1:]:
        heads = [str(cell.value) for cell in sheet[1]]
        if "Enhet" not in heads:
            continue
        for row in sheet.iter_rows(min_row=2, values_only=True):
            numbers = {cell for cell in row if isinstance(cell, int | float)}
            for text in (cell for cell in row if cell in PLAIN):
                told = {PLAIN[t] for t in row if t in PLAIN}
                assert numbers & (told | _differences(row)), (sheet.title, row)
                met.add(str(text))
    assert met >= {"412,5", "87,5", "-189,4", "1 250"}


def test_the_report_says_a_difference_in_the_scale_of_its_numbers(
    audited: tuple[planparse.Result, Path],
) -> None:
    result, _ = audited
    page = result.report_html().replace("\N{NO-BREAK SPACE}", " ")
    assert "325 mnkr" in page.replace("\N{MINUS SIGN}", "-")
    assert "325 kr" not in page


def _stated(row: Record, columns: list[tuple[str, str]]) -> list[tuple[str, Decimal]]:
    pairs = [(getattr(row, text), getattr(row, value)) for text, value in columns]
    return [(str(text), value) for text, value in pairs if value is not None]


def _differences(row: tuple[object, ...]) -> set[int]:
    """What the numbers of a row differ by."""
    told = [PLAIN[str(text)] for text in row if text in PLAIN]
    return {abs(a) - abs(b) for a in told for b in told}
