"""What a column of an indicator or budget table holds, told by its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from planparse.extract.assessment_scale import assess
from planparse.extract.target_words import is_target
from planparse.model.facts import ColumnRole
from planparse.profiles.indicators import IndicatorWords
from planparse.profiles.profile import Profile

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
BEHIND = re.compile(r"\s+([^\W\d_]+)([^.;:!?]{0,80})")
"""The word behind a number and the rest of its sentence."""
MEASURES: tuple[ColumnRole, ...] = ("budget", "forecast", "target")


def column_role(head: str, words: IndicatorWords) -> ColumnRole | None:
    """The role of a column, or None for a heading that names none.

    A word counts whole or at the end of a compound: "årsbudget" is a budget, "budgetavvikelse"
    a deviation. A word that a narrow column has broken counts joined ("Målsättnin g 2025"), and
    one for another value ("startvärde") leaves the column without a role.
    """
    pieces = WORD.findall(head.casefold())
    for piece in pieces:
        if piece in words.neither:
            return None
        for role in ROLES:
            for word in getattr(words, role):
                if piece == word or (len(word) > 4 and piece.endswith(word)):
                    return role
    return _broken_role(pieces, words)


def _broken_role(pieces: list[str], words: IndicatorWords) -> ColumnRole | None:
    """The role that two neighbouring pieces of a word name together."""
    for above, below in pairwise(pieces):
        for role in ROLES:
            if above + below in getattr(words, role):
                return role
    return None


def filled_role(
    head: str, cells: Sequence[str], is_number: bool, profile: Profile
) -> ColumnRole | None:
    """The role of a column by its heading and by what fills it.

    Over figures "Mål" heads targets, over texts it names goals; "Result" over "Not met" is the
    document's own judgement and no outcome.

    Args:
        head: the heading.
        cells: the texts below it.
        is_number: most of them are numbers.
        profile: the language.
    """
    words = profile.indicators
    role = column_role(head, words)
    filled = [cell for cell in cells if cell.strip()]
    pieces = set(WORD.findall(head.casefold()))
    if role is None and pieces & set(words.figures_target) and not pieces & set(words.neither):
        figures = sum(is_target(cell, words) for cell in filled)
        return "target" if filled and 2 * figures > len(filled) else None
    if role == "outcome" and not is_number and pieces & set(words.judged_outcome):
        judged = sum(assess(cell, profile, {}) is not None for cell in filled)
        return "status" if filled and 2 * judged > len(filled) else role
    return role


def spoken_role(label: str | None, text: str, end: int, words: IndicatorWords) -> ColumnRole | None:
    """What the words around a number of running text make it.

    "The outcome is 9 million lower than the budget" gives neither: 9 million is the way between
    them, a deviation; lower than something else it is a change, which is no role.

    Args:
        label: the phrase before the number.
        text: the paragraph.
        end: offset after the number.
        words: the language.
    """
    role = column_role(label, words) if label else None
    behind = BEHIND.match(text, end)
    if behind is None:
        return role
    first = behind[1].casefold()
    if first in words.apart:
        return "deviation" if _is_plan(behind[2], words) else None
    if first in words.beyond and _is_plan(" ".join(WORD.findall(behind[2])[:2]), words):
        return "deviation"
    return role


def _is_plan(text: str, words: IndicatorWords) -> bool:
    """Whether a text names what an outcome is measured by."""
    return any(column_role(word, words) in MEASURES for word in WORD.findall(text))
