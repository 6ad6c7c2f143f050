"""The log of decisions beside an output: lines are added and never changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from planparse.errors import StoreError
from planparse.model.decision import Decision
from planparse.model.frozen import Frozen
from planparse.store.atomic import store_error

DECISION_LOG = "decisions.jsonl"

D = TypeVar("D", bound=Frozen)


def append_decisions(out: Path, decisions: Iterable[Decision]) -> int:
    """Add what is new to the log of an output folder, and return how many lines that was.

    A decision that is the latest of its goal or undertaking already is not written again, so
    that reading the same working paper twice changes nothing.

    Raises:
        StoreError: the log cannot be read or written.
    """
    latest = {_key(one): one for one in logged_decisions(out)}
    fresh: list[Decision] = []
    for one in decisions:
        if latest.get(_key(one)) != one:
            fresh.append(one)
            latest[_key(one)] = one
    append_lines(out / DECISION_LOG, [one.model_dump_json() for one in fresh])
    return len(fresh)


def logged_decisions(out: Path) -> list[Decision]:
    """Every decision of the log in the order in which they came in; empty without a log.

    Raises:
        StoreError: the log cannot be read, or a line of it is no decision.
    """
    return logged_lines(out / DECISION_LOG, Decision)


def logged_lines(path: Path, model: type[D]) -> list[D]:
    """The lines of a log as what they are; empty without the file.

    Raises:
        StoreError: the log cannot be read, or a line of it is none of these.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        cause = error if isinstance(error, OSError) else OSError(errno.EIO, str(error))
        raise store_error(path, cause) from error
    found: list[D] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                found.append(model.model_validate_json(line))
            except ValidationError as error:
                raise StoreError(
                    f"{path}: line {number} is no decision; restore the file, or move it away to "
                    "begin a new log"
                ) from error
    return found


def append_lines(path: Path, lines: Sequence[str]) -> None:
    """Add lines to a log in one write; none make no file.

    Raises:
        StoreError: the log cannot be written.
    """
    if not lines:
        return
    content = "".join(f"{line}\n" for line in lines).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            if os.write(descriptor, content) < len(content):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise store_error(path, error) from error


def _key(decision: Decision) -> tuple[str, str]:
    return decision.subject_id, decision.report_document_id
