"""The coverage table on the terminal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planparse.cli.document_table import print_place, print_troubles
from planparse.cli.finding_list import print_findings, print_strangers
from planparse.cli.progress import printable
from planparse.model.reasons import NOT_ALL_AUDITED
from planparse.model.records import IssueRecord, SectionRecord

if TYPE_CHECKING:
    from planparse.api import Result
    from planparse.model.records import CoverageRecord

COLOURS = {"reported": "green", "merged": "green", "cannot_say": "magenta", "missing": "red"}
OTHER = "yellow"
SYMBOLS = {
    "reported": "●",
    "merged": "◐",
    "empty": "○",
    "mentioned": "◌",
    "ambiguous": "?",
    "missing": "✗",
    "cannot_say": "–",
}
"""A status is never told by its colour alone."""


def print_coverage(result: Result, out: Path | None, explain: bool = False) -> None:
    """One table a report, the findings, then what an auditor should know about the documents."""
    console = Console(soft_wrap=False)
    names = {document.document_id: document.file_name for document in result.documents}
    print_strangers(result, console)
    for report_id in dict.fromkeys(row.report_document_id for row in result.coverage):
        rows = [row for row in result.coverage if row.report_document_id == report_id]
        console.print(_table(printable(names.get(report_id, report_id)), rows, result))
        console.print(_summary(rows))
        console.print()
    if not result.coverage:
        console.print(Text("No goal can be checked: the plan gave none.", style="bold magenta"))
    _print_unaudited(result, console)
    print_findings(result, console, explain)
    print_troubles(result)
    print_place(console, out)


def _print_unaudited(result: Result, console: Console) -> None:
    """Goals of the plan that the answers above say nothing of; then exit code 0 is never given."""
    counts = Counter(goal.level for goal in result.goals if not goal.audited)
    parts = ", ".join(f"{count} {level}" for level, count in counts.items() if level != "area")
    lines = [issue.message for issue in result.of(IssueRecord) if issue.code in NOT_ALL_AUDITED]
    if parts:
        other = f"Not audited, of the plan's goals at other levels: {parts} (--level chooses)."
        lines.insert(0, other)
    for line in lines:
        console.print(Text(printable(line), style="bold yellow"))


def _table(name: str, rows: list[CoverageRecord], result: Result) -> Table:
    goals = {goal.goal_id: goal for goal in result.goals}
    sections = {section.section_id: section for section in result.of(SectionRecord)}
    table = Table(title=Text(name), title_justify="left", header_style="bold", expand=False)
    table.add_column("#", justify="right")
    table.add_column("Goal", ratio=1)
    table.add_column("Status", no_wrap=True)
    table.add_column("Section", no_wrap=True)
    table.add_column("Page", justify="right")
    table.add_column("Score", justify="right")
    for row in sorted(rows, key=lambda row: row.goal_id):
        goal = goals[row.goal_id]
        section = sections.get(row.section_ids[0]) if row.section_ids else None
        colour = COLOURS.get(row.final_status, OTHER)
        table.add_row(
            str(goal.ordinal),
            Text(printable(goal.named)),
            Text(_status(row), style=colour),
            Text(printable((section.number or section.title or "")[:24] if section else "")),
            _page(row, section),
            "" if row.score is None else f"{row.score:.2f}",
        )
    return table


def _status(row: CoverageRecord) -> str:
    """The status that counts; an auditor's says so, and what the machine had said."""
    said = f"{SYMBOLS[row.final_status]} {row.final_status}"
    if row.decided_status is None:
        return said
    before = "" if row.decided_status == row.status else f", was {row.status}"
    return f"{said} (decided{before})"


def _page(row: CoverageRecord, section: SectionRecord | None) -> str:
    page = section.page if section and section.page else row.page
    return "" if page is None else str(page)


def _summary(rows: list[CoverageRecord]) -> Text:
    counts: Counter[str] = Counter(row.final_status for row in rows)
    covered = counts["reported"] + counts["merged"]
    parts = ", ".join(f"{count} {status}" for status, count in counts.most_common())
    style = "bold green" if covered == len(rows) else "bold yellow"
    return Text(f"{covered} of {len(rows)} goals are reported ({parts}).", style=style)
