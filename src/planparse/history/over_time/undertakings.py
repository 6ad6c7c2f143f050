"""Each undertaking with what all reports on its plan tell of it together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.history.over_time.answers import Answers, Told
from planparse.model.records import CommitmentHistoryRecord
from planparse.model.records.codes import CommitmentStatus, FollowUp

BEST: tuple[CommitmentStatus, ...] = ("reported", "partly", "cannot_say", "not_reported")
"""One report that tells of an undertaking is enough; one that could not be read forbids `never`."""
MEANS: dict[CommitmentStatus, FollowUp] = {
    "reported": "reported",
    "partly": "partly",
    "cannot_say": "cannot_say",
    "not_reported": "never",
}


def commitment_history(answers: Answers) -> Iterator[CommitmentHistoryRecord]:
    """One row for each undertaking of a plan in force."""
    for one in answers.undertakings:
        plan = answers.plans[one.document_id]
        assert plan.year is not None
        told = answers.by_commitment[one.commitment_id]
        status = best(told)
        chain = answers.chains.get(one.goal_id or "")
        last = next((each for each in reversed(told) if each.status == status), None)
        yield CommitmentHistoryRecord(
            commitment_id=one.commitment_id,
            body_id=plan.body_id,
            year=plan.year,
            document_id=one.document_id,
            page=one.page,
            line=one.line,
            goal_id=one.goal_id,
            chain_id=chain.chain_id if chain else None,
            text=one.text,
            reports=len(told),
            follow_up=MEANS[status] if status else "no_report",
            progress=next((each.progress for each in reversed(told) if each.progress), None),
            report_document_id=last.report_document_id if last else None,
        )


def best(told: Sequence[Told]) -> CommitmentStatus | None:
    """The best of several reports' answers; None without a report."""
    statuses = {each.status for each in told}
    return next((status for status in BEST if status in statuses), None)
