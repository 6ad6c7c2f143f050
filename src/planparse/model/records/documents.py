"""Rows about whole documents: what came in, its headings, and the doubts about its reading."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from planparse.model.raw import MediaType
from planparse.model.reasons import Reason, Severity
from planparse.model.records.codes import DocumentKind, DocumentStatus, PaperType
from planparse.model.records.place import Placed
from planparse.model.records.record import Record


class DocumentRecord(Record):
    """An input file, the broken ones too."""

    document_id: str = Field(
        description="sha256 of the file's bytes in hex; for a file that could not be read, of "
        "its path (see `planparse.model.ids`)"
    )
    path: str = Field(
        description="Path as the caller named it; percent-encoded as a whole where it is not "
        "safe text"
    )
    file_name: str = Field(description="Last part of the path, encoded like it")
    bytes: int | None = Field(
        default=None, ge=0, description="Size of the file; null where it could not be read"
    )
    media_type: MediaType | None = Field(
        default=None, description="Format told from the content; null where it is none we read"
    )
    kind: DocumentKind | None = Field(
        default=None,
        description="What the document is to its body; null where it was rejected before that "
        "was known",
    )
    type: PaperType | None = Field(
        default=None,
        description="What it is among an authority's papers; null where it was rejected before "
        "that was known",
    )
    title: str | None = Field(default=None, description="Title as printed or as declared")
    organisation: str | None = Field(
        default=None, description="Public body that the document is from, as printed"
    )
    year: int | None = Field(default=None, description="Year that it plans or reports on")
    period_start: date | None = Field(
        default=None, description="First day of the period that it plans or reports on"
    )
    period_end: date | None = Field(
        default=None, description="Last day of the period that it plans or reports on"
    )
    language: str | None = Field(
        default=None, description="Code of the language profile that it was read with"
    )
    page_count: int | None = Field(
        default=None, ge=0, description="Number of pages; null where the format has none"
    )
    pages_without_text: tuple[int, ...] = Field(
        default=(), description="1-based pages on which no text could be read"
    )
    reader: str | None = Field(
        default=None,
        description="Engine that gave the text: `text`, `docx`, `pdfium`, `pdfminer`, `ocr`",
    )
    status: DocumentStatus = Field(
        description="`ok`, `warning` (read, with doubts) or `rejected` (not read)"
    )
    reason: Reason | None = Field(
        default=None, description="Code of why the status is not `ok`; null where it is"
    )
    detail: str | None = Field(default=None, description="The reason in one sentence")
    text: str | None = Field(
        default=None,
        description="Text above the first heading, a paragraph a line; all of the text where no "
        "heading was found; null without any",
    )
    contents: str | None = Field(
        default=None, description="The printed table of contents, an entry a line"
    )
    running_lines: tuple[str, ...] = Field(
        default=(), description="Running headers, footers and page numbers, page after page"
    )
    hidden_text: str | None = Field(
        default=None,
        description="Text that a reader of the document does not see, such as Word's hidden and "
        "deleted text and comments; it is part of no other column",
    )
    structure: str | None = Field(
        default=None,
        description="What order and headings were taken from: `declared` (the author's styles), "
        "`tags` (a PDF's structure tree) or `layout`",
    )


class SectionRecord(Placed):
    """A heading and what stands below it, up to the next heading of any level."""

    section_id: str = Field(description="`<first 12 of document_id>/s012`")
    parent_id: str | None = Field(
        default=None, description="Section that encloses it; null for the outermost"
    )
    ordinal: int = Field(ge=1, description="1-based position in reading order")
    number: str | None = Field(
        default=None, description="Number as printed, without a trailing dot: `2.2.1`"
    )
    title: str | None = Field(
        default=None,
        description="Heading without its number, lines joined; null where it is only a number",
    )
    level: int = Field(ge=1, description="Depth of the heading, 1 for the outermost")
    page_end: int | None = Field(default=None, ge=1, description="1-based page of its last line")
    text: str | None = Field(
        default=None,
        description="Its own text without its children's, a paragraph a line; null without any",
    )
    is_empty: bool = Field(description="No text, table, figure or child stands below the heading")


class IssueRecord(Record):
    """A doubt about the reading of a document."""

    document_id: str = Field(description="Document that the doubt is about")
    ordinal: int = Field(ge=1, description="1-based position among the document's doubts")
    code: str = Field(description="Stable code of the kind of doubt")
    severity: Severity = Field(
        description="`high` (content may be missing or wrong), `medium` or `low`"
    )
    page: int | None = Field(
        default=None, ge=1, description="1-based page; null where it is about the whole document"
    )
    message: str = Field(description="What is doubtful, in one sentence")
    x0: float | None = Field(default=None, description="Left edge of the spot in points")
    top: float | None = Field(default=None, description="Upper edge of the spot in points")
    x1: float | None = Field(default=None, description="Right edge of the spot in points")
    bottom: float | None = Field(default=None, description="Lower edge of the spot in points")
    line: int | None = Field(
        default=None, ge=1, description="1-based line of the spot, for text files"
    )
