"""Reading back: damaged, missing, older and newer files."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from planparse.errors import StoreError
from planparse.model.records import GoalRecord
from planparse.store.parquet import write_tables
from planparse.store.read import read_records, read_table
from planparse.store.rows import Tables


@pytest.fixture
def folder(tables: Tables, tmp_path: Path) -> Path:
    write_tables(tables, tmp_path)
    return tmp_path


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "goals.parquet").unlink()
    with pytest.raises(StoreError, match=r"goals\.parquet: not there; write the tables"):
        read_table(folder, "goals")


@pytest.mark.parametrize("content", [b"", b"PAR1", b"<html>not found</html>"])
def test_a_damaged_table_is_named(folder: Path, content: bytes) -> None:
    (folder / "goals.parquet").write_bytes(content)
    with pytest.raises(StoreError, match=r"goals\.parquet: no readable Parquet file"):
        read_table(folder, "goals")


def test_an_unknown_table_is_named(folder: Path) -> None:
    with pytest.raises(StoreError, match="no such table: gaols"):
        read_table(folder, "gaols")


@pytest.mark.parametrize("version", [b"1.1", b"3.0", b""])
def test_tables_of_another_major_version_are_refused(folder: Path, version: bytes) -> None:
    table = read_table(folder, "goals")
    metadata = {**table.schema.metadata, b"planparse.schema_version": version}
    pq.write_table(table.replace_schema_metadata(metadata), folder / "goals.parquet")
    with pytest.raises(StoreError, match=r"of the tables, this planparse reads"):
        read_records(folder, GoalRecord)


def test_tables_with_fewer_or_more_columns_of_the_same_version_open(folder: Path) -> None:
    """Columns are only ever added: an older file lacks some, a newer one has some more."""
    table = read_table(folder, "goals").drop_columns(["focus_area"])
    changed = table.append_column("new_in_1_9", table.column("title"))
    pq.write_table(changed, folder / "goals.parquet")

    assert read_records(folder, GoalRecord)[0].focus_area is None


def test_rows_that_break_the_contract_are_refused(folder: Path) -> None:
    table = read_table(folder, "goals").drop_columns(["title"])
    pq.write_table(table, folder / "goals.parquet")
    with pytest.raises(StoreError, match="title"):
        read_records(folder, GoalRecord)
