"""How a goal is worded, whatever it stands in: a cell, a heading, a list."""

from __future__ import annotations

import re
from functools import lru_cache

from planparse.profiles.goals import GoalWords

MODAL_WITHIN = 5
"""A goal's modal verb is among its first words: "The board shall ..."."""


def is_worded_as_goal(text: str, words: GoalWords) -> bool:
    """A wording with a modal verb among its first words."""
    start = text.casefold().split()[:MODAL_WITHIN]
    return any(verb in start for verb in words.modal_verbs)


def is_labelled_as_goal(text: str, words: GoalWords) -> bool:
    """A heading that names itself a goal by its number ("Goal 3: ...")."""
    return _label(words.goal_words).match(text) is not None


def core_of_goal(text: str, words: GoalWords) -> str:
    """What a goal is about: "Goal 3: The board shall make ..." without its label and its subject.

    Of plans of several bodies, or of one that was renamed, only this can be compared.
    """
    labelled = _label(words.goal_words).match(text)
    rest = text[labelled.end() - 1 :] if labelled else text
    tokens = rest.split()
    for place, token in enumerate(tokens[:MODAL_WITHIN]):
        if token.casefold() in words.modal_verbs and place + 1 < len(tokens):
            return " ".join(tokens[place + 1 :])
    return rest


@lru_cache
def _label(goal_words: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, goal_words))
    return re.compile(rf"^(?:{names})\s*\d+\b[.:]?\s*\S", re.IGNORECASE)
