"""The samples' numbers and findings against the answers that are written down beside them."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import planparse
from planparse.engine.auditing import audit_readings
from planparse.engine.reading import Reading, read_document
from planparse.model.facts import StatedNumber
from planparse.model.records import FindingRecord, TableCellRecord

SAMPLES = Path(__file__).parents[1] / "samples"

FORMATS = ("txt", "docx", "pdf")

ROW_LINES = 5
"""A row of a table may begin this many lines above its numbers, where its label is long."""

STRUCTURE = "identifier"
"""Chapters, tables and page numbers of the contents: the answers leave them out."""


@cache
def reading(file: str, kind: str) -> Reading:
    return read_document(SAMPLES / file, kind)  # type: ignore[arg-type]


def answer(case: str, name: str = "expected.json") -> Any:
    return json.loads((SAMPLES / case / name).read_text(encoding="utf-8"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@dataclass
class Score:
    """How the numbers of a document were read."""

    wanted: int = 0
    recalled: int = 0
    surplus: list[str] = field(default_factory=list)
    pairs: list[tuple[dict[str, Any], StatedNumber]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def share(self, wrong: list[str]) -> float:
        return 1 - len(wrong) / len(self.pairs)


@cache
def score(case: str, file: str, kind: str) -> Score:
    """Pair each marked number with a read one: same print, same line or row."""
    left = list(reading(file, kind).numbers)
    made = Score()
    for mark in answer(case, "quantities.json")["quantities"]:
        hit = next((n for n in left if is_of(n, mark)), None)
        if not mark["optional"]:
            made.wanted += 1
            made.recalled += hit is not None
        if hit is not None:
            left.remove(hit)
            made.pairs.append((mark, hit))
        elif not mark["optional"]:
            made.missed.append(f"{mark['line']}: {mark['raw']}")
    made.surplus = [f"{n.place.line}: {n.raw}" for n in left if n.kind != STRUCTURE]
    return made


def is_of(number: StatedNumber, mark: dict[str, Any]) -> bool:
    line = number.place.line
    if line is None:
        return False
    near = 0 <= mark["line"] - line < ROW_LINES if number.table else line == mark["line"]
    raw, printed = squeezed(number.raw), squeezed(mark["raw"])
    return near and (
        raw == printed or (raw.startswith(printed) and not raw[len(printed)].isdigit())
    )


def same_unit(mark: dict[str, Any], number: StatedNumber) -> bool:
    """Units of amounts and shares exactly; a counted noun may stand in an earlier clause."""
    if mark["kind"] in ("money", "percent"):
        return (number.unit, number.scale) == (mark["unit"], mark["scale"])
    return number.scale == 1


COVER = {"plan": 0, "complete": 2}
"""Numbers of the cover page that the text has not: "Tertialrapport 1", the year."""

CASES = (("plan", "plan/plan.txt", "plan"), ("complete", "complete/followup.txt", "follow_up"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_numbers_of_the_texts_reach_their_floors(case: tuple[str, str, str]) -> None:
    found = score(*case)
    kinds = [f"{m['raw']}: {n.kind}" for m, n in found.pairs if m["kind"] != n.kind]
    values = [
        f"{m['raw']}: {n.value}"
        for m, n in found.pairs
        if (decimal(m["value"]), decimal(m["value_high"])) != (n.value, n.value_high)
    ]
    units = [f"{m['raw']}: {n.unit} x {n.scale}" for m, n in found.pairs if not same_unit(m, n)]
    assert found.recalled / found.wanted >= 0.97, found.missed
    read = len(found.pairs) + len(found.surplus)
    assert len(found.pairs) / read >= 0.97, found.surplus
    assert found.share(values) >= 0.99, values
    assert found.share(kinds) >= 0.95, kinds
    assert found.share(units) >= 0.97, units


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_dates_and_rough_numbers_of_the_texts(case: tuple[str, str, str]) -> None:
    found = score(*case)
    assert [m["raw"] for m, n in found.pairs if m["iso"] and m["iso"] != n.iso] == []
    assert [m["raw"] for m, n in found.pairs if m["approximate"] != n.approximate] == []


@pytest.mark.parametrize("kind", FORMATS[1:])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_every_format_states_the_same_numbers(case: tuple[str, str, str], kind: str) -> None:
    """But for the cover of the report, which its text lacks."""
    other = measured(reading(case[1].replace("txt", kind), case[2]))
    text = measured(reading(case[1], case[2]))
    assert text - other == Counter()
    assert sum((other - text).values()) == COVER[case[0]]


def measured(one: Reading) -> Counter[tuple[str, str, Decimal | None, str | None, int]]:
    return Counter(
        (squeezed(n.raw), n.kind, n.value, n.unit, n.scale)
        for n in one.numbers
        if n.kind != STRUCTURE
    )


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("case", ["plan/plan", "complete/followup", "gaps/followup"])
def test_every_number_of_a_table_cell_has_its_value(case: str, kind: str) -> None:
    """What is a number by its print alone has that value, and nothing else has one."""
    result = planparse.extract(SAMPLES / f"{case}.{kind}")
    printed = re.compile(r"[-–−]?\d[\d \u00a0]*(?:, ?\d+)?(?: ?(?:mnkr|tkr|%))?")
    for cell in result.of(TableCellRecord):
        text = (cell.text or "").strip()
        if cell.is_header:
            continue
        if printed.fullmatch(text):
            digits = re.sub(r"[^\d,–−-]", "", text).replace(",", ".")
            assert cell.printed_value == Decimal(re.sub("[–−]", "-", digits)), text
            assert cell.value == cell.printed_value * (cell.scale or 1), text
        else:
            assert cell.value is None, text


def findings(plan: str, report: str) -> list[FindingRecord]:
    rows = audit_readings(reading(plan, "plan"), [reading(report, "follow_up")])
    return [row for row in rows["findings"] if isinstance(row, FindingRecord)]


NUMBER_CODES = {
    "budget differs": "budget_differs",
    "total differs": "budget_differs",
    "total does not add up": "sum_differs",
    "text and table differ": "tables_differ",
    "new item": "budget_item_new",
    "target changed": "target_changed",
    "sign lost": "sign_lost",
    "space inside a number": "space_in_number",
    "indicator left out": "indicator_not_reported",
    "count does not match": "count_differs",
}
"""The answers' kinds of findings about numbers, and the codes that they have here."""

RULES = frozenset(
    (
        *("total_row", "total_column", "deviation_row", "summary_and_total", "print_of_number"),
        *("announced_list", "budget_line", "indicator_name", "indicator_target", "stated_number"),
    )
)
"""Rules of the checks on numbers."""

ALSO_TRUE = {
    "complete": [("difference_differs", "4,3")],
    "gaps": [("indicators_not_reported", None)],
    "charts": [("indicators_not_reported", None)],
    "english": [],
}
"""Other findings about numbers that hold: 52,9 less 49,6 is 3,3, and the report of eight months
and that of the year leave out the plan's indicators."""

PAIRS = [
    *(("complete", f"plan/plan.{kind}", f"complete/followup.{kind}") for kind in FORMATS),
    *(("gaps", f"plan/plan.{kind}", f"gaps/followup.{kind}") for kind in FORMATS),
    *(("charts", f"plan/plan.{kind}", f"charts/followup.{kind}") for kind in FORMATS[1:]),
    *(("english", f"english/plan.{kind}", f"english/followup.{kind}") for kind in ("txt", "pdf")),
]


def wanted(case: str, key: str) -> list[dict[str, Any]]:
    held = answer(case)
    return list((held if key in held else held["followup"])[key])


@pytest.mark.parametrize(("case", "plan", "report"), PAIRS)
def test_findings_about_numbers(case: str, plan: str, report: str) -> None:
    found = [row for row in findings(plan, report) if row.rule in RULES]
    told = Counter((row.code, plainly(*values(row))) for row in found)
    due = Counter(
        (NUMBER_CODES[one["kind"]], expected_values(one))
        for one in wanted(case, "findings")
        if one["kind"] in NUMBER_CODES
        and not (case == "charts" and one["kind"] == "text and table differ")
    )
    surplus = list(told - due)
    assert due - told == Counter()
    assert [(code, given[1]) for code, given in surplus] == ALSO_TRUE[case]


@pytest.mark.parametrize(("case", "plan", "report"), PAIRS)
def test_what_only_looks_like_a_fault_is_not_reported(case: str, plan: str, report: str) -> None:
    about = [
        plainly(row.expected, row.found) for row in findings(plan, report) if row.rule in RULES
    ]
    for one in wanted(case, "no_findings"):
        assert (one["plan_value"], one["report_value"]) not in about
        if one["plan_value"] is None:
            assert one["report_value"] not in [found for _, found in about]


def values(row: FindingRecord) -> tuple[str | None, str | None]:
    """Both sides as the answers give them: the plan's number counts only where one is compared."""
    if row.rule in ("budget_line", "indicator_target") and row.code != "budget_item_new":
        return row.expected, row.found
    if row.rule == "indicator_name" and row.code == "indicator_not_reported":
        return row.expected, None
    if row.rule == "announced_list":
        return None, (row.message.split("'")[1])
    return None, row.found


def plainly(*texts: str | None) -> tuple[str | None, ...]:
    """No-break spaces, which the DOCX has inside numbers, as plain ones."""
    return tuple(text and text.replace("\u00a0", " ") for text in texts)


def expected_values(one: dict[str, Any]) -> tuple[str | None, ...]:
    return one["plan_value"], one["report_value"]
