"""The history of the sample's four years against the answers beside it."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import Any

from tests.history.samples import archive, expected, found

import planparse
from planparse.model.records import (
    BodyRecord,
    GoalChainRecord,
    GoalLineageRecord,
    GoalRecord,
    Record,
    VersionRecord,
    table_of,
)


def rows_of(model: type[Record]) -> list[Any]:
    return list(found().tables[table_of(model)])


def stem(path: str) -> str:
    return PurePosixPath(path).stem


def titles() -> dict[str | None, str]:
    goals = planparse.open(archive()).of(GoalRecord)
    return {None: "", **{goal.goal_id: goal.title for goal in goals}}


def test_lineage() -> None:
    names = titles()
    got = Counter(
        (
            row.relation,
            row.year,
            names[row.goal_id],
            row.successor_year,
            names[row.successor_goal_id],
        )
        for row in rows_of(GoalLineageRecord)
    )
    wanted = Counter(
        (
            row["relation"],
            row["year"],
            row["goal"] or "",
            row["successor_year"],
            row["successor"] or "",
        )
        for row in expected()["lineage"]
    )
    assert got - wanted == wanted - got == Counter()


def test_every_goal_has_a_beginning_and_an_end_or_goes_on() -> None:
    rows = rows_of(GoalLineageRecord)
    in_plans = {row.goal_id for row in rows_of(GoalChainRecord)}
    assert {row.goal_id for row in rows if row.goal_id} == in_plans
    assert {row.successor_goal_id for row in rows if row.successor_goal_id} == in_plans


def test_a_chain_has_the_years_and_wordings_of_one_goal() -> None:
    """Where a goal was split or went into another, the chain goes on with one of the parts."""
    chains: dict[str, list[Any]] = {}
    for row in rows_of(GoalChainRecord):
        chains.setdefault(row.chain_id, []).append(row)
    got = [
        (sorted(row.year for row in rows), {row.title for row in rows}) for rows in chains.values()
    ]
    parts = {row["goal"] for row in expected()["lineage"] if row["relation"] in ("split", "merged")}
    parts |= {
        row["successor"] for row in expected()["lineage"] if row["relation"] in ("split", "merged")
    }
    for chain in expected()["chains"]:
        if not parts & set(chain["titles"]):
            assert (chain["years"], set(chain["titles"])) in got, chain
    assert len(chains) < len(expected()["chains"]), "a split and a merger join chains"


def test_bodies() -> None:
    got = [
        {
            "name": row.name,
            "authority": row.authority,
            "organisation_number": row.organisation_number,
            "first_year": row.first_year,
            "last_year": row.last_year,
        }
        for row in rows_of(BodyRecord)
    ]
    assert got == expected()["bodies"]


def test_versions() -> None:
    rows = rows_of(VersionRecord)
    names = {row.document_id: stem(row.path) for row in rows}
    bodies = {row.body_id: row.name for row in rows_of(BodyRecord)}
    got = [
        {
            "file": stem(row.path),
            "body": bodies[row.body_id],
            "kind": row.kind,
            "period": row.period,
            "version": row.version,
            "is_current": row.is_current,
            "superseded_by": names.get(row.superseded_by),
        }
        for row in rows
    ]
    key = "file"
    assert sorted(got, key=lambda row: row[key]) == sorted(
        expected()["versions"], key=lambda row: row[key]
    )


def test_a_link_says_what_it_rests_on() -> None:
    for row in rows_of(GoalLineageRecord):
        assert row.decided_by == "rule"
        assert row.reason
        if row.goal_id and row.successor_goal_id:
            assert row.score is not None
            assert {"title", "text", "gap", "body"} <= {one.name for one in row.features}
