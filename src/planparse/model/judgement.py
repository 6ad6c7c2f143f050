"""What a report says of itself."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.place import Place
from planparse.model.records.codes import Assessment, AssessmentBasis


class Judgement(Frozen):
    """One judgement of a report on one of its goals, indicators or activities."""

    raw: str
    """As printed, a word or a symbol."""
    status: Assessment | None
    """On the common scale; None where the words or the symbol have no known meaning."""
    basis: AssessmentBasis
    section: int | None = None
    """Ordinal of the section that it stands in."""
    block: int | None = None
    """Index of its paragraph or table among the section's blocks; None beside a heading."""
    subjects: tuple[str, ...] = ()
    """What the row of a table or its form may be about, as printed, the nearest text first; empty
    in running text."""
    table: int | None = None
    """Ordinal of the table that it stands in."""
    row: int | None = None
    names_goal: bool = False
    """Its column's head or its sign's legend says that it is a goal that is judged."""
    sentence: str
    """The sentence or the cell, verbatim."""
    place: Place
    confidence: float = 1.0
    """Words and explained signs are sure; the usual meaning of a colour or a face is less so."""

    @property
    def subject(self) -> str | None:
        """The text that most likely names what is judged."""
        return next(iter(self.subjects), None)
