"""What the overview is made of, taken out of the tables while these pass by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from planparse.export.edition.gap import Gap
from planparse.model.records import (
    BodyRecord,
    CoverageByYearRecord,
    GoalChainRecord,
    Record,
    SeriesRecord,
)

MOST_BODIES = 30
"""Bodies with the most documents are shown; a page of a thousand bodies is no overview."""

R = TypeVar("R", bound=Record)


class Overview:
    """The rows of the bodies that are shown, and counts of all; the other rows are not kept."""

    def __init__(self) -> None:
        self.edition = ""
        self.documents = 0
        self.gaps: Sequence[Gap] = ()
        self.bodies: list[BodyRecord] = []
        self.goals = 0
        self.series = 0
        self.drawn: list[SeriesRecord] = []
        """The series of the body that has the most."""
        self._chains: set[str] = set()
        self._most = 0
        self._rows: dict[str, list[Record]] = {}

    @property
    def chains(self) -> int:
        """How many chains the goals are in."""
        return len(self._chains)

    @property
    def shown(self) -> list[BodyRecord]:
        """The bodies on the page, by their ids."""
        most = sorted(self.bodies, key=lambda body: (-body.document_count, body.body_id))
        return sorted(most[:MOST_BODIES], key=lambda body: body.body_id)

    def of(self, model: type[R], body_id: str) -> list[R]:
        """The rows of a body that is shown."""
        return [row for row in self._rows.get(body_id, ()) if isinstance(row, model)]

    def take(self, records: Sequence[Record]) -> None:
        """Look at some rows of a table: those of `bodies` first, series one body at a time."""
        bodies = [row for row in records if isinstance(row, BodyRecord)]
        if bodies:
            self.bodies += bodies
            self._rows = {body.body_id: [] for body in self.shown}
        chains = [row for row in records if isinstance(row, GoalChainRecord)]
        self.goals += len(chains)
        self._chains.update(row.chain_id for row in chains)
        self._count([row for row in records if isinstance(row, SeriesRecord)])
        for row in records:
            if isinstance(row, GoalChainRecord | CoverageByYearRecord | SeriesRecord):
                self._rows.get(row.body_id, []).append(row)

    def _count(self, series: list[SeriesRecord]) -> None:
        count = len({row.series_id for row in series})
        self.series += count
        if count > self._most:
            self._most, self.drawn = count, series
