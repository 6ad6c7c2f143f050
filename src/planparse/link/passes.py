"""The passes by which goals get their places, in the order in which they are tried.

Each takes what is decided so far and returns it with more: a later pass never takes from a goal
what an earlier one is certain of.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from planparse.link.assignment import Assignment
from planparse.link.bodies import OWN_BODIES
from planparse.link.inside import headings_inside
from planparse.link.items import items_by_goal
from planparse.link.labelled import labelled_by_goal
from planparse.link.leftover import by_body, more_sections, outlying_headings
from planparse.link.merged import shared_headings
from planparse.link.order import Order
from planparse.link.pair import Pair, left_over, with_order
from planparse.link.repeated import repeated_goals
from planparse.link.table_rows import rows_by_goal
from planparse.link.titles import CLEAR_LEVELS, OWN_LEVELS
from planparse.match.assign import assign
from planparse.model.links import Item
from planparse.profiles.linking import LinkingWords

NO_HEADING = ("none", "weak")
"""Levels at which a heading does not name the goal."""

Pass = Callable[[Assignment], Assignment]


def by_heading(now: Assignment) -> Assignment:
    """The best pairs of goals and headings together, "no section" being a choice.

    Their order is evidence in a second round, without empty headings apart from the follow-up.
    """
    first = _assigned(now.table, now.plan.rules)
    table = with_order(now.table, _anchors(first), now.plan, now.report)
    second = _assigned(table, now.plan.rules)
    outlying = outlying_headings(second, now.report.sections)
    final = _assigned(table, now.plan.rules, outlying) if outlying else second
    return replace(now, table=table, chosen={goal: (pair,) for goal, pair in final.items()})


def several_goals(now: Assignment) -> Assignment:
    """Headings that name two goals or more."""
    return replace(now, shared=tuple(shared_headings(now.table, now.chosen, now.report)))


def inside_sections(now: Assignment) -> Assignment:
    """Headings that were read as paragraphs, of goals without a certain section."""
    unsure = [goal for goal in now.goals if not now.is_certain(goal)]
    found = headings_inside(now.plan, now.report, unsure)
    own = {goal: place for goal, place in found.items() if not place[0].is_copied}
    chosen = {goal: pairs for goal, pairs in now.chosen.items() if goal not in own}
    return replace(now, inside=own, copies=found, chosen=chosen)


def repeated_plan(now: Assignment) -> Assignment:
    """Goals repeated in the plan's words, where that is all of the report's follow-up."""
    certain = [goal for goal in now.goals if goal in now.inside or now.is_certain(goal)]
    found = repeated_goals(now.table, now.copies, certain, now.plan)
    chosen = {goal: pairs for goal, pairs in now.chosen.items() if goal not in found}
    return replace(now, inside={**now.inside, **found}, chosen=chosen)


def further_sections(now: Assignment) -> Assignment:
    """More sections of a goal that has one already."""
    found = more_sections(now.table, now.chosen, now.shared, now.report.sections, now.plan.rules)
    chosen = {goal: (*pairs, *found.get(goal, ())) for goal, pairs in now.chosen.items()}
    return replace(now, chosen=chosen)


def by_rows(now: Assignment) -> Assignment:
    """Rows and forms of tables that name a goal, beside what it has already."""
    return replace(now, rows=rows_by_goal(now.report))


def by_items(now: Assignment) -> Assignment:
    """Items of lists and paragraphs that begin with a goal and go on, beside what it has."""
    found = items_by_goal(now.plan.goals, now.report.sections)
    items = {
        goal: tuple(i for i in own if _is_its_own(goal, i, now)) for goal, own in found.items()
    }
    return replace(now, items=items)


def _is_its_own(goal: int, item: Item, now: Assignment) -> bool:
    """Paragraphs below the last item of a section may be about all: they must speak of its goal."""
    blocks = now.report.sections[item.section - 1].blocks
    if item.last == item.block or item.last < len(blocks) - 1:
        return True
    text = "\n".join(block.text for block in blocks[item.block + 1 : item.last + 1])
    return now.report.bodies.match_text(text)[goal].level in (*OWN_BODIES, "shared")


def by_labels(now: Assignment) -> Assignment:
    """Items under labels that carry the goals' numbers, behind those with their wordings."""
    found = labelled_by_goal(now.plan, now.report)
    goals = now.items.keys() | found.keys()
    items = {goal: (*now.items.get(goal, ()), *found.get(goal, ())) for goal in goals}
    return replace(now, items=items)


def by_text(now: Assignment) -> Assignment:
    """Goals left over, by sections whose text speaks of them alone.

    A report that follows its goals up in forms does not follow them up under other headings.
    """
    if any(rows.is_form for found in now.rows.values() for rows in found):
        return now
    taken = now.named | now.inside.keys()
    found = by_body(now.table, now.chosen, taken, now.report.sections)
    told = {goal: (left_over(pair, now.plan),) for goal, pair in found.items()}
    return replace(now, chosen={**now.chosen, **told})


PASSES: tuple[Pass, ...] = (
    by_heading,
    several_goals,
    inside_sections,
    repeated_plan,
    further_sections,
    by_rows,
    by_items,
    by_labels,
    by_text,
)


def _assigned(
    table: Sequence[Sequence[Pair]], rules: LinkingWords, outlying: Collection[int] = ()
) -> dict[int, Pair]:
    """The best pairs together; a pair whose heading does not name the goal is none."""
    low = rules.accept - 1
    sums = [
        [
            low
            if pair.title.level in NO_HEADING or pair.section in outlying
            else _claimed(pair, rules)
            for pair in row
        ]
        for row in table
    ]
    columns = assign(sums, rules.accept)
    return {row: table[row][c] for row, c in enumerate(columns) if c is not None}


def _claimed(pair: Pair, rules: LinkingWords) -> float:
    """A pair's sum; a clear heading keeps its section though the body contradicts it.

    The contradiction is told as such, and not as the goal's absence.
    """
    contradicted = pair.body.level == "other" and pair.title.level in CLEAR_LEVELS
    return max(pair.total, rules.accept) if contradicted and not pair.is_copied else pair.total


def _anchors(assigned: dict[int, Pair]) -> Order:
    """Sections whose headings leave no doubt."""
    return {g: p.section for g, p in assigned.items() if p.title.level in OWN_LEVELS}
