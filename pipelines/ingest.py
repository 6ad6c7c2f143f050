"""Read every document below folders into an archive, and write its tables as plain Parquet.

    python pipelines/ingest.py FOLDER... ARCHIVE TABLES

Run it again when documents have come: only the new and changed ones are read. Copy this file and
change it: it is the public API and nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

import planparse


def show(progress: planparse.Progress) -> None:
    """One line that is written over again."""
    done = progress.total - progress.left
    print(f"\r{done}/{progress.total} files in {progress.seconds:.0f} s", end="", flush=True)


def main(folders: list[Path], archive: Path, tables: Path) -> int:
    """Ingest, say what was rejected and why, publish; 5 when a document was rejected."""
    settings = planparse.Settings(limits=planparse.Limits(page_seconds=30))
    progress = planparse.ingest(folders, archive, settings=settings, progress=show)
    print(f"\n{progress.settled} new or changed, {progress.unchanged} unchanged")

    documents = planparse.open(archive).documents
    for document in documents:
        if document.status == "rejected":
            print(f"{document.reason}: {document.path}: {document.detail}")

    published = planparse.compact(archive, tables)
    for table, rows in published.rows.items():
        print(f"{rows:>9} {table}")
    return 5 if any(document.status == "rejected" for document in documents) else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    paths = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(main(paths[:-2], paths[-2], paths[-1]))
