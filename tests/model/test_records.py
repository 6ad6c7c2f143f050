"""The record contract: names, order, the gate, and identifiers."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from planparse.model.place import Box, Place
from planparse.model.records import (
    ALL_TABLES,
    HISTORY_TABLES,
    TABLES,
    CoverageRecord,
    GoalRecord,
    IndicatorRecord,
    Measures,
    QuantityRecord,
    SectionRecord,
    Spot,
    TableCellRecord,
    place_columns,
    place_of,
    spot_columns,
)
from planparse.model.records.columns import columns_of

DOCUMENT = "5f" * 32

CONTRACT = {
    "documents": "document_id path file_name bytes media_type kind title organisation year "
    "period_start period_end language page_count pages_without_text reader status reason",
    "sections": "section_id parent_id ordinal number title level page page_end text is_empty",
    "goals": "goal_id ordinal title heading focus_area parent_goal section_id text",
    "commitments": "commitment_id goal_id section_id ordinal text",
    "tables": "table_id section_id ordinal number caption page page_end row_count column_count "
    "header_row_count unit method",
    "table_cells": "table_id row column row_span column_span is_header text value unit page",
    "figures": "figure_id section_id number caption kind page x0 top x1 bottom image",
    "quantities": "quantity_id section_id table_id row column raw value value_high unit scale "
    "kind label approximate",
    "indicators": "indicator_id section_id name description target outcome forecast unit period "
    "status_raw",
    "links": "link_id plan_document_id report_document_id goal_id section_id score "
    "runner_up_score level features accepted",
    "coverage": "plan_document_id report_document_id goal_id status section_ids score quote page "
    "self_assessment self_assessment_status reason",
    "commitment_coverage": "commitment_id report_document_id status progress quote page score "
    "reason",
    "findings": "finding_id code severity plan_document_id report_document_id goal_id message "
    "quote page expected found",
    "decisions": "subject_id report_document_id ordinal verdict status machine_status reviewer",
    "issues": "document_id code severity page message",
}
HISTORY = {
    "bodies": "body_id authority_id name kind code organisation_number names",
    "versions": "document_id path body_id year period version is_current superseded_by",
    "goal_chains": "goal_id chain_id body_id year",
    "goal_lineage": "lineage_id goal_id successor_goal_id relation score features decided_by",
    "goal_lives": "chain_id body_id first_year last_year begins ends",
    "series": "series_id body_id name_first name_last period kind value unit revision is_latest "
    "break_kind quantity_id indicator_id document_id page",
    "coverage_by_year": "body_id year scope subject reported merged missing share_covered",
    "commitment_history": "commitment_id body_id year goal_id follow_up reports",
}
COLUMNS = CONTRACT | HISTORY
"""The columns that the record contract names; a missing one breaks readers of the data."""

PLACE = ["document_id", "page", "x0", "top", "x1", "bottom", "line", "rule", "confidence", "places"]
DERIVED = {
    "documents",
    "links",
    "coverage",
    "commitment_coverage",
    "findings",
    "decisions",
    "issues",
}
"""Tables whose rows were not read from one spot of a document."""


def cell(**changes: Any) -> TableCellRecord:
    values: dict[str, Any] = {
        "document_id": DOCUMENT,
        "table_id": f"{DOCUMENT[:12]}/t01",
        "row": 0,
        "column": 0,
        "rule": "ruled",
        "confidence": 1.0,
    }
    return TableCellRecord(**{**values, **changes})


def test_the_tables_are_those_of_the_contract_in_its_order() -> None:
    assert list(TABLES) == list(CONTRACT)
    assert list(HISTORY_TABLES) == list(HISTORY)


@pytest.mark.parametrize("table", COLUMNS)
def test_every_column_of_the_contract_is_there_with_the_key_first(table: str) -> None:
    names = ALL_TABLES[table].model.column_names()

    assert set(COLUMNS[table].split()) <= set(names)
    assert names[0] == COLUMNS[table].split()[0] == ALL_TABLES[table].key[0]


@pytest.mark.parametrize("table", sorted(set(CONTRACT) - DERIVED))
def test_a_fact_read_from_a_document_has_its_place_and_rule(table: str) -> None:
    assert set(PLACE) <= set(TABLES[table].model.column_names())


@pytest.mark.parametrize("table", COLUMNS)
def test_every_column_and_every_struct_field_is_described(table: str) -> None:
    for column in columns_of(table):
        assert column.description
        assert all(field.description for field in column.fields)


@pytest.mark.parametrize("table", COLUMNS)
def test_keys_and_references_name_columns_that_exist(table: str) -> None:
    spec = ALL_TABLES[table]
    columns = {column.name: column for column in columns_of(table)}

    assert not any(columns[name].nullable for name in spec.key)
    assert set(spec.refers) <= set(columns)
    assert set(spec.refers.values()) <= set(ALL_TABLES)


@pytest.mark.parametrize("table", COLUMNS)
def test_a_record_with_measured_numbers_can_say_why_one_is_null(table: str) -> None:
    model = ALL_TABLES[table].model
    assert not model.measured_columns or issubclass(model, Measures)


@pytest.mark.parametrize("table", COLUMNS)
def test_only_lists_and_required_columns_are_never_null(table: str) -> None:
    """A column with a default that is not null would say something nobody found out."""
    model = ALL_TABLES[table].model
    for column in columns_of(table):
        default = model.model_fields[column.name].get_default()
        assert column.nullable == (default is None and column.name not in model.required_columns)


def test_records_are_frozen_and_refuse_unknown_columns() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        cell().row = 3  # type: ignore[misc]
    with pytest.raises(ValidationError, match="colour"):
        cell(colour="red")


@pytest.mark.parametrize("blank", ["", "  ", "\n", "\u00a0"])
def test_blank_text_becomes_null_and_is_refused_where_text_is_required(blank: str) -> None:
    assert cell(text=blank).text is None
    with pytest.raises(ValidationError, match=r"TableCellRecord\.rule is blank"):
        cell(rule=blank)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("12\x0034", "12\ufffd34"),
        ("esc\x1b[31m", "esc\ufffd[31m"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("non\ufffecharacter", "non\ufffdcharacter"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("kept\ttab\nand line", "kept\ttab\nand line"),
        ("Björkdal – 3 μm ½ 😀", "Björkdal – 3 μm ½ 😀"),
    ],
)
def test_unsafe_characters_are_replaced_and_never_dropped(raw: str, clean: str) -> None:
    assert cell(text=raw).text == clean
    assert cell().model_copy(update={"text": raw}).text == clean


def test_text_inside_lists_and_structs_passes_the_same_gate() -> None:
    record = CoverageRecord(
        plan_document_id=DOCUMENT,
        report_document_id=DOCUMENT,
        goal_id="g",
        status="missing",
        section_ids=("a\x00b",),
        reason="no section fits",
        rule="assignment",
        self_assessment_place=Spot(page=1, x0=float("nan")),
    )

    assert record.section_ids == ("a\ufffdb",)
    assert record.self_assessment_place == Spot(page=1)


def test_boxes_that_are_no_numbers_become_null() -> None:
    record = cell(x0=float("nan"), top=float("inf"), x1=10.123456, bottom=-0.0)

    assert (record.x0, record.top, record.x1) == (None, None, 10.12)
    assert str(record.bottom) == "0.0"


@pytest.mark.parametrize("value", [1.5, True, "1,5", [1]])
def test_a_number_that_is_not_exact_is_refused(value: object) -> None:
    with pytest.raises(ValidationError, match="give a Decimal or an int"):
        cell(value=value)


@pytest.mark.parametrize(
    ("value", "issue"),
    [
        (Decimal("1e29"), "too_large"),
        pytest.param(10**5000, "too_large", id="integer of 5001 digits"),
        (Decimal("1e999999"), "too_large"),
        (Decimal("0.1234567891"), "too_precise"),
        (Decimal("1e-999999"), "too_precise"),
        (Decimal("NaN"), "not_finite"),
        (Decimal("-Infinity"), "not_finite"),
    ],
)
def test_a_number_beyond_the_column_is_null_with_a_reason(value: Any, issue: str) -> None:
    record = cell(text="as printed", value=value)

    assert record.value is None
    assert record.value_issue == issue
    assert record.text == "as printed"


@pytest.mark.parametrize(
    "value", ["-819.9", "99999999999999999999999999999.999999999", "0E+50", "-0", "1.50000000000"]
)
def test_a_number_that_fits_stays_the_same_number(value: str) -> None:
    record = cell(value=Decimal(value))

    assert record.value == Decimal(value)
    assert record.value_issue is None


def test_one_of_several_numbers_that_does_not_fit_leaves_the_others() -> None:
    record = IndicatorRecord(
        document_id=DOCUMENT,
        indicator_id="i",
        name="Andel nöjda",
        target_value=Decimal("1e40"),
        outcome_value=Decimal("6.93"),
        rule="table",
        confidence=1,
    )

    assert (record.target_value, record.outcome_value) == (None, Decimal("6.93"))
    assert record.value_issue == "too_large"


def test_codes_outside_the_closed_lists_are_refused() -> None:
    with pytest.raises(ValidationError, match="too_large"):
        cell(value_issue="huge")
    with pytest.raises(ValidationError, match="money"):
        QuantityRecord(
            document_id=DOCUMENT,
            quantity_id="q",
            raw="12",
            kind="cash",
            rule="number",
            confidence=1,
        )


def test_a_place_becomes_columns_and_comes_back() -> None:
    first = Place(page=3, box=Box(10, 20, 30, 40))
    second = Place(page=4, line=7)
    record = SectionRecord(
        section_id="s",
        document_id=DOCUMENT,
        ordinal=1,
        title="Inledning",
        level=1,
        is_empty=True,
        rule="style",
        confidence=0.9,
        **place_columns(first, (first, second)),
    )

    assert (record.page, record.x0, record.bottom) == (3, 10, 40)
    assert [place_of(spot) for spot in record.places] == [first, second]
    assert place_of(record) == first
    assert place_columns(first, (first,)).get("places") is None
    assert spot_columns(second, "plan_")["plan_line"] == 7


def test_a_goal_needs_its_wording() -> None:
    with pytest.raises(ValidationError, match=r"GoalRecord\.title is blank"):
        GoalRecord(
            goal_id="g", ordinal=1, title="", document_id=DOCUMENT, rule="table", confidence=1
        )


def test_the_models_do_not_load_arrow() -> None:
    code = "import sys, planparse.model.records, planparse.model.records.columns; " + (
        "sys.exit(any(m.split('.')[0] in ('pyarrow', 'pandas', 'numpy') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
