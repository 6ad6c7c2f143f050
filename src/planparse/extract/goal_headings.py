"""Goals from headings: matched to the goal table, or found by their wording where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.model.document import Section
from planparse.profiles.goals import GoalWords
from planparse.profiles.profile import Profile
from planparse.text.goal_wording import is_labelled_as_goal, is_worded_as_goal
from planparse.text.terms import terms

FIRST = 2
"""Terms at a heading's beginning among which the word for goals may be: "Nämndens mål för 2025"."""

MIN_GOALS = 3
"""Fewer headings of one kind are a coincidence of wording."""


def goal_sections(sections: Sequence[Section], profile: Profile) -> list[Section]:
    """Sections whose headings are goals, for a plan without a goal table.

    The first of these kinds that the document has enough of: headings that name themselves a goal
    ("Mål 3: ..."), headings worded as goals ("The board shall ..."), headings right below one
    that announces goals.
    """
    words = profile.goals
    kinds = (
        [section for section in sections if is_labelled_as_goal(section.title, words)],
        [section for section in sections if is_worded_as_goal(section.title, words)],
        _below_goal_heading(sections, profile),
    )
    for kind in kinds:
        if len(kind) >= MIN_GOALS:
            return kind
    return []


def _below_goal_heading(sections: Sequence[Section], profile: Profile) -> list[Section]:
    for section in sections:
        if announces_goals(section.title, profile):
            children = [child for child in sections if child.parent == section.ordinal]
            if len(children) >= MIN_GOALS:
                return children
    return []


def announces_goals(text: str, profile: Profile) -> bool:
    """A heading or a line about goals, in any form of the word ("Our goals", "Mål för 2025").

    The word stands at its beginning or its end: a "list of priorities funded" lists other things.
    """
    found = terms(text, profile)
    return any(term in profile.goals.goal_words for term in (*found[:FIRST], *found[-1:]))


def area_above(section: Section, sections: Sequence[Section], words: GoalWords) -> str | None:
    """The area that a goal's heading stands under, without its label ("Fokusområde: ...")."""
    above = section.parent
    while above is not None:
        title = sections[above - 1].title
        label, colon, rest = title.partition(":")
        if colon and any(word in label.casefold() for word in words.area_words):
            return rest.strip()
        above = sections[above - 1].parent
    return None
