"""What an auditor decided about a machine's answer, beside that answer and never in its place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from planparse.model.frozen import Frozen
from planparse.model.records import CommitmentCoverageRecord, CoverageRecord
from planparse.model.records.codes import Verdict

EVIDENCE_DIGITS = 16
"""Hex digits of the hash that is kept: it tells changes apart and guards against nobody."""

Answer = CoverageRecord | CommitmentCoverageRecord


class Decision(Frozen):
    """One decision about one goal or undertaking in one report; one line of the log."""

    subject_id: str
    """`goal_id` or `commitment_id`."""
    report_document_id: str
    verdict: Verdict
    status: str | None = None
    """The status that is right, with the verdict `change`."""
    reason: str | None = None
    reviewer: str | None = None
    decided_at: str | None = None
    """Day as the auditor wrote it, `2025-11-03` where it was a date."""
    second_reviewer: str | None = None
    machine_status: str
    """What the machine had suggested."""
    evidence: str
    """Hash of the evidence that the auditor saw (see `evidence_hash`)."""
    subject: str
    """Wording of the goal or undertaking, to find it again when the plan's file has changed."""
    report: str
    """Title of the report, its file name without one; to find it when its content changed."""


class Settled(Frozen):
    """A decision as it applies to this run's answer."""

    decision: Decision
    is_stale: bool = False
    """The evidence has changed since; the decision is shown, and has to be made again."""
    others: tuple[Settled, ...] = ()
    """The other decisions on the same answer, in the order in which they were made."""

    @property
    def status(self) -> str | None:
        """The answer's status by the auditor; None where it was left open or is stale.

        Evidence that does not hold leaves `cannot_say`: nothing is reported by it, and nobody
        said that there is no other.
        """
        verdict = self.decision.verdict
        if self.is_stale or verdict == "open":
            return None
        if verdict == "change":
            return self.decision.status
        return self.decision.machine_status if verdict == "confirm" else "cannot_say"

    @property
    def against(self) -> tuple[Decision, ...]:
        """What other reviewers decided last, where that was something else."""
        last = {one.decision.reviewer: one.decision for one in self.others}
        own = self.decision
        return tuple(
            one
            for one in last.values()
            if one.reviewer != own.reviewer
            and (one.verdict, one.status) != (own.verdict, own.status)
        )


Key = tuple[str, str]
"""(`goal_id` or `commitment_id`, `report_document_id`)."""

Decisions = Mapping[Key, Settled]


def key_of(answer: Answer) -> Key:
    """What a decision about an answer is filed under."""
    if isinstance(answer, CoverageRecord):
        return answer.goal_id, answer.report_document_id
    return answer.commitment_id, answer.report_document_id


def evidence_hash(answer: Answer) -> str:
    """Hash of all that an auditor judges: document, status, words and what the report says.

    Scores are left out: a better score for the same words asks for no second look.
    """
    own = (
        (answer.self_assessment, answer.self_assessment_status)
        if isinstance(answer, CoverageRecord)
        else (answer.progress,)
    )
    seen = [*key_of(answer), answer.status, answer.quote, answer.page, answer.line, *own]
    text = json.dumps(seen, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:EVIDENCE_DIGITS]
