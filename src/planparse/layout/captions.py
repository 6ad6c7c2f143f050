"""Captions of tables and figures: "Tabell 3 ..." above or below, as the document does."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from planparse.model.block import Block
from planparse.model.place import Place

LONGEST = 300
"""Characters; a longer paragraph that begins with the word tells about the table or figure."""
NEAREST = 60.0
"""Points between a caption and its table or figure."""
CAPTION_KINDS = ("caption", "paragraph")


def with_captions(
    blocks: Sequence[Block], words: Collection[str], is_target: Callable[[Block], bool]
) -> list[Block]:
    """Tables or figures with their caption's text; the caption's own block stays, marked as one.

    Args:
        blocks: a document's blocks in reading order.
        words: lower-case words with which a caption begins.
        is_target: whether a block is of the kind that the captions belong to.
    """
    pattern = caption_pattern(words)
    order = [i for i, b in enumerate(blocks) if not is_aside(b)]
    neighbours: dict[int, tuple[int | None, int | None]] = {}
    for at, i in enumerate(order):
        if _is_caption(blocks[i], pattern):
            before = order[at - 1] if at > 0 else None
            after = order[at + 1] if at + 1 < len(order) else None
            above = before if before is not None and is_target(blocks[before]) else None
            below = after if after is not None and is_target(blocks[after]) else None
            neighbours[i] = above, below
    habit = _is_below(neighbours.values())
    result = list(blocks)
    for i, (above, below) in neighbours.items():
        target = _chosen(above, below, blocks, i, captions_below=habit)
        if target is None or result[target].text:
            continue
        spots = blocks[i].places or (blocks[i].place,)
        caption = {"text": blocks[i].text, "caption_places": spots}
        result[target] = result[target].model_copy(update=caption)
        result[i] = result[i].model_copy(update={"kind": "caption"})
    return result


def is_aside(block: Block) -> bool:
    """Whether a block stands outside the running text: furniture, a note, a logo."""
    is_decoration = block.figure is not None and block.figure.is_decoration
    return is_decoration or block.kind in ("furniture", "note")


def caption_pattern(words: Collection[str]) -> re.Pattern[str]:
    """A caption's beginning: one of the words and a number or letter ("Tabell 3")."""
    names = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?:{names})\.?\s+[\dA-Z][\d.:\-–]*", re.IGNORECASE)


def _is_caption(block: Block, pattern: re.Pattern[str]) -> bool:
    if block.kind not in CAPTION_KINDS or block.grid is not None:
        return False
    if block.kind == "paragraph" and len(block.text) > LONGEST:
        return False
    return pattern.match(block.text) is not None


def _is_below(neighbours: Iterable[tuple[int | None, int | None]]) -> bool:
    """Whether captions that can can belong to one only stand below it more often."""
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
    """What a caption belongs to: by the document's habit, if near enough."""
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
