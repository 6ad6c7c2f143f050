"""The text of a text or Word file line by line, as plainly as it can be had."""

from __future__ import annotations

from pathlib import Path

from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.readers.registry import read


def lines_of(path: Path, limits: Limits) -> list[str]:
    """Lines of a text file in their order; of a Word file, its paragraphs and table rows.

    Raises:
        InputError: the file cannot be read.
    """
    raw = read(path, limits)
    if raw.blocks:
        return [line for block in raw.blocks for line in _of_block(block)]
    numbered = [(line.number, line.text) for page in raw.pages for line in page.lines]
    last = max((number for number, _ in numbered), default=0)
    texts = [""] * last
    for number, text in numbered:  # a form feed may part one line in two
        texts[number - 1] = f"{texts[number - 1]} {text}".strip()
    return texts


def _of_block(block: Block) -> list[str]:
    own = [f"{block.number} {block.text}" if block.number else block.text]
    if block.grid is not None:
        own += [" ".join(row) for row in block.grid.texts()]
    return own
