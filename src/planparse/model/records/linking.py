"""Rows that tie a report to a plan: links, coverage and what an auditor should look at."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from planparse.model.place import Box, Place
from planparse.model.reasons import Severity
from planparse.model.records.codes import (
    Assessment,
    AssessmentBasis,
    CommitmentStatus,
    CoverageStatus,
    EvidenceUnit,
    Progress,
)
from planparse.model.records.decimals import Measured
from planparse.model.records.place import Quoted, Spot
from planparse.model.records.record import Measures, Record

Side = Literal["plan", "against"]
"""What a finding's quote is held against: the plan's words, or others of its own document."""


class LinkFeature(Record):
    """One comparison behind a link's score, with the level of agreement that it reached."""

    name: str = Field(description="What was compared: `title`, `number`, `body`...")
    level: str = Field(description="Named level of agreement that it reached")
    weight: float = Field(description="What that level adds to the sum that the score is read from")
    value: float | None = Field(
        default=None, description="The measure behind the level; null where there is none"
    )
    detail: str | None = Field(
        default=None, description="What was found in common or instead, in the documents' words"
    )


class LinkRecord(Record):
    """A pair of goal and section that was worth comparing."""

    link_id: str = Field(description="`<goal_id>-<section_id>`")
    plan_document_id: str = Field(description="The plan")
    report_document_id: str = Field(description="The follow-up report")
    goal_id: str = Field(description="Goal of the plan")
    section_id: str = Field(description="Section of the report")
    score: float = Field(
        description="How often links with such evidence are right: of those with .9, nine in ten"
    )
    runner_up_score: float | None = Field(
        default=None,
        description="Best score of the goal with any other section; null without another",
    )
    level: str = Field(description="Named level of agreement of the whole pair")
    features: tuple[LinkFeature, ...] = Field(
        default=(), description="The comparisons that the score is made of"
    )
    accepted: bool = Field(description="The section is taken to report on the goal")
    runner_up_section_id: str | None = Field(
        default=None, description="The other section that has the runner-up score"
    )
    margin: float | None = Field(
        default=None, description="By how much the sum of weights exceeds the runner-up's"
    )


class CoverageRecord(Quoted):
    """The answer for one goal and one report; every pair has a row, always."""

    plan_document_id: str = Field(description="The plan")
    report_document_id: str = Field(description="The follow-up report")
    goal_id: str = Field(description="Goal of the plan")
    status: CoverageStatus = Field(
        description="`reported` a section, table row or form that tells something of "
        "the period; `merged` one heading with other "
        "goals; `empty` heading without a body; `mentioned` only named in text or a table; "
        "`ambiguous` heading and body point to different goals, or two goals fit alike; "
        "`missing` not found; `cannot_say` not found, and pages could not be read"
    )
    evidence: EvidenceUnit | None = Field(
        default=None,
        description="What tells of the goal: `section`, `table` (a row or a form), `list` (an "
        "item) or `text` (a paragraph); null where nothing does",
    )
    section_ids: tuple[str, ...] = Field(
        default=(), description="Sections that report on the goal, the best first"
    )
    table_id: str | None = Field(
        default=None, description="Table whose row or form tells of the goal"
    )
    row: int | None = Field(default=None, ge=0, description="That row, from 0")
    score: float | None = Field(
        default=None, description="Score of the best link; null without a candidate"
    )
    self_assessment: str | None = Field(
        default=None, description="What the report says of the goal's state, as printed"
    )
    self_assessment_status: Assessment | None = Field(
        default=None,
        description="That on the common scale; null where the report does not say, which is "
        "neither `not_assessed` nor `not_achieved`",
    )
    self_assessment_basis: AssessmentBasis | None = Field(
        default=None,
        description="What it was read from: `table` a judging column, `stated` a label's value, "
        "`colour` a coloured sign, named in words, `phrase` running text",
    )
    self_assessment_confidence: float | None = Field(
        default=None,
        description="1 for words; .95 for a colour that the report's legend explains, .6 for one "
        "taken by its usual meaning",
    )
    reason: str = Field(description="Why the status is what it is, in one sentence")
    level: str | None = Field(default=None, description="Named level of agreement of the best link")
    runner_up_section_id: str | None = Field(
        default=None, description="Next best section; null without another candidate"
    )
    runner_up_score: float | None = Field(
        default=None, description="Score of the next best section"
    )
    self_assessment_place: Spot | None = Field(
        default=None, description="Where the self-assessment stands in the report"
    )
    decided_status: CoverageStatus | None = Field(
        default=None,
        description="What an auditor decided (see `decisions`), `cannot_say` where evidence was "
        "rejected; null where nobody decided, or on other evidence. It goes before `status`",
    )

    @property
    def final_status(self) -> CoverageStatus:
        """The auditor's status where one was decided, else the machine's."""
        return self.decided_status or self.status


class CommitmentCoverageRecord(Quoted):
    """The answer for one undertaking and one report; every pair has a row, always."""

    commitment_id: str = Field(description="Undertaking of the plan")
    report_document_id: str = Field(description="The follow-up report")
    status: CommitmentStatus = Field(
        description="`reported`, `partly` (only some of it is spoken of), `not_reported`, or "
        "`cannot_say` (not found, and pages could not be read)"
    )
    progress: Progress | None = Field(
        default=None, description="How far it has come by the report's words; null if unsaid"
    )
    score: float | None = Field(
        default=None, description="Agreement with the quoted words; null without a candidate"
    )
    reason: str = Field(description="Why the status is what it is, in one sentence")
    plan_document_id: str = Field(description="The plan")
    goal_id: str | None = Field(default=None, description="Goal that the undertaking stands under")
    section_id: str | None = Field(
        default=None, description="Section of the report that the quote stands in"
    )
    decided_status: CommitmentStatus | None = Field(
        default=None,
        description="What an auditor decided (see `decisions`), `cannot_say` where evidence was "
        "rejected; null where nobody decided, or on other evidence. It goes before `status`",
    )

    @property
    def final_status(self) -> CommitmentStatus:
        """The auditor's status where one was decided, else the machine's."""
        return self.decided_status or self.status


class FindingRecord(Quoted, Measures):
    """A thing that an auditor should look at.

    `quote`, `page` and so on are the report's side (or the only document's, as
    `quote_document_id` says); the columns that begin with `plan_` are the plan's side, those that
    begin with `against_` other words of the quote's own document.
    """

    finding_id: str = Field(
        description="`<first 12 of plan>/<first 12 of report>/n007`, without what is not there"
    )
    code: str = Field(description="Stable code of the kind of finding")
    severity: Severity = Field(description="`high`, `medium` or `low`")
    plan_document_id: str | None = Field(
        default=None, description="The plan; null for a finding about a report alone"
    )
    report_document_id: str | None = Field(
        default=None, description="The report; null for a finding about the plan alone"
    )
    goal_id: str | None = Field(default=None, description="Goal that it is about")
    message: str = Field(description="What was found, in one sentence")
    compared: str | None = Field(
        default=None, description="What was compared with what, and by which rule"
    )
    expected: str | None = Field(
        default=None, description="What was expected, as printed or in words"
    )
    found: str | None = Field(
        default=None, description="What was found instead, as printed or in words"
    )
    expected_value: Measured | None = Field(
        default=None,
        description="The number expected in `unit`, its scale multiplied out; null where it is not "
        "about a number",
    )
    found_value: Measured | None = Field(
        default=None,
        description="The number found in `unit`, its scale multiplied out; null where it is not "
        "about a number",
    )
    unit: str | None = Field(default=None, description="Unit of both numbers")
    section_id: str | None = Field(default=None, description="Section that it is about")
    table_id: str | None = Field(default=None, description="Table that it is about")
    commitment_id: str | None = Field(default=None, description="Undertaking that it is about")
    against_quote: str | None = Field(
        default=None,
        description="Other words of the quote's own document, verbatim, where it says two things",
    )
    against_page: int | None = Field(default=None, ge=1, description="1-based page of those words")
    against_x0: float | None = Field(default=None, description="Their left edge in points")
    against_top: float | None = Field(default=None, description="Their upper edge in points")
    against_x1: float | None = Field(default=None, description="Their right edge in points")
    against_bottom: float | None = Field(default=None, description="Their lower edge in points")
    against_line: int | None = Field(
        default=None, ge=1, description="1-based line of those words, for text files"
    )
    plan_quote: str | None = Field(
        default=None, description="Words of the plan that it rests on, verbatim"
    )
    plan_page: int | None = Field(default=None, ge=1, description="1-based page of those words")
    plan_x0: float | None = Field(default=None, description="Their left edge in points")
    plan_top: float | None = Field(default=None, description="Their upper edge in points")
    plan_x1: float | None = Field(default=None, description="Their right edge in points")
    plan_bottom: float | None = Field(default=None, description="Their lower edge in points")
    plan_line: int | None = Field(
        default=None, ge=1, description="1-based line of those words, for text files"
    )


def other_quote(row: FindingRecord, side: Side) -> str | None:
    """The words on one of the other sides of a finding."""
    return row.plan_quote if side == "plan" else row.against_quote


def other_place(row: FindingRecord, side: Side) -> Place:
    """Where they stand; the way back from `spot_columns` with a prefix."""
    values: dict[str, Any] = row.__dict__
    edges = [values[f"{side}_{edge}"] for edge in ("x0", "top", "x1", "bottom")]
    box = None if None in edges else Box(*edges)
    return Place(page=values[f"{side}_page"], box=box, line=values[f"{side}_line"])
