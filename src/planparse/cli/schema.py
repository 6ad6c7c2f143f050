"""`planparse schema`: the tables and their columns."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer


class SchemaFormat(StrEnum):
    """How the schema is printed."""

    text = "text"
    markdown = "markdown"
    json = "json"


def schema(
    table: Annotated[
        str | None, typer.Argument(help="Only this table.", show_default=False)
    ] = None,
    output: Annotated[
        SchemaFormat, typer.Option("--format", help="Text, Markdown or JSON.")
    ] = SchemaFormat.text,
) -> None:
    """Print the tables that planparse writes, with every column's meaning.

    Example: [bold]planparse schema coverage[/bold]
    """
    from planparse.model.records import ALL_TABLES
    from planparse.store.describe import as_json, as_markdown, as_text

    if table is not None and table not in ALL_TABLES:
        sys.stderr.write(f"planparse: no table {table!r}; there are: {', '.join(ALL_TABLES)}\n")
        raise typer.Exit(2)
    printers = {"text": as_text, "markdown": as_markdown, "json": as_json}
    sys.stdout.write(printers[output.value](ALL_TABLES if table is None else (table,)) + "\n")
