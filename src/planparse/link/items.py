"""Items of lists and paragraphs that begin with a goal's wording and go on about it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from planparse.link.wordings import NUMBERED
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


def items_by_goal(
    goals: Sequence[Goal], sections: Sequence[Section]
) -> Mapping[int, tuple[Item, ...]]:
    """The items of every goal that some begin with, by the goal's index."""
    wordings = [(index, text) for index, goal in enumerate(goals) for text in _wordings(goal)]
    wordings.sort(key=lambda one: -len(one[1]))
    reach = REACH * max((len(text) for _, text in wordings), default=0)
    found: dict[int, tuple[Item, ...]] = {}
    for section in sections:
        for position, block in enumerate(section.blocks):
            if block.kind not in KINDS or block.hidden:
                continue
            start = _start(block.text)
            begins = letters(block.text[start : start + reach])
            for goal, wording in wordings:
                if not begins.startswith(wording):
                    continue
                offset = _behind(block.text, start, len(wording))
                if offset is not None:
                    is_listed = block.kind == "list_item"
                    item = Item(
                        section=section.ordinal, block=position, offset=offset, is_listed=is_listed
                    )
                    found[goal] = (*found.get(goal, ()), item)
                    break
    return found


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
