"""What is compared between two editions: read from the new one's records, the old one's files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from planparse.errors import StoreError
from planparse.export.cells import unguarded
from planparse.export.edition.changes import Contents
from planparse.export.edition.sources import SOURCES, SourceFile
from planparse.model.records import DocumentRecord, VersionRecord
from planparse.store.archive.archive import Archive
from planparse.store.archive.compact import PACKAGE
from planparse.store.archive.published import edition_in, figures_in, row_counts_in
from planparse.store.atomic import store_error


def source_files(
    archive: Archive, documents: Iterable[DocumentRecord], versions: Iterable[VersionRecord]
) -> Iterator[SourceFile]:
    """Every file of the archive, the copies and the rejected ones too."""
    read_with = {entry.path: entry.fingerprint for entry in archive.state.entries.values()}
    by_id = {version.document_id: version for version in versions}
    for document in documents:
        version = by_id.get(document.document_id)
        yield SourceFile(
            path=document.path,
            sha256=document.document_id,
            bytes=document.bytes,
            kind=document.kind,
            body_id=version.body_id if version else None,
            year=version.year if version else document.year,
            status=document.status,
            reason=document.reason,
            detail=document.detail,
            read_with=read_with.get(document.path, ""),
        )


def contents_of(folder: Path) -> Contents | None:
    """An edition that was published before; None where there is none.

    Raises:
        StoreError: there is one, and it cannot be read.
    """
    if not (folder / PACKAGE).is_file() or not (folder / SOURCES).is_file():
        return None
    return Contents(
        edition=edition_in(folder),
        sources={source.path: source for source in _sources(folder / SOURCES)},
        rows=row_counts_in(folder),
        figures=figures_in(folder),
    )


def _sources(path: Path) -> Iterator[SourceFile]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found = {name: unguarded(row.get(name) or "") for name in SourceFile._fields}
                yield SourceFile(
                    **{  # type: ignore[arg-type]
                        **{name: value or None for name, value in found.items()},
                        "path": found["path"],
                        "sha256": found["sha256"],
                        "status": found["status"],
                        "read_with": found["read_with"],
                    }
                )
    except OSError as error:
        raise store_error(path, error) from error
    except csv.Error as error:
        raise StoreError(f"{path}: no readable list of sources ({error})") from error
