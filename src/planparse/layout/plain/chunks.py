"""Chunks: runs of lines with nothing between them, the raw material of paragraphs and cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planparse.model.page import Page, TextLine
from planparse.model.place import Place

BULLET = re.compile(r"^\s*(?:[•●▪■◦‣∙·*]|[-–—](?=\s))\s+")
NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d_]")
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


def chunks_of(pages: Iterable[Page]) -> list[Chunk]:
    """Cut pages of lines into chunks, a bullet and a numbered line after a break on its own."""
    found: list[Chunk] = []
    for page, group, empty in _groups(pages):
        found.extend(_split(page, group, empty))
    return found


def _groups(pages: Iterable[Page]) -> Iterator[tuple[int, list[tuple[TextLine, bool]], int]]:
    """Runs of filled lines as (page, [(line, starts a page)], empty-cell traces above)."""
    group: list[tuple[TextLine, bool]] = []
    start_page, empty, above_is_empty, trace = 1, 0, False, False
    for page in pages:
        for index, line in enumerate(page.lines):
            if line.text.strip():
                if not group:
                    start_page = page.number
                group.append((line, index == 0 and page.number > 1))
                continue
            if group:
                yield start_page, group, empty
                group, empty, trace = [], 0, False
            is_empty = line.text == ""
            if is_empty and trace:
                empty += 1
            trace = not is_empty and above_is_empty
            above_is_empty = is_empty
    if group:
        yield start_page, group, empty


def _split(page: int, group: list[tuple[TextLine, bool]], empty: int) -> Iterator[Chunk]:
    current: list[TextLine] = []
    current_page = page
    here = page
    for line, starts_page in group:
        here += starts_page
        if current and (BULLET.match(line.text) or _breaks_at_page(current[-1], line, starts_page)):
            yield Chunk(tuple(current), current_page, empty)
            current, current_page, empty = [], here, 0
        current.append(line)
    yield Chunk(tuple(current), current_page, empty)


def _breaks_at_page(above: TextLine, line: TextLine, starts_page: bool) -> bool:
    """A page's first line begins a chunk when it is a heading or the text above had ended."""
    if not starts_page:
        return False
    ended = above.text.rstrip().endswith(SENTENCE_END)
    return ended or NUMBERED.match(line.text) is not None
