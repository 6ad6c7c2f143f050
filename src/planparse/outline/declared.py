"""Headings that the author declared: Word styles, PDF tags, Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.block import Block
from planparse.outline.heading import Heading
from planparse.text.section_number import split_number


def declared_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Every block with a declared level and a text, hidden ones left out."""
    found: list[Heading] = []
    for index, block in enumerate(blocks):
        if block.declared_level is None or block.hidden or not block.text.strip():
            continue
        number, title = block.number, block.text.strip()
        if number is None:
            number, title = split_number(title)
        found.append(
            Heading(
                first=index,
                last=index,
                number=number.rstrip(".") if number else None,
                title=title,
                level=block.declared_level,
                rule="declared_level",
            )
        )
    return found
