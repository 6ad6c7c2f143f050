"""Lines of a table of contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from planparse.layout.lines import Line
from planparse.layout.markers import opens_numbered

LEADER = re.compile(r"(?:\.\s?){4,}|(?:…\s?){2,}|(?:_){4,}")
"""Dot leaders."""
END_NUMBER = re.compile(r"(?:^|[\s.…_])(?:\d{1,4}|[ivxl]{1,6})$")
"""The page number at the end of an entry."""
FEWEST_ENTRIES = 3
"""Entries with leaders on a page without a contents title."""
LONGEST_PAGE = 4
"""Digits of a page number."""
FALLING = 0.25
"""Share of the entries that may stand out of order, as where a list of annexes follows."""
LONGEST_ENTRY = 3
"""Lines of one entry, and lines without a number that may stand between two entries."""
LONGEST_TEXT = 160
"""Characters; running text that ends with a number is longer over its lines."""


def contents_lines(lines: Sequence[Line], titles: Collection[str], goes_on: bool) -> list[int]:
    """Positions of the lines that belong to a table of contents.

    Args:
        lines: a page's lines in reading order, furniture left out.
        titles: lower-case titles of a table of contents.
        goes_on: the page before ended inside a table of contents.
    """
    title = next((i for i, line in enumerate(lines) if line.text.casefold() in titles), None)
    leaders = [i for i, line in enumerate(lines) if _has_leader(line)]
    if title is not None:
        start, is_open = title, True
    elif goes_on:
        start, is_open = 0, True
    elif len(leaders) >= FEWEST_ENTRIES and _lead_to_pages([lines[i] for i in leaders]):
        start, is_open = leaders[0], False
        start = _first_line_of_entry(lines, start)
    else:
        return []
    end = _last_entry(lines, start + int(title is not None), is_open)
    if end is None:
        return []
    return list(range(start, end + 1))


def _has_leader(line: Line) -> bool:
    text = line.text
    if "...." not in text and ". ." not in text and "…" not in text and "___" not in text:
        return False
    return LEADER.search(text) is not None


def _lead_to_pages(lines: Sequence[Line]) -> bool:
    """Whether leaders end in page numbers: short whole ones that seldom fall.

    Amounts have signs, groups or decimals, and rise and fall.
    """
    ends = [LEADER.split(line.text)[-1].strip(" .…_") for line in lines]
    numbers = [int(end) for end in ends if end.isdecimal()]
    others = [end for end in ends if end and not (end.isdecimal() and len(end) <= LONGEST_PAGE)]
    if sum(any(c.isdecimal() for c in end) for end in others) > FALLING * len(ends):
        return False
    falls = sum(after < before for before, after in pairwise(numbers))
    return falls <= FALLING * len(numbers)


def _is_bare_entry(line: Line) -> bool:
    """An entry without leaders; a scan loses their dots, and page numbers with them."""
    if line.tabs == 0 and len(line.text) >= LONGEST_TEXT:
        return False
    if END_NUMBER.search(line.text) is not None:
        return True
    return line.confidence < 1.0 and opens_numbered(line.text)


def _first_line_of_entry(lines: Sequence[Line], index: int) -> int:
    """An entry over two lines has its leaders on the last one."""
    if index > 0:
        above, line = lines[index - 1], lines[index]
        if line.top - above.bottom < line.height * 0.5 and abs(above.size - line.size) < 1:
            return index - 1
    return index


def _last_entry(lines: Sequence[Line], start: int, is_open: bool) -> int | None:
    """Position of the last entry that follows without running text between."""
    end = None
    between = 0
    entries = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if _has_leader(line) or (is_open and _is_bare_entry(line)):
            end, between = index, 0
            entries += 1
        else:
            between += 1
            if between > LONGEST_ENTRY:
                break
    return end if entries >= (1 if not is_open else 2) else None
