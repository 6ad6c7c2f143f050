"""Captions of tables: "Tabell 3 ..." above or below, whichever the document does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planparse.context import Context
from planparse.layout.tables.framing import caption_pattern
from planparse.model.block import Block
from planparse.model.place import Place

LONGEST = 300
"""Characters; a longer text that begins with the word is a paragraph about the table."""
NEAREST = 60.0
"""Points between a caption and its table."""
CAPTION_KINDS = ("caption", "paragraph")


def with_captions(blocks: Sequence[Block], context: Context) -> list[Block]:
    """Tables with their caption's text; the caption's own block stays, marked as one."""
    pattern = caption_pattern(context.profile.outline.table_captions)
    order = [i for i, b in enumerate(blocks) if b.kind not in ("furniture", "note")]
    candidates = [i for i in order if _is_caption(blocks[i], pattern)]
    neighbours = {i: _neighbours(i, order, blocks) for i in candidates}
    habit = _is_below(neighbours.values())
    result = list(blocks)
    for i in candidates:
        above, below = neighbours[i]
        table = _chosen(above, below, blocks, i, captions_below=habit)
        if table is None or result[table].text:
            continue
        result[table] = result[table].model_copy(update={"text": blocks[i].text})
        result[i] = result[i].model_copy(update={"kind": "caption"})
    return result


def _is_caption(block: Block, pattern: re.Pattern[str]) -> bool:
    if block.kind not in CAPTION_KINDS or len(block.text) > LONGEST or block.grid is not None:
        return False
    return pattern.match(block.text) is not None


def _neighbours(
    index: int, order: Sequence[int], blocks: Sequence[Block]
) -> tuple[int | None, int | None]:
    """The tables right before and right after a caption in reading order."""
    at = order.index(index)
    before = order[at - 1] if at > 0 else None
    after = order[at + 1] if at + 1 < len(order) else None
    return _table(before, blocks), _table(after, blocks)


def _table(index: int | None, blocks: Sequence[Block]) -> int | None:
    return index if index is not None and blocks[index].grid is not None else None


def _is_below(neighbours: Iterable[tuple[int | None, int | None]]) -> bool:
    """Whether captions that can belong to one table only stand below it more often."""
    pairs = list(neighbours)
    below = sum(above is not None and after is None for above, after in pairs)
    over = sum(above is None and after is not None for above, after in pairs)
    return below > over


def _chosen(
    above: int | None,
    below: int | None,
    blocks: Sequence[Block],
    caption: int,
    *,
    captions_below: bool,
) -> int | None:
    """The table a caption belongs to: by the document's habit, if near enough."""
    place = blocks[caption].place
    near_above = above if above is not None and _near(_last(blocks[above]), place) else None
    near_below = below if below is not None and _near(place, blocks[below].place) else None
    if captions_below:
        return near_above if near_above is not None else near_below
    return near_below if near_below is not None else near_above


def _last(block: Block) -> Place:
    return block.places[-1] if block.places else block.place


def _near(upper: Place, lower: Place) -> bool:
    """Whether one place lies right above another; places without a box are near."""
    if upper.box is None or lower.box is None:
        return True
    return upper.page == lower.page and -NEAREST <= lower.box.top - upper.box.bottom <= NEAREST
