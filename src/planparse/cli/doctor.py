"""`planparse doctor`: is what reading and writing need installed?"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import typer

from planparse.cli.exits import Exit
from planparse.cli.options import Format, FormatOption

if TYPE_CHECKING:
    from planparse.engine.installed import Check

WITHOUT = {
    "required": "Without it planparse does not work",
    "scans": "Scanned pages stay unread (`pages_without_text`), and coverage says `cannot_say`",
    "extra": "Nothing else needs it",
}


def doctor(output: FormatOption = Format.table) -> None:
    """Show what is installed of the programs and packages that planparse uses.

    Example: [bold]planparse doctor[/bold]

    Exit code 0: all that is required is here. 1: a required package is missing.
    """
    from planparse.engine.installed import installed

    checks = installed()
    if output is Format.json:
        rows = [check._asdict() for check in checks]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        _print(checks)
    if any(check.found is None for check in checks if check.need == "required"):
        raise typer.Exit(Exit.INTERNAL)


def _print(checks: list[Check]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    table = Table(header_style="bold", padding=(0, 1), box=None)
    for name in ("", "Program or package", "Version", "What for"):
        table.add_column(name)
    for check in checks:
        sign, style = ("✓", "green") if check.found else ("✗", "red")
        if not check.found and check.need == "extra":
            sign, style = "-", ""
        table.add_row(
            Text(sign, style=style), check.name, check.found or "not installed", check.purpose
        )
    console.print(table)
    for check in checks:
        if check.hint:
            said = f"{check.name}: {check.hint}. {WITHOUT[check.need]}."
            console.print(Text(said), soft_wrap=True)
