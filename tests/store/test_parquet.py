"""Parquet files: every table, sorted, the same bytes, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from types import FrameType

import duckdb
import pyarrow.parquet as pq
import pytest

from planparse.errors import StoreError
from planparse.model.records import (
    SCHEMA_VERSION,
    TABLES,
    CoverageRecord,
    DocumentRecord,
    FigureRecord,
    GoalRecord,
    LinkRecord,
    Record,
    SectionRecord,
    TableCellRecord,
)
from planparse.store.parquet import to_parquet, write_tables
from planparse.store.read import read_records, read_table, read_tables
from planparse.store.rows import Tables

CELLS = 10_000
CALLS_A_CELL = 2
"""One goes through the record itself; a call for each value would be twenty."""


def digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def test_every_table_is_written_the_ones_without_rows_too(tables: Tables, tmp_path: Path) -> None:
    paths = write_tables(tables, tmp_path / "deep" / "out")

    assert [path.name for path in paths] == [f"{table}.parquet" for table in TABLES]
    assert sorted(p.name for p in (tmp_path / "deep" / "out").iterdir()) == sorted(
        path.name for path in paths
    )
    assert read_table(tmp_path / "deep" / "out", "issues").num_rows == 0
    assert read_table(tmp_path / "deep" / "out", "table_cells").num_rows == 3


@pytest.mark.parametrize(
    "model",
    [
        DocumentRecord,
        GoalRecord,
        TableCellRecord,
        FigureRecord,
        LinkRecord,
        CoverageRecord,
        SectionRecord,
    ],
)
def test_records_come_back_as_they_were(
    model: type[Record], tables: Tables, tmp_path: Path
) -> None:
    write_tables(tables, tmp_path)
    name, spec = next((name, spec) for name, spec in TABLES.items() if spec.model is model)

    def key(record: Record) -> list[object]:
        return [getattr(record, column) for column in spec.key]

    assert read_records(tmp_path, model) == sorted(tables.get(name, []), key=key)


def test_the_same_records_give_the_same_bytes(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path / "a")
    write_tables({name: rows[::-1] for name, rows in tables.items()}, tmp_path / "b")

    assert digests(tmp_path / "a") == digests(tmp_path / "b")


def test_the_bytes_depend_on_no_hash_seed_and_no_time_zone(tmp_path: Path) -> None:
    code = (
        "import hashlib; from planparse.model.records import *; "
        "from planparse.store.parquet import to_parquet; "
        "rows = [IssueRecord(document_id='d', ordinal=i, code='x', severity='low', message='m')"
        " for i in range(1, 99)]; "
        "print(hashlib.sha256(to_parquet('issues', rows)).hexdigest())"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in [("0", "UTC"), ("1", "Asia/Tokyo")]
    }
    assert len(answers) == 1


def test_other_tools_read_types_and_descriptions(tables: Tables, tmp_path: Path) -> None:
    write_tables(tables, tmp_path)
    path = tmp_path / "table_cells.parquet"

    rows = duckdb.execute(
        f"select row, value, typeof(value), text from '{path}' order by row"
    ).fetchall()
    schema = pq.read_schema(path)

    assert rows == [
        (0, Decimal("-819.900000000"), "DECIMAL(38,9)", "−819,9"),
        (1, Decimal("80.000000000"), "DECIMAL(38,9)", "80"),
        (2, None, "DECIMAL(38,9)", None),
    ]
    assert schema.field("text").metadata[b"description"].startswith(b"Text as printed")
    assert schema.metadata[b"planparse.schema_version"] == SCHEMA_VERSION.encode()


def test_files_of_an_earlier_run_are_replaced_and_others_stay(
    tables: Tables, tmp_path: Path
) -> None:
    write_tables(tables, tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    write_tables({}, tmp_path)

    assert {table.num_rows for table in read_tables(tmp_path).values()} == {0}
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_an_unknown_table_and_a_foreign_row_are_refused(tables: Tables, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such table: gaols; there are documents, sections"):
        write_tables({"gaols": []}, tmp_path)
    with pytest.raises(StoreError, match="goals takes GoalRecord rows, and got a LinkRecord"):
        write_tables({"goals": tables["links"]}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_two_rows_with_one_key_are_refused(tables: Tables) -> None:
    goals = tables["goals"]
    with pytest.raises(StoreError, match="two rows of goals have the same goal_id"):
        to_parquet("goals", [*goals, *goals])


def test_a_number_too_large_for_its_column_names_the_column(tables: Tables) -> None:
    document = tables["documents"][0].model_copy(update={"year": 2**70})
    with pytest.raises(StoreError, match=r"documents\.year holds a value that does not fit"):
        to_parquet("documents", [document])


def test_ten_thousand_cells_are_written_by_columns_and_not_by_values() -> None:
    """Counted in calls: seconds are the machine's, and a neighbour on it would fail the test."""
    rows = [
        TableCellRecord(
            table_id=f"t{i // 500:02}",
            row=i // 5,
            column=i % 5,
            text=f"cell {i}",
            value=Decimal(i) / 10,
            unit="tkr",
            document_id="a" * 64,
            page=1 + i // 500,
            x0=50 + i % 5,
            top=i % 700,
            x1=80 + i % 5,
            bottom=10 + i % 700,
            rule="ruled",
            confidence=0.9,
        )
        for i in range(CELLS)
    ]
    to_parquet("table_cells", rows[:1])  # what is loaded or looked up once
    calls = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        to_parquet("table_cells", rows)
    finally:
        sys.setprofile(before)
    assert calls < CALLS_A_CELL * CELLS
