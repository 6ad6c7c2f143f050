"""Goal chains by year: a row a chain, a column a year with a plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planparse.export.report.matrix import SYMBOLS
from planparse.export.words import Words
from planparse.model.records import CoverageByYearRecord, GoalChainRecord

MOST_CHAINS = 60
"""Rows of a body; more are a table."""


@dataclass(frozen=True)
class YearCell:
    """A goal in one year; without a title where the year's plan does not set it."""

    title: str | None
    is_new_wording: bool = False
    code: str = ""
    """Status whose colour and symbol the cell has; empty without answers."""
    symbol: str = ""
    told: str = ""


@dataclass(frozen=True)
class ChainRow:
    """A goal over the years."""

    title: str
    cells: list[YearCell]


@dataclass(frozen=True)
class ChainTable:
    """The goals of a body."""

    years: list[int]
    rows: list[ChainRow]
    left_out: int


def chain_table(
    words: Words,
    chains: Iterable[GoalChainRecord],
    coverage: Mapping[str, CoverageByYearRecord],
) -> ChainTable:
    """The chains of one body in the order in which its plans set them.

    Args:
        words: the interface.
        chains: its goals in each year.
        coverage: counts of each goal by goal_id.
    """
    by_chain: dict[str, dict[int, GoalChainRecord]] = {}
    for goal in sorted(chains, key=lambda goal: (goal.year, goal.ordinal, goal.goal_id)):
        by_chain.setdefault(goal.chain_id, {}).setdefault(goal.year, goal)
    years = sorted({year for goals in by_chain.values() for year in goals})
    rows = [
        ChainRow(next(iter(goals.values())).title, _cells(words, goals, years, coverage))
        for goals in list(by_chain.values())[:MOST_CHAINS]
    ]
    return ChainTable(years, rows, max(0, len(by_chain) - MOST_CHAINS))


def _cells(
    words: Words,
    goals: Mapping[int, GoalChainRecord],
    years: Iterable[int],
    coverage: Mapping[str, CoverageByYearRecord],
) -> list[YearCell]:
    cells: list[YearCell] = []
    before: str | None = None
    for year in years:
        goal = goals.get(year)
        if goal is None:
            cells.append(YearCell(None))
            continue
        cells.append(_cell(words, goal, before, coverage.get(goal.goal_id)))
        before = goal.title
    return cells


def _cell(
    words: Words, goal: GoalChainRecord, before: str | None, row: CoverageByYearRecord | None
) -> YearCell:
    is_new = before is not None and before != goal.title
    if row is None or not row.pairs:
        return YearCell(goal.title, is_new, told=words("over_time.no_answers"))
    covered = row.reported + row.merged
    told = words("over_time.share", covered=covered, total=row.pairs)
    code = "reported" if covered == row.pairs else "partly" if covered else "missing"
    if not covered and row.cannot_say == row.pairs:
        code = "cannot_say"
    return YearCell(goal.title, is_new, code, SYMBOLS[code], told)
