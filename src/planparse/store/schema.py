"""Arrow schemas, generated from the record models."""

from __future__ import annotations

from functools import cache

import pyarrow as pa

from planparse.model.records.columns import Column, ColumnKind, columns_of
from planparse.model.records.decimals import PRECISION, SCALE
from planparse.model.records.registry import ALL_TABLES, SCHEMA_VERSION
from planparse.model.version import package_version

VERSION_KEY = b"planparse.schema_version"

_TYPES: dict[ColumnKind, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "decimal": pa.decimal128(PRECISION, SCALE),
    "boolean": pa.bool_(),
    "bytes": pa.binary(),
    "date": pa.date32(),
}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The schema of a table.

    Each field's metadata has its `description`; the schema's has `planparse.schema_version`,
    `planparse.table` and `planparse.version`.

    Raises:
        KeyError: there is no such table.
    """
    metadata = {
        VERSION_KEY: SCHEMA_VERSION.encode(),
        b"planparse.table": table.encode(),
        b"planparse.version": package_version().encode(),
    }
    return pa.schema([_field(column) for column in columns_of(table)], metadata=metadata)


def arrow_schemas() -> dict[str, pa.Schema]:
    """All schemas by table name, in the order of the contract."""
    return {table: arrow_schema(table) for table in ALL_TABLES}


def _field(column: Column) -> pa.Field:
    item = pa.struct([_field(f) for f in column.fields]) if column.fields else _TYPES[column.kind]
    return pa.field(
        column.name,
        pa.list_(pa.field("item", item, nullable=False)) if column.many else item,
        nullable=column.nullable,
        metadata={b"description": column.description.encode()},
    )
