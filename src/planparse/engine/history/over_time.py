"""How goals and undertakings of an archive fared over the years, from its last audit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from planparse.history.over_time import (
    Answers,
    GoalAnswer,
    Told,
    Undertaking,
    commitment_history,
    coverage_by_year,
    goal_lives,
)
from planparse.model.records import (
    BodyRecord,
    GoalChainRecord,
    GoalLineageRecord,
    Record,
    VersionRecord,
)
from planparse.store.archive.archive import Archive
from planparse.store.archive.columns import tuples


def over_time_records(
    archive: Archive,
    bodies: Iterable[BodyRecord],
    versions: Iterable[VersionRecord],
    chains: Iterable[GoalChainRecord],
    lineage: Iterable[GoalLineageRecord],
) -> Mapping[str, Sequence[Record]]:
    """The tables `goal_lives`, `coverage_by_year` and `commitment_history`.

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
    return {
        "goal_lives": list(goal_lives(answers, lineage)),
        "coverage_by_year": list(coverage_by_year(bodies, answers)),
        "commitment_history": list(commitment_history(answers)),
    }
