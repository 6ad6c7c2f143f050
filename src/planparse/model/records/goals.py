"""Rows about what a plan sets out to reach, and the indicators that measure it."""

from __future__ import annotations

from pydantic import Field

from planparse.model.records.codes import Assessment, Comparator, Direction, GoalForm, GoalLevel
from planparse.model.records.decimals import Measured
from planparse.model.records.place import Placed
from planparse.model.records.record import Measures


class GoalRecord(Placed):
    """A goal that the plan states, at every level of its tree."""

    goal_id: str = Field(description="`<first 12 of document_id>/g07`")
    parent_goal_id: str | None = Field(
        default=None, description="Goal or area right above it in the tree; null at the top"
    )
    ordinal: int = Field(
        ge=1, description="1-based position in the plan's order; a parent before its children"
    )
    level: GoalLevel = Field(
        default="body",
        description="`area` groups goals and is none itself; `council` set by those above the "
        "body; `body` the body's own; `sub` and `measure` below these",
    )
    owner: str | None = Field(
        default=None, description="Who decided it, as printed; null where the plan does not say"
    )
    label: str | None = Field(
        default=None, description="What the plan numbers it with, as printed; null without one"
    )
    stated_in: GoalForm = Field(
        default="heading",
        description="`table`, `heading`, `label`, `list`, `card`, `paragraph`, or `given` by a "
        "person's list",
    )
    audited: bool = Field(
        default=True, description="Coverage is asked for: each report has a row about it"
    )
    title: str = Field(
        description="Wording in the goal table, else in the heading; without its `label`"
    )
    heading: str | None = Field(
        default=None,
        description="Wording of the heading over its text, as printed; null without a heading",
    )
    focus_area: str | None = Field(
        default=None, description="Focus area that the goal belongs to, as printed"
    )
    parent_goal: str | None = Field(
        default=None, description="The council's goal that it serves, as printed"
    )
    section_id: str | None = Field(
        default=None, description="Section under its heading; null where it has none"
    )
    text: str | None = Field(
        default=None, description="Text under its heading; null where there is none"
    )

    @property
    def named(self) -> str:
        """The wording behind its label, where that numbers it ("Action 6: Publish ...")."""
        is_numbered = any(sign.isdigit() for sign in self.label or "")
        return f"{self.label}: {self.title}" if is_numbered else self.title


class CommitmentRecord(Placed):
    """An undertaking of the plan: something that the body says it will do."""

    commitment_id: str = Field(description="`<first 12 of document_id>/c034`")
    goal_id: str | None = Field(
        default=None, description="Goal that it stands under; null outside the goals"
    )
    section_id: str | None = Field(default=None, description="Section that it stands in")
    ordinal: int = Field(ge=1, description="1-based position in reading order")
    text: str = Field(
        description="The undertaking, verbatim; its own words where a sentence holds several"
    )
    sentence: str = Field(
        description="The whole sentence that holds it, verbatim; a list's lead-in stands before "
        "its item"
    )


class IndicatorRecord(Placed, Measures):
    """An indicator with a target or an outcome."""

    indicator_id: str = Field(description="`<first 12 of document_id>/i05`")
    section_id: str | None = Field(default=None, description="Section that it stands in")
    name: str = Field(description="Name as printed")
    description: str | None = Field(
        default=None, description="What it measures and how, as printed"
    )
    target: str | None = Field(default=None, description="Target as printed")
    outcome: str | None = Field(default=None, description="Outcome as printed")
    forecast: str | None = Field(default=None, description="Forecast as printed")
    unit: str | None = Field(
        default=None, description="Unit of its numbers, printed or inherited from the table"
    )
    period: str | None = Field(
        default=None, description="Period that the outcome or the target is for, as printed"
    )
    status_raw: str | None = Field(
        default=None, description="The report's own assessment, word or symbol as printed"
    )
    status: Assessment | None = Field(
        default=None, description="That assessment on the common scale; null without one"
    )
    target_value: Measured | None = Field(
        default=None,
        description="Number of the target in `unit`, its scale multiplied out; null where it "
        "states none",
    )
    outcome_value: Measured | None = Field(
        default=None,
        description="Number of the outcome in `unit`, its scale multiplied out; null where it "
        "states none",
    )
    forecast_value: Measured | None = Field(
        default=None,
        description="Number of the forecast in `unit`, its scale multiplied out; null where it "
        "states none",
    )
    direction: Direction | None = Field(
        default=None, description="Which way the value is to go, where the target is a word"
    )
    target_comparator: Comparator | None = Field(
        default=None, description="How the target is to be compared: `at_least`, `below`..."
    )
    outcome_comparator: Comparator | None = Field(
        default=None, description="What stands before the outcome and bounds it"
    )
    forecast_comparator: Comparator | None = Field(
        default=None, description="What stands before the forecast and bounds it"
    )
    goal_id: str | None = Field(
        default=None, description="Goal of the same document that it stands under"
    )
    table_id: str | None = Field(
        default=None, description="Table that it was read from; null where it stands in text"
    )
    row: int | None = Field(default=None, ge=0, description="Row of that table, from 0")
