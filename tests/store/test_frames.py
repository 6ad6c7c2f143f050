"""Records as Arrow, pandas and plain rows."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.model.records import ALL_TABLES, IssueRecord, QuantityRecord
from planparse.store.frames import to_arrow, to_pandas, to_pylist
from planparse.store.rows import Tables


@pytest.mark.parametrize("table", ALL_TABLES)
def test_no_records_give_an_empty_table_with_all_columns(table: str) -> None:
    assert to_arrow(table, []).num_rows == 0
    assert list(to_pandas(table, []).columns) == list(ALL_TABLES[table].model.column_names())
    assert to_pylist(table, []) == []


def test_pandas_keeps_whole_numbers_whole_and_decimals_exact(tables: Tables) -> None:
    frame = to_pandas("documents", tables["documents"])
    cells = to_pandas("table_cells", tables["table_cells"])

    assert frame["page_count"].dtype == pd.Int64Dtype()
    assert frame["year"].tolist() == [2025, 2025]
    assert cells["value"].tolist()[:2] == [Decimal("-819.9"), Decimal(80)]


def test_rows_are_sorted_and_in_the_order_of_the_columns(tables: Tables) -> None:
    rows = to_pylist("table_cells", tables["table_cells"])

    assert [row["row"] for row in rows] == [0, 1, 2]
    assert tuple(rows[0]) == ALL_TABLES["table_cells"].model.column_names()


@given(st.text(alphabet=st.characters(codec=None), min_size=1))
def test_any_text_at_all_can_be_written(text: str) -> None:
    record = IssueRecord(document_id="d", ordinal=1, code="x", severity="low", message=f"m{text}")
    assert to_pylist("issues", [record])[0]["message"] == record.message


@given(st.decimals() | st.integers().map(Decimal))
def test_any_number_is_written_exactly_or_not_at_all(value: Decimal) -> None:
    record = QuantityRecord(
        quantity_id="q",
        raw="as printed",
        value=value,
        kind="count",
        document_id="d",
        rule="number",
        confidence=1,
    )
    row = to_pylist("quantities", [record])[0]
    if row["value"] is None:
        assert row["value_issue"] in ("too_large", "too_precise", "not_finite")
    else:
        assert row["value"] == value
