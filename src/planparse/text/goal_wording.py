"""How a goal is worded, whatever it stands in: a cell, a heading, a list."""

from __future__ import annotations

from planparse.profiles.goals import GoalWords

MODAL_WITHIN = 5
"""A goal's modal verb is among its first words: "The board shall ..."."""


def is_worded_as_goal(text: str, words: GoalWords) -> bool:
    """A wording with a modal verb among its first words."""
    start = text.casefold().split()[:MODAL_WITHIN]
    return any(verb in start for verb in words.modal_verbs)
