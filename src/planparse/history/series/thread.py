"""A series while it grows: lines of document after document, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from planparse.history.series.lines import MONEY, Line, Value
from planparse.history.series.names import Measure, Name
from planparse.model.records.codes import BreakKind, SeriesEvidence

HALF = Decimal("0.5")
Slot = tuple[str, str]
"""Kind and period of a value."""


class Change(NamedTuple):
    """A break of a series."""

    kind: BreakKind
    reason: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A line in its series."""

    line: Line
    evidence: SeriesEvidence
    reason: str | None
    segment: int
    change: Change | None


@dataclass(slots=True)
class Thread:
    """A series so far."""

    family: int | None
    """Family of its table, for a budget line; an indicator may stand anywhere."""
    table: int | None = None
    """Family of the table that it stood in last."""
    joined: list[Joined] = field(default_factory=list)
    names: dict[tuple[str, ...], Name] = field(default_factory=dict)
    measure: Measure | None = None
    definition: str | None = None
    stated: dict[Slot, list[Value]] = field(default_factory=dict)
    segment: int = 1

    @property
    def last(self) -> Line:
        """The line that joined last."""
        return self.joined[-1].line

    def is_in(self, document_id: str) -> bool:
        """Whether that document, the newest one, has joined."""
        return bool(self.joined) and self.last.source.document_id == document_id

    def add(
        self, line: Line, evidence: SeriesEvidence, reason: str | None, change: Change | None
    ) -> None:
        """Take a line in; a change opens a new segment."""
        if change is not None:
            self.segment += 1
        self.joined.append(Joined(line, evidence, reason, self.segment, change))
        self.names.setdefault(line.name.key, line.name)
        if line.measure is not None and (self.measure is None or change is not None):
            self.measure = line.measure
        self.definition = definition_of(line) or self.definition
        for value in line.values:
            if slot := slot_of(value):
                self.stated.setdefault(slot, []).append(value)

    def disputes(self, line: Line) -> bool:
        """Whether the newest document gives two figures for one period under one name."""
        own: dict[Slot, Value] = {}
        for joined in reversed(self.joined):
            if joined.line.source.document_id != line.source.document_id:
                break
            own.update((slot, value) for value in joined.line.values if (slot := slot_of(value)))
        return any(not same_figure(own[slot], value) for slot, value in _slots(line) if slot in own)

    def shared(self, line: Line) -> tuple[list[Value], int]:
        """Figures other than nought that both state for one period, and how many they dispute."""
        agreed: list[Value] = []
        disputed = 0
        for slot, value in _slots(line):
            known = self.stated.get(slot)
            if not known:
                continue
            if any(same_figure(one, value) for one in known):
                agreed += [value] if value.amount else []
            else:
                disputed += 1
        return agreed, disputed


def definition_of(line: Line) -> str | None:
    """What the document says that the indicator measures."""
    return line.indicator.description if line.indicator else None


def slot_of(value: Value) -> Slot | None:
    """What a value is for; None where its period is not known."""
    label = value.period.label
    return (value.kind, label) if label else None


def _slots(line: Line) -> Iterator[tuple[Slot, Value]]:
    for value in line.values:
        if slot := slot_of(value):
            yield slot, value


def same_figure(one: Value, other: Value) -> bool:
    """Whether two prints can be of one number: 820 mnkr and 819.9 mnkr.

    Costs stand with a minus in one table and without in another, a convention and no change.
    """
    if one.amount is None or other.amount is None:
        return one.raw == other.raw
    if (one.high is None) != (other.high is None):
        return False
    first, second = one.amount, other.amount
    if one.measure and one.measure.kind == MONEY:
        first, second = abs(first), abs(second)
    slack = Decimal(0) if one.step == other.step else HALF * (one.step + other.step)
    ends = abs((one.high or Decimal(0)) - (other.high or Decimal(0)))
    return abs(first - second) <= slack and ends <= slack
