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
    """Folded titles of the entries in their order, without numbers; broken entries are joined."""
    titles: list[str] = []
    pending = ""
    for block in contents:
        entry = TAIL.sub("", block.text)
        whole = f"{pending} {entry}".strip()
        if entry == block.text.strip() and split_number(entry)[0] is None and not pending:
            pending = entry
            continue
        pending = "" if entry != block.text.strip() else whole
        if not pending:
            titles.append(fold(split_number(whole)[1]))
            if whole != entry:
                titles.append(fold(split_number(entry)[1]))
    return titles
