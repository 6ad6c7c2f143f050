from __future__ import annotations

import time

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers import find_quantities, parse_cell, parse_row, unit_of_heading

SV = load("sv")
SIZE = 2_000_000
SECONDS = 10.0
"""What the hostile text may take; measured in this process, whatever else the machine does."""

PATTERNS = [
    "9",
    "a",
    "1e999999 ",
    "1.234.",
    "1,2,",
    "-1",
    "$(1)",
    "a@",
    "a.b@",
    "1 ",
    "123 ",
    "1 till ",
    "mellan 1 och ",
    "två hundra ",
    "en och en halv ",
    "januari till ",
    "kvartal 1-",
    "nya ",
    "5 nya ",
    "Innehåll\n",
    "http://",
    "１",
    " ",
    "\n",
    "%",
    "§ ",
]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_two_megabytes_of_a_pattern_are_read_in_time(pattern: str) -> None:
    text = (pattern * (SIZE // len(pattern) + 1))[:SIZE]
    started = time.process_time()
    found = find_quantities(text, SV)
    assert time.process_time() - started < SECONDS
    assert all(q.raw == text[q.start : q.end] for q in found)


def test_an_overlong_text_says_where_reading_stopped() -> None:
    found = find_quantities("1 " * 200_000, SV)
    assert found[-1].doubts == ("too_many",)
    assert found[-1].value is None


@pytest.mark.parametrize(
    "text", ["9" * 5000, "0," + "9" * 5000 + " kr", "-" + "9" * 5000 + " mnkr", "1" + " 000" * 2000]
)
def test_digits_beyond_a_record_have_no_value(text: str) -> None:
    found = find_quantities(text, SV)
    assert len(found) == 1
    assert (found[0].value, found[0].kind, found[0].amount) == (None, "identifier", None)
    assert "too_long" in found[0].doubts


@pytest.mark.parametrize("text", ["1e999999", "1E999999 kr", "NaN", "Infinity", "-inf", "0x10"])
def test_what_python_would_take_for_a_number_is_none(text: str) -> None:
    assert find_quantities(text, SV) == []
    assert parse_cell(text, SV) is None


def test_other_doors_bear_hostile_text() -> None:
    text = "1 " * SIZE
    assert parse_cell(text, SV) is None
    assert parse_row(text, SV, 10) is None
    assert unit_of_heading(text, SV) is None
