"""What a table of contents lists: the number and the title of each entry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planparse.text.fold import letters
from planparse.text.section_number import split_number

TAIL = re.compile(r"[\s.…\t]+\d{1,4}\s*$")

Entry = tuple[str | None, str]
"""A section number, where the entry has one, and the folded title."""


def listed_entries(lines: Iterable[str]) -> list[Entry]:
    """The entries in their order; one that is broken over lines is joined.

    An entry below a line without a page number may be that line's rest or one of its own (the
    line is the page's title, say): both readings are given.
    """
    entries: list[Entry] = []
    pending: Entry = (None, "")
    for line in lines:
        entry = TAIL.sub("", line).strip()
        number, title = split_number(entry)
        if number is not None:
            pending = (number, "")
        whole = f"{pending[1]} {title}".strip()
        if entry == line.strip():
            pending = (pending[0], whole)
            continue
        entries.append((pending[0], letters(whole)))
        if pending[1]:
            entries.append((number, letters(title)))
        pending = (None, "")
    return entries
