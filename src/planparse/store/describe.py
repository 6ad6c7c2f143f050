"""The tables described for people: what `planparse schema` prints."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planparse.model.records.columns import Column, ColumnKind, columns_of
from planparse.model.records.decimals import PRECISION, SCALE
from planparse.model.records.registry import ALL_TABLES, SCHEMA_VERSION

TEXT_WIDTH = 100
LEAST_WIDTH = 30
"""A description in a narrower column is hard to read; the text becomes wider instead."""

_NAMES: dict[ColumnKind, str] = {
    "text": "string",
    "integer": "int64",
    "number": "double",
    "decimal": f"decimal128({PRECISION}, {SCALE})",
    "boolean": "bool",
    "bytes": "binary",
    "date": "date32[day]",
}


class ColumnRow(NamedTuple):
    """A column as one row of the description."""

    table: str
    column: str
    type: str
    """Name of the Arrow type, without a struct's fields; those are rows of their own."""
    nullable: bool
    description: str


def describe(tables: Iterable[str] = ALL_TABLES) -> list[ColumnRow]:
    """Every column of the tables, in order; fields of structs follow as `places.page`.

    Raises:
        KeyError: there is no such table.
    """
    return [row for table in tables for row in _rows(table, columns_of(table))]


def table_summary(table: str) -> str:
    """What one row of a table is, in a sentence.

    Raises:
        KeyError: there is no such table.
    """
    return (ALL_TABLES[table].model.__doc__ or "").strip().splitlines()[0]


def as_text(tables: Iterable[str] = ALL_TABLES) -> str:
    """The tables as plain text for a terminal."""
    return "\n\n".join("\n".join(_text_lines(table)) for table in tables) + "\n"


def as_markdown(tables: Iterable[str] = ALL_TABLES) -> str:
    """The tables as Markdown, a heading and a table each."""
    return "\n\n".join("\n".join(_markdown_lines(table)) for table in tables) + "\n"


def as_json(tables: Iterable[str] = ALL_TABLES) -> str:
    """The tables as one JSON document."""
    content = {
        table: {
            "description": table_summary(table),
            "key": list(ALL_TABLES[table].key),
            "columns": [_json_column(row) for row in describe([table])],
        }
        for table in tables
    }
    document = {"schema_version": SCHEMA_VERSION, "tables": content}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rows(table: str, columns: Iterable[Column], prefix: str = "") -> Iterator[ColumnRow]:
    for column in columns:
        name = f"{prefix}{column.name}"
        yield ColumnRow(table, name, _type_name(column), column.nullable, column.description)
        yield from _rows(table, column.fields, f"{name}.")


def _type_name(column: Column) -> str:
    item = "struct" if column.fields else _NAMES[column.kind]
    return f"list<{item}>" if column.many else item


def _text_lines(table: str) -> Iterator[str]:
    yield f"{table}: {table_summary(table)}"
    rows = describe([table])
    name_width = max(len(row.column) for row in rows)
    type_width = max(len(_nullable_type(row)) for row in rows)
    for row in rows:
        head = f"  {row.column:<{name_width}}  {_nullable_type(row):<{type_width}}  "
        yield from textwrap.wrap(
            row.description,
            width=max(TEXT_WIDTH, len(head) + LEAST_WIDTH),
            initial_indent=head,
            subsequent_indent=" " * len(head),
            break_on_hyphens=False,
        )


def _markdown_lines(table: str) -> Iterator[str]:
    yield f"## {table}\n\n{table_summary(table)}\n"
    yield "| column | type | null | description |\n|---|---|---|---|"
    for row in describe([table]):
        null = "yes" if row.nullable else "no"
        description = row.description.replace("|", r"\|")
        yield f"| `{row.column}` | {row.type} | {null} | {description} |"


def _nullable_type(row: ColumnRow) -> str:
    return f"{row.type} or null" if row.nullable else row.type


def _json_column(row: ColumnRow) -> dict[str, object]:
    return {
        "name": row.column,
        "type": row.type,
        "nullable": row.nullable,
        "description": row.description,
    }
