"""What was read, and the trouble with it, on the terminal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planparse.cli.progress import printable

if TYPE_CHECKING:
    from planparse.api import Result

COUNTED = ("sections", "goals", "tables", "figures", "quantities")
SHOWN_ISSUES = 12
"""More doubts than this are counted; all of them are rows of `issues`."""


def print_documents(result: Result, out: Path | None) -> None:
    """One row a document with what was found in it."""
    console = Console(soft_wrap=False)
    table = Table(header_style="bold")
    for name in ("Document", "Kind", "Status", "Pages", *(c.capitalize() for c in COUNTED)):
        table.add_column(
            name, justify="left" if name in ("Document", "Kind", "Status") else "right"
        )
    counts = {
        name: Counter(row.document_id for row in result.tables[name])  # type: ignore[attr-defined]
        for name in COUNTED
    }
    for document in result.documents:
        table.add_row(
            Text(printable(document.file_name)),
            document.kind or "",
            document.status,
            "" if document.page_count is None else str(document.page_count),
            *(str(counts[name][document.document_id]) for name in COUNTED),
        )
    console.print(table)
    print_troubles(result, console)
    if out is not None:
        console.print(f"All tables are in {printable(str(out))}")


def print_troubles(result: Result, console: Console) -> None:
    """Files that were not read whole, one line each, then the weightier doubts."""
    for document in result.documents:
        if document.status != "ok":
            style = "bold red" if document.status == "rejected" else "yellow"
            line = f"{document.status}: {document.path}: {document.detail} [{document.reason}]"
            console.print(Text(printable(line), style=style))
    issues = [row for row in result.tables["issues"] if row.severity == "low"]  # type: ignore[attr-defined]
    for issue in issues[:SHOWN_ISSUES]:
        console.print(Text(printable(f"note: {issue.message}"), style="dim"))  # type: ignore[attr-defined]
    if len(issues) > SHOWN_ISSUES:
        console.print(Text(f"... and {len(issues) - SHOWN_ISSUES} more notes", style="dim"))
