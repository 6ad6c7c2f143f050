"""Another reader's headings and tables in the scorer's format, for `corpus.py --peers`.

    OTHER_ENV/bin/python tests/benchmarks/peers.py opendataloader-pdf OUT FILE.pdf...

Runs in an environment of its own and imports nothing of planparse: opendataloader-pdf needs Java,
pymupdf4llm is AGPL, so neither is a dependency. Ends with code 3 where the reader is missing.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

NOT_INSTALLED = 3
MODULES = {"opendataloader-pdf": "opendataloader_pdf", "pymupdf4llm": "pymupdf4llm"}
HEADING = re.compile(r"(#{1,6})\s+(.+)")
MARKUP = re.compile(r"\*\*|__|<br>|<[^>]+>|`")
RULE = re.compile(r"[\s|:-]+")
"""The line of dashes below a Markdown table's header."""

Prediction = dict[str, Any]


def opendataloader(path: Path) -> Prediction:
    """Its JSON, with the structure tree where the file has one."""
    reader = importlib.import_module("opendataloader_pdf")
    with tempfile.TemporaryDirectory() as folder:
        reader.convert(
            input_path=[str(path)],
            output_dir=folder,
            format="json",
            quiet=True,
            use_struct_tree=True,
            image_output="off",
        )
        found = json.loads((Path(folder) / f"{path.stem}.json").read_text(encoding="utf-8"))
    elements = list(walk(found))
    return {
        "headings": [
            {
                "text": element.get("content", ""),
                "level": element.get("heading level", 1),
                "page": element["page number"],
            }
            for element in elements
            if element.get("type") == "heading"
        ],
        "tables": [json_table(e) for e in elements if e.get("type") == "table"],
    }


def walk(element: Any) -> Iterator[dict[str, Any]]:
    """Every element at any depth, in order; what is in a table belongs to the table."""
    if isinstance(element, list):
        for part in element:
            yield from walk(part)
    elif isinstance(element, dict):
        yield element
        if element.get("type") != "table":
            for part in element.values():
                if isinstance(part, list | dict):
                    yield from walk(part)


def json_table(element: dict[str, Any]) -> Prediction:
    """One table of opendataloader-pdf."""
    cells = [
        {
            "row": cell["row number"] - 1,
            "column": cell["column number"] - 1,
            "row_span": cell["row span"],
            "column_span": cell["column span"],
            "text": " ".join(part["content"] for part in walk(cell) if "content" in part),
        }
        for row in element["rows"]
        for cell in row["cells"]
    ]
    return {"page": element["page number"], "cells": cells}


def pymupdf4llm(path: Path) -> Prediction:
    """Its Markdown, page by page."""
    reader = importlib.import_module("pymupdf4llm")
    headings: list[Prediction] = []
    tables: list[Prediction] = []
    for chunk in reader.to_markdown(str(path), page_chunks=True):
        page = chunk["metadata"].get("page_number") or chunk["metadata"]["page"]
        rows: list[str] = []
        for line in [*chunk["text"].splitlines(), ""]:
            if line.startswith("|"):
                rows.append(line)
                continue
            if rows:
                tables.append({"page": page, "cells": list(markdown_cells(rows))})
                rows = []
            if heading := HEADING.fullmatch(line.strip()):
                text = MARKUP.sub(" ", heading[2])
                headings.append({"text": text, "level": len(heading[1]), "page": page})
    return {"headings": headings, "tables": tables}


def markdown_cells(rows: list[str]) -> Iterator[Prediction]:
    """Cells of a Markdown table, which knows no spans."""
    kept = [row for row in rows if not RULE.fullmatch(row) or "-" not in row]
    for number, row in enumerate(kept):
        for column, text in enumerate(row.strip().strip("|").split("|")):
            cell = {"row": number, "column": column, "row_span": 1, "column_span": 1}
            yield {**cell, "text": MARKUP.sub(" ", text)}


READERS: dict[str, Callable[[Path], Prediction]] = {
    "opendataloader-pdf": opendataloader,
    "pymupdf4llm": pymupdf4llm,
}


def main() -> int:
    name, out, *files = sys.argv[1:]
    if importlib.util.find_spec(MODULES[name]) is None:
        return NOT_INSTALLED
    for path in map(Path, files):
        prediction = READERS[name](path)
        target = Path(out) / f"{path.stem}.prediction.json"
        target.write_text(json.dumps(prediction, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
