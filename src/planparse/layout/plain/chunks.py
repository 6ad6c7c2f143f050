"""Chunks: runs of lines with nothing between them, the raw material of paragraphs and cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from planparse.model.page import Page, TextLine
from planparse.model.place import Place

BULLET = re.compile(r"^\s*(?:[•●▪■◦‣∙·*]|[-–—](?=\s))\s+")
NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d_a-zß-öø-ÿ]")
"""A section number and a capital: "14 charging points" at a line's start is running text."""

MISREAD_NUMBER = re.compile(
    r"^\s*(?=\S*\d)(?=\S*[.,])[0-9A-Za-z.][0-9A-Za-z.,]{1,9}\s+"
    r"(?:[^\W\d_a-zß-öø-ÿ]|\d[^\W\d_]|(?<=[0-9A-Za-z]\.[0-9A-Za-z]\s)[^\W\d_])"
)
"""A section number that a scan has damaged ("2.2.b", "a.2.1")."""

MARKED_HEADING = re.compile(r"^#{1,6}\s+\S")
"""A Markdown heading stands alone, whatever is right below it."""

SENTENCE_END = (".", "!", "?", ":", ";")
SHORT = 0.6
"""A line below this share of the text's width did not end for want of room."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that stand together."""

    lines: tuple[TextLine, ...]
    page: int
    empty_before: int = 0
    """Lines of blanks alone that stood between two empty lines above: an empty cell's trace."""

    @property
    def first(self) -> str:
        """The first line without its outer blanks."""
        return self.lines[0].text.strip()

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines without their outer blanks."""
        return tuple(line.text.strip() for line in self.lines)

    @property
    def place(self) -> Place:
        """Page and line of the first line."""
        return Place(page=self.page, line=self.lines[0].number)


def chunks_of(
    pages: Iterable[Page],
    running: Collection[tuple[int, int]] = (),
    titles: Collection[str] = (),
) -> list[Chunk]:
    """Cut pages of lines into chunks, a bullet and a numbered line after a break on its own.

    Lines whose (page, line) is `running` (headers, footers) are passed over as if they were not
    there. One of the `titles`, of contents pages, begins a chunk too.
    """
    kept = list(pages)
    width = _usual_width(kept)
    found: list[Chunk] = []
    for group, empty in _groups(kept, running):
        found.extend(_split(group, empty, width, titles))
    return found


def _usual_width(pages: Iterable[Page]) -> int:
    """Length in characters that nine in ten lines stay below."""
    lengths = sorted(len(line.text) for page in pages for line in page.lines if line.text.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _groups(
    pages: Iterable[Page], running: Collection[tuple[int, int]]
) -> Iterator[tuple[list[tuple[TextLine, int]], int]]:
    """Runs of filled lines as ([(line, page)], empty-cell traces above)."""
    group: list[tuple[TextLine, int]] = []
    empty, above_is_empty, trace = 0, False, False
    for page in pages:
        for line in page.lines:
            if (page.number, line.number) in running:
                continue
            if line.text.strip():
                group.append((line, page.number))
                continue
            if group:
                yield group, empty
                group, empty, trace = [], 0, False
            is_empty = line.text == ""
            if is_empty and trace:
                empty += 1
            trace = not is_empty and above_is_empty
            above_is_empty = is_empty
    if group:
        yield group, empty


def _split(
    group: list[tuple[TextLine, int]], empty: int, width: int, titles: Collection[str]
) -> Iterator[Chunk]:
    current: list[TextLine] = []
    first_page = above_page = group[0][1]
    for line, page in group:
        turns = page != above_page and current and _breaks_at_page(current[-1], line, width)
        if current and (turns or _breaks(current[-1], line) or is_one_of(line.text, titles)):
            yield Chunk(tuple(current), first_page, empty)
            current, first_page, empty = [], page, 0
        current.append(line)
        above_page = page
    yield Chunk(tuple(current), first_page, empty)


def is_one_of(text: str, titles: Collection[str]) -> bool:
    """A line that is a title, its outer signs aside."""
    return text.strip(" :.\t").casefold() in titles


def _breaks(above: TextLine, line: TextLine) -> bool:
    marked = MARKED_HEADING.match(above.text) or MARKED_HEADING.match(line.text)
    return marked is not None or BULLET.match(line.text) is not None


def _breaks_at_page(above: TextLine, line: TextLine, width: int) -> bool:
    """A page's first line begins a chunk when it is a heading, or the text above had ended.

    A short line above a capital has ended too: it is a cell or a heading.
    """
    before, text = above.text.rstrip(), line.text.strip()
    short = len(before) < SHORT * width and text[:1].isupper()
    return before.endswith(SENTENCE_END) or short or NUMBERED.match(text) is not None
