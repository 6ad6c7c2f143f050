"""Items of lists and paragraphs that begin with a goal's wording and go on about it.

They go on behind a sign, on the next line, or in the paragraphs below where the items are like
headings: two or more, each with text below it. A bare list of goals tells nothing, and the text
that follows the last of them is about all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planparse.link.wordings import NUMBERED
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.facts import Goal
from planparse.model.links import Item
from planparse.text.fold import letters

LEAST_LETTERS = 12
"""A shorter wording begins sentences about other things."""

REACH = 2
"""Characters of a text for each letter of the longest wording, in which a wording must lie."""

BEHIND = re.compile(r"\W*[.:;,–—-]\W*(?=\w)|\s*\n\s*")
"""What parts the wording from what is told of it; without a sign the sentence goes on."""

KINDS = ("paragraph", "list_item")

SERIES = 2
"""Goals named by items of one section from which these are its headings."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A block that begins with a goal's wording."""

    goal: int
    block: int
    offset: int | None
    """Where its text goes on; None where the wording is all of it."""
    is_line: bool
    """The wording has lines of its own."""


def items_by_goal(
    goals: Sequence[Goal], sections: Sequence[Section]
) -> Mapping[int, tuple[Item, ...]]:
    """The items of every goal that some begin with, by the goal's index."""
    wordings = [(index, text) for index, goal in enumerate(goals) for text in _wordings(goal)]
    wordings.sort(key=lambda one: -len(one[1]))
    found: dict[int, tuple[Item, ...]] = {}
    for section in sections:
        named = list(_named(section, wordings))
        are_heads = _are_headings(named, section)
        for one in named:
            item = _item(one, section, are_heads)
            if item is not None:
                found[one.goal] = (*found.get(one.goal, ()), item)
    return found


def _named(section: Section, wordings: Sequence[tuple[int, str]]) -> Iterator[_Named]:
    """The blocks of a section that begin with a goal's wording."""
    reach = REACH * max((len(text) for _, text in wordings), default=0)
    for position, block in enumerate(section.blocks):
        if block.kind not in KINDS or block.hidden:
            continue
        start = _start(block.text)
        begins = letters(block.text[start : start + reach])
        for goal, wording in wordings:
            if not begins.startswith(wording):
                continue
            offset = _behind(block.text, start, len(wording))
            is_line = offset is None and _has_lines(block, wording)
            is_all = begins == wording
            if is_line and not is_all:
                offset = _end(block.text, start, len(wording))
            if offset is not None or (is_all and block.kind == "list_item"):
                yield _Named(goal, position, offset, is_line or is_all)
                break


def _has_lines(block: Block, wording: str) -> bool:
    """The wording ends where a line of the block does."""
    so_far = ""
    for line in block.lines:
        so_far += letters(NUMBERED.sub("", line) if not so_far else line)
        if len(so_far) >= len(wording):
            return so_far == wording
    return False


def _are_headings(named: Sequence[_Named], section: Section) -> bool:
    """The items with wordings on lines of their own stand over text, each of them."""
    lines = [one for one in named if one.is_line and _kind(section, one.block) == "list_item"]
    told = all(one.offset is not None or _below(section, one.block) > one.block for one in lines)
    return told and len({one.goal for one in lines}) >= SERIES


def _below(section: Section, block: int) -> int:
    """Index of the last paragraph below an item, up to the next item."""
    last = block
    while last + 1 < len(section.blocks) and _kind(section, last + 1) == "paragraph":
        last += 1
    return last


def _kind(section: Section, block: int) -> str:
    return section.blocks[block].kind


def _item(one: _Named, section: Section, are_heads: bool) -> Item | None:
    """What a block tells of its goal, with what stands below it where it is like a heading."""
    is_listed = _kind(section, one.block) == "list_item"
    is_head = one.is_line and is_listed and are_heads
    if one.offset is None and not is_head:
        return None
    offset = len(section.blocks[one.block].text) if one.offset is None else one.offset
    return Item(
        section=section.ordinal,
        block=one.block,
        offset=offset,
        last=_below(section, one.block) if is_head else one.block,
        is_listed=is_listed,
    )


def _wordings(goal: Goal) -> set[str]:
    """Letters of a goal's wordings, without the number before them."""
    texts = (text for text in (goal.title, goal.heading) if text)
    plain = {letters(NUMBERED.sub("", text)) for text in texts}
    return {text for text in plain if len(text) >= LEAST_LETTERS}


def _start(text: str) -> int:
    """Index behind the number before a text."""
    label = NUMBERED.match(text)
    return label.end() if label else 0


def _behind(text: str, start: int, count: int) -> int | None:
    """Where a text goes on behind so many letters of a wording that it begins with."""
    end = _end(text, start, count)
    behind = BEHIND.match(text, end)
    return behind.end() if behind is not None and behind.end() < len(text) else None


def _end(text: str, start: int, count: int) -> int:
    """Index behind so many letters and digits of a text."""
    for index in range(start, len(text)):
        count -= len(letters(text[index]))
        if count <= 0:
            return index + 1
    return len(text)
