"""The table of contents as evidence: which headings the author listed."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.block import Block
from planparse.text.listed import listed_entries


def listed_titles(contents: Sequence[Block]) -> list[str]:
    """Folded titles of the entries in their order, without numbers; broken entries are joined."""
    return [title for _, title in listed_entries(block.text for block in contents)]
