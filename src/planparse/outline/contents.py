"""The table of contents as evidence: which headings the author listed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.model.block import Block
from planparse.outline.numbering import split_number

TAIL = re.compile(r"[\s.…\t]+\d{1,4}\s*$")
NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Letters and digits in lower case, for comparing a heading with its entry."""
    return NOT_WORD.sub("", text).casefold()


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
        titles.append(fold(whole))
        if pending:
            titles.append(fold(title))
        pending = ""
    return titles
