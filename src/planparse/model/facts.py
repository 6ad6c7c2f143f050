"""What sections say, before it is written as records."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from planparse.model.frozen import Frozen
from planparse.model.grid import Grid
from planparse.model.place import Place
from planparse.model.raw import Doubt
from planparse.model.records.codes import (
    Assessment,
    Comparator,
    Direction,
    GoalForm,
    GoalLevel,
    QuantityKind,
)
from planparse.model.records.codes import BodyOrigin as BodyOrigin
from planparse.model.records.codes import ColumnRole as ColumnRole
from planparse.model.records.decimals import times


class Table(Frozen):
    """A table with the section that it stands in."""

    ordinal: int
    """1-based in reading order."""
    section: int | None
    """Ordinal of the section, None above the first heading."""
    number: str | None = None
    """`3` of "Tabell 3 ..."."""
    caption: str | None = None
    unit: str | None = None
    """Unit that its caption, or a sentence above it, states for all of its cells."""
    unit_scale: int | None = None
    unit_kind: QuantityKind | None = None
    """Kind of number that goes with the unit."""
    unit_origin: Literal["caption", "text", "title"] | None = None
    """Where those words stand: in its caption, or in the paragraph right above it."""
    grid: Grid
    place: Place
    places: tuple[Place, ...] = ()
    confidence: float = 1.0


class Goal(Frozen):
    """A goal that a plan sets."""

    ordinal: int
    """1-based in the plan's order; a parent comes before its children."""
    level: GoalLevel = "body"
    parent: int | None = None
    """Ordinal of the goal or area right above it in the tree; None at the top."""
    owner: str | None = None
    """Who decided it, as printed, where the plan says so."""
    label: str | None = None
    """What the plan numbers it with, as printed: "Delmål 1", "6.1", "Goal 3"."""
    stated_in: GoalForm = "heading"
    audited: bool = True
    """Coverage is asked for: by default for the goals that the body itself sets."""
    title: str
    """As in the goal table, else as in the heading."""
    heading: str | None = None
    """As printed over the goal's text."""
    focus_area: str | None = None
    parent_goal: str | None = None
    """The council's goal that this one serves."""
    section: int | None = None
    """Ordinal of the section under the goal's heading."""
    text: str | None = None
    """What the plan says under the heading."""
    place: Place
    """Of the table cell, else of the heading."""
    heading_place: Place | None = None
    rule: str
    confidence: float = 1.0


class GoalCandidate(Frozen):
    """A set of texts that was weighed as the plan's goals."""

    form: GoalForm
    rule: str
    """Which structure gave it: `label`, `children`, `column`, `list`..."""
    announcer: str | None = None
    """The heading or line above it."""
    titles: tuple[str, ...]
    places: tuple[Place, ...]
    score: float
    taken: bool
    """It is among the plan's goals, or names the areas over them."""
    reasons: tuple[tuple[str, str, float], ...] = ()
    """(feature, level, weight) of what speaks for it or against it."""


class PlanGoals(Frozen):
    """The goals of a plan and what was doubtful about them."""

    goals: tuple[Goal, ...] = ()
    parents_without_goal: tuple[str, ...] = ()
    """Goals of the council that no goal of the body's own serves."""
    candidates: tuple[GoalCandidate, ...] = ()
    """The sets that were taken, then the best of those that were not."""
    unread_layers: tuple[str, ...] = ()
    """Names of goals below the audited ones that get no rows of their own."""
    doubts: tuple[Doubt, ...] = ()


class StatedNumber(Frozen):
    """A number, date or period that a document states, with where and about what."""

    section: int | None
    """Ordinal of the section, None above the first heading."""
    table: int | None = None
    """Ordinal of the table, None in running text."""
    row: int | None = None
    column: int | None = None
    block: int | None = None
    """Index of its paragraph among the section's blocks; None in tables and headings."""
    offset: int | None = None
    """Where it begins in the text of that block."""
    place: Place
    places: tuple[Place, ...] = ()
    """All spots of its paragraph, where that goes on in another column or overleaf."""
    raw: str
    """As printed, with its sign and unit."""
    kind: QuantityKind
    value: Decimal | None = None
    """As printed, times nothing; the lower end of a range."""
    value_high: Decimal | None = None
    unit: str | None = None
    scale: int = 1
    approximate: bool = False
    comparator: Comparator | None = None
    """What stands before it and says how it is to be compared: "minst", "<"."""
    iso: str | None = None
    """Normal form of a date or a period."""
    label: str | None = None
    """What it measures: row and column heading, or the phrase that it belongs to."""
    role: ColumnRole | None = None
    """What its column's heading or its phrase makes it: a budget, an outcome, a deviation..."""
    period: str | None = None
    """The period that it is for, as printed in its column's or table's heading."""
    body: str | None = None
    """Organisation or unit that it is of, as its name is printed, without a genitive's ending."""
    body_from: BodyOrigin | None = None
    """What names that body."""
    inherited_from: str | None = None
    """`header`, `row`, `caption` or `text`, where unit or scale do not stand beside the number."""
    doubts: tuple[str, ...] = ()
    is_total: bool = False
    """It stands in a row or a column that sums up others."""
    confidence: float = 1.0
    """In its digits: 1.0 where the file has them, the recognition's own where a picture has."""

    @property
    def amount(self) -> Decimal | None:
        """The value in units of one, exact."""
        return times(self.value, self.scale)

    @property
    def amount_high(self) -> Decimal | None:
        """The upper end of a range in units of one, exact."""
        return times(self.value_high, self.scale)


class TypedTable(Frozen):
    """What a table's rows and columns are."""

    table: int
    """Ordinal of the table."""
    heads: tuple[str, ...]
    """Heading of each column, header rows joined; empty where there is none."""
    roles: tuple[ColumnRole | None, ...]
    """Role of each column, None where its heading tells none."""
    label_columns: tuple[int, ...] = ()
    """Columns that name the rows."""
    later_labels: tuple[int, ...] = ()
    """Columns that name the rows of further tables set beside the first, for the columns on their
    right."""
    number_columns: tuple[int, ...] = ()
    """Columns of numbers."""
    total_rows: tuple[int, ...] = ()
    """Rows that sum up rows above them."""
    total_columns: tuple[int, ...] = ()
    """Columns whose heading says that they sum up others of the row."""


class Indicator(Frozen):
    """An indicator as one row of a table or one sentence gives it."""

    ordinal: int
    """1-based in reading order."""
    section: int | None = None
    table: int | None = None
    row: int | None = None
    place: Place
    name: str
    description: str | None = None
    target: StatedNumber | None = None
    outcome: StatedNumber | None = None
    forecast: StatedNumber | None = None
    budget: StatedNumber | None = None
    deviation: StatedNumber | None = None
    target_text: str | None = None
    """As printed, also where it is no number."""
    outcome_text: str | None = None
    forecast_text: str | None = None
    direction: Direction | None = None
    """Where the target is a word: which way the value is to go."""
    target_comparator: Comparator | None = None
    outcome_comparator: Comparator | None = None
    forecast_comparator: Comparator | None = None
    status_raw: str | None = None
    """The document's own judgement, as printed."""
    status: Assessment | None = None
    """That judgement on the common scale."""
    unit: str | None = None
    period: str | None = None
    rule: str
    confidence: float = 1.0
