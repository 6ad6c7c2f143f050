"""Take the records out of every document in a folder and write them as Parquet.

    python pipelines/ingest.py FOLDER OUT

Copy this file and change it: it is the public API and nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import planparse

SUFFIXES = {".pdf", ".docx", ".txt", ".md"}


def documents_in(folder: Path) -> list[Path]:
    """Files that look like documents, in an order that does not depend on the file system."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def main(folder: Path, out: Path) -> int:
    """Extract and write; 5 when a document was rejected, after all others were written."""
    files = documents_in(folder)
    if not files:
        print(f"no documents ({', '.join(sorted(SUFFIXES))}) in {folder}")
        return 2

    result = planparse.extract(files)
    result.write(out)

    for document in result.documents:
        detail = f": {document.detail}" if document.detail else ""
        print(f"{document.status:<8} {document.kind or '-':<9} {document.path}{detail}")

    counts = Counter(document.status for document in result.documents)
    print(", ".join(f"{count} {status}" for status, count in counts.most_common()))
    return 5 if counts["rejected"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
