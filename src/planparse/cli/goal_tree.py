"""The tree of a plan's goals on the terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from planparse.cli.progress import printable
from planparse.model.records import IssueRecord

if TYPE_CHECKING:
    from planparse.api import Result
    from planparse.model.records import GoalRecord

GOAL_ISSUES = ("goal", "level")
"""Beginnings or ends of the codes of doubts about goals."""


def print_goals(result: Result) -> None:
    """The goals as a tree, each with its level and its place; then what is doubtful about them."""
    console = Console()
    document = result.documents[0]
    rows = result.goals
    tree = Tree(Text(f"{printable(document.file_name)}: {_counted(rows)}", style="bold"))
    nodes: dict[str, Tree] = {}
    for goal in sorted(rows, key=lambda one: one.ordinal):
        above = nodes.get(goal.parent_goal_id or "", tree)
        nodes[goal.goal_id] = above.add(_line(goal))
    console.print(tree)
    for issue in result.of(IssueRecord):
        if any(word in issue.code for word in GOAL_ISSUES) or document.status == "rejected":
            console.print(Text(printable(f"{issue.severity}: {issue.message} [{issue.code}]")))
    if document.status == "rejected":
        console.print(Text(printable(f"rejected: {document.detail} [{document.reason}]")))
    if not rows:
        console.print(
            Text(
                "To hand goals in: write a CSV or XLSX file with the columns title, level and "
                "parent, and give it to `planparse audit PLAN REPORT --goals FILE`."
            )
        )


def _counted(goals: list[GoalRecord]) -> str:
    counts = Counter((goal.level, goal.audited) for goal in goals)
    parts = [
        f"{count} {level}{'' if audited else ' (not audited)'}"
        for (level, audited), count in counts.items()
    ]
    return ", ".join(parts) or "no goals"


def _line(goal: GoalRecord) -> Text:
    """`Goal 3 Wording` and, dimmed, its level, form, place and rule."""
    label = f"{goal.label} " if goal.label else ""
    place = f"page {goal.page}" if goal.page else f"line {goal.line}" if goal.line else "no place"
    audited = "audited" if goal.audited else "not audited"
    told = f"{goal.level}, {goal.stated_in}, {place}, {audited}; {goal.rule} {goal.confidence:.2f}"
    line = Text(f"{goal.ordinal}. ")
    line.append(printable(f"{label}{goal.title}"), style="bold" if goal.audited else "")
    return line.append(f"  [{told}]", style="dim")
