"""Rows about what auditors decided on the machine's answers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from planparse.model.records.codes import AnswerStatus, Verdict
from planparse.model.records.record import Record

Subject = Literal["goal", "commitment"]


class DecisionRecord(Record):
    """One auditor's decision on one answer; each line of the log that is about this run."""

    subject_id: str = Field(description="`goal_id` or `commitment_id`")
    subject_kind: Subject = Field(description="`goal` or `commitment` (an undertaking)")
    report_document_id: str = Field(description="The follow-up report")
    ordinal: int = Field(ge=1, description="Order of the decisions on one answer, from 1")
    verdict: Verdict = Field(
        description="`confirm` the suggestion stands; `change` another status is right; `reject` "
        "the evidence does not hold; `open` looked at and left for later"
    )
    status: AnswerStatus | None = Field(
        default=None, description="The status that is right, with the verdict `change`"
    )
    machine_status: AnswerStatus = Field(description="What the machine had suggested")
    applies: bool = Field(
        description="It is the answer's `decided_status`: the latest, no `open`, on this evidence"
    )
    is_stale: bool = Field(description="The evidence has changed since; it has to be made again")
    reason: str | None = Field(default=None, description="Why, in the auditor's words")
    reviewer: str | None = Field(default=None, description="Who decided, as written")
    second_reviewer: str | None = Field(default=None, description="Who checked it, as written")
    decided_at: str | None = Field(default=None, description="When, as the auditor wrote it")
    subject: str = Field(description="Wording of the goal or undertaking")
