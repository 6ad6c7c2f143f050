"""`datapackage.json`: the tables described in the Data Package standard, from the models.

With it, tools that know the standard (frictionless, and archives that take research data) read
the types, the descriptions and how the tables hang together without knowing planparse.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from planparse.model.records.columns import Column, ColumnKind, columns_of
from planparse.model.records.registry import ALL_TABLES, SCHEMA_VERSION, TABLES
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


def data_package(
    folder: Path | None = None, files: Mapping[str, Sequence[str]] | None = None
) -> dict[str, Any]:
    """The descriptor as plain JSON values, the same for the same tables.

    Args:
        folder: where the tables are; given, each resource has its size and sha256.
        files: paths below the folder by table, where a table is not one `<table>.parquet`.

    Raises:
        OSError: a table in the folder cannot be read.
    """
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "planparse-tables",
        "title": "Plans and follow-up reports, read and linked",
        "description": f"Written by planparse {package_version()}",
        "version": SCHEMA_VERSION,
        "resources": [
            _resource(table, folder, (files or {}).get(table, (f"{table}.parquet",)))
            for table in _named(files)
        ],
    }


def data_package_json(
    folder: Path | None = None, files: Mapping[str, Sequence[str]] | None = None
) -> str:
    """The descriptor as the text of `datapackage.json`; arguments as `data_package`.

    Raises:
        OSError: a table in the folder cannot be read.
    """
    return json.dumps(data_package(folder, files), ensure_ascii=False, indent=2) + "\n"


def _named(files: Mapping[str, Sequence[str]] | None) -> list[str]:
    """The tables of the contract, and those over the years that there are files of."""
    return [table for table in ALL_TABLES if table in TABLES or table in (files or {})]


def _resource(table: str, folder: Path | None, paths: Sequence[str]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table,
        "type": "table",
        "path": paths[0] if len(paths) == 1 else list(paths),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": (ALL_TABLES[table].model.__doc__ or "").strip().splitlines()[0],
    }
    if folder is not None:
        resource["bytes"] = sum((folder / path).stat().st_size for path in paths)
        if len(paths) == 1:  # the standard has one hash a resource
            with (folder / paths[0]).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256")
            resource["hash"] = f"sha256:{digest.hexdigest()}"
    return {**resource, "schema": _table_schema(table)}


def _table_schema(table: str) -> dict[str, Any]:
    spec = ALL_TABLES[table]
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
    reference: dict[str, Any] = {"fields": [ALL_TABLES[target].key[0]]}
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
