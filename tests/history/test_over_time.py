"""Coverage counted over the years; silence and what cannot be said stay what they are."""

from __future__ import annotations

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
from planparse.model.records import BodyRecord, GoalChainRecord, VersionRecord

BODY = BodyRecord(body_id="r/n", authority_id="r", name="Nämnden", kind="board", document_count=4)


def version(document_id: str, year: int, **more: object) -> VersionRecord:
    given = {
        "document_id": document_id,
        "path": f"{document_id}.pdf",
        "body_id": "r/n",
        "kind": "follow_up",
        "year": year,
        "period": f"{year}",
        "period_kind": "year",
        "is_current": True,
        "reason": "the only one",
    }
    return VersionRecord.model_validate({**given, **more})


def goal(goal_id: str, year: int, chain: str, area: str | None = "Resor") -> GoalChainRecord:
    return GoalChainRecord(
        goal_id=goal_id,
        chain_id=chain,
        body_id="r/n",
        document_id=goal_id.partition("/")[0],
        year=year,
        ordinal=1,
        title=f"Mål {goal_id}",
        focus_area=area,
        is_last=True,
    )


VERSIONS = [
    version("p23", 2023, kind="plan"),
    version("t1", 2023, period="2023-T1"),
    version("y23", 2023),
    version("old", 2023, is_current=False),
    version("p24", 2024, kind="plan"),
]
CHAINS = [goal("p23/g1", 2023, "p23/g1"), goal("p23/g2", 2023, "p23/g2", None)]
CHAINS += [goal("p24/g1", 2024, "p23/g1")]
ANSWERS = Answers.of(
    VERSIONS,
    CHAINS,
    [
        GoalAnswer("p23", "t1", "p23/g1", "missing"),
        GoalAnswer("p23", "y23", "p23/g1", "reported"),
        GoalAnswer("p23", "old", "p23/g1", "reported"),
        GoalAnswer("p23", "t1", "p23/g2", "cannot_say"),
        GoalAnswer("p23", "y23", "p23/g2", "mentioned"),
    ],
    [
        Undertaking("p23/c1", "p23", "p23/g1", 2, None, "bygga"),
        Undertaking("p23/c2", "p23", "p23/g2", 2, None, "mäta"),
        Undertaking("p23/c3", "p23", None, 3, None, "fråga"),
        Undertaking("p24/c1", "p24", "p24/g1", 2, None, "bygga mer"),
    ],
    [
        Told("p23/c1", "y23", "not_reported", None),
        Told("p23/c1", "t1", "partly", "paused"),
        Told("p23/c1", "old", "reported", "done"),
        Told("p23/c2", "t1", "cannot_say", None),
        Told("p23/c2", "y23", "not_reported", None),
        Told("p23/c3", "t1", "not_reported", None),
        Told("p23/c3", "y23", "not_reported", None),
    ],
)


def test_coverage_is_counted_by_body_area_and_goal() -> None:
    rows = {(row.year, row.scope, row.subject): row for row in coverage_by_year([BODY], ANSWERS)}
    body = rows[2023, "body", "r/n"]
    assert (body.name, body.goals, body.reports, body.pairs) == ("Nämnden", 2, 2, 4)
    assert (body.reported, body.mentioned, body.missing, body.cannot_say) == (1, 1, 1, 1)
    assert body.share_covered == round(1 / 3, 4)
    assert body.goals_covered == 1
    assert (body.commitments, body.commitments_partly, body.commitments_cannot_say) == (2, 1, 1)
    assert rows[2023, "focus_area", "Resor"].pairs == 2
    assert rows[2023, "goal", "p23/g2"].share_covered == 0
    assert rows[2023, "goal", "p23/g1"].chain_id == "p23/g1"


def test_a_year_without_a_report_is_a_row_without_a_share() -> None:
    rows = [row for row in coverage_by_year([BODY], ANSWERS) if row.year == 2024]
    assert [(row.scope, row.goals, row.pairs, row.share_covered) for row in rows] == [
        ("body", 1, 0, None),
        ("focus_area", 1, 0, None),
        ("goal", 1, 0, None),
    ]


def test_an_undertaking_was_never_followed_up_only_where_all_reports_were_read() -> None:
    rows = {row.commitment_id: row for row in commitment_history(ANSWERS)}
    assert {key: row.follow_up for key, row in rows.items()} == {
        "p23/c1": "partly",
        "p23/c2": "cannot_say",
        "p23/c3": "never",
        "p24/c1": "no_report",
    }
    assert (rows["p23/c1"].report_document_id, rows["p23/c1"].progress) == ("t1", "paused")
    assert rows["p23/c1"].reports == 2
    assert rows["p24/c1"].chain_id == "p23/g1"


def test_lives_say_which_ends_are_the_archives() -> None:
    lineage = [
        Turn(None, "p23/g1", "first_known", None),
        Turn("p23/g1", "p24/g1", "renamed", None),
        Turn("p24/g1", None, "last_known", None),
        Turn(None, "p23/g2", "new", None),
        Turn("p23/g2", None, "dropped", None),
    ]
    first, second = goal_lives(ANSWERS, lineage)
    assert (first.first_year, first.last_year, first.plans) == (2023, 2024, 2)
    assert (first.begins, first.ends, first.is_whole) == ("first_known", "last_known", False)
    assert (first.pairs, first.covered, first.cannot_say) == (2, 1, 0)
    assert (second.begins, second.ends, second.is_whole) == ("new", "dropped", True)
