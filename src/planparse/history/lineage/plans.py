"""The plans in force of one authority and their goals, in the order of their years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from planparse.model.records import (
    CommitmentRecord,
    DocumentRecord,
    GoalRecord,
    IndicatorRecord,
    VersionRecord,
)
from planparse.text.fold import fold

LOSSES = frozenset({"lost_pages", "pages_without_text", "text_only"})
"""Reasons of a warning after which a goal may stand on a page that was not read."""


Slot = tuple[str, int]
"""(body, year): each has one plan in force."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of one year's plan with all that it is compared by."""

    record: GoalRecord
    body_id: str
    year: int
    language: str
    undertakings: tuple[str, ...] = ()
    indicators: frozenset[str] = frozenset()

    @property
    def goal_id(self) -> str:
        """Id of its record."""
        return self.record.goal_id

    @property
    def slot(self) -> Slot:
        """Whose plan of which year it stands in."""
        return self.body_id, self.year


@dataclass(slots=True)
class Archive:
    """The goals of one authority's bodies, and which years each body has a plan for."""

    goals: list[Goal] = field(default_factory=list)
    years: dict[str, list[int]] = field(default_factory=dict)
    """Years with a plan in force, by body."""
    doubtful: set[tuple[str, int]] = field(default_factory=set)
    """(body, year) of plans that were not read whole."""

    def later(self, body_id: str, year: int) -> list[int]:
        """Years of the body's plans after a year."""
        return [one for one in self.years.get(body_id, ()) if one > year]

    def earlier(self, body_id: str, year: int) -> list[int]:
        """Years of the body's plans before a year."""
        return [one for one in self.years.get(body_id, ()) if one < year]

    def between(self, body_id: str, first: int, last: int) -> int:
        """How many plans the body has between two years."""
        return sum(first < year < last for year in self.years.get(body_id, ()))


def archives(
    versions: Iterable[VersionRecord],
    documents: Mapping[str, DocumentRecord],
    goals: Iterable[GoalRecord],
    commitments: Iterable[CommitmentRecord] = (),
    indicators: Iterable[IndicatorRecord] = (),
) -> dict[str, Archive]:
    """The plans in force by authority; plans without a year or a goal take no part."""
    of_plan = _grouped((goal.document_id, goal) for goal in goals)
    said = _grouped((one.goal_id, one.text) for one in commitments if one.goal_id)
    measured = _grouped((one.goal_id, fold(one.name)) for one in indicators if one.goal_id)
    found: dict[str, Archive] = {}
    in_force = [v for v in versions if v.kind == "plan" and v.is_current and v.year is not None]
    for version in sorted(in_force, key=lambda v: (v.body_id, v.year or 0, v.path)):
        assert version.year is not None
        document = documents[version.document_id]
        own = of_plan.get(version.document_id, ())
        archive = found.setdefault(version.body_id.split("/", maxsplit=1)[0], Archive())
        if document.reason in LOSSES or document.pages_without_text:
            archive.doubtful.add((version.body_id, version.year))
        if own:
            archive.years.setdefault(version.body_id, []).append(version.year)
        archive.goals += [
            Goal(
                goal,
                version.body_id,
                version.year,
                document.language or "",
                tuple(said.get(goal.goal_id, ())),
                frozenset(measured.get(goal.goal_id, ())),
            )
            for goal in sorted(own, key=lambda goal: goal.ordinal)
        ]
    for archive in found.values():
        archive.goals = [
            goal
            for _, same in groupby(archive.goals, key=lambda goal: goal.slot)
            for goal in _distinct(list(same))
        ]
        archive.years = {body: sorted(set(years)) for body, years in archive.years.items()}
    return found


def by_plan(goals: Iterable[Goal]) -> list[list[Goal]]:
    """An archive's goals by the plan that has them: those of one body and year stand together."""
    return [list(plan) for _, plan in groupby(goals, key=lambda goal: goal.slot)]


def _distinct(goals: Sequence[Goal]) -> list[Goal]:
    """Two plans of one year (a body's and its programme's) may print one goal: it counts once."""
    return list({fold(goal.record.title): goal for goal in reversed(goals)}.values())[::-1]


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
