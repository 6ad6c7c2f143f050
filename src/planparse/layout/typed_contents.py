"""A table of contents that somebody typed into a Word file, without Word's field or styles."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise

from planparse.model.block import Block
from planparse.text.fold import letters

ENTRY = re.compile(r"([^\t]*?[^\W\d][^\t]*?)(?:\t+|\s*(?:\.{3,}|…+)\s*)(\d{1,4})")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?\s+")
"""A section number, which Word keeps apart from the heading where it counts itself."""
LONGEST = 300
"""Characters of an entry."""
FEWEST_ENTRIES = 3
"""Fewer paragraphs that end with a page number may be anything."""
FOUND_AGAIN = 0.5
"""Share of the entries that must stand again as a paragraph: a list of sums does not."""


def with_typed_contents(blocks: Sequence[Block], titles: Collection[str]) -> tuple[Block, ...]:
    """The blocks with the entries of a typed table of contents, and its title, marked as such.

    Args:
        blocks: a document's blocks in reading order.
        titles: lower-case titles of a table of contents.
    """
    result = list(blocks)
    alone = {_bare(block.text) for block in blocks if _entry(block) is None}
    for is_entry, group in groupby(range(len(blocks)), key=lambda i: _entry(blocks[i]) is not None):
        run = list(group)
        if not is_entry or not _is_contents([_entry(blocks[i]) for i in run], alone):
            continue
        above = run[0] - 1
        if above >= 0 and blocks[above].text.casefold().strip(" :.") in titles:
            run.insert(0, above)
        for index in run:
            result[index] = blocks[index].model_copy(update={"kind": "contents"})
    return tuple(result)


def _entry(block: Block) -> tuple[str, int] | None:
    """Title and page of a paragraph that reads like an entry."""
    is_text = block.kind in ("paragraph", "list_item") and not block.hidden
    if not is_text or block.declared_level is not None or len(block.text) > LONGEST:
        return None
    if not block.text[-1:].isdigit():
        return None
    match = ENTRY.fullmatch(block.text)
    return (match[1], int(match[2])) if match else None


def _is_contents(entries: Sequence[tuple[str, int] | None], alone: Collection[str]) -> bool:
    """Whether pages never fall and the titles stand again as paragraphs of their own."""
    known = [entry for entry in entries if entry is not None]
    if len(known) < FEWEST_ENTRIES or any(b[1] < a[1] for a, b in pairwise(known)):
        return False
    again = sum(_bare(title) in alone for title, _ in known)
    return again >= FOUND_AGAIN * len(known)


def _bare(title: str) -> str:
    return letters(NUMBER.sub("", title, count=1) if NUMBER.match(title) else title)
