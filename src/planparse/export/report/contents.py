"""Tables and figures found, what the report tells beyond the plan, and how all was read."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from planparse.export.account import COVERED
from planparse.export.lookup import document_name
from planparse.export.report.reasons import issue_message
from planparse.export.report.setting import Found, PictureView, Setting, Spot, printed, spot
from planparse.model.records import (
    DocumentRecord,
    FigureRecord,
    SectionRecord,
    TableCellRecord,
    TableRecord,
)

FIGURE_BYTES = 400_000
"""All pictures of figures together; the others are named, and stand in the table `figures`."""
CELLS = 12_000
"""Cells of all tables together that are shown; the others are named, and stand in `table_cells`."""
SECTION_BYTES = 400_000
"""Signs of all sections beyond the plan together; the others are named."""
PNG_WIDTH = slice(16, 20)
PNG_HEIGHT = slice(20, 24)
"""Where a PNG's header holds its size."""


@dataclass(frozen=True)
class CellView:
    """A cell as an HTML table has it."""

    text: str
    is_header: bool
    rows: int
    columns: int
    is_number: bool


@dataclass(frozen=True)
class TableView:
    """A table as it was read."""

    caption: str
    place: Spot
    method: str
    size: str
    rows: list[list[CellView]]


@dataclass(frozen=True)
class FigureView:
    """A picture or chart of a document."""

    caption: str
    alt: str
    place: Spot
    picture: PictureView | None


@dataclass(frozen=True)
class Contents:
    """Tables and figures of one document."""

    document: str
    language: str | None
    tables: list[TableView]
    figures: list[FigureView]


@dataclass(frozen=True)
class BeyondView:
    """A section of a report that answers no goal of the plan."""

    heading: str
    place: Spot
    text: str | None
    among_goals: bool
    """It stands among sections that answer goals."""


@dataclass(frozen=True)
class Beyond:
    """What one report tells that no goal asked for."""

    report: str
    language: str | None
    sections: list[BeyondView]


@dataclass(frozen=True)
class DoubtView:
    """A doubt about a reading."""

    severity: str
    severity_word: str
    message: str
    page: str


@dataclass(frozen=True)
class ReadingView:
    """How one document was read."""

    name: str
    href: str | None
    role: str
    status: str
    status_word: str
    facts: list[tuple[str, str]]
    detail: str | None
    doubts: list[DoubtView]


def contents(setting: Setting) -> list[Contents]:
    """Tables and figures by document, the plan first."""
    left, cells = FIGURE_BYTES, CELLS
    found: list[Contents] = []
    for document in _documents(setting):
        figures: list[FigureView] = []
        for row in _figures(setting, document):
            fits = row.image is not None and len(row.image) <= left
            left -= len(row.image or b"") if fits else 0
            figures.append(_figure(setting, row, fits))
        tables: list[TableView] = []
        for table in setting.lookup.tables.get(document.document_id, []):
            count = len(setting.lookup.cells.get(table.table_id, ()))
            tables.append(_table(setting, table, count <= cells))
            cells -= count if count <= cells else 0
        if tables or figures:
            name = document_name(document)
            found.append(Contents(name, document.language, tables, figures))
    return found


def _documents(setting: Setting) -> list[DocumentRecord]:
    plan = setting.lookup.plan
    return [*([plan] if plan else []), *setting.lookup.reports]


def _table(setting: Setting, table: TableRecord, fits: bool) -> TableView:
    cells = setting.lookup.cells.get(table.table_id, []) if fits else []
    words = setting.words
    found = Found(table.document_id, table.page, table.line, None, table.section_id)
    return TableView(
        caption=table.caption or _uncaptioned(setting, table),
        place=spot(setting, found),
        method=words.code("method", table.method),
        size=words("contents.size", rows=table.row_count, columns=table.column_count),
        rows=_rows(cells),
    )


def _uncaptioned(setting: Setting, table: TableRecord) -> str:
    """A table without a caption is known by the heading that it stands under."""
    section = setting.lookup.sections.get(table.section_id or "")
    if section is None:
        return setting.words("contents.table", n=table.ordinal)
    return setting.words("contents.table_in", section=printed(section))


def _rows(cells: list[TableCellRecord]) -> list[list[CellView]]:
    rows: dict[int, list[TableCellRecord]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return [[_cell(c) for c in sorted(rows[row], key=lambda c: c.column)] for row in sorted(rows)]


def _cell(cell: TableCellRecord) -> CellView:
    is_number = cell.value is not None
    return CellView(cell.text or "", cell.is_header, cell.row_span, cell.column_span, is_number)


def _figures(setting: Setting, document: DocumentRecord) -> Iterator[FigureRecord]:
    rows = setting.lookup.of(FigureRecord)
    own = [row for row in rows if row.document_id == document.document_id]
    yield from sorted(own, key=lambda row: row.ordinal)


def _figure(setting: Setting, row: FigureRecord, fits: bool) -> FigureView:
    caption = row.caption or setting.words("contents.figure", n=row.ordinal)
    found = Found(row.document_id, row.page, row.line, None, row.section_id)
    picture = None
    if fits and row.image is not None:
        width = int.from_bytes(row.image[PNG_WIDTH], "big")
        height = int.from_bytes(row.image[PNG_HEIGHT], "big")
        data = base64.b64encode(row.image).decode("ascii")
        picture = PictureView(f"data:image/png;base64,{data}", width, height)
    return FigureView(caption, row.alt_text or caption, spot(setting, found), picture)


def beyond(setting: Setting) -> list[Beyond]:
    """Sections of each report that no goal of the plan was linked to."""
    found: list[Beyond] = []
    left = SECTION_BYTES
    for report in setting.lookup.reports:
        one = _beyond(setting, report, left)
        left -= sum(len(section.text or "") for section in one.sections)
        found += [one] if one.sections else []
    return found


def _beyond(setting: Setting, report: DocumentRecord, left: int) -> Beyond:
    lookup = setting.lookup
    rows = [row for (_, rid), row in lookup.coverage.items() if rid == report.document_id]
    answering = {s for row in rows if row.status in (*COVERED, "empty") for s in row.section_ids}
    answering |= {s for row in rows for s in row.section_ids}
    inside = lookup.family(answering)
    parents = {s.parent_id for s in lookup.sections.values() if s.section_id in answering}
    sections: list[BeyondView] = []
    for section in lookup.sections.values():
        if section.document_id != report.document_id or section.section_id in inside:
            continue
        if section.text or section.parent_id in parents:
            text = section.text if section.text and len(section.text) <= left else None
            left -= len(text or "")
            sections.append(_beyond_view(setting, section, text, section.parent_id in parents))
    name = document_name(report)
    return Beyond(name, report.language, sorted(sections, key=lambda s: not s.among_goals))


def _beyond_view(
    setting: Setting, section: SectionRecord, text: str | None, among_goals: bool
) -> BeyondView:
    found = Found(section.document_id, section.page, section.line, None)
    return BeyondView(printed(section), spot(setting, found), text, among_goals)


def readings(setting: Setting) -> list[ReadingView]:
    """How each document was read, the plan first."""
    return [_reading(setting, document) for document in _documents(setting)]


def _reading(setting: Setting, document: DocumentRecord) -> ReadingView:
    words = setting.words
    source = setting.sources.get(document.document_id)
    is_plan = setting.lookup.plan is document
    return ReadingView(
        name=document.file_name,
        href=source,
        role=words("reading.plan" if is_plan else "reading.report"),
        status=document.status,
        status_word=words.code("document_status", document.status),
        facts=[(words(f"reading.{name}"), text) for name, text in _facts(setting, document)],
        detail=words.find(f"document_reason.{document.reason}") or document.detail,
        doubts=[
            DoubtView(
                severity=issue.severity,
                severity_word=words.code("severity", issue.severity),
                message=issue_message(words, issue),
                page=words("place.page", n=issue.page) if issue.page else "",
            )
            for issue in setting.lookup.issues.get(document.document_id, [])
        ],
    )


def _facts(setting: Setting, document: DocumentRecord) -> Iterator[tuple[str, str]]:
    words = setting.words
    if document.title:
        yield "title", document.title
    if document.organisation:
        yield "organisation", document.organisation
    if document.page_count is not None:
        yield "pages", words.number(document.page_count)
    if document.reader:
        yield "reader", words.code("reader", document.reader)
    if document.structure:
        yield "structure", words.code("structure", document.structure)
    if document.pages_without_text:
        yield "unread", words.listed([str(page) for page in document.pages_without_text])
    if document.language:
        yield "language", words.code("language", document.language)
    yield "sha256", document.document_id
