"""The run log: when, how long and with what, beside tables that hold none of it."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

from pydantic import Field

from planparse.model.frozen import Frozen
from planparse.model.records.clean import path_text
from planparse.model.version import package_version
from planparse.store.atomic import store_error

RUN_LOG = "run.jsonl"


class RunEntry(Frozen):
    """One run, one line of `run.jsonl`."""

    started: datetime = Field(description="When the run began, in UTC")
    seconds: float = Field(ge=0, description="How long it took by the wall clock")
    version: str = Field(
        default_factory=package_version, description="Version of planparse that ran"
    )
    profile: str = Field(description="Language profile that documents were read with")
    arguments: tuple[str, ...] = Field(
        default=(), description="The command line, or the call's arguments"
    )
    counts: dict[str, int] = Field(
        default_factory=dict, description="Rows written by table, documents by status"
    )


def append_run(out: Path, entry: RunEntry) -> Path:
    """Add a line to the run log of an output folder, and return the log's path.

    The line goes out in one write to a file opened for appending, so that two runs at once
    leave two lines and a reader never meets half of one.

    Raises:
        StoreError: it could not be written.
    """
    path = out / RUN_LOG
    safe = entry.model_copy(
        update={
            "arguments": tuple(path_text(argument) for argument in entry.arguments),
            "started": entry.started.astimezone(UTC),
        }
    )
    line = safe.model_dump_json().encode() + b"\n"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            if os.write(descriptor, line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise store_error(path, error) from error
    return path
