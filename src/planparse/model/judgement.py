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
    subject: str | None = None
    """What the row of a table is about, as printed; None in running text."""
    sentence: str
    """The sentence or the cell, verbatim."""
    place: Place
    confidence: float = 1.0
    """Words and explained signs are sure; the usual meaning of a colour is less so."""
