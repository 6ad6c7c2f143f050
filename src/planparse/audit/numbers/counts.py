"""Counts that a text announces against the list below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planparse.model.block import Block
from planparse.model.coverage import Quote
from planparse.model.document import Section
from planparse.model.facts import StatedNumber
from planparse.model.finding import Finding

TAIL = 200
"""An announcing count stands within the last sentence, which is about this long."""


def count_findings(
    sections: Sequence[Section], numbers: Sequence[StatedNumber]
) -> Iterator[Finding]:
    """Sentences that announce a number of things and end with a colon, over another number."""
    for section in sections:
        mine = [n for n in numbers if n.section == section.ordinal and n.table is None]
        for index, block in enumerate(section.blocks):
            items = _items(section.blocks, index + 1)
            if block.kind != "paragraph" or not block.text.endswith(":") or len(items) < 2:
                continue
            claim = _claim(block, [n for n in mine if n.block == index], len(items))
            if claim is not None:
                yield _finding(section, block, claim, len(items))


def _items(blocks: Sequence[Block], start: int) -> list[Block]:
    found: list[Block] = []
    for block in blocks[start:]:
        if block.kind != "list_item":
            break
        found.append(block)
    return found


def _claim(block: Block, numbers: Sequence[StatedNumber], items: int) -> StatedNumber | None:
    """The one whole count of the announcing sentence, if the list has another length.

    A rough count announces nothing, and of two ("two of the five") nobody knows which is meant.
    """
    start = max(len(block.text) - TAIL, block.text.rfind(". "), 0)
    counts = [
        number
        for number in numbers
        if number.kind == "count" and number.value is not None
        if number.offset is not None and number.offset >= start
    ]
    if len(counts) != 1 or counts[0].approximate or counts[0].value_high is not None:
        return None
    return counts[0] if counts[0].value != items else None


def _finding(section: Section, block: Block, claim: StatedNumber, count: int) -> Finding:
    claimed = " ".join(part for part in (claim.raw, claim.unit) if part)
    return Finding(
        code="count_differs",
        severity="low",
        message=f"The text announces {claimed!r}, and {count} are listed below it.",
        compared="the count in the announcing sentence with the items of the list below it",
        quote=Quote(text=block.text[-TAIL:].strip(), place=claim.place),
        expected=claim.raw,
        found=str(count),
        expected_value=claim.amount,
        found_value=Decimal(count),
        unit=claim.unit,
        section=section.ordinal,
        rule="announced_list",
    )
