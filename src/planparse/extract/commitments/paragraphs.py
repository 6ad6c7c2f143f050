"""Paragraphs that a stray break has cut in two, put together."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.block import Block

ENDS = (".", "!", "?", ":", ";", "”", '"', ")")
"""Signs that end a paragraph; one that ends otherwise goes on below, in lower case."""


def joined(blocks: Sequence[Block]) -> list[Block]:
    """The visible blocks of a section, each cut paragraph as one block with all its places."""
    found: list[Block] = []
    for block in blocks:
        if block.hidden:
            continue
        if found and _goes_on(found[-1], block):
            found[-1] = _join(found[-1], block)
        else:
            found.append(block)
    return found


def _goes_on(before: Block, after: Block) -> bool:
    if before.kind != "paragraph" or after.kind != "paragraph":
        return False
    above, below = before.text.rstrip(), after.text.lstrip()
    return bool(above) and not above.endswith(ENDS) and below[:1].islower()


def _join(before: Block, after: Block) -> Block:
    places = (*(before.places or (before.place,)), *(after.places or (after.place,)))
    text = f"{before.text.rstrip()} {after.text.lstrip()}"
    return before.model_copy(
        update={"text": text, "lines": (*before.lines, *after.lines), "places": places}
    )
