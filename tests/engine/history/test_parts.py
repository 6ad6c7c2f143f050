"""History in parts: the same rows however few are made at a time."""

from __future__ import annotations

import pytest
from tests.history.samples import archive, found

from planparse.engine.history import over_time, series
from planparse.engine.history.history import History
from planparse.model.records import HISTORY_TABLES


def test_small_parts_give_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(over_time, "RECORDS_AT_ONCE", 1)
    monkeypatch.setattr(series, "DOCUMENTS_AT_ONCE", 1)
    tables: dict[str, list[object]] = {table: [] for table in HISTORY_TABLES}
    parts = list(History(archive()).parts())
    for table, records in parts:
        tables[table] += records
    assert tables == found().tables
    assert all(tables.values())


def test_series_come_one_body_at_a_time() -> None:
    parts = [records for table, records in History(archive()).parts() if table == "series"]
    bodies = [body for records in parts for body in {vars(row)["body_id"] for row in records}]
    assert bodies
    assert len(set(bodies)) == len(bodies), "a body comes whole"
    assert all(len({vars(row)["body_id"] for row in records}) <= 1 for records in parts)
