"""`planparse compact` and `planparse export`: an archive for other tools."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planparse.cli.progress import printable


class Target(StrEnum):
    """Formats that an archive can be exported to."""

    duckdb = "duckdb"
    csv = "csv"
    xlsx = "xlsx"
    delta = "delta"


FromOption = Annotated[Path, typer.Option("--archive", help="Folder of the archive.")]


def compact(
    archive: FromOption,
    out: Annotated[Path, typer.Option("--out", help="Folder for the files, of their own.")],
    by_year: Annotated[
        bool, typer.Option("--by-year", help="One file a table and year of the documents.")
    ] = False,
) -> None:
    """Write an archive as plain Parquet files with a Data Package.

    Example: [bold]planparse compact --archive archive --out tables[/bold]

    DuckDB, Polars, pandas and Spark read them without planparse. The same documents give the
    same bytes, however they came in.
    """
    from planparse.engine.archive.publish import compact_archive

    published = compact_archive(archive, out, by_year)
    sys.stdout.write(_counts(published.rows, out))


def export(
    archive: FromOption,
    to: Annotated[Target, typer.Option("--to", help="Format.")],
    out: Annotated[Path, typer.Option("--out", help="File (duckdb, xlsx) or folder to write.")],
) -> None:
    """Write an archive for DuckDB, Excel, or as CSV or Delta tables.

    Example: [bold]planparse export --archive archive --to xlsx --out archive.xlsx[/bold]

    Text never becomes a formula: one that begins like it gets an apostrophe before it.
    """
    from planparse.engine.archive.publish import export_archive

    sys.stdout.write(_counts(export_archive(archive, to.value, out), out))


def _counts(rows: dict[str, int], out: Path) -> str:
    lines = [f"{table}: {count} rows" for table, count in rows.items() if count]
    return "\n".join([*lines, f"Written to {printable(str(out))}"]) + "\n"
