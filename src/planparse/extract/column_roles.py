"""What a column of an indicator or budget table holds, told by its heading."""

from __future__ import annotations

import re

from planparse.model.facts import ColumnRole
from planparse.profiles.indicators import IndicatorWords

ROLES: tuple[ColumnRole, ...] = (
    "deviation",
    "forecast",
    "target",
    "budget",
    "outcome",
    "status",
    "description",
    "name",
)
"""The role whose word stands first in a heading holds ("Avvikelse mot budget" is a deviation);
the order decides between words of one place."""

WORD = re.compile(r"[^\W\d_]+(?:'s)?")


def column_role(head: str, words: IndicatorWords) -> ColumnRole | None:
    """The role of a column, or None for a heading that names none.

    A word counts whole or at the end of a compound: "årsbudget" is a budget, "budgetavvikelse"
    a deviation.
    """
    for piece in WORD.findall(head.casefold()):
        for role in ROLES:
            for word in getattr(words, role):
                if piece == word or (len(word) > 4 and piece.endswith(word)):
                    return role
    return None
