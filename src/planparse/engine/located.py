"""The files behind the records of a run, found again and checked by their content."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from planparse.engine.source import source_of
from planparse.model.records import DocumentRecord


def locate(document: DocumentRecord, folders: Iterable[Path] = ()) -> Path | None:
    """The file with a document's content; None where it is gone or has changed.

    Args:
        document: its row; `path` is as the caller of the run named it.
        folders: where else a file of that path or name may stand.
    """
    for path in _candidates(document, folders):
        try:
            if path.is_file() and source_of(path).document_id == document.document_id:
                return path
        except OSError:
            continue
    return None


def _candidates(document: DocumentRecord, folders: Iterable[Path]) -> Iterable[Path]:
    names = [document.path, document.file_name]
    if "%" in document.path:  # a name that is not safe text stands encoded in the tables
        names.insert(1, os.fsdecode(unquote_to_bytes(document.path)))
    yield from (Path(name) for name in names[:-1])
    for folder in folders:
        yield from (folder / name for name in names)


def addresses(located: Mapping[str, Path], out: Path) -> dict[str, str]:
    """Relative links from a folder to documents by id.

    A name can never become a scheme: every sign but the plain ones is percent-encoded, and the
    address begins with a dot. A document on another drive has no relative address.
    """
    found: dict[str, str] = {}
    for document_id, path in located.items():
        try:
            relative = os.path.relpath(path, out)
        except ValueError:
            continue
        safe = quote(os.fsencode(relative.replace(os.sep, "/")))
        found[document_id] = safe if safe.startswith(".") else f"./{safe}"
    return found
