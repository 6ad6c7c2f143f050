"""Every quote stands at its place: its letters are there when another reader looks into the box."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from tests.readme import ROOT
from tests.shared import SHARED, needs_shared

import planparse
from planparse.model.records import Record
from planparse.model.records.place import Placed, Spot

SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*.pdf") if path.parent.name != "scan")
CORPUS = sorted((SHARED / "corpus").rglob("*.pdf"))
QUOTED = {
    "sections": "title",
    "table_cells": "text",
    "quantities": "raw",
    "goals": "title",
    "commitments": "text",
}
"""The column that holds what is printed at the row's place."""
SLACK = 2.0
"""Points around a box."""
UNREAD = {("us-001.pdf", "Difference")}
"""What pdfium itself does not find in a box that holds nothing else, looked at by eye."""

Spots = tuple[Placed | Spot, ...]


class Looked:
    """The letters that pdfium finds in boxes of a document's pages."""

    def __init__(self, path: Path) -> None:
        self._document = pypdfium2.PdfDocument(path)
        self.upright = {
            n + 1
            for n in range(len(self._document))
            if not self._document[n].get_rotation() and self._has_text(n)
        }
        self._texts: dict[int, tuple[pypdfium2.PdfTextPage, float, float]] = {}

    def _has_text(self, index: int) -> bool:
        """A scanned page has letters only where they were recognised, and none for pdfium."""
        return bool(letters(self._document[index].get_textpage().get_text_range()))

    def letters(self, spots: Iterable[Placed | Spot]) -> Counter[str]:
        return letters("".join(self._text(spot) for spot in spots))

    def _text(self, spot: Placed | Spot) -> str:
        assert spot.page is not None
        assert spot.x0 is not None
        assert spot.x1 is not None
        assert spot.top is not None
        assert spot.bottom is not None
        if spot.page not in self._texts:
            page = self._document[spot.page - 1]
            left, bottom, right, top = page.get_mediabox()
            self._texts[spot.page] = page.get_textpage(), min(left, right), max(bottom, top)
        text, left, top = self._texts[spot.page]
        found: str = text.get_text_bounded(
            spot.x0 - SLACK + left,
            top - spot.bottom - SLACK,
            spot.x1 + SLACK + left,
            top - spot.top + SLACK,
        )
        return found

    def close(self) -> None:
        self._document.close()


def letters(text: str) -> Counter[str]:
    """A raised digit is that digit to pdfium, and a raised one to us."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return Counter(c for c in plain if c.isalnum())


def quotes(path: Path, upright: set[int]) -> Iterator[tuple[str, str, Spots]]:
    """Each quote with its table and its places, where all of them are on upright pages."""
    result = planparse.extract([path])
    rows: Iterable[Record]
    for table, column in QUOTED.items():
        rows = result.tables[table]
        for row in rows:
            assert isinstance(row, Placed)
            text = getattr(row, column)
            spots: Spots = row.places or (row,)
            if text and all(spot.page in upright and spot.x0 is not None for spot in spots):
                yield table, text, spots


def misplaced(path: Path) -> list[tuple[str, str, int | None]]:
    looked = Looked(path)
    found = [
        (table, text, spots[0].page)
        for table, text, spots in quotes(path, looked.upright)
        if letters(text) - looked.letters(spots) and (path.name, text) not in UNREAD
    ]
    looked.close()
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_quotes_of_a_sample_stand_at_their_places(path: Path) -> None:
    assert misplaced(path) == []


@needs_shared
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_quotes_of_a_real_document_stand_at_their_places(path: Path) -> None:
    assert misplaced(path) == []
