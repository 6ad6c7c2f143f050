"""Whether the author's structure is used, and what it leaves over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.layout.captions import with_captions
from planparse.layout.positioned import positioned_blocks
from planparse.layout.tagged.content import Content
from planparse.layout.tagged.generated import take_generated
from planparse.layout.tagged.leftover import leftover_blocks
from planparse.layout.tagged.trust import judge
from planparse.layout.tagged.walk import TreeWalk
from planparse.model.block import Block
from planparse.model.page import Page
from planparse.model.raw import Doubt, RawDocument
from planparse.text.hyphen import hyphenated_words


@dataclass(frozen=True, slots=True)
class TaggedLayout:
    """A document's blocks in the author's order."""

    blocks: tuple[Block, ...]
    doubts: tuple[Doubt, ...] = ()


def tagged_blocks(
    raw: RawDocument, pages: Sequence[Page], context: Context
) -> tuple[TaggedLayout | None, Doubt | None]:
    """Read the blocks off the structure tree, or say why it cannot be trusted.

    Pages that the tree leaves out (an untagged annex, a scan) are laid out by their looks and
    put in their place; text outside the tree on other pages is furniture in the margins and a
    paragraph elsewhere, so that nothing is lost.

    Args:
        raw: the document, with its tree.
        pages: all of its pages.
        context: profile and limits.

    Returns:
        The layout and None; or None and the reason. Both None where there is no tree at all.
    """
    if raw.tags is None:
        return None, None
    verdict = judge(raw.tags, pages)
    if verdict.reason is not None:
        message = f"the structure tree is not used: {verdict.reason}"
        return None, Doubt(code="tags_not_trusted", severity="low", message=message)
    words = context.profile.outline.suspended_hyphen_next
    hyphenated = hyphenated_words(span.text for page in pages for span in page.spans)
    take_generated(pages, verdict.keys)
    walk = TreeWalk(Content(pages), words, hyphenated)
    extras: defaultdict[int, list[Block]] = defaultdict(list)
    tagged = [page for page in pages if page.number not in verdict.untagged_pages]
    for block in leftover_blocks(tagged, verdict.keys, words, hyphenated):
        extras[block.place.page or 0].append(block)
    untagged = [page for page in pages if page.number in verdict.untagged_pages]
    if untagged:
        for block in positioned_blocks(untagged, context).blocks:
            extras[block.place.page or 0].append(block)
    own = context.profile.outline.table_captions
    blocks = with_captions(walk.blocks(raw.tags), own, lambda block: block.grid is not None)
    return TaggedLayout(tuple(_merged(blocks, extras))), None


def _merged(blocks: list[Block], extras: dict[int, list[Block]]) -> list[Block]:
    """The author's order, with each page's other blocks before the next page begins."""
    merged: list[Block] = []
    waiting = sorted(extras)
    for block in blocks:
        page = block.place.page or 0
        while waiting and waiting[0] < page:
            merged += extras[waiting.pop(0)]
        merged.append(block)
    for page in waiting:
        merged += extras[page]
    return merged
