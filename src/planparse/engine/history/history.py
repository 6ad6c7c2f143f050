"""The history of an archive: bodies, versions, chains and lineage, from its tables alone.

The records of ten thousand documents take more than a gigabyte, so they are made for one
authority or body at a time, and who writes them need not hold them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from planparse.engine.history.decisions import decisions_in
from planparse.engine.history.over_time import over_time_records
from planparse.engine.history.records import HistoryRecords
from planparse.engine.history.series import series_records
from planparse.history.bodies import Bodies, recognise
from planparse.history.bodies.numbers import LOOKS_LIKE_ONE
from planparse.history.face import OPENING_SECTIONS, faces
from planparse.history.lineage import lineage
from planparse.history.lineage.decided import unapplied
from planparse.history.lineage.plans import archives
from planparse.history.over_time import Turn
from planparse.history.versions import versions
from planparse.model.lineage import LineageDecision
from planparse.model.records import (
    HISTORY_TABLES,
    BodyRecord,
    CommitmentRecord,
    DocumentRecord,
    GoalChainRecord,
    GoalLineageRecord,
    GoalRecord,
    IndicatorRecord,
    Record,
    VersionRecord,
)
from planparse.profiles.profile import LANGUAGES, load
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.merge import records_in
from planparse.store.archive.openings import opening_sections
from planparse.text.fold import fold


def history_records(archive: Path, given: Path | None = None) -> HistoryRecords:
    """All tables of history; no document is opened.

    Args:
        archive: folder of the archive.
        given: a CSV file with decisions about goals; what is new in it is kept in the archive.

    Raises:
        InputError: `given` is no such file.
        StoreError: the archive cannot be read, or the decisions not be kept.
    """
    history = History(archive, given)
    tables: dict[str, list[Record]] = {table: [] for table in HISTORY_TABLES}
    for table, records in history.parts():
        tables[table] += records
    return HistoryRecords(tables, tuple(history.unapplied), history.unplaced)


class History:
    """The history of an archive while it is made.

    Args:
        archive: folder of the archive.
        given: a CSV file with decisions about goals; what is new in it is kept in the archive.

    Raises:
        InputError: `given` is no such file.
        StoreError: the archive cannot be read, or the decisions not be kept.
    """

    def __init__(self, archive: Path, given: Path | None = None) -> None:
        self._archive = open_archive(archive)
        goals = [goal for goal in records_in(self._archive, GoalRecord) if goal.audited]
        self._decisions = decisions_in(archive, goals, given)
        self._applied: set[LineageDecision] = set()
        self.documents = records_in(self._archive, DocumentRecord)
        self._bodies, self.versions = bodies_and_versions(self._archive, self.documents, goals)
        self._plans = archives(
            self.versions,
            {document.document_id: document for document in self.documents},
            goals,
            records_in(self._archive, CommitmentRecord),
            records_in(self._archive, IndicatorRecord),
        )

    @property
    def bodies(self) -> tuple[BodyRecord, ...]:
        """The public bodies, by their ids."""
        return self._bodies.records

    @property
    def unplaced(self) -> tuple[DocumentRecord, ...]:
        """Plans that take no part, since their year is not known."""
        return _unplaced(self.documents, self.versions)

    @property
    def unapplied(self) -> list[LineageDecision]:
        """Decisions about goals that no plan in force has any more; known after all parts."""
        return unapplied(self._decisions, self._applied)

    def parts(self) -> Iterator[tuple[str, Sequence[Record]]]:
        """Rows of a table, part by part; to be run through once.

        Raises:
            StoreError: the archive cannot be read.
        """
        yield "bodies", self.bodies
        yield "versions", self.versions
        chains: list[GoalChainRecord] = []
        turns: list[Turn] = []
        for found in lineage(self._plans, load(LANGUAGES[0]).lineage, self._decisions):
            self._applied |= found.applied
            chains += found.chains
            turns += map(_turn, found.rows)
            yield "goal_chains", found.chains
            yield "goal_lineage", found.rows
        yield from over_time_records(self._archive, self.bodies, self.versions, chains, turns)
        for series in series_records(self._archive, self.documents, self.versions, chains):
            yield "series", series


def _turn(row: GoalLineageRecord) -> Turn:
    return Turn(row.goal_id, row.successor_goal_id, row.relation, row.score)


def bodies_and_versions(
    archive: Archive, documents: Sequence[DocumentRecord], goals: Iterable[GoalRecord]
) -> tuple[Bodies, list[VersionRecord]]:
    """Whose each document is, and which documents are versions of one another.

    Raises:
        StoreError: the archive cannot be read.
    """
    sections = opening_sections(archive, OPENING_SECTIONS, LOOKS_LIKE_ONE)
    shown = faces(documents, sections)
    bodies = recognise(shown)
    return bodies, versions(shown, bodies.of_document, _wordings(goals))


def _wordings(goals: Iterable[GoalRecord]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for goal in goals:
        found[goal.document_id].add(fold(goal.title))
    return {document_id: frozenset(titles) for document_id, titles in found.items()}


def _unplaced(
    documents: Iterable[DocumentRecord], found: Iterable[VersionRecord]
) -> tuple[DocumentRecord, ...]:
    lost = {row.document_id for row in found if row.kind == "plan" and row.year is None}
    return tuple(document for document in documents if document.document_id in lost)
