"""What a run does with each file, by what the archive knows of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engine.archive.conftest import pdf

from planparse.engine.archive.ingest import ingest
from planparse.engine.archive.plan import Again, Plan, Step
from planparse.engine.archive.settings import Settings
from planparse.engine.archive.walk import Found, walk
from planparse.model.limits import Limits
from planparse.store.archive.archive import Archive
from planparse.store.archive.commits import Entry
from planparse.store.archive.state import State

UNREADABLE = Path("/proc/self/mem")
"""Opens, and answers every reading with an error."""


def step(found: Found, *entries: Entry) -> Step:
    state = State(entries={entry.key: entry for entry in entries})
    return next(Plan(state, Limits(), "now", Again()).steps([found]))


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_what_the_system_refuses_is_said_once_and_looked_at_again(tmp_path: Path) -> None:
    found = walk([pdf(tmp_path / "plan.pdf", 1)])[0]
    refused = replace(found, path=str(UNREADABLE))
    entry = Entry(
        key=found.key,
        path=found.path,
        document_id="0" * 64,
        size=found.size,
        modified=None,
        status="rejected",
        reason="unreadable",
        fingerprint="now",
    )

    assert (step(refused).todo, step(refused).reason) == ("refuse", "unreadable")
    assert step(refused, entry).todo == "unchanged"
    assert step(found, entry).todo == "read"


def test_other_code_or_other_limits_read_everything_again(tmp_path: Path) -> None:
    path = pdf(tmp_path / "in" / "plan.pdf", 1)
    ingest([path], tmp_path / "archive", Settings(workers=1))
    entry = next(iter(Archive(tmp_path / "archive").state.entries.values()))
    found = walk([path])[0]

    assert step(found, entry.model_copy(update={"fingerprint": "now"})).todo == "unchanged"
    assert step(found, entry).todo == "read"
