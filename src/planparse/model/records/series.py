"""Rows about the numbers of a body over the years."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from planparse.model.records.codes import (
    BreakKind,
    SeriesEvidence,
    SeriesKind,
    SeriesSpan,
    SeriesSubject,
)
from planparse.model.records.decimals import Measured
from planparse.model.records.place import Placed
from planparse.model.records.record import Measures


class SeriesRecord(Placed, Measures):
    """A value of an indicator or a budget line over time, as one document states it."""

    series_id: str = Field(
        description="`<body_id>/v-<name as first written>`; documents that come later leave it "
        "as it is"
    )
    ordinal: int = Field(
        ge=1,
        description="1-based position in the series: by period, kind, and the order in which the "
        "documents state it",
    )
    body_id: str = Field(description="Body whose number it is")
    subject: SeriesSubject = Field(
        description="`indicator`, or `budget_line` (a line of a table of money)"
    )
    name_first: str = Field(description="Name of the series as first written")
    name_last: str = Field(description="Name of the series as last written")
    name: str = Field(description="Name as this document prints it")
    kind: SeriesKind = Field(description="`target`, `outcome`, `forecast` or `budget`")
    period: str | None = Field(
        default=None,
        description="Period that the value is for, in one form: `2025`, `2025-01/2025-04`, "
        "`2025-05/2026-04`; null where neither heading nor document tells",
    )
    period_start: date | None = Field(default=None, description="First day of that period")
    period_end: date | None = Field(default=None, description="Last day of that period")
    span: SeriesSpan = Field(
        description="`year` (a whole year's), `interim` (a part of a year), `rolling` (the months "
        "up to the end of an interim period), `years` (several) or `unknown`"
    )
    period_raw: str | None = Field(
        default=None,
        description="Period as its heading prints it; null where it is the document's own",
    )
    value: Measured | None = Field(
        default=None,
        description="The number in plain units, its scale multiplied out: 589.9 mnkr and 589 900 "
        "tkr are both 589900000; the lower end of a range. The sign is the print's",
    )
    value_high: Measured | None = Field(
        default=None, description="Upper end of a range in plain units; null for a single number"
    )
    unit: str | None = Field(
        default=None, description="Unit of the value without scale: `kr`, `%`; null for counts"
    )
    raw: str = Field(description="The number as printed")
    approximate: bool = Field(default=False, description="The text says that it is not exact")
    revision: int = Field(
        ge=1,
        description="1 for the figure first stated for this kind and period within the segment, "
        "one more for each document that states another; the same figure again keeps its number",
    )
    is_latest: bool = Field(
        description="Of all that is stated for this kind and period within the segment, the "
        "figure that stands: of the last revision, where it is printed most precisely and last"
    )
    segment: int = Field(
        ge=1,
        description="Values are comparable within a segment; it grows at each break of the series",
    )
    break_kind: BreakKind | None = Field(
        default=None,
        description="What changed with this document: `definition`, `unit` or both; null where "
        "nothing did",
    )
    break_reason: str | None = Field(
        default=None, description="What it was, an arrow, and what it is now, as printed"
    )
    joined_by: SeriesEvidence = Field(
        description="Why it is of this series: `first`, `same_name` (word by word, by lemmas), or "
        "under another name by `shared_values` (the same figure for the same period), "
        "`same_definition`, `same_goal` or `same_table`"
    )
    joined_reason: str | None = Field(
        default=None, description="That evidence in words; null for `first` and `same_name`"
    )
    goal_id: str | None = Field(
        default=None, description="Goal of the same document that it stands under"
    )
    quantity_id: str | None = Field(default=None, description="The number behind it")
    indicator_id: str | None = Field(
        default=None, description="The indicator of the same document behind it"
    )
    table_id: str | None = Field(
        default=None, description="Table that it stands in; null for running text"
    )
    row: int | None = Field(default=None, ge=0, description="Row of that table, from 0")
    column: int | None = Field(default=None, ge=0, description="Column of that table, from 0")
    caption: str | None = Field(default=None, description="Caption of that table, as printed")
    chain_id: str | None = Field(
        default=None, description="Chain of that goal over the years, as in `goal_chains`"
    )
