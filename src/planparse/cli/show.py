"""`planparse show`: a record, and its place on the page."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption
from planparse.cli.progress import printable

if TYPE_CHECKING:
    from planparse.engine.showing import Shown

FOLDER = "shown"
"""Pictures stand here inside the run's folder unless `--png` says otherwise."""
HIDDEN = ("image", "features")
"""Columns that are no text for a terminal."""

SourcesOption = Annotated[
    list[Path] | None,
    typer.Option("--sources", help="Folder where the documents stand now; may be repeated."),
]


def show(
    record: Annotated[
        str,
        typer.Argument(
            help="Id of a record; GOAL_ID:REPORT for a goal's answer, TABLE_ID:r2c0 for a cell."
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="Folder that a run wrote.")],
    png: Annotated[
        Path | None, typer.Option(help="Where the picture goes; else into OUT/shown.")
    ] = None,
    sources: SourcesOption = None,
    output: FormatOption = Format.table,
) -> None:
    """Show a record: its row, and its page as PNG with its place drawn.

    Example: [bold]planparse show 0123456789ab/g07 --out out[/bold]
    """
    from planparse.api import load
    from planparse.errors import UnknownRecord
    from planparse.store.atomic import write_file

    result = load(out)
    try:
        shown = result.show(record, [*(sources or []), out, out.parent])
    except UnknownRecord as error:
        sys.stderr.write(f"planparse: {printable(str(error))}\n")
        raise typer.Exit(Exit.USAGE) from error
    if output is Format.json:
        sys.stdout.write(shown.record.model_dump_json(indent=1) + "\n")
    else:
        sys.stdout.writelines(_lines(shown))
    if shown.png is None:
        sys.stderr.write(f"planparse: no picture: {printable(shown.why_none or '')}\n")
    else:
        path = png or out / FOLDER / f"{record.replace('/', '-').replace(':', '-')}.png"
        sys.stderr.write(f"picture: {write_file(path, shown.png)}\n")


def _lines(shown: Shown) -> list[str]:
    """A column a line, those without a value left out."""
    values = json.loads(shown.record.model_dump_json(exclude=set(HIDDEN)))
    filled = {name: value for name, value in values.items() if value not in (None, [], "")}
    width = max(map(len, filled))
    return [f"{shown.table}\n"] + [
        f"  {name:<{width}}  {printable(str(value))}\n" for name, value in filled.items()
    ]
