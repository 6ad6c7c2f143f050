"""What was read, and the trouble with it, on the terminal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planparse.cli.progress import printable
from planparse.model.records import (
    FigureRecord,
    GoalRecord,
    IssueRecord,
    Placed,
    QuantityRecord,
    SectionRecord,
    TableRecord,
)

if TYPE_CHECKING:
    from planparse.api import Result

COUNTED: dict[str, type[Placed]] = {
    "Sect.": SectionRecord,
    "Goals": GoalRecord,
    "Tab.": TableRecord,
    "Fig.": FigureRecord,
    "Num.": QuantityRecord,
}
NAME_WIDTH = 12
"""A file name is folded rather than cut below this."""

SHOWN_ISSUES = 12
"""More doubts than this are counted; all of them are rows of `issues`."""


def print_documents(result: Result, out: Path | None) -> None:
    """One row a document with what was found in it."""
    console = Console()
    table = Table(header_style="bold", padding=(0, 1), box=None)
    table.add_column("Document", overflow="fold", min_width=NAME_WIDTH)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Status", no_wrap=True)
    for name in ("Pages", *COUNTED):
        table.add_column(name, justify="right", no_wrap=True)
    counts = [Counter(row.document_id for row in result.of(model)) for model in COUNTED.values()]
    for document in result.documents:
        table.add_row(
            Text(printable(document.file_name)),
            document.kind or "",
            document.status,
            "" if document.page_count is None else str(document.page_count),
            *(str(count[document.document_id]) for count in counts),
        )
    console.print(table)
    print_troubles(result)
    print_place(console, out)


def print_place(console: Console, out: Path | None) -> None:
    """Where the tables were written."""
    if out is not None:
        console.print(Text(f"All tables are in {printable(str(out))}"), soft_wrap=True)


def print_troubles(result: Result) -> None:
    """On stderr: files that were not read whole, a line each, then the lesser doubts."""
    console = Console(stderr=True)
    for document in result.documents:
        if document.status != "ok":
            style = "bold red" if document.status == "rejected" else "yellow"
            line = f"{document.status}: {document.path}: {document.detail} [{document.reason}]"
            console.print(Text(printable(line), style=style), soft_wrap=True)
    notes = [issue.message for issue in result.of(IssueRecord) if issue.severity == "low"]
    for note in notes[:SHOWN_ISSUES]:
        console.print(Text(printable(f"note: {note}"), style="dim"), soft_wrap=True)
    if len(notes) > SHOWN_ISSUES:
        more = f"... and {len(notes) - SHOWN_ISSUES} more notes, all in the table `issues`"
        console.print(Text(more, style="dim"))
