"""`planparse explain`: why a goal got its status and its section."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption, QuietOption
from planparse.cli.progress import printable, progress

if TYPE_CHECKING:
    from planparse.api import Result
    from planparse.link.explain import Line

INDENT = {"goal": "", "status": "  ", "evidence": "      ", "sum": "      "}
OTHER_INDENT = "    "
WEIGHT_WIDTH = 6


def explain(
    goal: Annotated[
        str, typer.Argument(help="The goal: its number in the plan, its id, or some of its words.")
    ],
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="A folder written with --out, or the plan and one report or several.",
            show_default=False,
        ),
    ],
    output: FormatOption = Format.table,
    quiet: QuietOption = False,
) -> None:
    """Say why a goal got its status: the evidence for its section, and the next best one.

    Example: [bold]planparse explain 3 plan.pdf report.pdf[/bold]
    """
    from planparse.errors import UnknownGoal

    result = _result(paths, quiet)
    try:
        explained = result.explain(goal)
    except UnknownGoal as error:
        sys.stderr.write(f"planparse: {error}\n")
        raise typer.Exit(Exit.USAGE) from error
    names = {document.document_id: document.file_name for document in result.documents}
    if output is Format.json:
        rows = {key: [line.model_dump() for line in lines] for key, lines in explained.items()}
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    for report, lines in explained.items():
        sys.stdout.write(printable(names.get(report, report)) + "\n")
        sys.stdout.writelines(_printed(line) + "\n" for line in lines)
        sys.stdout.write("\n")


def _result(paths: list[Path], quiet: bool) -> Result:
    from planparse.api import audit, load

    if len(paths) == 1:
        if not paths[0].is_dir():
            sys.stderr.write(
                f"planparse: {paths[0]}: one path must be a folder written with --out; "
                "otherwise name the plan and then its reports\n"
            )
            raise typer.Exit(Exit.USAGE)
        return load(paths[0])
    with progress(quiet) as step:
        return audit(paths[0], list(paths[1:]), progress=step)


def _printed(line: Line) -> str:
    weight = "" if line.weight is None else f"{line.weight:+{WEIGHT_WIDTH}.1f}  "
    return INDENT.get(line.kind, OTHER_INDENT) + weight + printable(line.text)
