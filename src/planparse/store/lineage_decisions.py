"""The log of decisions about goals over the years, in the archive: lines are only added."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from planparse.model.lineage import LineageDecision
from planparse.store.decisions import append_lines, logged_lines

LINEAGE_LOG = "lineage-decisions.jsonl"


def append_lineage_decisions(archive: Path, decisions: Iterable[LineageDecision]) -> int:
    """Add what is new to the log, and return how many lines that was.

    A decision that is the latest about its link already is not written again.

    Raises:
        StoreError: the log cannot be read or written.
    """
    latest = {_key(one): one for one in logged_lineage_decisions(archive)}
    fresh: list[LineageDecision] = []
    for one in decisions:
        if latest.get(_key(one)) != one:
            fresh.append(one)
            latest[_key(one)] = one
    append_lines(archive / LINEAGE_LOG, [one.model_dump_json() for one in fresh])
    return len(fresh)


def logged_lineage_decisions(archive: Path) -> list[LineageDecision]:
    """Every decision of the log in the order in which they came in; empty without a log.

    Raises:
        StoreError: the log cannot be read, or a line of it is no decision.
    """
    return logged_lines(archive / LINEAGE_LOG, LineageDecision)


def _key(decision: LineageDecision) -> tuple[str | None, str | None]:
    return decision.goal_id, decision.successor_goal_id
