"""`sources.csv`: every file that the dataset was made from, with its sha256."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, NamedTuple

from planparse.export.cells import cell

SOURCES = "sources.csv"


class SourceFile(NamedTuple):
    """A file that came into the archive."""

    path: str
    sha256: str
    bytes: int | None
    kind: str | None
    body_id: str | None
    year: int | None
    status: str
    reason: str | None
    detail: str | None
    read_with: str
    """Fingerprint of the code, profiles and limits that read it."""


DESCRIPTIONS = {
    "path": "Path of the file as it was named when it was read",
    "sha256": "sha256 of its bytes in hex: `document_id` in the tables",
    "bytes": "Size of the file",
    "kind": "`plan`, `follow_up` or `other`",
    "body_id": "Body that it is from, as in `bodies`",
    "year": "Year that it plans or reports on",
    "status": "`ok`, `warning` (read, with doubts) or `rejected` (not read)",
    "reason": "Code of why the status is not `ok`",
    "detail": "The reason in one sentence",
    "read_with": "Fingerprint of the code, the profiles and the limits that it was read with",
}


def sources_csv(sources: Iterable[SourceFile]) -> str:
    """One line a file, in the order of the paths; text never begins like a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(SourceFile._fields)
    for source in sorted(sources, key=lambda source: (source.path, source.sha256)):
        writer.writerow([cell(value) for value in source])
    return out.getvalue()


def sources_resource(content: str) -> dict[str, Any]:
    """The file as a resource of the Data Package."""
    whole = ("bytes", "year")
    fields = [
        {
            "name": name,
            "type": "integer" if name in whole else "string",
            "description": DESCRIPTIONS[name],
        }
        for name in SourceFile._fields
    ]
    return {
        "name": "sources",
        "type": "table",
        "path": SOURCES,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": "Every file that the dataset was made from.",
        "bytes": len(content.encode()),
        "schema": {"fields": fields, "primaryKey": ["path"]},
    }
