"""The places of all quotes of a folder's PDFs, checked by the torture set's own tool.

    python -m tests.sweeps.places CORPUS TOOLS [--as-is]

pdfium gives the hyphen at the end of a line as the control character 2, which the tool takes for
a letter of the page; it is shown to the tool as a hyphen, or as it is with `--as-is`.
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from tests.test_every_place import QUOTED, Looked, quotes

HYPHEN = "\x02"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--as-is", action="store_true")
    given = parser.parse_args()
    if not given.as_is:
        _show_hyphens()
    worst = 0
    with tempfile.TemporaryDirectory() as temporary:
        files = {table: Path(temporary) / f"{table}.jsonl" for table in QUOTED}
        streams = {table: file.open("w") for table, file in files.items()}
        for table, row in _rows(given.corpus):
            streams[table].write(json.dumps(row) + "\n")
        for table, file in files.items():
            streams[table].close()
            print(table)
            worst = max(worst, _checked(given.tools / "provenance_check.py", file))
    return worst


def _rows(corpus: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """One row for each quote with one place, on upright pages."""
    for path in sorted(corpus.rglob("*.pdf")):
        looked = Looked(path)
        for table, text, spots in quotes(path, looked.upright):
            if len(spots) == 1:
                (spot,) = spots
                edges = {name: getattr(spot, name) for name in ("x0", "top", "x1", "bottom")}
                yield table, {"path": str(path), "page": spot.page, "text": text, **edges}
        looked.close()


def _checked(tool: Path, file: Path) -> int:
    sys.argv = [str(tool), str(file)]
    try:
        runpy.run_path(str(tool), run_name="__main__")
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _show_hyphens() -> None:
    original = pypdfium2.PdfTextPage.get_text_bounded

    def shown(self: Any, *args: Any, **options: Any) -> str:
        text: str = original(self, *args, **options)
        return text.replace(HYPHEN, "-")

    pypdfium2.PdfTextPage.get_text_bounded = shown


if __name__ == "__main__":
    sys.exit(main())
