"""How many goals a plan says that it has."""

from __future__ import annotations

from planparse.context import Context
from planparse.model.document import Outline
from planparse.text.numbers import find_quantities
from planparse.text.pipeline import lemma

MIN_COUNT = 2
"""Below this, "ett mål" speaks of one goal among others."""


def stated_counts(outline: Outline, context: Context) -> set[int]:
    """Numbers of goals that the plan states ("12 mål") in sections above its goals.

    Only whole numbers whose counted thing is a goal word are taken.
    """
    found: set[int] = set()
    words = set(context.profile.goals.goal_words)
    for text in (section.text for section in outline.sections):
        for quantity in find_quantities(text, context.profile):
            counted = quantity.kind == "count" and _base(quantity.unit, context) in words
            whole = quantity.value is not None and quantity.value == int(quantity.value)
            if counted and whole and quantity.value_high is None and quantity.value is not None:
                found.add(int(quantity.value))
    return {count for count in found if count >= MIN_COUNT}


def _base(unit: str | None, context: Context) -> str:
    """The counted noun in its dictionary form ("tolv målen" counts "mål")."""
    return lemma((unit or "").casefold(), context.profile.language)
