"""Where the pages of a text file are.

A form feed is a page break. Text that was taken out of a PDF often has lost its form feeds but
keeps a trace: each page's first line begins with a blank and follows the page before it without a
blank line between.
"""

from __future__ import annotations

from planparse.model.page import Page, TextLine

TRACE_SHARE = 0.08
"""Files whose lines begin with a blank more often than this are indented, not traced."""

MIN_PAGE_LINES = 3
"""A page has more lines than this; closer traces are slips of the conversion."""


def pages_of(text: str) -> list[Page]:
    """Cut a text into pages; a text without any break is one page.

    A form feed ends a page, an empty one too, so that the numbers stay those of the paper; the
    blank rest below the last form feed is no page.
    """
    printed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    traced = set() if "\f" in text else _traces(printed)
    pages = [Page(number=1)]
    for number, line in enumerate(printed, start=1):
        pieces = line.split("\f")
        for place, piece in enumerate(pieces):
            if place or number in traced:
                pages.append(Page(number=len(pages) + 1))
            if piece or len(pieces) == 1:
                pages[-1].lines.append(TextLine(text=piece, number=number))
    if len(pages) > 1 and not any(line.text.strip() for line in pages[-1].lines):
        pages.pop()
    return pages


def _traces(lines: list[str]) -> set[int]:
    """1-based numbers of the lines that begin a page by their leading blank."""
    filled = [line for line in lines if line.strip()]
    indented = [line for line in filled if line[0] in " \t"]
    if not filled or len(indented) > TRACE_SHARE * len(filled):
        return set()
    found: set[int] = set()
    last = 0
    for index, line in enumerate(lines[1:], start=1):
        traced = line[:1] == " " and line[1:2].strip() != "" and lines[index - 1].strip() != ""
        if traced and index - last >= MIN_PAGE_LINES:
            found.add(index + 1)
            last = index
    return found
