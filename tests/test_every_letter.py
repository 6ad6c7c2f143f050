"""What stands on the pages comes out in the records: letter by letter, none lost in silence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from tests.readme import ROOT
from tests.shared import SHARED, needs_shared

import planparse
from planparse.api import Result

SAMPLES = sorted(
    path
    for suffix in ("pdf", "txt")
    for path in (ROOT / "samples").rglob(f"*.{suffix}")
    if path.parent.name != "scan"
)
CORPUS = sorted((SHARED / "corpus" / "untagged").glob("*.pdf"))
TEXTS = ("text", "contents", "hidden_text", "caption", "alt_text", "title", "number")
STRAY = 0.001
"""Share of letters that pdfium's own text tells otherwise: note marks, broken encodings."""


def letters(text: str) -> Counter[str]:
    return Counter(c for c in text.casefold() if c.isalnum())


def printed(path: Path) -> Counter[str]:
    if path.suffix == ".txt":
        return letters(path.read_text(encoding="utf-8"))
    document = pypdfium2.PdfDocument(path)
    found: Counter[str] = Counter()
    for index in range(len(document)):
        found += letters(document[index].get_textpage().get_text_range())
    document.close()
    return found


def recorded(result: Result) -> Counter[str]:
    found: Counter[str] = Counter()
    for table in ("documents", "sections", "tables", "table_cells", "figures"):
        for row in result.tables[table]:
            values = row.model_dump()
            found += letters(" ".join(str(values[k]) for k in TEXTS if values.get(k)))
            found += letters(" ".join(values.get("running_lines", ())))
    return found


def repeated_headers(result: Result) -> Counter[str]:
    """Letters of table headers that stand again overleaf and are left out there."""
    pages = {}
    for row in result.tables["tables"]:
        table = row.model_dump()
        pages[table["table_id"]] = (table["page_end"] or 0) - (table["page"] or 0)
    found: Counter[str] = Counter()
    for row in result.tables["table_cells"]:
        cell = row.model_dump()
        if cell["is_header"]:
            for _ in range(pages[cell["table_id"]]):
                found += letters(cell["text"] or "")
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_letter_of_a_sample_is_lost(path: Path) -> None:
    result = planparse.extract([path])
    lost = printed(path) - recorded(result) - repeated_headers(result)
    assert not lost


@needs_shared
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_no_text_of_a_real_document_is_lost(path: Path) -> None:
    result = planparse.extract([path])
    on_pages = printed(path)
    lost = on_pages - recorded(result) - repeated_headers(result)
    assert lost.total() <= STRAY * on_pages.total(), lost
