"""The face of a document: the lines of its covers, or of its first headings where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planparse.model.block import Block
from planparse.model.document import Document, Outline, Section

YEAR = re.compile(r"(?<![\d.,:/-])((?:19|20)\d{2})(?=/\d{2}(?!\d)|(?![\d.,:/-]\d|\d))")
"""A year, or the first one of "2025/26"."""
YEARS = re.compile(r"(?<![\d.,:/-])((?:19|20)\d{2})\s?[-–—/]\s?((?:19|20)\d{2}|\d{2})(?![\d-])")
"""A range of years: "2023-2025", "2031-32"."""

COVER_LINES = 16
"""Covers say what a document is within their first lines."""

LONGEST_LINE = 140
"""Characters of a line of a cover; longer ones are text."""

FACE_SECTIONS = 3
"""Headings without a text that can make up a title page."""


@dataclass(frozen=True, slots=True)
class Face:
    """Lines in their order; a heading counts as one."""

    lines: tuple[Block, ...]
    is_cover: bool = True
    """False for a title page that is made of headings."""
    headings: tuple[str, ...] = ()
    """The first unnumbered headings, where a cover stands above them."""
    declared: tuple[str, ...] = ()
    """Values of the head of data that a text file can have."""
    running: tuple[str, ...] = ()
    """Running headers and footers, each once."""


def face_of(document: Document, outline: Outline) -> Face:
    """The cover's lines; without a cover, the first headings and what stands right below them."""
    front = [block for block in outline.front if block.text.strip()]
    lines = front[:COVER_LINES] or list(_opening(outline.sections))[:COVER_LINES]
    declared = tuple(value for _, value in document.declared)
    opening = [s.title for s in outline.sections[:FACE_SECTIONS] if s.number is None]
    running = (b.text for b in document.blocks if b.kind == "furniture" and b.text.strip())
    return Face(
        tuple(lines),
        bool(front),
        tuple(opening) if front else (),
        declared,
        tuple(dict.fromkeys(running)),
    )


def _opening(sections: Sequence[Section]) -> Iterator[Block]:
    """Unnumbered headings at the beginning, each with the short lines right below it."""
    for section in sections[:FACE_SECTIONS]:
        if section.number is not None:
            return
        yield section.heading.model_copy(update={"text": section.title, "lines": (section.title,)})
        short = [b for b in section.blocks if _is_line(b)]
        yield from short
        if len(short) < len(section.blocks) or short:
            return


def _is_line(block: Block) -> bool:
    is_short = len(block.text) <= LONGEST_LINE and not block.text.rstrip().endswith(".")
    return block.kind == "paragraph" and bool(block.text.strip()) and is_short


def years_in(text: str) -> tuple[int, int] | None:
    """The first year or range of years that a text names."""
    spans = YEARS.search(text)
    single = YEAR.search(text)
    if spans is not None and (single is None or spans.start() <= single.start()):
        first, end = int(spans.group(1)), spans.group(2)
        last = int(spans.group(1)[: -len(end)] + end)
        if first <= last:
            return first, last
    return (int(single.group(1)), int(single.group(1))) if single is not None else None
