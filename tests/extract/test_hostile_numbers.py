"""Texts made to break the reading of numbers; larger ones are in `tests/sweeps`."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from tests.sweeps.hostile_numbers import texts

import planparse
from planparse.model.records import IssueRecord, QuantityRecord

SIZE = 20_000

MOST_SECONDS = 3.0
"""A tenth of the size of the sweep's small run, and far more time than any takes."""


@pytest.mark.parametrize("name", [name for name, _ in texts(0)])
def test_hostile_texts_are_read_soon_and_without_a_wrong_value(tmp_path: Path, name: str) -> None:
    text = dict(texts(SIZE))[name]
    path = tmp_path / "text.txt"
    path.write_text(f"1 Ekonomi\n\n{text}\n", encoding="utf-8")
    start = process_time()
    result = planparse.extract(path)
    assert process_time() - start < MOST_SECONDS
    for number in result.of(QuantityRecord):
        assert number.value is None or len(str(number.printed_value)) <= len(number.raw) + 3


def test_a_number_of_five_thousand_digits_is_kept_as_text_and_told(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(f"1 Ekonomi\n\nBudgeten är {'9' * 5000} mnkr.\n", encoding="utf-8")
    result = planparse.extract(path)
    (number,) = [n for n in result.of(QuantityRecord) if n.raw.startswith("999")]
    assert (number.value, number.raw[:5000]) == (None, "9" * 5000)
    assert "number_too_long" in {issue.code for issue in result.of(IssueRecord)}


def test_exponents_are_no_numbers(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("1 Ekonomi\n\nVärdet är 1e999999 och 2E-999999 mnkr.\n", encoding="utf-8")
    assert [n.raw for n in planparse.extract(path).of(QuantityRecord)] == ["1"]
