"""Pictures of what a PDF draws itself: charts that the layout found as clusters of paths."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.model.place import Box

MOST = 500
"""Charts drawn for one document; an atlas of thousands would take longer than its reading."""


def with_pictures(blocks: Sequence[Block], path: Path, limits: Limits) -> tuple[Block, ...]:
    """The same blocks, each drawn figure with its PNG; decorations stay without."""
    wanted = [index for index, block in enumerate(blocks) if _is_bare(block)][:MOST]
    if not wanted:
        return tuple(blocks)
    boxes: defaultdict[int, list[Box]] = defaultdict(list)
    for index in wanted:
        block = blocks[index]
        assert block.place.page is not None
        assert block.box is not None
        boxes[block.place.page].append(block.box)
    drawn = _draw(path, boxes, limits)
    found = list(blocks)
    for index in wanted:
        block = blocks[index]
        png = drawn.get((block.place.page, block.box))
        if png is not None and block.figure is not None:
            figure = block.figure.model_copy(update={"png": png})
            found[index] = block.model_copy(update={"figure": figure})
    return tuple(found)


def _is_bare(block: Block) -> bool:
    """A figure worth keeping that has no picture yet, with a place to draw it from."""
    figure = block.figure
    if figure is None or figure.is_decoration or figure.png is not None:
        return False
    return block.place.page is not None and block.box is not None


def _draw(
    path: Path, boxes: dict[int, list[Box]], limits: Limits
) -> dict[tuple[int | None, Box | None], bytes]:
    from planparse.readers.pdf.pictures import render_boxes

    return {
        (page, box): png for page, box, png in render_boxes(path, boxes, limits) if png is not None
    }
