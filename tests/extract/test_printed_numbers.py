"""A few generated documents with known numbers; `python -m tests.benchmarks.numbers` runs hundreds.

What comes out of their odd prints is the benchmark's to count. Here: that plain ones are read, and
that the benchmark sees a fault where there is one.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.benchmarks.numbers import QUICK, judged
from tests.benchmarks.printed.found import read
from tests.benchmarks.printed.judging import Outcome, judge
from tests.benchmarks.printed.making import make
from tests.benchmarks.printed.setting import Format
from tests.benchmarks.printed.writers import Writers


@pytest.mark.parametrize("form", QUICK)
def test_plainly_printed_numbers_come_out_right(form: Format) -> None:
    found = [one for _, one in judged([form], 2, 4, "plain")]
    assert len(found) > 50
    assert [one for one in found if one.outcome is not Outcome.RIGHT] == []


@pytest.mark.parametrize("form", QUICK)
def test_a_document_of_one_seed_is_always_the_same(form: Format, tmp_path: Path) -> None:
    sheets = [make(3, form, 5) for _ in range(2)]
    assert sheets[0] == sheets[1]
    assert sheets[0] is not None
    bytes_of = []
    for turn in ("a", "b"):
        (tmp_path / turn).mkdir()
        path, _ = Writers(tmp_path / turn).write(sheets[0], form)
        bytes_of.append(path.read_bytes())
    assert form == "docx" or bytes_of[0] == bytes_of[1]


def test_a_number_that_changes_in_silence_is_seen(tmp_path: Path) -> None:
    sheet = make(4, "md", 0, "plain")
    assert sheet is not None
    path, spots = Writers(tmp_path).write(sheet, "md")
    first, *rest = sheet.truths
    for changed, fault in (
        (replace(first, value=-first.value), "sign"),
        (replace(first, value=first.value * 1000), "scale"),
        (replace(first, unit="dagar"), "unit"),
        (replace(first, comparator="at_least"), "comparator"),
    ):
        sheet.truths = [changed, *rest]
        wrong = [o for o in judge(sheet, read(path), spots) if o.outcome is Outcome.WRONG]
        assert [one.fault for one in wrong] == [fault]


def test_a_number_that_nobody_wrote_is_seen(tmp_path: Path) -> None:
    sheet = make(4, "md", 0, "plain")
    assert sheet is not None
    path, spots = Writers(tmp_path).write(sheet, "md")
    found = read(path)
    extra = replace(found.numbers[0], raw="77", value=Decimal(77), label="")
    more = replace(found, numbers=(*found.numbers, extra))
    assert [o.fault for o in judge(sheet, more, spots) if o.outcome is Outcome.WRONG] == [
        "invented"
    ]
