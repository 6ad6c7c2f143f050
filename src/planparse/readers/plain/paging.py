"""Where the pages of a text file are.

A form feed is a page break, and so is a mark that a conversion left between pages. Text that was
taken out of a PDF often has lost both but keeps a trace: each page's first line begins with a
blank and follows the page before it without a blank line between.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from planparse.model.page import Page, TextLine
from planparse.readers.plain.marks import PageMark, page_marks

INDENTED_SHARE = 0.08
"""Files with more lines that begin with a blank, traces aside, are indented, not traced."""

TRACE_SHARE = 0.2
"""A page has five lines at least; more traces than that are another kind of indent."""

MIN_PAGE_LINES = 3
"""A page has more lines than this; closer traces are slips of the conversion."""


def pages_of(text: str) -> list[Page]:
    """Cut a text into pages; a text without any break is one page.

    A form feed ends a page, an empty one too, so that the numbers stay those of the paper; the
    blank rest below the last form feed is no page.
    """
    printed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    marks = [] if "\f" in text else page_marks(printed)
    if marks:
        return _marked(printed, marks)
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


def _marked(printed: Sequence[str], marks: Sequence[PageMark]) -> list[Page]:
    """Pages between marks, which are no text; a number given is the page's number on paper.

    The marks begin their pages, unless text stands above the first and none below the last.
    """
    edges = [0, *(mark.line for mark in marks), len(printed) + 1]
    pieces = [range(above, below - 1) for above, below in pairwise(edges)]
    given = [mark.page for mark in marks]
    ends = _is_filled(printed, pieces[0]) and not _is_filled(printed, pieces[-1])
    numbers = [*given, None] if ends else [given[0], *given]
    pages: list[Page] = []
    for piece, number in zip(pieces, numbers, strict=True):
        if piece in (pieces[0], pieces[-1]) and not _is_filled(printed, piece):
            continue
        if not pages or pages[-1].number != number:
            pages.append(Page(number=number or (pages[-1].number + 1 if pages else 1)))
        pages[-1].lines += [TextLine(text=printed[i], number=i + 1) for i in piece]
    return pages


def _is_filled(printed: Sequence[str], piece: range) -> bool:
    return any(printed[index].strip() for index in piece)


def _traces(lines: list[str]) -> set[int]:
    """1-based numbers of the lines that begin a page by their leading blank."""
    filled = [line for line in lines if line.strip()]
    traced = [i for i in range(1, len(lines)) if _is_trace(lines[i - 1], lines[i])]
    indented = sum(line[0] in " \t" for line in filled) - len(traced)
    if indented > INDENTED_SHARE * len(filled) or len(traced) > TRACE_SHARE * len(filled):
        return set()
    found: set[int] = set()
    last = 0
    for index in traced:
        if index - last >= MIN_PAGE_LINES:
            found.add(index + 1)
            last = index
    return found


def _is_trace(above: str, line: str) -> bool:
    """One blank, then text, right below a filled line."""
    return line[:1] == " " and line[1:2].strip() != "" and above.strip() != ""
