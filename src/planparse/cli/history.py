"""`planparse history`: what became of a body's goals, year by year."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planparse.cli.options import Format, FormatOption
from planparse.cli.progress import printable

if TYPE_CHECKING:
    from planparse.engine.history.records import HistoryRecords
    from planparse.model.records import BodyRecord


def history(
    archive: Annotated[Path, typer.Argument(help="Folder of the archive.", show_default=False)],
    body: Annotated[
        str | None, typer.Option("--body", help="Only this body: its name or a part of its id.")
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            "--decisions",
            help="CSV with goal_id, successor_goal_id, verdict (linked, not_linked), reviewer.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder for the tables of history as Parquet.")
    ] = None,
    output: FormatOption = Format.table,
) -> None:
    """Follow an archive's goals over the years: renamed, moved, split, merged, dropped.

    Example: [bold]planparse history archive --body Kulturnämnden[/bold]

    Reads the archive's tables alone and opens no document. Decisions of people are kept in the
    archive, and hold on every later run.
    """
    from planparse.api import history as run

    found = run(archive, decisions=decisions)
    wanted = _bodies(found, body)
    if out is not None:
        found.write(out)
    if output is Format.json:
        sys.stdout.write(found.to_json())
    else:
        from planparse.cli.history_table import print_history

        print_history(found, wanted)
        if out is not None:
            sys.stdout.write(f"The tables are in {printable(str(out))}\n")
    _tell(found)


def _bodies(found: HistoryRecords, body: str | None) -> list[BodyRecord]:
    """The bodies asked for; an unknown one ends the command with those that there are."""
    if body is None:
        return found.bodies
    said = body.casefold()
    exact = [one for one in found.bodies if said in (one.name.casefold(), one.body_id)]
    near = [one for one in found.bodies if said in one.body_id or said in one.name.casefold()]
    if exact or near:
        return exact or near
    there = ", ".join(printable(one.name) for one in found.bodies) or "none"
    sys.stderr.write(f"planparse: no body {printable(body)!r}; there are: {there}\n")
    raise typer.Exit(2)


def _tell(found: HistoryRecords) -> None:
    """On stderr: what took no part."""
    for document in found.unplaced:
        sys.stderr.write(f"note: {printable(document.path)}: a plan without a year; left out\n")
    for one in found.unapplied:
        names = f"{one.goal_id or 'none'} -> {one.successor_goal_id or 'none'}"
        sys.stderr.write(f"note: decision {names}: no plan in force has that goal; not applied\n")
