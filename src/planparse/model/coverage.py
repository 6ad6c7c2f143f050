"""What a report says of a goal, as decided."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.place import Place
from planparse.model.records.codes import CommitmentStatus, CoverageStatus, EvidenceUnit, Progress


class Quote(Frozen):
    """Words of a document with their place, verbatim."""

    text: str
    place: Place


class Answer(Frozen):
    """Coverage of one goal by one report."""

    goal: int
    """Ordinal of the goal in the plan."""
    status: CoverageStatus
    evidence: EvidenceUnit | None = None
    sections: tuple[int, ...] = ()
    """Ordinals of the report's sections, the best first."""
    table: int | None = None
    """Ordinal of the report's table whose row or form tells of the goal."""
    row: int | None = None
    score: float | None = None
    level: str | None = None
    quote: Quote | None = None
    runner_up: int | None = None
    runner_up_score: float | None = None
    rule: str
    """Name of the rule that decided."""
    reason: str
    """Why the status is what it is, in one sentence."""


class CommitmentAnswer(Frozen):
    """What one report says of one undertaking."""

    commitment: int
    """Ordinal of the undertaking in the plan."""
    goal: int | None = None
    status: CommitmentStatus
    progress: Progress | None = None
    quote: Quote | None = None
    section: int | None = None
    """Ordinal of the report's section that the quote stands in."""
    score: float | None = None
    """Share of the undertaking's information that the quoted words hold, in [0, 1]."""
    rule: str
    reason: str
    """Why the status is what it is, in one sentence."""
