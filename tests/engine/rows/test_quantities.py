from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planparse.engine.rows.quantities import days_of, number_doubts, quantity_rows
from planparse.model.facts import StatedNumber
from planparse.model.place import Place
from planparse.model.records.codes import QuantityKind

DOCUMENT = "a" * 64


def number(
    raw: str,
    kind: QuantityKind = "count",
    value: str | None = None,
    iso: str | None = None,
    doubts: tuple[str, ...] = (),
) -> StatedNumber:
    return StatedNumber(
        section=2,
        place=Place(page=3, line=7),
        raw=raw,
        kind=kind,
        value=Decimal(value) if value else None,
        iso=iso,
        doubts=doubts,
    )


def test_rows_are_numbered_in_reading_order_and_say_where_they_stand() -> None:
    first, second = quantity_rows(DOCUMENT, [number("5", value="5"), number("6", value="6")])
    assert (first.quantity_id, second.quantity_id) == ("a" * 12 + "/q0001", "a" * 12 + "/q0002")
    assert (first.page, first.line, first.rule) == (3, 7, "running_text")
    assert first.section_id == "a" * 12 + "/s002"
    assert (first.value, first.scale) == (Decimal(5), 1)


def test_a_number_without_a_value_has_no_scale() -> None:
    (row,) = quantity_rows(DOCUMENT, [number("2024:15", "identifier")])
    assert (row.value, row.scale) == (None, None)


@pytest.mark.parametrize(
    ("kind", "value", "iso", "days"),
    [
        ("year", "2025", None, (date(2025, 1, 1), date(2025, 12, 31))),
        ("date", None, "2025-09-30", (date(2025, 9, 30), date(2025, 9, 30))),
        ("month", None, "2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("period", None, "2025-01/2025-04", (date(2025, 1, 1), date(2025, 4, 30))),
        ("period", None, "--01/--04", (None, None)),
        ("period", None, "2025-23", (None, None)),
        ("duration", "3", "P3Y", (None, None)),
        ("year", "0", None, (None, None)),
    ],
)
def test_days_of_times(
    kind: QuantityKind,
    value: str | None,
    iso: str | None,
    days: tuple[date | None, date | None],
) -> None:
    assert days_of(number("x", kind, value, iso)) == days


def test_odd_prints_are_doubts_and_plain_usage_is_none() -> None:
    odd = number("-819, 9 mnkr", "money", "-819.9", doubts=("stray_space",))
    plain = number("(440)", "money", "-440", doubts=("parentheses",))
    (doubt,) = number_doubts([odd, plain])
    assert (doubt.code, doubt.severity, doubt.page) == ("number_stray_space", "low", 3)
    assert doubt.message == "'-819, 9 mnkr' was read as -819.9: a blank stands inside the number."


def test_a_number_too_long_for_a_record_is_named_by_its_beginning() -> None:
    (doubt,) = number_doubts([number("9" * 5000, "identifier", doubts=("too_long",))])
    assert doubt.message.startswith(f"'{'9' * 60}...' has no value: ")


def test_numbers_that_were_not_read_weigh() -> None:
    (doubt,) = number_doubts([number("5", "identifier", doubts=("too_many",))])
    assert doubt.severity == "medium"
