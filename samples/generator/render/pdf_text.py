"""Plain text as it comes out of a PDF: wrapped lines, scattered cells, traces of page breaks.

What such text looks like: every line ends with a blank; a heading over two lines has a blank line
between them; the cells of a table stand one below the other; a new page shows only as a leading
blank on its first line, joined directly to the line before.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from samples.generator.blocks import (
    BarChart,
    Bullets,
    Document,
    Heading,
    Key,
    Lead,
    Picture,
    Row,
    Table,
)
from samples.generator.labels import Labelled, caption_text, heading_text, labelled
from samples.generator.render.hyphens import NO_BREAK_SPACE, whole_numbers
from samples.generator.render.word_text import cell_text, key_text

BODY_WIDTH = 92
HEADING_WIDTH = 78
PAGE_LINES = 46
KEEP_WITH_NEXT = 5
"""A heading this near to the foot of a page moves to the next one."""


@dataclass(frozen=True)
class PageStyle:
    """How a page shows in the text."""

    form_feeds: bool = False
    """Pages end with a form feed, and carry their running header and page number."""


def write_pdf_text(document: Document, style: PageStyle | None = None) -> str:
    """The document's text as if copied out of its PDF."""
    pages = _paginate(labelled(document))
    if style is not None and style.form_feeds:
        return _with_form_feeds(document, pages)
    lines: list[str] = []
    for page in pages:
        lines.extend([f" {page[0]}", *page[1:]])
    return "\n".join(lines) + "\n\n"


def _with_form_feeds(document: Document, pages: list[list[str]]) -> str:
    of_word = {"sv": ("Sida", "av"), "en": ("Page", "of")}[document.language]
    title = document.title.replace("\n", " ")
    header = f"{document.body}    {title}"
    numbered = enumerate(pages, start=1)
    return "\f".join(
        "\n".join([header, "", *page, "", f"{of_word[0]} {n} {of_word[1]} {len(pages)}", ""])
        for n, page in numbered
    )


def _paginate(items: Iterable[Labelled]) -> list[list[str]]:
    """Lines page by page; chapters begin a page, headings do not end one."""
    pages: list[list[str]] = [[]]
    for item in items:
        block = item.block
        lines = [*_lines(item), *([] if isinstance(block, Lead) else [""])]
        used = len(pages[-1])
        is_heading = isinstance(block, Heading | Lead)
        chapter = isinstance(block, Heading) and block.level == 1 and used > 0
        if chapter or (is_heading and used > PAGE_LINES - KEEP_WITH_NEXT):
            pages.append([])
        keep_cells = isinstance(block, Table)
        for index, line in enumerate(lines):
            needed = _cell_height(lines[index:]) if keep_cells else 1
            if line and len(pages[-1]) + needed > PAGE_LINES:
                pages.append([])
            if line or pages[-1]:
                pages[-1].append(line)
    return [_trimmed(page) for page in pages if any(page)]


def _cell_height(lines: list[str]) -> int:
    """Lines up to the next blank one: a cell does not go on overleaf."""
    return lines.index("")


def _trimmed(page: list[str]) -> list[str]:
    end = len(page)
    while end and not page[end - 1].strip():
        end -= 1
    return page[:end]


def _lines(item: Labelled) -> list[str]:
    block = item.block
    if isinstance(block, Heading):
        return _spaced(_wrap(heading_text(item), HEADING_WIDTH))
    if isinstance(block, Bullets):
        return _joined([_wrap(f"• {point}", BODY_WIDTH - 6) for point in block.items])
    if isinstance(block, Table):
        caption = [_wrap(caption_text(item), BODY_WIDTH)] if block.caption else []
        return _joined([*caption, *_table(block)])
    if isinstance(block, BarChart):
        return _joined([_wrap(caption_text(item), BODY_WIDTH), [" ".join(block.labels) + " "]])
    if isinstance(block, Picture):
        return _wrap(caption_text(item), BODY_WIDTH)
    if isinstance(block, Key):
        return _wrap(key_text(block), BODY_WIDTH)
    return _wrap(block.text, BODY_WIDTH)


def _wrap(text: str, width: int) -> list[str]:
    whole = whole_numbers(text)
    lines = textwrap.wrap(whole, width, break_long_words=False, break_on_hyphens=False)
    return [f"{line} ".replace(NO_BREAK_SPACE, " ") for line in lines]


def _spaced(lines: list[str]) -> list[str]:
    return _joined([[line] for line in lines])


def _joined(groups: list[list[str]]) -> list[str]:
    """Groups of lines with one blank line between them."""
    joined: list[str] = []
    for group in groups:
        joined.extend([*([""] if joined else []), *group])
    return joined


def _table(table: Table) -> list[list[str]]:
    groups: list[list[str]] = []
    for number, row in enumerate(table.rows):
        if number < table.header_rows:
            groups.extend(_header(table, row))
        else:
            groups.extend(_scattered(table, row))
    return groups


def _cells(table: Table, row: Row) -> list[list[str]]:
    """The wrapped lines of every cell that begins in this row; a blank for an empty one."""
    cells = []
    for cell, share in zip(row, table.widths, strict=True):
        if cell is None:
            continue
        text = cell_text(cell)
        cells.append(_wrap(text, max(8, round(share * BODY_WIDTH))) or [" "])
    return cells


def _header(table: Table, row: Row) -> list[list[str]]:
    """Short heads on one line; the lines of a last, long head trail behind it."""
    cells = _cells(table, row)
    single = [cell[0] for cell in cells if len(cell) == 1]
    rest = [cell for cell in cells if len(cell) > 1]
    if len(rest) == 1 and cells[-1] is rest[0]:
        first, *others = rest[0]
        return [["".join(single), first], others]
    return [["".join(single)], *rest] if single else rest


def _scattered(table: Table, row: Row) -> list[list[str]]:
    """A row of numbers stays on its line; cells of text stand one below the other."""
    cells = _cells(table, row)
    if "r" not in table.align:
        return cells
    groups: list[list[str]] = []
    current = ""
    for cell in cells:
        if len(cell) > 1:
            groups.extend([[current]] if current else [])
            groups.append(cell)
            current = ""
        elif cell[0].strip():
            current += cell[0]
    return [*groups, [current]] if current else groups
