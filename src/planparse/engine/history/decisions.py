"""People's decisions about goals over the years: out of a CSV file, kept in the archive."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

from planparse.errors import InputError
from planparse.model.lineage import LineageDecision, LineageVerdict, lineage_evidence
from planparse.model.records import GoalRecord
from planparse.store.lineage_decisions import append_lineage_decisions, logged_lineage_decisions

NEEDED = ("goal_id", "successor_goal_id", "verdict", "reviewer")
VERDICTS: tuple[LineageVerdict, ...] = get_args(LineageVerdict)
LONGEST_FILE = 64 * 1024 * 1024
DELIMITERS = ",;\t"


def decisions_in(
    archive: Path, goals: Iterable[GoalRecord], given: Path | None
) -> list[LineageDecision]:
    """Every decision of an archive's log, with what a file adds to it.

    Args:
        archive: folder of the archive.
        goals: of all its plans, for the wordings that a decision was made on.
        given: CSV with the columns `goal_id`, `successor_goal_id`, `verdict` (`linked` or
            `not_linked`), `reviewer`, and where wished `reason` and `decided_at`; rows without
            a verdict are passed over.

    Raises:
        InputError: the file is not there or is none of these; the message names the row.
        StoreError: the log cannot be read or written.
    """
    if given is not None:
        titles = {goal.goal_id: goal.title for goal in goals}
        append_lineage_decisions(archive, list(_read(given, titles)))
    return logged_lineage_decisions(archive)


def _read(path: Path, titles: Mapping[str, str]) -> Iterator[LineageDecision]:
    rows = list(_rows(path))
    keys = [key.strip().casefold() for key in rows[0]] if rows else []
    missing = [name for name in NEEDED if name not in keys]
    if missing:
        raise InputError(
            path,
            "unsupported",
            f"no file of decisions: its first row lacks {', '.join(missing)}; give a CSV file "
            f"with the columns {', '.join(NEEDED)} (reason and decided_at may follow)",
        )
    for number, cells in enumerate(rows[1:], start=2):
        row = dict(zip(keys, (cell.strip() for cell in cells), strict=False))
        if row.get("verdict"):
            yield _decision(path, number, row, titles)


def _decision(
    path: Path, number: int, row: Mapping[str, str], titles: Mapping[str, str]
) -> LineageDecision:
    goal_id, successor = row.get("goal_id") or None, row.get("successor_goal_id") or None
    verdict = next((one for one in VERDICTS if one == row["verdict"]), None)
    if verdict is None:
        raise _fault(
            path, number, f"verdict {row['verdict']!r}; it is one of: {', '.join(VERDICTS)}"
        )
    if not row.get("reviewer"):
        raise _fault(path, number, "no reviewer; a decision has the name of who made it")
    for one in (goal_id, successor):
        if one is not None and one not in titles:
            raise _fault(path, number, f"no goal {one!r} in the archive; see goals.parquet")
    if not (goal_id or successor) or (verdict == "linked" and not (goal_id and successor)):
        raise _fault(path, number, "linked takes goal_id and successor_goal_id, not_linked one")
    goal, following = titles.get(goal_id or ""), titles.get(successor or "")
    return LineageDecision(
        goal_id=goal_id,
        successor_goal_id=successor,
        verdict=verdict,
        reviewer=row["reviewer"],
        reason=row.get("reason") or None,
        decided_at=row.get("decided_at") or None,
        goal=goal,
        successor=following,
        evidence=lineage_evidence(goal, following),
    )


def _fault(path: Path, number: int, what: str) -> InputError:
    return InputError(path, "unsupported", f"row {number}: {what}")


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        if path.stat().st_size > LONGEST_FILE:
            raise InputError(path, "too_large", f"larger than {LONGEST_FILE} bytes")
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, "not_found", "the file is not there; check the name") from None
    except OSError as error:
        raise InputError(path, "unreadable", error.strerror or str(error)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    yield from csv.reader(text.splitlines(), delimiter=delimiter)
