"""What has been decided so far of all goals of a plan in one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planparse.link.pair import Pair
from planparse.link.sides import PlanSide, ReportSide
from planparse.link.titles import OWN_LEVELS
from planparse.model.links import Item, TableRows

Inside = tuple[Pair, int | None]
"""A goal with the section around its heading, and the index of the block that is that heading."""


@dataclass(frozen=True)
class Assignment:
    """Goals and what answers them, all by index; every pass returns a new one."""

    plan: PlanSide
    report: ReportSide
    table: Sequence[Sequence[Pair]]
    """Goals x sections with all evidence."""
    chosen: Mapping[int, tuple[Pair, ...]] = field(default_factory=dict)
    """Sections of each goal, the best first."""
    shared: tuple[tuple[int, int], ...] = ()
    """(goal, section) where a heading names several goals."""
    inside: Mapping[int, Inside] = field(default_factory=dict)
    """Goals whose heading was read as a paragraph of another section."""
    copies: Mapping[int, tuple[Pair, int]] = field(default_factory=dict)
    """Such goals with nothing below but the plan's own text."""
    rows: Mapping[int, tuple[TableRows, ...]] = field(default_factory=dict)
    """Rows and forms of tables that name a goal."""
    items: Mapping[int, tuple[Item, ...]] = field(default_factory=dict)
    """Items of lists and paragraphs that begin with a goal."""

    @property
    def goals(self) -> range:
        """Indices of all goals."""
        return range(len(self.table))

    @property
    def named(self) -> set[int]:
        """Goals under a heading that names several."""
        return {goal for goal, _ in self.shared}

    @property
    def answered(self) -> set[int]:
        """Sections that answer a goal under a heading."""
        found = {pair.section for pairs in self.chosen.values() for pair in pairs}
        return found | {section for _, section in self.shared}

    @property
    def found(self) -> set[int]:
        """Goals that have a section."""
        return {*self.chosen, *self.named, *self.inside}

    def is_certain(self, goal: int) -> bool:
        """The goal has a heading that leaves no doubt, with text below it, or a shared one."""
        if goal in self.named:
            return True
        first = self.chosen[goal][0] if goal in self.chosen else None
        return first is not None and _is_own(first)


def _is_own(pair: Pair) -> bool:
    return pair.title.level in OWN_LEVELS and pair.body.level != "silent"
