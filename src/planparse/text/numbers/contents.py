"""Page numbers in a table of contents: digits that point and do not measure."""

from __future__ import annotations

import re
from itertools import pairwise

from planparse.text.numbers.lexicon import Lexicon

PAGE = re.compile(r"(?<=[ \t.\u00a0])[0-9]{1,4}[ \t]*\Z")
LONGEST_LINE = 400
"""A longer line is no entry of a table of contents."""
WRAPPED_LINES = 1
"""Lines without a page number that an entry may need before its last line."""


def page_references(text: str, lexicon: Lexicon) -> frozenset[int]:
    """Offsets of the page numbers in the lines below a title such as "Innehåll"."""
    title = lexicon.contents_title.search(text)
    if title is None:
        return frozenset()
    found: list[int] = []
    wrapped = 0
    for start, end in _lines(text, title.end()):
        line = text[start:end] if end - start <= LONGEST_LINE else ""
        page = PAGE.search(line)
        if page is not None:
            found.append(start + page.start())
            wrapped = 0
        elif line.strip() or end - start > LONGEST_LINE:
            wrapped += 1
            if wrapped > WRAPPED_LINES:
                break
    return frozenset(found)


def _lines(text: str, position: int) -> list[tuple[int, int]]:
    breaks = [found.start() for found in re.finditer("\n", text[position:])]
    ends = [position + at for at in breaks] + [len(text)]
    return [(first + 1, last) for first, last in pairwise([position - 1, *ends])]
