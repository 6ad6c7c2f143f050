"""What a report says of a goal, as decided."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.place import Place
from planparse.model.records.codes import CoverageStatus


class Quote(Frozen):
    """Words of a document with their place, verbatim."""

    text: str
    place: Place


class Answer(Frozen):
    """Coverage of one goal by one report."""

    goal: int
    """Ordinal of the goal in the plan."""
    status: CoverageStatus
    sections: tuple[int, ...] = ()
    """Ordinals of the report's sections, the best first."""
    score: float | None = None
    level: str | None = None
    quote: Quote | None = None
    runner_up: int | None = None
    runner_up_score: float | None = None
    rule: str
    """Name of the rule that decided."""
    reason: str
    """Why the status is what it is, in one sentence."""
