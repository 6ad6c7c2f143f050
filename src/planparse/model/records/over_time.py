"""Rows about how goals and undertakings fared over the years."""

from __future__ import annotations

from pydantic import Field

from planparse.model.records.codes import CoverageScope, FollowUp, GoalRelation, Progress
from planparse.model.records.record import Record


class CoverageByYearRecord(Record):
    """How fully a body, a focus area or a goal was reported in a year."""

    body_id: str = Field(description="Body whose plan it is")
    year: int = Field(description="Year of the plan")
    scope: CoverageScope = Field(
        description="What the row is about: `body` (all goals), `focus_area` or `goal`"
    )
    subject: str = Field(description="That one: `body_id`, focus area as printed, or `goal_id`")
    name: str = Field(description="Its name: of the body, the focus area, or the goal's wording")
    chain_id: str | None = Field(
        default=None, description="Chain of the goal over the years; null for more than a goal"
    )
    goals: int = Field(ge=0, description="Goals that the year's plans set")
    reports: int = Field(ge=0, description="Reports that follow those plans up")
    pairs: int = Field(
        ge=0,
        description="Answers asked for, one for each goal and report; the next seven add up to it",
    )
    reported: int = Field(ge=0, description="Answers `reported`")
    merged: int = Field(ge=0, description="Answers `merged`")
    empty: int = Field(ge=0, description="Answers `empty`")
    mentioned: int = Field(ge=0, description="Answers `mentioned`")
    ambiguous: int = Field(ge=0, description="Answers `ambiguous`")
    missing: int = Field(ge=0, description="Answers `missing`")
    cannot_say: int = Field(ge=0, description="Answers `cannot_say`")
    share_covered: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="`reported` and `merged` as a share of the answers without `cannot_say`; null "
        "where there are none",
    )
    goals_covered: int = Field(
        ge=0, description="Goals that at least one of the year's reports has `reported` or `merged`"
    )
    commitments: int = Field(ge=0, description="Undertakings of those goals")
    commitments_reported: int = Field(
        ge=0, description="Undertakings that some report of the year tells of in full"
    )
    commitments_partly: int = Field(ge=0, description="Undertakings told of in part at best")
    commitments_never: int = Field(
        ge=0, description="Undertakings that none of the reports, all of them readable, tells of"
    )
    commitments_cannot_say: int = Field(
        ge=0, description="Undertakings not found, where a report has pages that were not read"
    )


class CommitmentHistoryRecord(Record):
    """An undertaking of a plan, with what all reports on it tell of it together."""

    commitment_id: str = Field(description="The undertaking")
    body_id: str = Field(description="Body whose plan it is")
    year: int = Field(description="Year of the plan")
    document_id: str = Field(description="The plan")
    page: int | None = Field(default=None, ge=1, description="1-based page of the plan")
    line: int | None = Field(default=None, ge=1, description="1-based line of a text file")
    goal_id: str | None = Field(default=None, description="Goal that it stands under")
    chain_id: str | None = Field(
        default=None, description="Chain of that goal over the years, as in `goal_chains`"
    )
    text: str = Field(description="The undertaking, verbatim")
    reports: int = Field(ge=0, description="Reports that follow the plan up")
    follow_up: FollowUp = Field(
        description="The best answer of them: `reported`, `partly`, `never` (none tells of it), "
        "`cannot_say` (not found, and pages could not be read), or `no_report`"
    )
    progress: Progress | None = Field(
        default=None, description="How far it has come by the last report that says so"
    )
    report_document_id: str | None = Field(
        default=None,
        description="Last report with that answer; its words stand in `commitment_coverage`",
    )


class GoalLifeRecord(Record):
    """How long a goal lived, from the first plan that sets it to the last."""

    chain_id: str = Field(description="Chain of the goal over the years, as in `goal_chains`")
    body_id: str = Field(description="Body that set it first")
    title_first: str = Field(description="Wording in its first plan")
    title_last: str = Field(description="Wording in its last plan")
    first_year: int = Field(description="Year of its first plan")
    last_year: int = Field(description="Year of its last plan")
    plans: int = Field(ge=1, description="Plans that set it")
    begins: GoalRelation = Field(
        description="Where it came from: `new`, `split` or `merged` of others, or `first_known`"
    )
    ends: GoalRelation = Field(
        description="What became of it: `dropped`, `merged` or `split` into others, `last_known` "
        "(its last plan is the last there is) or `cannot_say`"
    )
    is_whole: bool = Field(
        description="Its first and last years are known: neither end is that of the archive"
    )
    pairs: int = Field(ge=0, description="Answers on it, one for each year's plan and report")
    covered: int = Field(ge=0, description="Answers `reported` or `merged` among them")
    cannot_say: int = Field(ge=0, description="Answers `cannot_say` among them")
