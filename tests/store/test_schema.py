"""Arrow schemas: equal to the models, pinned, and described."""

from __future__ import annotations

import json
from collections.abc import Callable

import pyarrow as pa
import pytest

from planparse.model.records import ALL_TABLES, SCHEMA_VERSION
from planparse.model.version import package_version
from planparse.store.schema import arrow_schema, arrow_schemas


def plain(field: pa.Field) -> dict[str, object]:
    return {
        "name": field.name,
        "type": str(field.type),
        "nullable": field.nullable,
        "description": field.metadata[b"description"].decode(),
    }


def test_the_schemas_are_as_pinned(golden: Callable[[str, str], None]) -> None:
    """A column that changed here is a new version of the tables: see `SCHEMA_VERSION`."""
    schemas = {name: [plain(f) for f in schema] for name, schema in arrow_schemas().items()}
    document = {"schema_version": SCHEMA_VERSION, "tables": schemas}

    golden("schema.json", json.dumps(document, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("table", ALL_TABLES)
def test_a_schema_has_the_columns_of_its_model(table: str) -> None:
    schema = arrow_schema(table)

    assert tuple(schema.names) == ALL_TABLES[table].model.column_names()
    assert schema.metadata == {
        b"planparse.schema_version": SCHEMA_VERSION.encode(),
        b"planparse.table": table.encode(),
        b"planparse.version": package_version().encode(),
    }


@pytest.mark.parametrize(
    ("table", "column", "type_name"),
    [
        ("table_cells", "value", "decimal128(38, 9)"),
        ("documents", "period_start", "date32[day]"),
        ("documents", "pages_without_text", "list<item: int64 not null>"),
        ("coverage", "section_ids", "list<item: string not null>"),
        ("figures", "image", "binary"),
        ("links", "score", "double"),
        ("sections", "is_empty", "bool"),
    ],
)
def test_types_are_those_of_the_contract(table: str, column: str, type_name: str) -> None:
    assert str(arrow_schema(table).field(column).type) == type_name


def test_no_measured_number_is_a_float() -> None:
    measured = {
        "value",
        "printed_value",
        "value_high",
        "target_value",
        "outcome_value",
        "forecast_value",
    }
    for schema in arrow_schemas().values():
        for name in measured & set(schema.names) - {"features"}:
            assert pa.types.is_decimal(schema.field(name).type)
