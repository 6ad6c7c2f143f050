"""A document as the history of its body sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planparse.context import Context
from planparse.model.records.codes import DocumentKind


@dataclass(frozen=True, slots=True)
class Source:
    """Whose document it is, and of when."""

    document_id: str
    body_id: str
    kind: DocumentKind
    year: int
    start: date | None
    """First day of the period that a report is about; None where it is not known."""
    end: date | None
    path: str
    context: Context
    """Its language."""

    @property
    def order(self) -> tuple[int, bool, date, str]:
        """Documents of a body in the order in which they speak: a year's plan, then its reports.

        A report without a period comes after those of a part of the year.
        """
        return self.year, self.kind != "plan", self.end or date.max, self.path

    @property
    def is_interim(self) -> bool:
        """It reports on a part of its year."""
        return self.kind != "plan" and self.end is not None and self.end < date(self.year, 12, 31)
