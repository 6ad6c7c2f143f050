"""Doubts about numbers that a document states and no column can hold exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planparse.model.raw import Doubt
from planparse.model.records.record import Measures, Record

UNFIT_NUMBER = "unfit_number"


def unfit_number_doubts(records: Iterable[Record]) -> Iterator[Doubt]:
    """One doubt for each record whose number was left out rather than rounded.

    Args:
        records: rows of any tables; those without measured numbers are passed over.
    """
    for record in records:
        if isinstance(record, Measures) and record.value_issue:
            yield Doubt(
                code=UNFIT_NUMBER,
                severity="medium",
                message="a number is kept as text only: it is "
                f"{record.value_issue.replace('_', ' ')} for an exact decimal column",
                page=getattr(record, "page", None),
            )
