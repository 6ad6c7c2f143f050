from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers.quantity import Inherited
from planparse.text.numbers.rows import parse_row

SV = load("sv")

MOST_SECONDS = 10.0
"""Of CPU; the clock on the wall tells what else runs on the machine."""


def values(text: str, columns: int) -> list[str] | None:
    row = parse_row(text, SV, columns)
    return None if row is None else [str(quantity.value) for quantity in row]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("216 125 tkr 225 125 tkr 9 000 tkr", ["216125", "225125", "9000"]),
        ("0 10,0 10,0 0", ["0", "10.0", "10.0", "0"]),
        ("1 0 1 -1", ["1", "0", "1", "-1"]),
        ("-277,8 mnkr -286,5 mnkr 8,7 mnkr", ["-277.8", "-286.5", "8.7"]),
        ("707,9 mnkr -719, 9 mnkr 12 mnkr", ["707.9", "-719.9", "12"]),
        ("6,93 % 11 %", ["6.93", "11"]),
        ("216 125 225 125", ["216125", "225125"]),
        ("216 125 225 125", ["216", "125", "225", "125"]),
        ("1 200 2 300 3 400", ["1200", "2300", "3400"]),
        ("2025 2026 2027", ["2025", "2026", "2027"]),
        ("(440) 586 674-", ["-440", "586", "-674"]),
        ("SEK 500 SEK 600", ["500", "600"]),
        ("10 - 15", ["10", "None", "15"]),
        ("10 - 15", ["10", "-15"]),
        ("10,0 1 234,5 0", ["10.0", "1234.5", "0"]),
        ("1\u00a0200 2\u00a0300", ["1200", "2300"]),
    ],
)
def test_the_column_count_parts_the_numbers(text: str, expected: list[str]) -> None:
    assert values(text, len(expected)) == expected


@pytest.mark.parametrize(
    ("text", "columns"),
    [("0 10,0", 3), ("0 10,0", 1), ("a 10", 2), ("", 1), ("10", 0), ("1 2", -1), ("1 2", 10**9)],
)
def test_no_reading_with_that_many_numbers_gives_none(text: str, columns: int) -> None:
    assert parse_row(text, SV, columns) is None


def test_a_row_with_two_readings_says_so() -> None:
    row = parse_row("1 125 125 125", SV, 2)
    assert row is not None
    assert [str(quantity.value) for quantity in row] == ["1125", "125125"]
    assert all("ambiguous_columns" in quantity.doubts for quantity in row)


def test_a_dash_is_an_empty_column() -> None:
    row = parse_row("1 - 1 -1", SV, 4)
    assert row is not None
    assert (row[1].value, row[1].doubts, row[1].raw) == (None, ("empty",), "-")


def test_offsets_and_inheritance() -> None:
    text = "  10,0   5 "
    row = parse_row(text, SV, 2, Inherited("kr", 1000, "money", "caption"))
    assert row is not None
    assert [text[q.start : q.end] for q in row] == ["10,0", "5"]
    assert [q.amount for q in row] == [Decimal(10000), Decimal(5000)]
    assert {q.inherited_from for q in row} == {"caption"}


def test_a_long_row_of_groups_stays_quick() -> None:
    start = process_time()
    assert parse_row(" ".join(["125"] * 120), SV, 60) is not None
    assert parse_row("1 " * 100_000, SV, 60) is None
    assert process_time() - start < MOST_SECONDS
