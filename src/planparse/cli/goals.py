"""`planparse goals`: what a plan's goals are, to be corrected before anything is judged."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption, LevelOption

if TYPE_CHECKING:
    from planparse.api import GoalTree


def goals(
    plan: Annotated[Path, typer.Argument(help="The plan: PDF, DOCX, TXT or MD.")],
    report: Annotated[
        Path | None,
        typer.Option(help="A report: what it repeats of the plan helps to tell the goals."),
    ] = None,
    level: LevelOption = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder for goals.csv and goals.xlsx, to correct.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace such files that stand there.")
    ] = False,
    output: FormatOption = Format.table,
) -> None:
    """Print the tree of a plan's goals, with places and reasons, and write it to be corrected.

    Example: [bold]planparse goals plan.pdf --report report.pdf --out goals[/bold], then correct
    titles, levels and parents, delete what is no goal, and give the file to
    [bold]planparse audit plan.pdf report.pdf --goals goals/goals.xlsx[/bold]

    Exit code 0: goals were found. 4: none. 5: the plan was rejected.
    """
    from planparse.api import goals as run

    tree = run(plan, report, level=level)
    if output is Format.json:
        sys.stdout.write(tree.to_json())
    else:
        from planparse.cli.goal_tree import print_goals

        print_goals(tree)
    if out is not None and tree.goals:
        for path in tree.write(out, overwrite=overwrite):
            sys.stderr.write(f"written: {path}\n")
    raise typer.Exit(_exit(tree))


def _exit(tree: GoalTree) -> Exit:
    if tree.document.status == "rejected":
        return Exit.REJECTED
    return Exit.ALL_REPORTED if tree.goals else Exit.CANNOT_SAY
