"""Decisions into the log of an output folder, each with the day on which it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from planparse.model.decision import Decision, Key
from planparse.store.decisions import append_decisions, logged_decisions


def log_decisions(out: Path, decisions: Iterable[Decision], today: date | None = None) -> int:
    """Add what is new to the log, and return how many decisions that was.

    Args:
        out: output folder of an audit.
        decisions: as they were read from a working paper.
        today: day of those that name none; None for the day of this machine's clock.

    Raises:
        StoreError: the log cannot be read or written.
    """
    latest = {_key(one): one for one in logged_decisions(out)}
    day = (today or date.today()).isoformat()
    return append_decisions(out, _dated(decisions, latest, day))


def _dated(
    decisions: Iterable[Decision], latest: Mapping[Key, Decision], day: str
) -> Iterator[Decision]:
    """One that was logged before without a day of its own keeps the day that it got then."""
    for one in decisions:
        if one.decided_at is None:
            known = latest.get(_key(one))
            before = known.decided_at if known else None
            kept = one.model_copy(update={"decided_at": before})
            yield kept if kept == known else one.model_copy(update={"decided_at": day})
        else:
            yield one


def _key(decision: Decision) -> Key:
    return decision.subject_id, decision.report_document_id
