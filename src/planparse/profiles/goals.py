"""Words that tell a goal, its focus area and the goal that it serves."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class GoalWords(Frozen):
    """Lower-case words and phrases; matching folds case."""

    goal_words: tuple[str, ...]
    """The word for a goal in column headings and headings ("mål")."""
    area_words: tuple[str, ...]
    """Words for the area that goals are grouped under ("fokusområde")."""
    parent_owner_words: tuple[str, ...]
    """Stems of who sets the goals above the body's own ("fullmäktige")."""
    modal_verbs: tuple[str, ...]
    """Verbs of a goal's or an undertaking's wording ("ska")."""
    plan_words: tuple[str, ...]
    """Words of a plan's title."""
    report_words: tuple[str, ...]
    """Words of a follow-up report's title."""
    placeholder_titles: tuple[str, ...]
    """What programs write where nobody gave a title."""
