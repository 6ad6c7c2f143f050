"""The table of contents of a text file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.layout.plain.chunks import Chunk, is_one_of
from planparse.profiles.outline import OutlineWords

ENTRY = re.compile(r"\S.*?(?:\t+|\s*\.{3,}\s*|\s{2,}|…+\s*)(\d{1,4})\s*$")
LOOSE_ENTRY = re.compile(r"\S.*\s(\d{1,4})\s*$")
MAX_ENTRY = 300
"""Longer lines are no entries; searching them for one takes time that grows with their square."""

MIN_ENTRIES = 3
"""Fewer lines that end with a page number may be anything."""


def contents_indices(chunks: Sequence[Chunk], words: OutlineWords) -> set[int]:
    """Indices of the chunks that make up a table of contents, its title included."""
    found: set[int] = set()
    for index, chunk in enumerate(chunks):
        if index in found:
            continue
        if is_one_of(chunk.first, words.contents_titles):
            entries = _entries_below(chunks, index + (len(chunk.lines) == 1))
            if entries:
                found.update({index}, entries)
        elif _is_contents(chunk.texts, ENTRY) and len(chunk.lines) >= MIN_ENTRIES:
            found.add(index)
    return found


def _entries_below(chunks: Sequence[Chunk], start: int) -> set[int]:
    """Chunks below a contents title, as long as their lines end with growing page numbers."""
    found: set[int] = set()
    last = 0
    for index in range(start, len(chunks)):
        if max(map(len, chunks[index].texts)) > MAX_ENTRY:
            break
        pages = [_page(line) for line in chunks[index].texts]
        known = [page for page in pages if page is not None]
        if not known or known[0] < last or len(known) * 2 < len(pages):
            break
        found.add(index)
        last = known[-1]
    lines = sum(len(chunks[index].lines) for index in found)
    return found if lines >= MIN_ENTRIES else set()


def _is_contents(texts: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Every line an entry, with page numbers that never fall."""
    if not all(text[-1:].isdigit() and len(text) <= MAX_ENTRY for text in texts):
        return False
    pages = [int(m.group(1)) for text in texts if (m := pattern.search(text))]
    return len(pages) == len(texts) and pages == sorted(pages) and "\t" not in texts[0][:1]


def _page(text: str) -> int | None:
    match = LOOSE_ENTRY.search(text)
    return int(match.group(1)) if match else None
