"""The numbers of the samples' four years against the series that a careful reader would make."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planparse.engine.history.history import history_records
from planparse.model.records import BodyRecord, DocumentRecord, SeriesRecord
from planparse.store.archive.archive import open_archive
from planparse.store.archive.merge import records_in

EXPECTED = json.loads(
    (Path(__file__).parents[3] / "samples" / "history" / "expected.json").read_text("utf-8")
)
SCALES = {"mnkr": 1_000_000, "tusental": 1_000}
UNITS = {"mnkr": "kr", "tusental": None, "antal": None}
MONTHS = {"T1": "01/{}-04", "T2": "01/{}-08"}

Values = dict[str, list[SeriesRecord]]


@pytest.fixture(scope="module")
def made(archive: Path) -> Values:
    """Rows by the series' first name."""
    tables = history_records(archive).tables
    names = {b.body_id: b.name for b in tables["bodies"] if isinstance(b, BodyRecord)}
    found: Values = {}
    for row in tables["series"]:
        assert isinstance(row, SeriesRecord)
        found.setdefault(f"{names[row.body_id]}: {row.name_first}", []).append(row)
    return found


@pytest.fixture(scope="module")
def files(archive: Path) -> dict[str, str]:
    documents = records_in(open_archive(archive), DocumentRecord)
    return {d.document_id: d.file_name.rpartition(".")[0] for d in documents}


def key(name: dict[str, Any]) -> str:
    return f"{name['body']}: {name['name_first']}"


def period(code: str) -> str:
    year, _, part = code.partition("-")
    return f"{year}-{MONTHS[part].format(year)}" if part else year


def amount(raw: str, unit: str | None) -> Decimal:
    return Decimal(raw.replace(" ", "").replace(",", ".")) * SCALES.get(unit or "", 1)


def test_the_series_are_those_expected_and_no_others(made: Values) -> None:
    assert sorted(made) == sorted(key(one) for one in EXPECTED["series"])
    for one in EXPECTED["series"]:
        rows = made[key(one)]
        assert len({row.series_id for row in rows}) == 1
        assert {(row.subject, row.name_last) for row in rows} == {
            (one["subject"], one["name_last"])
        }


@pytest.mark.parametrize("one", EXPECTED["series"], ids=lambda one: one["name_first"])
def test_every_expected_value_is_there_in_plain_units(
    one: dict[str, Any], made: Values, files: dict[str, str]
) -> None:
    rows = {
        (row.kind, row.period, files[row.document_id], row.value, row.unit)
        for row in made[key(one)]
    }
    for value in one["values"]:
        unit = value["unit"]
        number = amount(value["raw"], unit)
        wanted = (value["kind"], period(value["period"]), value["file"], number)
        assert (*wanted, UNITS.get(unit, unit)) in rows


@pytest.mark.parametrize("one", EXPECTED["series"], ids=lambda one: one["name_first"])
def test_no_value_is_there_that_no_document_states(one: dict[str, Any], made: Values) -> None:
    stated = {
        (value["kind"], period(value["period"])): amount(value["raw"], value["unit"])
        for value in one["values"]
    }
    corrected = {
        (c["kind"], c["period"]): amount(c["corrected"], "tusental")
        for c in EXPECTED["revisions"]
        if c["name_first"] == one["name_first"]
    }
    before = {"2021"}  # the year before the first plan, which the first report looks back at
    for row in made[key(one)]:
        slot = row.kind, row.period or ""
        if row.period in before or (row.segment == 2 and row.period == "2023"):
            continue
        if one["subject"] == "budget_line" and row.kind == "forecast":
            assert slot in stated
        else:
            assert row.value in (stated[slot], corrected.get(slot))


def test_the_break_and_the_correction_are_told(made: Values, files: dict[str, str]) -> None:
    breaks = [row for rows in made.values() for row in rows if row.break_kind]
    (expected,) = EXPECTED["breaks"]
    assert {(row.name_first, row.break_kind) for row in breaks} == {
        (expected["name_first"], "unit")
    }
    assert {files[row.document_id][:4] for row in breaks} == {str(expected["from_year"])}
    reason = f"{expected['unit_before']} → {expected['unit_after']}"
    assert breaks[0].break_reason == reason

    outcomes = [row for rows in made.values() for row in rows if row.kind == "outcome"]
    revised = [row for row in outcomes if row.revision > 1]
    (told,) = EXPECTED["revisions"]
    assert [(row.name_first, row.period, row.raw, files[row.document_id]) for row in revised] == [
        (told["name_first"], told["period"], told["corrected"], told["corrected_file"])
    ]
    assert revised[0].is_latest
    (first,) = [
        row
        for row in outcomes
        if row.series_id == revised[0].series_id
        and row.period == told["period"]
        and row.revision == 1
    ]
    assert (first.raw.replace("\xa0", " "), first.is_latest, files[first.document_id]) == (
        told["first"],
        False,
        told["first_file"],
    )
