"""Columns of a list of goals: those that are read back, and those that only tell."""

from __future__ import annotations

from typing import get_args

from planparse.export.words import LANGUAGES, words
from planparse.model.records.codes import GoalLevel

LEVELS: tuple[GoalLevel, ...] = get_args(GoalLevel)

GIVEN = ("goal", "level", "parent", "label", "title", "owner", "audited")
"""Columns that `audit --goals` reads; `title` alone must be there."""
TOLD = ("stated_in", "page", "line", "section_id", "focus_area", "rule", "confidence")
"""Columns that say where the machine found it."""
COLUMNS = (*GIVEN, *TOLD)
YES, NO = "yes", "no"


def level_of(said: str) -> GoalLevel | None:
    """The level that a cell names, by its code or by its word in any interface language."""
    wanted = said.casefold()
    for level in LEVELS:
        names = {level, *(words(one).code("goal_level", level).casefold() for one in LANGUAGES)}
        if wanted in names:
            return level
    return None


def truth_of(said: str) -> bool | None:
    """Whether a cell says yes or no, in any interface language or as spreadsheets do."""
    wanted = said.casefold()
    for value, code in ((True, YES), (False, NO)):
        named = {code, str(value).casefold(), str(int(value)), code[0]}
        if wanted in named | {words(one)(f"goal_list.{code}").casefold() for one in LANGUAGES}:
            return value
    return None
