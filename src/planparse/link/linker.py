"""Which section of a report answers which goal, decided for all goals together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from planparse.context import Context
from planparse.link.doubts import doubtful
from planparse.link.inside import headings_inside
from planparse.link.leftover import by_body, more_sections, outlying_headings, sections_beyond
from planparse.link.merged import shared_headings
from planparse.link.order import Order
from planparse.link.pair import Pair, left_over, pairs, with_order
from planparse.link.passages import passages
from planparse.link.repeated import repeated_goals
from planparse.link.sides import PlanSide, ReportSide
from planparse.link.titles import CLEAR_LEVELS, OWN_LEVELS
from planparse.match.assign import assign
from planparse.model.document import Outline, Section
from planparse.model.facts import Goal
from planparse.model.links import Link, Linking

KEPT = 5
"""Candidates kept for each goal."""

NO_HEADING = ("none", "weak")
"""Levels at which a heading does not name the goal."""

REWORDED = ("strong", "contained", "partial", "holds")
"""Levels at which it names it in other words."""

Chosen = dict[int, list[Pair]]
"""Accepted pairs of each goal, the best first, by the goal's index."""


class Linker:
    """Links reports to one plan, whose goals are prepared once."""

    def __init__(self, goals: Sequence[Goal], context: Context) -> None:
        self._plan = PlanSide(goals, context)

    def link(self, outline: Outline) -> Linking:
        """Links of every goal to the sections of a report.

        First the goals whose headings are there are assigned, one to one with "no section" as a
        choice; their order is evidence in a second round. Then come headings that name several
        goals, headings read as paragraphs, further sections of a goal, and sections told by their
        bodies alone.
        """
        if not self._plan.goals or not outline.sections:
            return Linking()
        report = ReportSide(self._plan, outline)
        first = pairs(self._plan, report)
        table = with_order(first, _anchors(self._assigned(first)), self._plan, report)
        assigned = self._in_place(table, outline.sections)
        chosen: Chosen = {goal: [pair] for goal, pair in assigned.items()}
        shared = shared_headings(table, chosen, report)
        named = {goal for goal, _ in shared}
        unsure = [g for g in range(len(table)) if g not in named and not _is_certain(g, chosen)]
        found_inside = headings_inside(self._plan, report, unsure)
        inside: dict[int, tuple[Pair, int | None]] = {
            goal: place for goal, place in found_inside.items() if not place[0].is_copied
        }
        certain = [g for g in range(len(table)) if g in named or g in inside or g not in unsure]
        inside |= repeated_goals(table, found_inside, certain, self._plan)
        chosen = {goal: found for goal, found in chosen.items() if goal not in inside}
        further = more_sections(table, chosen, shared, outline.sections, self._plan.rules)
        for goal, found in further.items():
            chosen[goal] = [*chosen[goal], *found]
        told = by_body(table, chosen, named | inside.keys(), outline.sections)
        chosen |= {goal: [left_over(pair, self._plan.rules)] for goal, pair in told.items()}
        left = [g for g in unsure if g not in chosen and g not in inside]
        answered = {pair.section for found in chosen.values() for pair in found}
        answered |= {section for _, section in shared}
        around = answered | {pair.section for pair, _ in inside.values()}
        return Linking(
            links=tuple(self._links(table, chosen, inside)),
            shared=tuple(sorted((goal + 1, section + 1) for goal, section in shared)),
            beyond=sections_beyond(outline.sections, answered),
            doubtful=doubtful(table, chosen, shared, self._plan),
            copied=_copied(table),
            passages=passages(self._plan, report, left, around),
            listed=report.table.listed,
            drifted=_drifted(chosen),
        )

    def _links(
        self,
        table: Sequence[Sequence[Pair]],
        chosen: Chosen,
        inside: Mapping[int, tuple[Pair, int | None]],
    ) -> Iterator[Link]:
        """The candidates of every goal, the accepted ones first."""
        for goal, row in enumerate(table):
            if goal in inside:
                pair, block = inside[goal]
                update = {"accepted": True, "block": block}
                yield pair.link(self._plan.rules).model_copy(update=update)
            yield from self._kept(row, chosen.get(goal))

    def _in_place(
        self, table: Sequence[Sequence[Pair]], sections: Sequence[Section]
    ) -> dict[int, Pair]:
        """The best pairs, assigned again without empty headings apart from the follow-up."""
        assigned = self._assigned(table)
        outlying = outlying_headings(assigned, sections)
        return self._assigned(table, outlying) if outlying else assigned

    def _assigned(
        self, table: Sequence[Sequence[Pair]], outlying: Collection[int] = ()
    ) -> dict[int, Pair]:
        """The best pairs together; a pair whose heading does not name the goal is none."""
        low = self._plan.rules.accept - 1
        sums = [
            [
                low
                if pair.title.level in NO_HEADING or pair.section in outlying
                else self._claimed(pair)
                for pair in row
            ]
            for row in table
        ]
        columns = assign(sums, self._plan.rules.accept)
        return {row: table[row][c] for row, c in enumerate(columns) if c is not None}

    def _claimed(self, pair: Pair) -> float:
        """A pair's sum; a clear heading keeps its section though the body contradicts it.

        The contradiction is told as such, and not as the goal's absence.
        """
        rules = self._plan.rules
        contradicted = pair.body.level == "other" and pair.title.level in CLEAR_LEVELS
        return max(pair.total, rules.accept) if contradicted and not pair.is_copied else pair.total

    def _kept(self, row: Sequence[Pair], accepted: Sequence[Pair] | None) -> list[Link]:
        """A goal's best candidates, the accepted ones marked and first."""
        rules = self._plan.rules
        ranked = sorted(row, key=lambda pair: (-pair.total, pair.section))
        best = list(accepted or ())
        taken = {pair.section for pair in best}
        others = [p for p in ranked if p.section not in taken and p.total >= rules.keep]
        runner_up = others[0] if others and best else others[1] if len(others) > 1 else None
        links: list[Link] = []
        for position, pair in enumerate([*best, *others[: KEPT - len(best)]]):
            link = pair.link(rules).model_copy(update={"accepted": position < len(best)})
            if position == 0 and runner_up is not None:
                other = runner_up.link(rules)
                update = {
                    "runner_up": other.section,
                    "runner_up_score": other.score,
                    "margin": round(link.sum - other.sum, 4),
                }
                link = link.model_copy(update=update)
            links.append(link)
        return links


def _is_certain(goal: int, chosen: Chosen) -> bool:
    """The goal has a section whose heading leaves no doubt, with a text below it."""
    if goal not in chosen:
        return False
    first = chosen[goal][0]
    return first.title.level in OWN_LEVELS and first.body.level != "silent"


def _anchors(assigned: dict[int, Pair]) -> Order:
    """Sections whose headings leave no doubt."""
    return {g: p.section for g, p in assigned.items() if p.title.level in OWN_LEVELS}


def _copied(table: Sequence[Sequence[Pair]]) -> tuple[tuple[int, int], ...]:
    """Sections that have a goal's heading and repeat the plan below it."""
    return tuple(
        (pair.goal + 1, pair.section + 1)
        for row in table
        for pair in row
        if pair.is_copied and pair.title.level in CLEAR_LEVELS
    )


def _drifted(chosen: Chosen) -> tuple[tuple[int, int], ...]:
    """Accepted sections whose headings put the goal otherwise."""
    return tuple(
        (pair.goal + 1, pair.section + 1)
        for _, found in sorted(chosen.items())
        for pair in found
        if pair.title.level in REWORDED
    )
