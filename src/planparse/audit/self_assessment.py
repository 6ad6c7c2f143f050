"""The report's own judgement of each goal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planparse.context import Context
from planparse.match.agreement import agreement
from planparse.match.weights import Weights, weigh
from planparse.model.facts import Goal
from planparse.model.judgement import Judgement
from planparse.model.records.codes import AssessmentBasis
from planparse.text.fold import letters
from planparse.text.terms import terms

NAMED = 0.8
"""Share of a goal's information that the row of a table must hold to be about it."""

ORDER: tuple[AssessmentBasis, ...] = ("table", "stated", "colour", "phrase")
"""A judging table is the report's official word, a label's value the next, then a coloured sign;
prose is read last."""

SURE = 0.8
"""Confidence below which a sign's meaning is a guess: any words of the report go before it."""


def self_assessments(
    goals: Sequence[Goal],
    judgements: Sequence[Judgement],
    own: Mapping[int, frozenset[int]],
    context: Context,
) -> dict[int, tuple[Judgement, ...]]:
    """Judgements by goal, the one that counts first; a goal with none is not in it."""
    found: dict[int, list[Judgement]] = {}
    unnamed: list[Judgement] = []
    rows = _Rows(goals, context)
    for one in judgements:
        if one.subjects:
            goal = rows.goal_of(one)
            if goal is not None:
                found.setdefault(goal, []).append(one)
            else:
                unnamed.append(one)
            continue
        for ordinal, sections in own.items():
            if one.section in sections:
                found.setdefault(ordinal, []).append(one)
    for ordinal, sections in own.items():
        for one in _of_its_measures(unnamed, sections):
            found.setdefault(ordinal, []).append(one)
    return {
        goal: tuple(sorted(every, key=lambda j: (j.confidence < SURE, ORDER.index(j.basis))))
        for goal, every in found.items()
    }


def _of_its_measures(unnamed: Sequence[Judgement], sections: frozenset[int]) -> Sequence[Judgement]:
    """Judgements beside a goal's measures in its own sections that say that they judge the goal.

    They do where the column's head or the legend names goals; of several that differ, none does.
    """
    own = [one for one in unnamed if one.section in sections and one.names_goal]
    return own[:1] if len({one.status for one in own}) == 1 else ()


class _Rows:
    """Which goal the row of a table is about."""

    def __init__(self, goals: Sequence[Goal], context: Context) -> None:
        self._goals = goals
        self._profile = context.profile
        self._terms = [terms(goal.title, context.profile) for goal in goals]
        self._weights: Weights = weigh(self._terms)
        self._by_letters: dict[str, int] = {}
        for goal in goals:
            for wording in (goal.title, goal.heading):
                if wording:
                    self._by_letters[letters(wording)] = goal.ordinal

    def goal_of(self, judgement: Judgement) -> int | None:
        """Ordinal of the goal that a row's texts name, the nearest of them first."""
        return next(
            (goal for text in judgement.subjects if (goal := self._named(text)) is not None), None
        )

    def _named(self, subject: str) -> int | None:
        """The goal that a text names: word for word, or by most of its information."""
        exact = self._by_letters.get(letters(subject))
        if exact is not None:
            return exact
        given = terms(subject, self._profile)
        scores = [agreement(own, given, self._weights).f1 for own in self._terms]
        best = max(range(len(scores)), key=lambda i: scores[i], default=None)
        if best is None or scores[best] < NAMED:
            return None
        return self._goals[best].ordinal
