"""Reasons in plain words."""

from __future__ import annotations

from planparse.model.document import Section
from planparse.model.links import Doubtful

IN_WORDS = {
    "exact": "has the goal's heading, word for word,",
    "near_exact": "has the goal's heading, with misprints,",
    "strong": "has the goal's heading in slightly other words",
    "contained": "has the goal's heading, shortened,",
    "holds": "has the goal's heading and more in it",
    "partial": "has part of the goal's heading, its text speaks of the goal,",
}
"""Levels of agreement of a heading."""


def printed(section: Section) -> str:
    """A heading with its number, as printed."""
    return f"{section.number} {section.title}" if section.number else section.title


def named(level: str) -> str:
    """What a section has by a level of agreement."""
    return IN_WORDS.get(level, "answers the goal")


def contradiction(doubt: Doubtful, name: str) -> str:
    """What speaks against an accepted link."""
    if doubt.rule == "bodies_exchanged":
        return (
            f"{name!r} has the goal's heading, but the text below fits goal {doubt.other} better, "
            f"and the text under goal {doubt.other}'s heading fits this one."
        )
    if doubt.rule == "body_of_other_goal":
        return f"{name!r} has the goal's heading, but the text below speaks of goal {doubt.other}."
    if doubt.rule == "two_goals_alike":
        return f"{name!r} fits goal {doubt.other} as well as this one."
    return (
        f"{name!r} has another word in place of a telling one of the goal's, and the text below "
        "does not show that the same is meant."
    )
