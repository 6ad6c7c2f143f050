"""What the overview keeps of the tables that pass by."""

from __future__ import annotations

from planparse.export.overview.page import MOST_BODIES, Overview
from planparse.model.records import BodyRecord, GoalChainRecord


def body(number: int, documents: int) -> BodyRecord:
    body_id = f"r/{number:02d}"
    return BodyRecord(
        body_id=body_id, authority_id="r", name=body_id, kind="board", document_count=documents
    )


def goal(body_id: str, chain: str, year: int) -> GoalChainRecord:
    return GoalChainRecord(
        goal_id=f"{chain}-{year}",
        chain_id=chain,
        body_id=body_id,
        document_id="a",
        year=year,
        ordinal=1,
        title="Mål",
        is_last=True,
    )


def test_rows_of_bodies_that_are_not_shown_are_counted_and_let_go() -> None:
    page = Overview()
    page.take([body(number, documents=number + 1) for number in range(MOST_BODIES + 2)])
    page.take([goal("r/00", "x", 2023), goal("r/00", "x", 2024), goal("r/31", "y", 2024)])
    assert [row.body_id for row in page.shown] == [f"r/{n:02d}" for n in range(2, MOST_BODIES + 2)]
    assert (page.goals, page.chains) == (3, 2)
    assert page.of(GoalChainRecord, "r/00") == []
    assert [row.chain_id for row in page.of(GoalChainRecord, "r/31")] == ["y"]
