"""The tree of a plan's goals on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from planparse.cli.progress import printable

if TYPE_CHECKING:
    from planparse.api import GoalTree
    from planparse.model.facts import GoalCandidate
    from planparse.model.records import GoalRecord

ABOUT_GOALS = ("goal", "level")
"""Words in the codes of doubts about goals."""
SHOWN_SETS = 4
"""Sets that were not taken and that are shown; `--format json` has more."""
SHOWN_TITLES = 3
"""Wordings of such a set."""
HAND_IN = (
    "To hand goals in: write a CSV or XLSX file with the columns title, level and parent, and give "
    "it to `planparse audit PLAN REPORT --goals FILE`."
)


def print_goals(found: GoalTree) -> None:
    """The goals as a tree, each with its level and its place; doubts; what was not taken."""
    console = Console()
    console.print(_tree(found))
    for issue in found.issues:
        if any(word in issue.code for word in ABOUT_GOALS):
            console.print(Text(printable(f"{issue.severity}: {issue.message} [{issue.code}]")))
    document = found.document
    if document.status == "rejected":
        console.print(Text(printable(f"rejected: {document.detail} [{document.reason}]")))
    _print_others(console, found.candidates)
    if not found.goals:
        console.print(Text(HAND_IN))


def _tree(found: GoalTree) -> Tree:
    name = printable(found.document.file_name)
    tree = Tree(Text(f"{name}: {_counted(found.goals)}", style="bold"))
    nodes: dict[str, Tree] = {}
    for goal in sorted(found.goals, key=lambda one: one.ordinal):
        above = nodes.get(goal.parent_goal_id or "", tree)
        nodes[goal.goal_id] = above.add(_line(goal))
    return tree


def _counted(goals: Sequence[GoalRecord]) -> str:
    counts = Counter((goal.level, goal.audited) for goal in goals)
    parts = [
        f"{count} {level}{'' if audited else ' (not audited)'}"
        for (level, audited), count in counts.items()
    ]
    return ", ".join(parts) or "no goals"


def _line(goal: GoalRecord) -> Text:
    """`3. Wording` and, dimmed, its level, form, place and rule."""
    place = f"page {goal.page}" if goal.page else f"line {goal.line}" if goal.line else "no place"
    audited = "audited" if goal.audited else "not audited"
    told = f"{goal.level}, {goal.stated_in}, {place}, {audited}; {goal.rule} {goal.confidence:.2f}"
    line = Text(f"{goal.ordinal}. ")
    line.append(printable(goal.named), style="bold" if goal.audited else "")
    return line.append(f"  [{told}]", style="dim")


def _print_others(console: Console, candidates: Sequence[GoalCandidate]) -> None:
    """Sets that were weighed as goals and not taken, with what speaks for and against each."""
    others = [one for one in candidates if not one.taken][:SHOWN_SETS]
    if others:
        console.print(Text("Weighed and not taken:", style="bold"))
    for one in others:
        titles = " · ".join(one.titles[:SHOWN_TITLES])
        more = f" and {len(one.titles) - SHOWN_TITLES} more" * (len(one.titles) > SHOWN_TITLES)
        why = ", ".join(f"{name} {level} {weight:+.1f}" for name, level, weight in one.reasons)
        under = f" under {one.announcer!r}" if one.announcer else ""
        place = one.places[0]
        where = f"page {place.page}" if place.page else f"line {place.line}" if place.line else ""
        console.print(Text(printable(f"  {one.form}{under} {where}: {titles}{more}")))
        console.print(Text(f"    {one.score:+.1f}: {why or 'nothing for it'}", style="dim"))
