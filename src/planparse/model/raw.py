"""What a reader returns for a whole file, before any of it is interpreted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from planparse.model.block import Block
from planparse.model.frozen import Frozen
from planparse.model.page import Page
from planparse.model.place import Box
from planparse.model.reasons import Severity

MediaType = Literal[
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "text/markdown",
]


class Doubt(Frozen):
    """Something about the reading that a user should know; becomes a row of `issues`."""

    code: str
    severity: Severity
    message: str
    page: int | None = None


@dataclass(slots=True)
class Bookmark:
    """An entry of the author's navigation outline."""

    title: str
    level: int
    """1 for the outermost."""
    page: int | None = None
    """1-based."""
    top: float | None = None


@dataclass(slots=True)
class TagNode:
    """A node of a PDF's structure tree with its role mapped to a standard tag."""

    tag: str
    page: int | None = None
    mcids: list[tuple[int, int]] = field(default_factory=list)
    """(1-based page, marked-content id) of the content directly below the node."""
    children: list[TagNode] = field(default_factory=list)
    alt_text: str | None = None
    actual_text: str | None = None
    row_span: int = 1
    column_span: int = 1
    box: Box | None = None


@dataclass(slots=True)
class RawDocument:
    """A file as its format gives it.

    PDF and text files fill `pages` (lazily: take each page once, in order; iterating does the
    reading). Word files fill `blocks`, since the author declared them. `doubts` may grow while
    `pages` is being consumed.
    """

    media_type: MediaType
    reader: str
    """Engine that gave the text: `text`, `docx`, `pdfium`, `pdfminer`, `ocr`."""
    pages: Iterable[Page] = ()
    page_count: int | None = None
    """None where the format has no pages."""
    blocks: tuple[Block, ...] = ()
    tags: TagNode | None = None
    bookmarks: list[Bookmark] = field(default_factory=list)
    title: str | None = None
    author: str | None = None
    language: str | None = None
    """BCP 47 code as declared in the file."""
    declared: tuple[tuple[str, str], ...] = ()
    """Fields of a head of data, as they stand in it: (key, value)."""
    doubts: list[Doubt] = field(default_factory=list)
    skip_pages: frozenset[int] = frozenset()
    """1-based pages that come empty instead of being read; set before `pages` is iterated."""
