"""Lines that a conversion to text set between pages: `<!-- sida 3 -->`, `--- Page 3 of 9 ---`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

OPENING = r"(?:<!--|\[|\{|[-=*_~#]{2,})"
CLOSING = r"(?:-->|\]|\}|[-=*_~#]{2,})"
PAGE_MARK = re.compile(
    rf"^\s*{OPENING}\s*(?P<word>[^\W\d_]*)[\s.:=\"'#]*(?P<number>\d{{1,4}})"
    rf"(?:\s*(?:/|\(|[^\W\d_]+)\s*\d{{1,4}}\)?)?[\s\"']*{CLOSING}+\s*$"
)
"""A sign of markup, a word or none, the page's number, maybe the count of pages, and a sign again.
What the word is does not matter: a series of rising numbers shows that it counts pages."""

BREAK = re.compile(r"^\s*<!--\s*page[\s_-]*break\s*-->\s*$", re.IGNORECASE)
"""How converters name a page break; a word of theirs, not of the document's language."""

MIN_MARKS = 2
"""One marked number may be anything (a version, a footnote); two that rise are a series."""

LONGEST_MARK = 60
"""Characters of a mark at most; longer lines are not looked at."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """A line that parts pages."""

    line: int
    """1-based."""
    page: int | None
    """The page's number, where the mark gives it."""


def page_marks(lines: Sequence[str]) -> list[PageMark]:
    """The lines that part pages in their order; none where no series of them rises."""
    breaks = [PageMark(i, None) for i, line in enumerate(lines, 1) if BREAK.match(line)]
    if breaks:
        return breaks
    found: list[tuple[str, PageMark]] = []
    for index, line in enumerate(lines, start=1):
        match = PAGE_MARK.match(line) if len(line) <= LONGEST_MARK else None
        if match is not None:
            mark = PageMark(index, int(match.group("number")))
            found.append((match.group("word").casefold(), mark))
    counts = Counter(word for word, _ in found)
    for word, count in counts.most_common(1):
        marks = [mark for other, mark in found if other == word]
        pages = [mark.page or 0 for mark in marks]
        if count >= MIN_MARKS and pages == sorted(set(pages)):
            return marks
    return []
