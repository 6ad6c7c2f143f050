"""JSON, the run log and the printed schema."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planparse.errors import StoreError
from planparse.model.records import ALL_TABLES, TABLES
from planparse.store.describe import as_json, as_markdown, as_text, describe
from planparse.store.jsonout import to_json
from planparse.store.rows import Tables
from planparse.store.runlog import RUN_LOG, RunEntry, append_run
from planparse.store.schema import arrow_schema


def entry(*arguments: str) -> RunEntry:
    return RunEntry(
        started=datetime(2025, 3, 1, 12, tzinfo=UTC),
        seconds=1.5,
        profile="sv",
        arguments=arguments,
        counts={"goals": 12},
    )


def test_json_has_every_table_sorted_with_exact_numbers(tables: Tables) -> None:
    document = json.loads(to_json(tables))

    assert list(document["tables"]) == list(TABLES)
    assert [row["value"] for row in document["tables"]["table_cells"]] == ["-819.9", "80", None]
    assert document["tables"]["documents"][0]["period_start"] == "2025-01-01"
    assert document["tables"]["issues"] == []
    assert next(iter(document["tables"]["goals"][0])) == "goal_id"


def test_json_leaves_pictures_out_unless_asked(tables: Tables) -> None:
    without = json.loads(to_json(tables))["tables"]["figures"][0]
    with_it = json.loads(to_json(tables, pictures=True))["tables"]["figures"][0]

    assert "image" not in without
    assert with_it["image"] == "iVBORw0K"


def test_json_is_the_same_text_for_the_same_records(tables: Tables) -> None:
    assert to_json(tables) == to_json({name: rows[::-1] for name, rows in tables.items()})
    with pytest.raises(StoreError, match="no such table"):
        to_json({"gaols": []})


def test_runs_are_appended_one_line_each(tmp_path: Path) -> None:
    append_run(tmp_path, entry("audit", "plan.pdf"))
    append_run(tmp_path, entry("new\nline", "latin1-\udce5.pdf"))

    lines = (tmp_path / RUN_LOG).read_text().splitlines()
    first, second = (RunEntry.model_validate_json(line) for line in lines)
    assert first == entry("audit", "plan.pdf")
    assert second.arguments == ("new%0Aline", "latin1-%E5.pdf")


def test_a_run_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / RUN_LOG).mkdir()
    with pytest.raises(StoreError, match=r"run\.jsonl: a folder stands where the file"):
        append_run(tmp_path, entry())


@pytest.mark.parametrize("table", ALL_TABLES)
def test_the_printed_types_are_those_of_arrow(table: str) -> None:
    schema = arrow_schema(table)
    rows = {row.column: row for row in describe([table])}

    for field in schema:
        printed = rows[field.name]
        assert printed.nullable == field.nullable
        if "struct" not in printed.type and "list" not in printed.type:
            assert printed.type == str(field.type)


def test_the_description_covers_every_column_in_every_form() -> None:
    rows = describe()
    text, markdown, document = as_text(), as_markdown(), json.loads(as_json())

    for row in rows:
        assert f"  {row.column} " in text
        assert f"| `{row.column}` | {row.type} |" in markdown
    printed = [c["name"] for t in document["tables"].values() for c in t["columns"]]
    assert printed == [row.column for row in rows]
    assert document["tables"]["coverage"]["key"][-1] == "goal_id"
    assert max(len(line) for line in text.splitlines()) <= 100


def test_fields_of_structs_are_described_too() -> None:
    columns = [row.column for row in describe(["links"])]
    assert {"features", "features.name", "features.weight"} <= set(columns)
