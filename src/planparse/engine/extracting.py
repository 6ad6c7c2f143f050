"""Documents through reading and extraction, without linking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from planparse.engine.reading import read_document
from planparse.engine.rows import Rows, document_rows
from planparse.engine.rows.merge import add_duplicate, add_rows, empty_rows, id_of
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
        own = document_rows(read_document(path, None, limits))
        if id_of(own) in seen:
            add_duplicate(rows, own)
            continue
        seen.add(id_of(own))
        add_rows(rows, own)
    if progress:
        progress("", len(paths), len(paths))
    return rows
