"""The sample of four years, ingested once, with the history beside it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import planparse
from planparse.engine.history.history import history_records
from planparse.engine.history.records import HistoryRecords

FOLDER = Path(__file__).parents[2] / "samples" / "history"


@cache
def expected() -> dict[str, Any]:
    """What a careful historian would say."""
    found: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
    return found


@cache
def archive() -> Path:
    """An archive of the sample; made once a process."""
    folder = Path(mkdtemp(prefix="planparse-history-")) / "archive"
    planparse.ingest([path for path in FOLDER.iterdir() if path.suffix != ".json"], folder)
    return folder


@cache
def found() -> HistoryRecords:
    """Its history."""
    return history_records(archive())
