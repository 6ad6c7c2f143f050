"""The history of an archive: bodies, versions, chains and lineage, from its tables alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from planparse.engine.history.decisions import decisions_in
from planparse.engine.history.over_time import over_time_records
from planparse.engine.history.records import HistoryRecords
from planparse.engine.history.series import series_records
from planparse.history.bodies import Bodies, recognise
from planparse.history.bodies.numbers import LOOKS_LIKE_ONE
from planparse.history.face import OPENING_SECTIONS, faces
from planparse.history.lineage import lineage
from planparse.history.lineage.plans import archives
from planparse.history.versions import versions
from planparse.model.records import (
    CommitmentRecord,
    DocumentRecord,
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
    opened = open_archive(archive)
    goals = records_in(opened, GoalRecord)
    decisions = decisions_in(archive, goals, given)
    documents = records_in(opened, DocumentRecord)
    bodies, in_versions = bodies_and_versions(opened, documents, goals)
    found = lineage(
        archives(
            in_versions,
            {document.document_id: document for document in documents},
            goals,
            records_in(opened, CommitmentRecord),
            records_in(opened, IndicatorRecord),
        ),
        load(LANGUAGES[0]).lineage,
        decisions,
    )
    tables: dict[str, Sequence[Record]] = {
        "bodies": bodies.records,
        "versions": in_versions,
        "goal_chains": found.chains,
        "goal_lineage": found.rows,
        "series": list(series_records(opened, documents, in_versions, found.chains)),
        **over_time_records(opened, bodies.records, in_versions, found.chains, found.rows),
    }
    return HistoryRecords(tables, tuple(found.unapplied), _unplaced(documents, in_versions))


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
