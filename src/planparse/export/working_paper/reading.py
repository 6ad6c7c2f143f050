"""An auditor's decisions out of a working paper, or out of a CSV file with the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planparse.errors import InputError
from planparse.export.sheet_rows import sheet_rows
from planparse.export.words import LANGUAGES, words
from planparse.export.working_paper.columns import KEPT
from planparse.model.decision import Decision
from planparse.model.records.codes import Verdict

VERDICTS: tuple[Verdict, ...] = ("confirm", "change", "reject", "open")


def read_decisions(path: Path) -> list[Decision]:
    """Every row with a decision in it, in the order of the file.

    Args:
        path: a working paper that planparse wrote, or the same sheet as CSV.

    Raises:
        InputError: the file is not there, is no working paper, or a decision in it is not one
            of the choices; the message names the row.
    """
    rows = sheet_rows(path)
    start = next((i for i, row in enumerate(rows[:10]) if set(row) >= KEPT | {"verdict"}), None)
    if start is None:
        hint = "no working paper: its row of column keys (subject_id, verdict, ...) is not there"
        raise InputError(path, "unsupported", f"{hint}; give the file that planparse wrote")
    keys = list(rows[start])
    named = ((at, dict(zip(keys, row, strict=False))) for at, row in enumerate(rows, start=1))
    return [
        _decision(path, at, row)
        for at, row in named
        if at > start + 1 and row.get("verdict") and row.get("subject_id") and _is_data(row)
    ]


def _is_data(row: dict[str, str]) -> bool:
    """The row of headings below the keys is none."""
    return "/" in row["subject_id"]


def _decision(path: Path, at: int, row: dict[str, str]) -> Decision:
    lacking = [key for key in KEPT if not row.get(key)]
    if lacking:
        hint = f"row {at} has no {', '.join(sorted(lacking))}; do not remove hidden columns"
        raise InputError(path, "corrupt", hint)
    is_goal = "/g" in row["subject_id"]
    verdict = _code(path, at, row["verdict"], "verdict_choice", VERDICTS)
    status = row.get("status")
    room = "status" if is_goal else "commitment_status"
    chosen = _code(path, at, status, room, _codes(room)) if status else None
    if verdict == "change" and chosen is None:
        hint = f"row {at} changes the status and names no other; choose one from the list"
        raise InputError(path, "unsupported", hint)
    return Decision(
        subject_id=row["subject_id"],
        report_document_id=row["report_document_id"],
        verdict=next(v for v in VERDICTS if v == verdict),
        status=chosen if verdict == "change" else None,
        reason=row.get("reason") or None,
        reviewer=row.get("reviewer") or None,
        decided_at=row.get("decided_at") or None,
        second_reviewer=row.get("second_reviewer") or None,
        machine_status=row["machine_status"],
        evidence=row["evidence"],
        subject=row.get("subject") or row["subject_id"],
        report=row.get("report") or row["report_document_id"],
    )


def _codes(room: str) -> tuple[str, ...]:
    if room == "status":
        return ("reported", "merged", "empty", "mentioned", "ambiguous", "missing", "cannot_say")
    return ("reported", "partly", "not_reported", "cannot_say")


def _code(path: Path, at: int, said: str, room: str, codes: Sequence[str]) -> str:
    """The code of a word in any language of the interface, or of the code itself."""
    wanted = said.casefold()
    for code in codes:
        known = {code, *(words(language).code(room, code).casefold() for language in LANGUAGES)}
        if wanted in known:
            return code
    choices = ", ".join(codes)
    raise InputError(path, "unsupported", f"row {at} says {said!r}; it can be {choices}")
