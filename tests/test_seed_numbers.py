"""Numbers of the two source documents, and what does not fit between them.

Nothing of the documents stands here but their numbers, which are what is compared.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from tests.shared import SEEDS, needs_shared

from planparse.engine.auditing import audit_readings
from planparse.engine.reading import Reading, read_document
from planparse.model.facts import StatedNumber
from planparse.model.records import FindingRecord

pytestmark = needs_shared

PLAN_NUMBERS = 51
REPORT_NUMBERS = 138
"""The counts of the documents' annotation."""

IN_WORDS = 26

WORDY = frozenset({"ordinal", "count", "duration", "period"})

BUDGET_LINES = ("2,7", "97,4")
"""Budgets of the report that are others than the plan's; its other lines agree or are new."""

MOST_SECONDS = 3.0
"""CPU of reading and auditing both texts; a tripwire for accidents, not a goal."""


@cache
def texts() -> tuple[Reading, Reading]:
    return (
        read_document(only("000_*.txt"), "plan"),
        read_document(only("001_*.txt"), "follow_up"),
    )


@cache
def typeset(plan: str) -> tuple[Reading, Reading]:
    folder = SEEDS / "rendered"
    return (
        read_document(folder / plan, "plan"),
        read_document(folder / "followup_a.pdf", "follow_up"),
    )


def only(pattern: str) -> Path:
    (path,) = SEEDS.glob(pattern)
    return path


def findings(pair: tuple[Reading, Reading]) -> list[FindingRecord]:
    rows = audit_readings(pair[0], [pair[1]])
    return [row for row in rows["findings"] if isinstance(row, FindingRecord)]


def in_tables(numbers: tuple[StatedNumber, ...]) -> Counter[tuple[str, Decimal | None, int]]:
    """Print, value and scale of what stands in cells below the headers."""
    return Counter(
        ("".join(n.raw.split()), n.value, n.scale) for n in numbers if n.table and n.role
    )


def test_the_texts_have_as_many_numbers_as_their_annotation() -> None:
    plan, report = texts()
    assert (len(plan.numbers), len(report.numbers)) == (PLAN_NUMBERS, REPORT_NUMBERS)


def test_numbers_in_words_are_among_them() -> None:
    words = [n for one in texts() for n in one.numbers if re.match(r"[^\W\d_]{2}", n.raw)]
    assert len(words) >= IN_WORDS
    assert {n.kind for n in words} >= WORDY


@pytest.mark.parametrize(
    ("raw", "value", "unit", "scale", "approximate"),
    [
        ("6 500", "6500", "användare", 1, True),
        ("2,1 miljarder kronor", "2.1", "kr", 10**9, True),
        ("-17,5 mnkr", "-17.5", "kr", 10**6, False),
        ("ett trettiotal", "30", "yttranden", 1, True),
        ("14", "14", "laddpunkter", 1, False),
        ("116 125 tkr", "116125", "kr", 1000, False),
        ("-819, 9 mnkr", "-819.9", "kr", 10**6, False),
    ],
)
def test_traps_of_the_report(
    raw: str, value: str, unit: str, scale: int, approximate: bool
) -> None:
    found = [n for n in texts()[1].numbers if n.raw == raw]
    assert found
    for number in found:
        read = (number.value, number.unit, number.scale, number.approximate)
        assert read == (Decimal(value), unit, scale, approximate)


def test_the_investment_rows_are_read_cell_by_cell() -> None:
    plan, report = texts()
    budget = [n for n in plan.numbers if n.inherited_from == "caption"]
    assert len(budget) == 14
    assert {(n.unit, n.scale) for n in budget} == {("kr", 10**6)}
    rows = [n for n in report.numbers if n.inherited_from == "header"]
    assert len(rows) == 24
    assert {(n.unit, n.scale) for n in rows} == {("kr", 10**6)}
    assert sum(n.is_total for n in rows) == 4


@pytest.mark.parametrize("plan", ["plan.docx", "plan.pdf"])
def test_every_cell_of_the_typeset_files_has_the_number_of_the_text(plan: str) -> None:
    for text, other in zip(texts(), typeset(plan), strict=True):
        assert in_tables(other.numbers) == in_tables(text.numbers)


@pytest.mark.parametrize("form", ["text", "plan.docx", "plan.pdf"])
def test_what_must_be_found_is_found_and_little_else(form: str) -> None:
    found = findings(texts() if form == "text" else typeset(form))
    told = Counter((row.code, row.found) for row in found)
    due: Counter[tuple[str, str | None]] = Counter(
        [
            ("sign_lost", "807,9 mnkr"),
            ("space_in_number", "-819, 9 mnkr"),
            ("count_differs", "4"),
            *(("budget_differs", number) for number in BUDGET_LINES),
        ]
    )
    assert due - told == Counter()
    codes = Counter(row.code for row in found)
    assert codes["budget_item_new"] == codes["indicator_partly_reported"] == 1
    assert codes["budget_differs"] == len(BUDGET_LINES)
    assert codes["sum_differs"] == codes["difference_differs"] == codes["tables_differ"] == 0


@pytest.mark.parametrize("form", ["text", "plan.docx", "plan.pdf"])
def test_rounding_and_conventions_are_no_contradictions(form: str) -> None:
    for row in findings(texts() if form == "text" else typeset(form)):
        assert (row.expected, row.found) not in {("820", "-819, 9 mnkr"), ("820", "819,9")}
        assert row.code not in {"text_and_table_differ", "row_sum_differs", "target_changed"}


def test_the_audit_of_both_texts_is_quick() -> None:
    start = process_time()
    plan = read_document(only("000_*.txt"), "plan")
    audit_readings(plan, [read_document(only("001_*.txt"), "follow_up")])
    assert process_time() - start < MOST_SECONDS
