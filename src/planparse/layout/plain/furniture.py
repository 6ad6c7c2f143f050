"""Running headers, footers and page numbers of a text file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from planparse.model.page import Page, TextLine
from planparse.profiles.outline import OutlineWords

EDGE_LINES = 2
"""A running header or footer is within this many filled lines of a page's edge."""

MIN_PAGES = 3
"""A line must recur on this many pages to be running."""

SHARE = 0.5
"""... and on this share of them; left and right pages may have headers of their own."""

MAX_RUNNING = 200
"""A longer line is no header or footer; its numbers are not looked at."""

COVER_LINES = 12
COVER_LINE = 90
"""Characters of a cover's longest line; running text has longer ones."""

DIGITS = re.compile(r"\d{1,5}")
ROW = re.compile(r"^\s*\|")
"""A row of a pipe table, which runs over no pages."""
BARE = re.compile(r"^\s*\d{1,4}\s*$")
SPACES = re.compile(r"\s+")

Spot = tuple[int, int]
"""Page and line; a form feed within a line gives two pages a line of the same number."""


def paged(pages: Iterable[Page], words: OutlineWords) -> list[Page]:
    """The same pages, or pages cut below running page numbers where a text has no other breaks."""
    found = list(pages)
    if len(found) != 1:
        return found
    number = _page_number(words)
    marks = [line for line in found[0].lines if number.match(line.text)]
    counts = [int(match.group(1)) for line in marks if (match := number.match(line.text))]
    if len(marks) < MIN_PAGES or counts != list(range(counts[0], counts[0] + len(counts))):
        return found
    ends = {line.number for line in marks}
    cut = [Page(number=1)]
    for line in found[0].lines:
        cut[-1].lines.append(line)
        if line.number in ends:
            cut.append(Page(number=len(cut) + 1))
    return cut if any(line.text.strip() for line in cut[-1].lines) else cut[:-1]


def running_lines(pages: Sequence[Page], words: OutlineWords) -> set[Spot]:
    """The lines that recur at the edges of pages, their page number aside."""
    edges = [
        (page, line, _shapes(line.text, page.number)) for page in pages for line in _edge(page)
    ]
    cover = pages[0].number if pages and _is_cover(pages[0]) else None
    counts = Counter(
        shape
        for page in pages
        for shape in {s for line in _edge(page) for s in _shapes(line.text, page.number)}
    )
    needed = max(MIN_PAGES, SHARE * len(pages))
    number = _page_number(words)
    running = {
        (page.number, line.number)
        for page, line, shapes in edges
        if ((most := max(counts[shape] for shape in shapes)) >= needed and page.number != cover)
        or (most >= MIN_PAGES and number.match(line.text))
    }
    return running | _bare_numbers(pages)


def _is_cover(page: Page) -> bool:
    """A page of few short lines: the title there is the title, though each page repeats it."""
    filled = [SPACES.sub(" ", line.text.strip()) for line in page.lines if line.text.strip()]
    is_short = all(len(text) <= COVER_LINE and not text.endswith(".") for text in filled)
    return len(filled) <= COVER_LINES and is_short


def _bare_numbers(pages: Sequence[Page]) -> set[Spot]:
    """Page numbers that stand alone, at one distance from the pages' own count.

    A conversion that sets a page's tables behind its text leaves the number in the midst.
    """
    found = [
        (int(line.text) - page.number, (page.number, line.number))
        for page in pages
        for above, line, below in zip(
            [None, *page.lines], page.lines, [*page.lines[1:], None], strict=False
        )
        if BARE.match(line.text) and _is_blank(above) and _is_blank(below)
    ]
    usual = Counter(distance for distance, _ in found).most_common(1)
    needed = max(MIN_PAGES, SHARE * len(pages))
    if not usual or usual[0][1] < needed:
        return set()
    return {spot for distance, spot in found if distance == usual[0][0]}


def _is_blank(line: TextLine | None) -> bool:
    return line is None or not line.text.strip()


def _edge(page: Page) -> list[TextLine]:
    filled = [line for line in page.lines if line.text.strip() and not ROW.match(line.text)]
    if len(filled) <= 2 * EDGE_LINES:
        return filled
    return [*filled[:EDGE_LINES], *filled[-EDGE_LINES:]]


def _shapes(text: str, page: int) -> set[str]:
    """A line as it is, and with each of its numbers given by its distance from the page's."""
    plain = SPACES.sub(" ", text.strip()).casefold()
    found = {plain}
    for match in DIGITS.finditer(plain[:MAX_RUNNING]):
        distance = int(match.group()) - page
        found.add(f"{plain[: match.start()]}{{{distance}}}{plain[match.end() :]}")
    return found


def _page_number(words: OutlineWords) -> re.Pattern[str]:
    """A line that is a page number with a word for it ("Sida 3 av 16")."""
    names = "|".join(map(re.escape, words.page_words))
    return re.compile(rf"^\s*(?:{names})\s+(\d+)(?:\s+(?:{names})\s+\d+)?\s*$", re.IGNORECASE)
