"""The columns of a table as plain data, for the schemas that are generated from the models."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from planparse.model.records.record import Record
from planparse.model.records.registry import ALL_TABLES
from planparse.model.records.shape import shape_of

ColumnKind = Literal["text", "integer", "number", "decimal", "boolean", "bytes", "date", "struct"]

_KINDS: dict[type[Any], ColumnKind] = {
    str: "text",
    int: "integer",
    float: "number",
    Decimal: "decimal",
    bool: "boolean",
    bytes: "bytes",
    date: "date",
}


class Column(NamedTuple):
    """One column, or one field of a struct."""

    name: str
    kind: ColumnKind
    nullable: bool
    many: bool
    """A list of that kind."""
    choices: tuple[str, ...]
    """Closed list of its values, else empty."""
    description: str
    fields: tuple[Column, ...] = ()
    """Fields of a struct, else empty."""


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table in their order.

    Raises:
        KeyError: there is no such table.
    """
    return tuple(_columns(ALL_TABLES[table].model))


def _columns(model: type[Record]) -> Iterator[Column]:
    for name in model.column_names():
        field = model.model_fields[name]
        shape = shape_of(field.annotation)
        inner = tuple(_columns(shape.base)) if issubclass(shape.base, Record) else ()
        yield Column(
            name=name,
            kind="struct" if inner else _KINDS[shape.base],
            nullable=shape.nullable,
            many=shape.many,
            choices=shape.choices,
            description=field.description or "",
            fields=inner,
        )
