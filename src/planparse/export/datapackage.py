"""`datapackage.json`: the tables described in the Data Package standard, from the models.

With it, tools that know the standard (frictionless, and archives that take research data) read
the types, the descriptions and how the tables hang together without knowing planparse.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from planparse.model.records.columns import Column, ColumnKind, columns_of
from planparse.model.records.registry import SCHEMA_VERSION, TABLES
from planparse.model.version import package_version

FILE_NAME = "datapackage.json"

PROFILES = "https://datapackage.org/profiles/2.1"
"""Pinned on the package, on each resource and on each table: readers take one without for v1."""

_TYPES: dict[ColumnKind, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "decimal": "number",
    "boolean": "boolean",
    "bytes": "string",
    "date": "date",
    "struct": "object",
}


def data_package(folder: Path | None = None) -> dict[str, Any]:
    """The descriptor as plain JSON values, the same for the same tables.

    Args:
        folder: where the tables are; given, each resource has its size and sha256.

    Raises:
        OSError: a table in the folder cannot be read.
    """
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "planparse-tables",
        "title": "Plans and follow-up reports, read and linked",
        "description": f"Written by planparse {package_version()}",
        "version": SCHEMA_VERSION,
        "resources": [_resource(table, folder) for table in TABLES],
    }


def data_package_json(folder: Path | None = None) -> str:
    """The descriptor as the text of `datapackage.json`.

    Raises:
        OSError: a table in the folder cannot be read.
    """
    return json.dumps(data_package(folder), ensure_ascii=False, indent=2) + "\n"


def _resource(table: str, folder: Path | None) -> dict[str, Any]:
    path = f"{table}.parquet"
    resource: dict[str, Any] = {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table,
        "type": "table",
        "path": path,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": (TABLES[table].model.__doc__ or "").strip().splitlines()[0],
    }
    if folder is not None:
        content = (folder / path).read_bytes()
        resource["bytes"] = len(content)
        resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return {**resource, "schema": _table_schema(table)}


def _table_schema(table: str) -> dict[str, Any]:
    spec = TABLES[table]
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column) for column in columns_of(table)],
        "primaryKey": list(spec.key),
    }
    if spec.refers:
        schema["foreignKeys"] = [
            _foreign_key(table, column, target) for column, target in spec.refers.items()
        ]
    return schema


def _foreign_key(table: str, column: str, target: str) -> dict[str, Any]:
    reference: dict[str, Any] = {"fields": [TABLES[target].key[0]]}
    if target != table:  # the standard leaves the resource out where a table refers to itself
        reference["resource"] = target
    return {"fields": [column], "reference": reference}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": "array" if column.many else _TYPES[column.kind],
        "description": column.description,
    }
    if column.kind == "bytes":
        field["format"] = "binary"
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.choices and not column.many:
        constraints["enum"] = list(column.choices)
    return {**field, "constraints": constraints} if constraints else field
