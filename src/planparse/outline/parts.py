"""Parts of a file that several documents are bound into, told by their page numbers.

Bodies hand in a report, the minutes that took it and each committee's answer as one file. Every
part counts its pages anew and has styles of its own, so its headings are ranked on their own.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from planparse.model.block import Block

COUNT = re.compile(
    r"\D{0,12}?(?P<number>\d{1,3})"
    r"(?:\s*\((?P<bracketed>\d{1,3})\)|\s*/\s*(?P<slashed>\d{1,3})|\s\D{1,4}\s(?P<worded>\d{1,3}))?"
)
"""`4`, `4 (12)`, `4/12`, and the same with words in any language: `Page 4 of 12`."""
COVER = 2
"""A part's cover often bears no number, so that its count is first seen at 2."""


class PageCount(NamedTuple):
    """What a running header or footer says: page 4 of 12."""

    number: int
    total: int | None


class Parts:
    """First pages of the parts; a file that counts its pages through has one."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.starts = list(_starts(_counts(blocks)))

    def of(self, page: int) -> int:
        """Ordinal of the part in which the page lies, 0 for the first."""
        return bisect(self.starts, page)


def _counts(blocks: Sequence[Block]) -> dict[int, list[PageCount]]:
    """Page counts that stand on each page; a date or an address is none."""
    counts: dict[int, list[PageCount]] = defaultdict(list)
    for block in blocks:
        match = COUNT.fullmatch(block.text.strip()) if block.kind == "furniture" else None
        if match is None or block.place.page is None:
            continue
        total = match["bracketed"] or match["slashed"] or match["worded"]
        count = PageCount(int(match["number"]), int(total) if total else None)
        if count.total is None or count.number <= count.total:
            counts[block.place.page].append(count)
    return counts


def _starts(counts: Mapping[int, Sequence[PageCount]]) -> Iterator[int]:
    """Pages on which a count begins that does not go on from the one before."""
    above: PageCount | None = None
    above_page = 0
    for page in sorted(counts):
        found = counts[page]
        next_page = counts.get(page + 1, ())
        expected = above.number + page - above_page if above else 0
        going_on = [
            c for c in found if c.number == expected and (not above or c.total == above.total)
        ]
        fresh = [c for c in found if _is_fresh(c, above, next_page)]
        if above is not None and fresh and not going_on:
            yield max(page - fresh[0].number + 1, above_page + 1)
        taken = going_on or fresh or (found if above is None else ())
        if taken:
            above, above_page = taken[0], page


def _is_fresh(count: PageCount, above: PageCount | None, next_page: Sequence[PageCount]) -> bool:
    """A count from the beginning, or one of another total: an extract of a longer document."""
    if count.total is not None and above is not None and above.total not in (None, count.total):
        return True
    if count.number > COVER or above is None:
        return False
    if count.total is not None:
        return count.number <= above.number
    counts_on = any(c.number == count.number + 1 for c in next_page)
    return count.number < above.number and counts_on
