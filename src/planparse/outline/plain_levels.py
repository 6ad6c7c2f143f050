"""Levels of headings that have no number: contents page, labels in common, and what nests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.model.block import Block
from planparse.outline.heading import Heading
from planparse.text.fold import letters

DIGITS = re.compile(r"\d+")
MIN_LABELLED = 2
"""Headings that share a label ("Area: ...") are a series from the second on."""


def unnumbered_levels(
    blocks: Sequence[Block],
    numbered: Sequence[Heading],
    plain: Sequence[int],
    listed: Sequence[str],
) -> list[Heading]:
    """Numbered headings and unnumbered ones in reading order, the latter with levels.

    In a numbered document an unnumbered heading stands below the numbered one above it. Elsewhere
    the contents page names the outer headings, a series with a common label stands below the
    first heading, and a heading with another right below it holds that one.
    """
    if numbered:
        return _below_numbers(blocks, numbered, plain)
    labels = _labels(blocks, plain)
    has_outer = bool(listed or labels)
    found: list[Heading] = []
    base, level, above = 1, 1, -2
    for index in plain:
        is_series = _label(blocks[index]) in labels
        is_listed = letters(blocks[index].text) in listed
        is_held = above == index - 1
        if is_series or is_listed:
            base = level = 2 if found and (is_series or (is_held and level == base)) else 1
        elif has_outer:
            level = level + 1 if is_held or level == base else level
        elif found:
            level = level + 1 if is_held else level
        rule = "contents_page" if is_listed else "label_series" if is_series else "line_shape"
        found.append(Heading(index, index, None, blocks[index].text, level, rule, 0.8))
        above = index
    return found


def _below_numbers(
    blocks: Sequence[Block], numbered: Sequence[Heading], plain: Sequence[int]
) -> list[Heading]:
    found: list[Heading] = []
    level = 0
    queue = {heading.first: heading for heading in numbered}
    for index in sorted([*queue, *plain]):
        heading = queue.get(index)
        if heading is not None:
            level = heading.level
            found.append(heading)
        else:
            text = blocks[index].text
            found.append(Heading(index, index, None, text, level + 1, "line_shape", 0.7))
    return found


def _label(block: Block) -> str | None:
    """What stands before a heading's colon, numbers aside ("Goal 3: ..." gives "goal")."""
    head, colon, rest = block.text.partition(":")
    return DIGITS.sub("", head).strip().casefold() if colon and rest.strip() else None


def _labels(blocks: Sequence[Block], plain: Sequence[int]) -> set[str]:
    """Labels that two headings or more begin with."""
    heads = [label for index in plain if (label := _label(blocks[index])) is not None]
    return {label for label in heads if heads.count(label) >= MIN_LABELLED}
