"""What is tried after a reading process died: bounded, and never the same thing twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from planparse.engine.archive.attempts import LAST_ATTEMPT, next_attempt
from planparse.engine.archive.job import Death, Died, Job, Side
from planparse.engine.passage import Stage
from planparse.model.limits import Limits

JOB = Job(
    path=Path("a.pdf"), name="a.pdf", key="/a.pdf", document_id="0" * 64, size=1, modified=1,
    limits=Limits(), parcel=Path("p"), beat=Path("b"),
)  # fmt: skip


def on_page(job: Job, page: int, count: int = 10, cause: Death = "worker_crash") -> Died:
    return Died(job, cause, "", Stage.PAGE, page, count)


def test_the_page_is_left_out_and_said() -> None:
    again = next_attempt(on_page(JOB, 4))

    assert again is not None
    assert (again.skip, again.last, again.text_only, again.attempt) == (
        frozenset({4}),
        None,
        False,
        2,
    )
    assert [(d.code, d.page, d.severity) for d in again.doubts] == [("worker_crash", 4, "high")]


def test_a_second_bad_page_keeps_what_an_attempt_got_past() -> None:
    second = next_attempt(on_page(replace(JOB, attempt=2, skip=frozenset({4})), 7))

    assert second is not None
    assert (second.skip, second.last) == (frozenset({4}), 6)


def test_a_document_of_one_bad_page_is_read_for_its_text() -> None:
    again = next_attempt(on_page(JOB, 1, count=1))

    assert again is not None
    assert again.text_only
    assert next_attempt(on_page(again, 1, count=1)) is None


def test_a_death_outside_of_pages_leads_to_text_only() -> None:
    again = next_attempt(Died(JOB, "doc_timeout", "", Stage.WHOLE, 0, 10))

    assert again is not None
    assert again.text_only
    assert next_attempt(replace(Died(again, "oom", ""), stage=Stage.WHOLE)) is None


def test_a_long_document_keeps_the_pages_there_was_time_for() -> None:
    again = next_attempt(on_page(JOB, 8, cause="doc_timeout"))

    assert again is not None
    assert again.last == 7
    assert again.limits.document_seconds == 2 * JOB.limits.document_seconds
    assert next_attempt(on_page(again, 6, cause="doc_timeout")) is None


def test_every_way_ends() -> None:
    for page in (0, 1, 3):
        for cause in ("page_timeout", "doc_timeout", "oom", "worker_crash"):
            job: Job | None = JOB
            attempts = 0
            while job is not None:
                attempts += 1
                stage = Stage.PAGE if page else Stage.OPENING
                job = next_attempt(Died(job, cause, "", stage, page, 5))
            assert attempts <= LAST_ATTEMPT


def test_an_audit_goes_around_a_page_then_a_report_and_never_its_plan() -> None:
    sides = tuple(Side(Path(name), name, "0" * 64) for name in ("plan", "report"))
    job = replace(JOB, sides=sides)
    states = []
    again: Job | None = job
    while again is not None:
        again = next_attempt(replace(on_page(again, 4), side=1))
        if again is not None:
            side = again.sides[1]
            states.append((side.skip, side.text_only, side.is_unread, len(side.doubts)))

    assert states == [
        (frozenset({4}), False, False, 1),
        (frozenset(), True, False, 1),
        (frozenset(), True, True, 1),
    ]
    text_only = replace(job, sides=(sides[0]._replace(text_only=True), sides[1]))
    assert next_attempt(on_page(text_only, 4)) is None
