"""Rows about many years: bodies, versions of documents, and goals followed from plan to plan."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from planparse.model.records.codes import (
    BodyKind,
    DocumentKind,
    DocumentVersion,
    GoalRelation,
    PeriodKind,
)
from planparse.model.records.linking import LinkFeature
from planparse.model.records.record import Record


class BodyRecord(Record):
    """A public body, under one name for all the ways in which documents write it."""

    body_id: str = Field(
        description="`region-björkdal/samhällsnämnden`: the authority, and the body within it"
    )
    authority_id: str = Field(
        description="Region, municipality or agency that it belongs to: the first part of its id"
    )
    name: str = Field(description="Its name, as most of its documents write it")
    authority: str | None = Field(
        default=None, description="Name of its authority; null where no document tells"
    )
    kind: BodyKind = Field(
        description="`municipality`, `region`, `board` (a board or committee within an "
        "authority) or `other`"
    )
    code: str | None = Field(
        default=None,
        description="Statistical code of its municipality (four digits) or region (two); null "
        "where the authority is none of them",
    )
    organisation_number: str | None = Field(
        default=None,
        description="Organisation number with a right check digit that its documents print, "
        "`232100-0016`; null where none does, or where they print several",
    )
    names: tuple[str, ...] = Field(
        default=(), description="Every way in which its documents write it, in order"
    )
    first_year: int | None = Field(default=None, description="Year of its first document")
    last_year: int | None = Field(default=None, description="Year of its last document")
    document_count: int = Field(ge=1, description="Plans and reports of it, each copy once")


class VersionRecord(Record):
    """A plan or report as one of the versions of the same document."""

    document_id: str = Field(description="The document")
    path: str = Field(description="Its path, as in `documents`")
    body_id: str = Field(description="Body that it is from")
    kind: DocumentKind = Field(description="`plan`, `follow_up` or `other`")
    year: int | None = Field(default=None, description="Year that it plans or reports on")
    period: str | None = Field(
        default=None,
        description="What it covers, in a form that sorts by time: `2025`, `2025-T1` (first four "
        "months), `2025-T2` (eight), `2025-H1`, `2025-Q3`, `2025-M02`; null without a year",
    )
    period_kind: PeriodKind = Field(
        description="`year`, `tertial`, `half_year`, `quarter`, `month`, or `unknown`: a report "
        "that does not say which part of the year it is about"
    )
    period_start: date | None = Field(default=None, description="First day that it covers")
    period_end: date | None = Field(default=None, description="Last day that it covers")
    version: DocumentVersion | None = Field(
        default=None, description="`draft` or `adopted` by its own words; null where it says none"
    )
    version_raw: str | None = Field(default=None, description="Those words, as printed")
    decided_on: date | None = Field(
        default=None, description="Day of the decision or version that it names on its cover"
    )
    is_current: bool = Field(
        description="No other document of the archive takes its place; history is made of these"
    )
    superseded_by: str | None = Field(
        default=None, description="`document_id` of the version that takes its place"
    )
    reason: str = Field(description="Why it is current or not, in one sentence")


class GoalChainRecord(Record):
    """A goal of a plan in force, with the chain of years that it belongs to."""

    goal_id: str = Field(description="The goal, in the plan of one year")
    chain_id: str = Field(
        description="`goal_id` of the chain's first goal: the same in every year. A split goal's "
        "chain goes on with the part that agrees best, and so does a merged one's"
    )
    body_id: str = Field(description="Body whose plan it is")
    document_id: str = Field(description="The plan")
    year: int = Field(description="Year of the plan")
    ordinal: int = Field(ge=1, description="1-based position in the plan")
    title: str = Field(description="Wording in that year")
    focus_area: str | None = Field(default=None, description="Focus area, as printed that year")
    is_last: bool = Field(
        description="The chain has no goal in a later plan: it ended here, or this is its last "
        "plan so far"
    )


class GoalLineageRecord(Record):
    """What became of a goal in a later plan, or where a goal came from; every goal has both."""

    lineage_id: str = Field(
        description="`<goal_id>-<successor_goal_id>`; the side that is not there is left out"
    )
    goal_id: str | None = Field(
        default=None, description="Goal of the earlier plan; null for `new` and `first_known`"
    )
    successor_goal_id: str | None = Field(
        default=None,
        description="Goal of the later plan; null for `dropped`, `last_known` and `cannot_say`",
    )
    relation: GoalRelation = Field(
        description="`same` wording; `renamed`; `moved` to another body, renamed or not; `split` "
        "one of several that it became; `merged` one of several that became one; `resumed` after "
        "a plan without it; `dropped` in no later plan; `new` in no earlier plan; `first_known` in "
        "the first plan there is, `last_known` in the last; `cannot_say` not found, and the next "
        "plan could not be read whole"
    )
    score: float | None = Field(
        default=None,
        description="How often links with such evidence are right; null where nothing is linked",
    )
    level: str | None = Field(
        default=None, description="Named level of agreement of the two wordings"
    )
    features: tuple[LinkFeature, ...] = Field(
        default=(), description="The comparisons that the score is made of"
    )
    runner_up_goal_id: str | None = Field(
        default=None,
        description="Next best goal: of the later plans for a goal, of the earlier ones for `new`",
    )
    runner_up_score: float | None = Field(default=None, description="Score of that goal")
    body_id: str = Field(description="Body of the goal; of the successor where there is no goal")
    successor_body_id: str | None = Field(default=None, description="Body of the successor")
    year: int | None = Field(default=None, description="Year of the goal's plan")
    successor_year: int | None = Field(default=None, description="Year of the successor's plan")
    decided_by: str = Field(description="`rule`, or the name of the person who decided")
    is_stale: bool = Field(
        description="A person decided, and a wording has changed since: to be decided again"
    )
    reason: str = Field(description="Why the relation is what it is, in one sentence")
