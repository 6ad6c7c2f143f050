"""The report's own judgement of each goal."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.audit.judged_places import JudgedPlaces
from planparse.context import Context
from planparse.match.agreement import agreement
from planparse.match.weights import Weights, weigh
from planparse.model.facts import Goal
from planparse.model.judgement import Judgement
from planparse.model.links import Linking
from planparse.model.records.codes import AssessmentBasis
from planparse.text.fold import letters
from planparse.text.terms import terms

NAMED = 0.8
"""Share of a goal's information that the row of a table must hold to be about it."""

ORDER: tuple[AssessmentBasis, ...] = ("table", "stated", "colour", "phrase")
"""A judging table is the report's official word, a label's value the next, then a coloured sign;
prose is read last."""

AREA = 8
"""Letters of an area's name that no sentence holds by chance ("Miljö" stands in many)."""

SURE = 0.8
"""Confidence below which a sign's meaning is a guess: any words of the report go before it."""


def self_assessments(
    goals: Sequence[Goal],
    judgements: Sequence[Judgement],
    places: JudgedPlaces,
    linking: Linking,
    context: Context,
) -> dict[int, tuple[Judgement, ...]]:
    """Judgements by goal, the one that counts first; a goal with none is not in it.

    Args:
        goals: the goals of the plan.
        judgements: all that the report judges, in reading order.
        places: whose judgement one of running text is.
        linking: the rows of tables that are about each goal.
        context: words of the language.
    """
    found: dict[int, list[Judgement]] = {}
    measures: dict[int, list[Judgement]] = {}
    rows = _Rows(goals, linking, context)
    for one in judgements:
        named = rows.goal_of(one)
        if named is not None:
            found.setdefault(named, []).append(one)
            continue
        kept = measures if one.subjects else found
        for goal in places.goals(one) or rows.of_area(one):
            kept.setdefault(goal, []).append(one)
    for goal, every in measures.items():
        found.setdefault(goal, []).extend(_of_the_goal(every))
    return {
        goal: tuple(sorted(every, key=lambda j: (j.confidence < SURE, ORDER.index(j.basis))))
        for goal, every in found.items()
        if every
    }


def _of_the_goal(measures: Sequence[Judgement]) -> Sequence[Judgement]:
    """Judgements beside a goal's measures in its own sections that say that they judge the goal.

    They do where the column's head or the legend names goals; of several that differ, none does.
    """
    own = [one for one in measures if one.names_goal]
    return own[:1] if len({one.status for one in own}) == 1 else ()


class _Rows:
    """Which goal the row of a table is about."""

    def __init__(self, goals: Sequence[Goal], linking: Linking, context: Context) -> None:
        self._rows = [(d.goal, rows) for d in linking.decisions for rows in d.rows]
        self._goals = goals
        self._profile = context.profile
        self._terms = [terms(goal.title, context.profile) for goal in goals]
        self._weights: Weights = weigh(self._terms)
        self._areas: dict[str, list[int]] = {}
        for goal in goals:
            area = letters(goal.focus_area or "")
            if len(area) >= AREA:
                self._areas.setdefault(area, []).append(goal.ordinal)
        self._by_letters: dict[str, int] = {}
        for goal in goals:
            for wording in (goal.title, goal.heading, goal.label):
                if wording:
                    self._by_letters[letters(wording)] = goal.ordinal

    def goal_of(self, judgement: Judgement) -> int | None:
        """Ordinal of the goal that a row's texts name, the nearest of them first.

        Where none does, the goal that linking found the row or the form to be about.
        """
        for text in judgement.subjects:
            goal = self._named(text)
            if goal is not None:
                return goal
        return self._linked(judgement)

    def of_area(self, judgement: Judgement) -> Sequence[int]:
        """The goal whose area a sentence outside all goals' sections names, where only one is."""
        if judgement.basis != "phrase":
            return ()
        said = letters(judgement.sentence)
        named = {area for area in self._areas if area in said}
        goals = [goal for area in named for goal in self._areas[area]]
        return goals if len(goals) == 1 else ()

    def _linked(self, judgement: Judgement) -> int | None:
        if judgement.table is None or judgement.row is None:
            return None
        for goal, rows in self._rows:
            last = rows.last if rows.is_form else rows.first
            if rows.table == judgement.table and rows.first <= judgement.row <= last:
                return goal
        return None

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
