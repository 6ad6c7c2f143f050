from __future__ import annotations

from decimal import Decimal

from planparse.engine.rows.findings import finding_rows
from planparse.model.coverage import Quote
from planparse.model.finding import Finding
from planparse.model.place import Place

PLAN, REPORT = "a" * 64, "b" * 64

FINDING = Finding(
    code="budget_differs",
    severity="medium",
    message="The budget of 'Bro' is 2 in the report; in the plan it is 1.",
    compared="one with the other",
    quote=Quote(text="Bro | 2", place=Place(page=4)),
    plan_quote=Quote(text="Bro | 1", place=Place(page=9, line=3)),
    expected="1",
    found="2",
    expected_value=Decimal(1),
    found_value=Decimal(2),
    unit="kr",
    section=3,
    table=2,
    rule="budget_line",
)


def test_both_sides_have_their_places() -> None:
    (row,) = finding_rows(PLAN, REPORT, [FINDING])
    assert (row.page, row.plan_page, row.plan_line) == (4, 9, 3)
    assert (row.quote, row.plan_quote) == ("Bro | 2", "Bro | 1")
    assert (row.quote_document_id, row.section_id) == (REPORT, "b" * 12 + "/s003")
    assert (row.expected_value, row.found_value) == (Decimal(1), Decimal(2))


def test_a_finding_about_a_plan_alone_names_no_report() -> None:
    (row,) = finding_rows(PLAN, None, [FINDING])
    assert (row.plan_document_id, row.report_document_id) == (PLAN, None)
    assert row.quote_document_id == PLAN


def test_identifiers_count_on_from_the_start() -> None:
    first, second = finding_rows(PLAN, REPORT, [FINDING, FINDING], start=7)
    assert first.finding_id.endswith("/n007")
    assert second.finding_id.endswith("/n008")
