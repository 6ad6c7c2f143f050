"""Scores `planparse` on a folder of PDFs with references, beside other readers.

    python tests/benchmarks/corpus.py --corpus ../shared/corpus/untagged --out predictions
    python tests/benchmarks/corpus.py --corpus ... --out ... --peers OTHER_ENV/bin/python

Each PDF goes through the whole of `read_document`, so tagged files are read by their tags and the
figures are those of the product. Writes NAME.prediction.json for each PDF, the same for
pdfplumber's own tables under `pdfplumber/`, and runs the scorer on both. `--peers` names the Python
of another environment in which opendataloader-pdf or pymupdf4llm are installed; they run as
separate programs (`peers.py`) and are left out, with a word, where they are not installed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pdfplumber

from planparse.engine.reading import Reading, read_document
from planparse.model.block import Block

SCORER = Path(__file__).parents[2].parent / "shared" / "tools" / "score_extraction.py"
PEERS = Path(__file__).with_name("peers.py")
PEER_NAMES = ("opendataloader-pdf", "pymupdf4llm")
NOT_INSTALLED = 3
"""Exit code of `peers.py` for a reader that its environment does not have."""
HEADINGS = ("precision", "recall", "f1", "nesting")
TABLES = ("precision", "recall", "f1")
NAME_WIDTH = 36

Prediction = dict[str, object]
Scores = dict[str, dict[str, dict[str, float]]]


def ours(path: Path) -> Prediction:
    """Headings and tables of one PDF in the scorer's format; a rejected one is an empty answer."""
    reading = read_document(path)
    if reading.document is None:
        print(f"{path.name}: {reading.rejected}: {reading.detail}", file=sys.stderr)
        return {"headings": [], "tables": []}
    blocks = reading.document.blocks
    return {
        "structure": reading.document.structure,
        "headings": sections(reading),
        "tables": [table(block) for block in blocks if block.grid is not None],
    }


def sections(reading: Reading) -> list[Prediction]:
    """Headings in the scorer's format."""
    return [
        {
            "text": " ".join(part for part in (section.number, section.title) if part),
            "level": section.level,
            "page": section.heading.place.page,
        }
        for section in reading.outline.sections
    ]


def table(block: Block) -> Prediction:
    """One table in the scorer's format."""
    assert block.grid is not None
    names = ("row", "column", "row_span", "column_span", "text")
    cells = [{name: getattr(cell, name) for name in names} for cell in block.grid.cells]
    return {"page": block.place.page, "cells": cells}


def plumber(path: Path) -> Prediction:
    """The tables that pdfplumber finds with its own settings."""
    tables: list[Prediction] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            tables += [
                {"page": page.page_number, "cells": cells(rows)} for rows in page.extract_tables()
            ]
            page.close()
    return {"tables": tables}


def cells(rows: list[list[str | None]]) -> list[Prediction]:
    """Cells of pdfplumber's rows; None stands for a cell that another one covers."""
    return [
        {"row": row, "column": column, "row_span": 1, "column_span": 1, "text": text}
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text is not None
    ]


def predict(paths: list[Path], out: Path, reader: Callable[[Path], Prediction]) -> float:
    """Write one prediction a file; the CPU seconds that all took."""
    out.mkdir(parents=True, exist_ok=True)
    begin = time.process_time()
    for path in paths:
        target = out / f"{path.stem}.prediction.json"
        target.write_text(json.dumps(reader(path), ensure_ascii=False), encoding="utf-8")
    return time.process_time() - begin


def score(corpus: Path, out: Path) -> Scores:
    """Scores of each document by name; the means under the name `mean`."""
    report = out / "scores.json"
    command = [sys.executable, str(SCORER), str(corpus), str(out), "--json", str(report)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    scores = json.loads(report.read_text(encoding="utf-8"))
    found: Scores = {row["document"]: row for row in scores["documents"]}
    found["mean"] = scores["summary"]
    return found


def peer(name: str, python: Path, paths: list[Path], out: Path) -> bool:
    """Run another reader as a program of its own; False where it is not installed."""
    out.mkdir(parents=True, exist_ok=True)
    command = [str(python), str(PEERS), name, str(out), *map(str, paths)]
    done = subprocess.run(command, check=False)
    if done.returncode not in (0, NOT_INSTALLED):
        raise SystemExit(f"{name} failed with code {done.returncode}; see its message above")
    return done.returncode == 0


def number(scores: Scores, name: str, part: str, key: str) -> str:
    """One score, or a dash where the reference has none."""
    value = (scores.get(name, {}).get(part) or {}).get(key)
    return "    -" if value is None else f"{value:5.2f}"


def show(names: list[str], own: Scores, others: Mapping[str, Scores]) -> None:
    """One line per document, then the means."""
    head = [f"{'headings P/R/F1/nesting':24}", f"{'tables P/R/F1':18}"]
    heads = [f"{name} {'T' if name == 'pdfplumber' else 'H/N/T'}" for name in others]
    print(f"{'document':{NAME_WIDTH}}", *head, *heads, sep="  ")
    for name in [*names, "mean"]:
        found = [number(own, name, "headings", key) for key in HEADINGS]
        found += ["", *(number(own, name, "tables", key) for key in TABLES)]
        for other, scores in others.items():
            found.append("  ")
            if other != "pdfplumber":
                found += [number(scores, name, "headings", key) for key in ("f1", "nesting")]
            found.append(number(scores, name, "tables", "f1"))
        print(f"{name[:NAME_WIDTH]:{NAME_WIDTH}}", " ".join(found))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder of PDFs")
    parser.add_argument("--out", type=Path, required=True, help="folder for the predictions")
    parser.add_argument("--only", default="", help="part of a file name")
    parser.add_argument("--peers", type=Path, help="Python of an environment with other readers")
    args = parser.parse_args()
    paths = sorted(path for path in args.corpus.glob("*.pdf") if args.only in path.name)
    seconds = predict(paths, args.out, ours)
    predict(paths, args.out / "pdfplumber", plumber)
    own = score(args.corpus, args.out)
    others = {"pdfplumber": score(args.corpus, args.out / "pdfplumber")}
    for name in PEER_NAMES if args.peers else ():
        if peer(name, args.peers, paths, args.out / name):
            others[name] = score(args.corpus, args.out / name)
        else:
            print(f"{name} is not installed in {args.peers}; left out")
    show([path.stem for path in paths], own, others)
    print(f"{seconds:.1f} CPU seconds for planparse, all steps")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
