"""Findings on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from planparse.cli.progress import printable
from planparse.model.records import FindingRecord

if TYPE_CHECKING:
    from planparse.api import Result

SEVERITIES = ("high", "medium", "low")
STYLES = {"high": "bold red", "medium": "yellow", "low": ""}
STRANGERS = "belonging"
"""Rule of the findings about whether a plan and a report belong together."""
SHOWN = 20
"""More findings than this are counted; all of them are rows of `findings`."""


def print_strangers(result: Result, console: Console) -> None:
    """First of all: that plan and report are of another body, year or language, or one text."""
    for finding in result.of(FindingRecord):
        if finding.rule == STRANGERS:
            console.print(Text(printable(finding.message), style=STYLES["high"]), soft_wrap=True)


def print_findings(result: Result, console: Console, explain: bool) -> None:
    """A line each by severity, with page and code; with `explain`, what was compared."""
    found = sorted(result.of(FindingRecord), key=lambda one: SEVERITIES.index(one.severity))
    if not found:
        return
    console.print(Text(f"{len(found)} findings", style="bold"))
    for finding in found[:SHOWN]:
        page = f", page {finding.page}" if finding.page else ""
        line = f"{finding.severity:<6} {finding.message} [{finding.code}{page}]"
        console.print(Text(printable(line), style=STYLES[finding.severity]), soft_wrap=True)
        if explain and finding.compared:
            console.print(Text(printable(f"       compared: {finding.compared}")), soft_wrap=True)
    if len(found) > SHOWN:
        console.print(Text(f"... and {len(found) - SHOWN} more in the table `findings`"))
    console.print()
