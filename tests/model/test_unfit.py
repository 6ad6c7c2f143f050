"""A number that no column can hold is never lost in silence."""

from __future__ import annotations

from decimal import Decimal

from planparse.model.records import IssueRecord, TableCellRecord
from planparse.model.records.unfit import UNFIT_NUMBER, unfit_number_doubts


def cell(row: int, value: Decimal) -> TableCellRecord:
    return TableCellRecord(
        document_id="d",
        table_id="t",
        row=row,
        column=0,
        text=str(value),
        value=value,
        page=4,
        rule="ruled",
        confidence=1,
    )


def test_each_number_left_out_gives_a_doubt_with_its_page() -> None:
    issue = IssueRecord(document_id="d", ordinal=1, code="x", severity="low", message="m")
    doubts = list(unfit_number_doubts([cell(0, Decimal(80)), issue, cell(1, Decimal("1e40"))]))

    assert [(d.code, d.severity, d.page) for d in doubts] == [(UNFIT_NUMBER, "medium", 4)]
    assert "too large" in doubts[0].message
