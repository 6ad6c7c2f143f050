"""Counts that a text announces against the list below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
            claim = _claim(block, mine)
            if claim is not None and claim.value is not None and claim.value != len(items):
                yield _finding(section, block, claim, len(items))


def _items(blocks: Sequence[Block], start: int) -> list[Block]:
    found: list[Block] = []
    for block in blocks[start:]:
        if block.kind != "list_item":
            break
        found.append(block)
    return found


def _claim(block: Block, numbers: Sequence[StatedNumber]) -> StatedNumber | None:
    """The last whole count of the announcing sentence; a rough one announces nothing."""
    tail = block.text[-TAIL:]
    sentence = tail[max(tail.rfind(". "), 0) :]
    counts = [
        number
        for number in numbers
        if number.kind == "count" and not number.approximate and number.value_high is None
        if number.raw in sentence and _near(number, block)
    ]
    return counts[-1] if counts else None


def _near(number: StatedNumber, block: Block) -> bool:
    """The number was read from this block: same page, and within its lines in a text file."""
    if block.place.line is None or number.place.line is None:
        return number.place.page == block.place.page
    return 0 <= number.place.line - block.place.line < max(1, len(block.lines))


def _finding(section: Section, block: Block, claim: StatedNumber, count: int) -> Finding:
    what = claim.label or claim.unit or "things"
    return Finding(
        code="count_differs",
        severity="low",
        message=f"The text announces {claim.raw} ({what}), and {count} are listed.",
        compared="the count in the announcing sentence with the items of the list below it",
        quote=Quote(text=block.text[-TAIL:].strip(), place=claim.place),
        expected=claim.raw,
        found=str(count),
        expected_value=claim.value,
        found_value=None,
        unit=claim.unit,
        section=section.ordinal,
        rule="announced_list",
    )
