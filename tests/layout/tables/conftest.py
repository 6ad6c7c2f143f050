from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import (
    Flowable,
    Paragraph,
    Preformatted,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from planparse.context import Context
from planparse.layout.tables import TableOnPage, page_tables
from planparse.model.grid import Grid
from planparse.model.limits import Limits
from planparse.model.page import Page
from planparse.profiles.profile import load
from planparse.readers.pdf import read_pdf

SMALL = ParagraphStyle("cell", parent=getSampleStyleSheet()["BodyText"], fontSize=9, leading=11)
BOLD = ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")

Read = Callable[[Sequence[Flowable]], list[Page]]
Find = Callable[[Sequence[Flowable]], list[TableOnPage]]


@pytest.fixture
def context() -> Context:
    return Context(load("sv"))


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def pages(story: Sequence[Flowable]) -> list[Page]:
        path = tmp_path / "plan.pdf"
        SimpleDocTemplate(str(path), pagesize=A4).build(list(story))
        return list(read_pdf(path, Limits()).pages)

    return pages


@pytest.fixture
def find(read: Read, context: Context) -> Find:
    def tables(story: Sequence[Flowable]) -> list[TableOnPage]:
        found = []
        for page in read(story):
            for table in page_tables(page, context):
                assert covers_each_position_once(table.grid)
                assert keeps_every_letter(table, page)
                found.append(table)
        return found

    return tables


def covers_each_position_once(grid: Grid) -> bool:
    spots = [
        (row, column)
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]
    return sorted(spots) == [
        (r, c) for r in range(grid.row_count) for c in range(grid.column_count)
    ]


def keeps_every_letter(table: TableOnPage, page: Page) -> bool:
    printed = [c for i in table.span_ids for c in page.spans[i].text if c.isalnum()]
    kept = [c for cell in table.grid.cells for c in cell.text if c.isalnum()]
    return sorted(printed) == sorted(kept)


def table(rows: Sequence[Sequence[object]], *style: tuple[Any, ...], **layout: Any) -> Table:
    """A table in the style's commands; texts longer than a line become paragraphs."""
    made = [
        [Paragraph(c, SMALL) if isinstance(c, str) and len(c) > 25 else c for c in row]
        for row in rows
    ]
    return Table(made, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *style]), **layout)


def lines(text: str) -> Preformatted:
    """Text with its own line breaks."""
    return Preformatted(text, SMALL)


def prose(text: str) -> Paragraph:
    return Paragraph(text, getSampleStyleSheet()["BodyText"])
