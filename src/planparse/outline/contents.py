"""The table of contents as evidence: which headings the author listed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.model.block import Block
from planparse.outline.numbering import split_number
from planparse.text.fold import letters

TAIL = re.compile(r"[\s.…\t]+\d{1,4}\s*$")


def listed_titles(contents: Sequence[Block]) -> list[str]:
    """Folded titles of the entries in their order, without numbers; broken entries are joined.

    An entry below a line without a page number may be that line's rest or one of its own (the
    line is the page's title, say): both readings are given.
    """
    titles: list[str] = []
    pending = ""
    for block in contents:
        entry = TAIL.sub("", block.text).strip()
        number, title = split_number(entry)
        if number is not None:
            pending = ""
        whole = f"{pending} {title}".strip()
        if entry == block.text.strip():
            pending = whole
            continue
        titles.append(letters(whole))
        if pending:
            titles.append(letters(title))
        pending = ""
    return titles
