"""Documents through reading and extraction, without linking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from planparse.engine.reading import read_document
from planparse.engine.rows import Rows, document_rows
from planparse.engine.rows.merge import add_rows, as_duplicate, empty_rows
from planparse.model.limits import Limits

Progress = Callable[[str, int, int], None]
"""Called with the file that is being read, how many are done and how many there are."""


def extract_files(
    paths: Sequence[Path], limits: Limits | None = None, progress: Progress | None = None
) -> Rows:
    """Records of every file; one of the same bytes as an earlier one is a duplicate."""
    rows = empty_rows()
    seen: set[str] = set()
    for done, path in enumerate(paths):
        if progress:
            progress(str(path), done, len(paths))
        reading = read_document(path, None, limits)
        own = document_rows(reading)
        if reading.document_id in seen:
            own = as_duplicate(own)
        elif reading.document_id is not None:
            seen.add(reading.document_id)
        add_rows(rows, own)
    if progress:
        progress("", len(paths), len(paths))
    return rows
