"""How many goals a plan says that it has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planparse.extract.goals.plan import Plan
from planparse.text.goal_labels import naming
from planparse.text.numbers import Quantity, find_quantities
from planparse.text.pipeline import lemma

MIN_COUNT = 2
"""Below this, "ett mål" speaks of one goal among others."""

WITHIN = 4
"""Words after a number among which the counted goals stand ("five strategic priorities")."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of goals that a plan states in running text."""

    exact: frozenset[int]
    """The number and the word for goals side by side ("12 mål")."""
    near: frozenset[int]
    """With words between them or with a compound ("six broad goals", "fem nämndmål")."""


def stated_counts(plan: Plan) -> Counts:
    """Numbers of goals that the plan states."""
    exact: set[int] = set()
    near: set[int] = set()
    above = "\n".join(block.text for block in plan.outline.front if not block.hidden)
    for text in (above, *(section.text for section in plan.sections)):
        for quantity in find_quantities(text, plan.profile):
            number = _whole(quantity)
            if number is None:
                continue
            if _base(quantity.unit, plan) in plan.profile.goals.goal_words:
                exact.add(number)
            if _counts_goals(text[quantity.end :], plan):
                near.add(number)
    return Counts(frozenset(exact), frozenset(near | exact))


def _whole(quantity: Quantity) -> int | None:
    value = quantity.value
    if quantity.kind != "count" or value is None or quantity.value_high is not None:
        return None
    return int(value) if value == int(value) and value >= MIN_COUNT else None


def _counts_goals(after: str, plan: Plan) -> bool:
    """Whether the next few words of the same clause name goals."""
    clause = re.split(r"[.,:](?=\s|$)", after)[0].split()[:WITHIN]
    while clause and clause[-1].casefold() in plan.profile.outline.stop_words:
        clause.pop()  # what they are for goes on behind ("four of the goals for ...")
    named = naming(" ".join(clause), plan.profile).kind
    words = plan.profile.goals.announcing_words
    return named in ("goals", "weak") or any(_base(word, plan) in words for word in clause[:1])


def _base(unit: str | None, plan: Plan) -> str:
    """The counted noun in its dictionary form ("tolv målen" counts "mål")."""
    return lemma((unit or "").casefold(), plan.profile.language)
