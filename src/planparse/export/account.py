"""How full a report's account of a goal is: what it tells of, and what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planparse.export.lookup import Lookup
from planparse.model.records import CoverageRecord, GoalRecord, QuantityRecord

COVERED = ("reported", "merged")
"""Statuses of a goal that a report gives an account of."""
SPOKEN_OF = ("reported", "partly")
"""Statuses of undertakings that it tells of."""
TELLING = ("money", "percent", "count")
"""Kinds of numbers that say how far things have come; years, dates and paragraph numbers do not."""

Lack = Literal["undertakings", "judgement", "numbers"]


@dataclass(frozen=True)
class Account:
    """What one report tells of one goal."""

    is_covered: bool
    told: int
    """Undertakings that it speaks of, at least in part."""
    total: int
    """Undertakings of the goal."""
    has_judgement: bool
    """It says itself whether the goal is met."""
    numbers: tuple[QuantityRecord, ...]
    """Sums, shares and counts in the text of its sections."""
    has_numbers: bool
    """There is one in their text, their tables or their indicators."""

    @property
    def is_low(self) -> bool:
        """Less than half of the goal's undertakings are told of."""
        return 2 * self.told < self.total

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What a full account would have beside its text."""
        found: list[Lack] = ["undertakings"] if self.is_low else []
        found += [] if self.has_judgement else ["judgement"]
        found += [] if self.has_numbers else ["numbers"]
        return tuple(found)

    @property
    def is_weak(self) -> bool:
        """The goal is reported, and little is said.

        Less than half of its undertakings are told of; where the plan has none, there is neither
        a judgement nor a number.
        """
        is_bare = not self.total and not self.has_judgement and not self.has_numbers
        return self.is_covered and (self.is_low or is_bare)

    @property
    def fullness(self) -> tuple[bool, bool, float, int]:
        """Sorts accounts, the poorest first."""
        share = self.told / self.total if self.total else 1.0
        return self.is_covered, not self.is_weak, share, -len(self.lacks)


def account_of(lookup: Lookup, goal: GoalRecord, answer: CoverageRecord) -> Account:
    """What a report tells of a goal, by its coverage of the goal and the goal's undertakings."""
    inside = lookup.family(answer.section_ids)
    numbers = [
        number
        for section in sorted(inside)
        for number in lookup.quantities.get(section, [])
        if number.kind in TELLING
    ]
    indicators = lookup.indicators.get(answer.report_document_id, [])
    told = [
        lookup.answers[key].final_status in SPOKEN_OF
        for one in lookup.commitments.get(goal.goal_id, [])
        if (key := (one.commitment_id, answer.report_document_id)) in lookup.answers
    ]
    return Account(
        is_covered=answer.final_status in COVERED,
        told=sum(told),
        total=len(told),
        has_judgement=answer.self_assessment is not None,
        numbers=tuple(number for number in numbers if number.table_id is None),
        has_numbers=bool(numbers) or any(one.section_id in inside for one in indicators),
    )
