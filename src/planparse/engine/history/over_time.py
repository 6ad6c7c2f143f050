"""How goals and undertakings of an archive fared over the years, from its last audit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from planparse.history.over_time import (
    Answers,
    GoalAnswer,
    Told,
    Turn,
    Undertaking,
    commitment_history,
    coverage_by_year,
    goal_lives,
)
from planparse.model.records import (
    BodyRecord,
    GoalChainRecord,
    Record,
    VersionRecord,
)
from planparse.store.archive.archive import Archive
from planparse.store.archive.columns import tuples

RECORDS_AT_ONCE = 5_000
"""Records of a table in memory; the whole of it would be a hundred megabytes."""


def over_time_records(
    archive: Archive,
    bodies: Iterable[BodyRecord],
    versions: Iterable[VersionRecord],
    chains: Iterable[GoalChainRecord],
    lineage: Iterable[Turn],
) -> Iterator[tuple[str, list[Record]]]:
    """The tables `goal_lives`, `coverage_by_year` and `commitment_history`, some rows at a time.

    Without an audit of the documents as they are, nothing is told of coverage: goals and years
    have their rows, with no answers in them.

    Raises:
        StoreError: the archive cannot be read.
    """
    answers = Answers.of(
        versions,
        chains,
        tuples(archive, "coverage", GoalAnswer),
        tuples(archive, "commitments", Undertaking),
        tuples(archive, "commitment_coverage", Told),
    )
    yield from _in_parts("goal_lives", goal_lives(answers, lineage))
    yield from _in_parts("coverage_by_year", coverage_by_year(bodies, answers))
    yield from _in_parts("commitment_history", commitment_history(answers))


def _in_parts(table: str, records: Iterator[Record]) -> Iterator[tuple[str, list[Record]]]:
    while part := list(islice(records, RECORDS_AT_ONCE)):
        yield table, part
