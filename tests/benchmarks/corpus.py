"""Scores planparse on a folder of PDFs with references.

    python tests/benchmarks/corpus.py --corpus ../shared/corpus/untagged --out predictions

Writes NAME.prediction.json for each PDF and runs the scorer on them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import time
from pathlib import Path

from planparse.context import Context
from planparse.layout.positioned import positioned_blocks
from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.outline.typography import headings
from planparse.profiles.profile import load
from planparse.readers.pdf.reader import read_pdf
from planparse.text.language import language_of

SAMPLE = 5
"""Pages that tell the language."""
SCORER = Path(__file__).parents[2].parent / "shared" / "tools" / "score_extraction.py"


def predict(path: Path) -> dict[str, object]:
    """Headings and tables of one PDF in the scorer's format."""
    raw = read_pdf(path, Limits())
    pages = iter(raw.pages)
    sample = list(itertools.islice(pages, SAMPLE))
    language = language_of(span.text for page in sample for span in page.spans)
    context = Context(load(language))
    blocks = positioned_blocks(itertools.chain(sample, pages), context).blocks
    bookmarks = tuple((mark.title, mark.level, mark.page) for mark in raw.bookmarks)
    found = headings(blocks, context, bookmarks)
    return {
        "headings": [
            {
                "text": " ".join(part for part in (heading.number, heading.title) if part),
                "level": heading.level,
                "page": blocks[heading.first].place.page,
            }
            for heading in found
        ],
        "tables": [table(block) for block in blocks if block.grid is not None],
    }


def table(block: Block) -> dict[str, object]:
    """One table in the scorer's format."""
    assert block.grid is not None
    names = ("row", "column", "row_span", "column_span", "text")
    cells = [{name: getattr(cell, name) for name in names} for cell in block.grid.cells]
    return {"page": block.place.page, "cells": cells}


def show(scores: Path) -> None:
    """One line per document, then the means."""
    report = json.loads(scores.read_text(encoding="utf-8"))
    for row in report["documents"]:
        found, tables = row.get("headings") or {}, row.get("tables") or {}
        cells = [
            f"{found.get(key) or 0:5.2f}" for key in ("precision", "recall", "f1", "nesting")
        ] + [f"{tables.get(key) or 0:5.2f}" for key in ("precision", "recall", "f1")]
        print(f"{row['document'][:42]:44}", *cells)
    print(json.dumps(report["summary"], indent=1))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of PDFs")
    parser.add_argument("--out", type=Path, required=True, help="folder for the predictions")
    parser.add_argument("--only", default="", help="part of a file name")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    begin = time.process_time()
    for path in sorted(p for p in args.corpus.glob("*.pdf") if args.only in p.name):
        prediction = predict(path)
        target = args.out / f"{path.stem}.prediction.json"
        target.write_text(json.dumps(prediction, ensure_ascii=False), encoding="utf-8")
    print(f"{time.process_time() - begin:.1f} CPU seconds")
    scores = args.out / "scores.json"
    command = [sys.executable, str(SCORER), str(args.corpus), str(args.out), "--json", str(scores)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    show(scores)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
