"""Goals that a plan gives as a list or as labelled paragraphs, without headings or a table."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.extract.goal_headings import announces_goals, area_above
from planparse.extract.goal_tables import MIN_TITLE_LETTERS, GoalRow
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.profiles.profile import Profile
from planparse.text.goal_wording import is_labelled_as_goal, is_worded_as_goal

MIN_ITEMS = 3
"""A shorter list is an enumeration within a text."""

LONGEST = 250
"""Characters of the longest goal; a longer item is a paragraph about something."""


def listed_goals(sections: Sequence[Section], profile: Profile) -> list[GoalRow]:
    """Goals from the first list of a section that announces them; else from labelled paragraphs.

    A list gives goals where all its items are worded as goals ("The board shall ..."), or where
    the section's heading or the line above the list says that goals follow.
    """
    for section in sections:
        for items in _lists(section):
            if _are_goals(items, section, profile):
                return [_row(block, section, sections, profile) for block in items]
    labelled = [
        (block, section)
        for section in sections
        for block in section.blocks
        if block.kind in ("paragraph", "list_item") and _is_labelled(block, profile)
    ]
    if len(labelled) < MIN_ITEMS:
        return []
    return [_row(block, section, sections, profile) for block, section in labelled]


def _lists(section: Section) -> list[list[Block]]:
    """Runs of list items that stand together."""
    found: list[list[Block]] = []
    before: Block | None = None
    for block in section.blocks:
        if block.kind == "list_item":
            if before is None or before.kind != "list_item":
                found.append([])
            found[-1].append(block)
        before = block
    return [items for items in found if len(items) >= MIN_ITEMS]


def _are_goals(items: Sequence[Block], section: Section, profile: Profile) -> bool:
    texts = [block.text for block in items]
    if any(sum(map(str.isalpha, t)) < MIN_TITLE_LETTERS or len(t) > LONGEST for t in texts):
        return False
    if all(is_worded_as_goal(text, profile.goals) for text in texts):
        return True
    at = section.blocks.index(items[0])
    above = section.blocks[at - 1].text if at else ""
    lead = above if above.endswith(":") else ""
    return announces_goals(section.title, profile) or announces_goals(lead, profile)


def _is_labelled(block: Block, profile: Profile) -> bool:
    return len(block.text) <= LONGEST and is_labelled_as_goal(block.text, profile.goals)


def _row(block: Block, section: Section, sections: Sequence[Section], profile: Profile) -> GoalRow:
    area = area_above(section, sections, profile.goals)
    return GoalRow(title=block.text.strip(" ;,."), parent=None, area=area, place=block.place)
