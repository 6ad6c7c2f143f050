"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer


class Format(StrEnum):
    """How results are printed on stdout."""

    table = "table"
    json = "json"


FormatOption = Annotated[
    Format, typer.Option("--format", help="Print a table for people or one JSON document.")
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", help="Folder for the Parquet tables; made where it is not there."),
]
LevelOption = Annotated[
    Literal["council", "body", "sub", "measure"] | None,
    typer.Option(help="Level of goals to audit; the body's own where it is not given."),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]
