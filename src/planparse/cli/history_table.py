"""A body's goals by year: a table on a terminal, a line a goal elsewhere."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planparse.cli.progress import printable

if TYPE_CHECKING:
    from planparse.engine.history.records import HistoryRecords
    from planparse.model.records import BodyRecord, GoalChainRecord, GoalLineageRecord

NOT_THERE = "·"
STYLES = {"dropped": "red", "cannot_say": "magenta", "new": "green"}


class Event(NamedTuple):
    """Something that happened to a goal in a year, in words."""

    year: int
    words: str
    relation: str


class Chain(NamedTuple):
    """One goal of a body over its years."""

    title: str
    ordinals: Mapping[int, int]
    """Position in the plan of each year that has it."""
    events: Sequence[Event]


def print_history(history: HistoryRecords, bodies: Iterable[BodyRecord]) -> None:
    """Every body with its goals; bodies without a plan in force are a line."""
    console = Console(soft_wrap=False)
    by_body: defaultdict[str, list[GoalChainRecord]] = defaultdict(list)
    for row in history.chains:
        by_body[row.body_id].append(row)
    events = _events(history)
    for body in bodies:
        rows = by_body.get(body.body_id, [])
        years = sorted({row.year for row in rows})
        chains = _chains(rows, events)
        if not chains:
            sys.stdout.write(f"{_name(body)}: no plan with goals\n")
        elif console.is_terminal:
            console.print(_table(_name(body), years, chains))
        else:
            sys.stdout.write("\n".join(_lines(_name(body), chains)) + "\n\n")


def _name(body: BodyRecord) -> str:
    names = [body.authority] if body.authority and body.authority != body.name else []
    return printable(" · ".join([*names, body.name]))


def _chains(rows: Iterable[GoalChainRecord], events: Mapping[str, Sequence[Event]]) -> list[Chain]:
    grouped: defaultdict[str, list[GoalChainRecord]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.year):
        grouped[row.chain_id].append(row)
    found = [
        Chain(
            title=printable(members[-1].title),
            ordinals={row.year: row.ordinal for row in members},
            events=sorted({one for row in members for one in events.get(row.goal_id, ())}),
        )
        for members in grouped.values()
    ]
    return sorted(found, key=lambda chain: min(chain.ordinals.items()))


def _table(name: str, years: Sequence[int], chains: Sequence[Chain]) -> Table:
    table = Table(title=Text(name), title_justify="left", header_style="bold")
    table.add_column("Goal, as last worded", ratio=3)
    for year in years:
        table.add_column(str(year), justify="right", no_wrap=True)
    table.add_column("What became of it", ratio=3)
    for chain in chains:
        told = Text("; ").join(
            Text(_said(one), style=STYLES.get(one.relation, "")) for one in chain.events
        )
        cells = [str(chain.ordinals.get(year, NOT_THERE)) for year in years]
        table.add_row(Text(chain.title), *cells, told)
    return table


def _lines(name: str, chains: Sequence[Chain]) -> list[str]:
    """Years, wording and events of each goal, for scripts and files."""
    lines = [name]
    for chain in chains:
        years = " ".join(str(year) for year in chain.ordinals)
        told = "; ".join(map(_said, chain.events))
        lines.append(f"  {years}: {chain.title}" + (f" [{told}]" if told else ""))
    return lines


def _said(event: Event) -> str:
    return f"{event.year} {event.words}"


def _events(history: HistoryRecords) -> dict[str, list[Event]]:
    """By goal: of a link, at the goal that it leads to, and where it leaves a chain at both."""
    goals = {row.goal_id: row for row in history.chains}
    names = {body.body_id: body.name for body in history.bodies}
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for row in history.lineage:
        for goal_id, event in _events_of(row, goals, names):
            words = event.words
            if row.decided_by != "rule":
                words += f" (by {row.decided_by}{', to be looked at again' * row.is_stale})"
            found[goal_id].append(event._replace(words=printable(words)))
    return found


def _events_of(
    row: GoalLineageRecord, goals: Mapping[str, GoalChainRecord], names: Mapping[str, str]
) -> list[tuple[str, Event]]:
    goal, successor, relation = row.goal_id, row.successor_goal_id, row.relation
    if goal and successor and row.year and row.successor_year:
        before, after, when = goals[goal].title, goals[successor].title, row.successor_year
        goes_on = goals[goal].chain_id == goals[successor].chain_id
        at_end = {
            "renamed": f"renamed, was {before!r}",
            "resumed": f"back after {row.year}",
            "moved": f"came from {names.get(row.body_id, row.body_id)}",
            "split": f"split from {before!r}",
            "merged": f"joined with others, was {before!r}" if goes_on else f"took in {before!r}",
        }
        at_begin = {
            "moved": f"went to {names.get(row.successor_body_id or '', '')}",
            "split": None if goes_on else f"also became {after!r}",
            "merged": None if goes_on else f"went into {after!r}",
        }
        found = [(successor, at_end.get(relation)), (goal, at_begin.get(relation))]
        return [(goal_id, Event(when, words, relation)) for goal_id, words in found if words]
    if goal and row.year and relation in ("dropped", "cannot_say"):
        words = "the last plan with it" if relation == "dropped" else "cannot say what followed"
        return [(goal, Event(row.year, words, relation))]
    if successor and row.successor_year and relation in ("new", "cannot_say"):
        words = "new" if relation == "new" else "cannot say whether it is new"
        return [(successor, Event(row.successor_year, words, relation))]
    return []
