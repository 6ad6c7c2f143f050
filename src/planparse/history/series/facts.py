"""What series are made of: the columns of three tables that they need, as plain tuples.

An archive of ten thousand documents has a million numbers; making a record of each would take
longer than joining them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from planparse.model.records.codes import ColumnRole, QuantityKind, ValueIssue


class TableHead(NamedTuple):
    """A row of `tables`."""

    document_id: str
    table_id: str
    caption: str | None


class Number(NamedTuple):
    """A row of `quantities`."""

    document_id: str
    quantity_id: str
    table_id: str | None
    row: int | None
    column: int | None
    raw: str
    value: Decimal | None
    value_high: Decimal | None
    unit: str | None
    scale: int | None
    kind: QuantityKind
    label: str | None
    period: str | None
    role: ColumnRole | None
    is_total: bool
    approximate: bool
    value_issue: ValueIssue | None
    page: int | None
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    line: int | None
    rule: str
    confidence: float


class Indicator(NamedTuple):
    """A row of `indicators`."""

    document_id: str
    indicator_id: str
    name: str
    description: str | None
    target: str | None
    outcome: str | None
    forecast: str | None
    unit: str | None
    period: str | None
    target_value: Decimal | None
    outcome_value: Decimal | None
    forecast_value: Decimal | None
    goal_id: str | None
    table_id: str | None
    row: int | None
    page: int | None
    x0: float | None
    top: float | None
    x1: float | None
    bottom: float | None
    line: int | None
    rule: str
    confidence: float


@dataclass(slots=True)
class Facts:
    """The rows of one document, in reading order."""

    tables: list[TableHead] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
