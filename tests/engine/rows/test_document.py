"""The row of a document whose pages ran out of time, or ended the process that read them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.archive.conftest import pdf

from planparse.engine.passage import Passage
from planparse.engine.reading import read_document
from planparse.engine.rows import document_rows
from planparse.model.raw import Doubt
from planparse.model.records import DocumentRecord


def row_without(path: Path, pages: set[int], code: str) -> DocumentRecord:
    doubts = tuple(Doubt(code=code, severity="high", page=page, message="lost") for page in pages)
    reading = read_document(path, passage=Passage(frozenset(pages), doubts=doubts))
    (row,) = document_rows(reading)["documents"]
    assert isinstance(row, DocumentRecord)
    return row


@pytest.mark.parametrize(
    ("code", "status"), [("page_timeout", "warning"), ("worker_crash", "rejected")]
)
def test_the_only_page_that_ran_out_of_time_is_unread_and_the_file_not_rejected(
    tmp_path: Path, code: str, status: str
) -> None:
    row = row_without(pdf(tmp_path / "a.pdf", 1), {1}, code)

    assert (row.status, row.reason, row.pages_without_text) == (status, code, (1,))


def test_pages_that_ran_out_of_time_are_named_and_the_others_read(tmp_path: Path) -> None:
    row = row_without(pdf(tmp_path / "a.pdf", 8), {3, 7}, "page_timeout")

    assert (row.status, row.pages_without_text) == ("warning", (3, 7))
    assert any("sida 8 av a" in line for line in row.running_lines)
