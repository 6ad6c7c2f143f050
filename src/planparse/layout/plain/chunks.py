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

SENTENCE_END = (".", "!", "?", ":", ";")


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


def chunks_of(pages: Iterable[Page], running: Collection[int] = ()) -> list[Chunk]:
    """Cut pages of lines into chunks, a bullet and a numbered line after a break on its own.

    Lines whose numbers are `running` (headers, footers) are passed over as if they were not there.
    """
    found: list[Chunk] = []
    for group, empty in _groups(pages, running):
        found.extend(_split(group, empty))
    return found


def _groups(
    pages: Iterable[Page], running: Collection[int]
) -> Iterator[tuple[list[tuple[TextLine, int]], int]]:
    """Runs of filled lines as ([(line, page)], empty-cell traces above)."""
    group: list[tuple[TextLine, int]] = []
    empty, above_is_empty, trace = 0, False, False
    for page in pages:
        for line in page.lines:
            if line.number in running:
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


def _split(group: list[tuple[TextLine, int]], empty: int) -> Iterator[Chunk]:
    current: list[TextLine] = []
    first_page = above_page = group[0][1]
    for line, page in group:
        starts_page = page != above_page
        if current and (BULLET.match(line.text) or _breaks_at_page(current[-1], line, starts_page)):
            yield Chunk(tuple(current), first_page, empty)
            current, first_page, empty = [], page, 0
        current.append(line)
        above_page = page
    yield Chunk(tuple(current), first_page, empty)


def _breaks_at_page(above: TextLine, line: TextLine, starts_page: bool) -> bool:
    """A page's first line begins a chunk when it is a heading or the text above had ended."""
    if not starts_page:
        return False
    ended = above.text.rstrip().endswith(SENTENCE_END)
    return ended or NUMBERED.match(line.text) is not None
