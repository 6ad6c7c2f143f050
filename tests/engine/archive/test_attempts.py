"""What is tried after a reading process died: bounded, and never the same thing twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from planparse.engine.archive.attempts import LAST_ATTEMPT, MOST_SKIPPED, next_attempt
from planparse.engine.archive.job import Course, Death, Died, Job, Side
from planparse.engine.passage import Stage
from planparse.model.limits import Limits

JOB = Job(
    path=Path("a.pdf"), name="a.pdf", key="/a.pdf", document_id="0" * 64, size=1, modified=1,
    limits=Limits(), parcel=Path("p"), beat=Path("b"),
)  # fmt: skip


def on_page(job: Job, page: int, count: int = 10, cause: Death = "worker_crash") -> Died:
    return Died(job, cause, "", Stage.PAGE, page, count)


def after(job: Job, *pages: int, cause: Death = "page_timeout", count: int = 20) -> Job:
    """The attempt after deaths on these pages."""
    for page in pages:
        again = next_attempt(on_page(job, page, count, cause))
        assert again is not None
        job = again
    return job


def test_the_page_is_left_out_and_said() -> None:
    course = after(JOB, 4, cause="worker_crash").course

    assert (course.skip, course.last, course.text_only) == (frozenset({4}), None, False)
    assert [(d.code, d.page, d.severity) for d in course.doubts] == [("worker_crash", 4, "high")]


def test_more_bad_pages_are_left_out_one_by_one_and_those_behind_them_kept() -> None:
    course = after(JOB, 3, 7, 8).course

    assert (course.skip, course.last, course.text_only) == (frozenset({3, 7, 8}), None, False)
    assert [doubt.page for doubt in course.doubts] == [3, 7, 8]


def test_a_document_of_many_bad_pages_is_read_for_its_text() -> None:
    bad = range(2, 3 + MOST_SKIPPED)
    course = after(JOB, *bad).course

    assert (course.skip, course.last, course.text_only) == (frozenset(), None, True)


def test_a_document_that_took_all_its_time_is_read_for_its_text() -> None:
    died = replace(on_page(JOB, 3), spent=JOB.limits.document_seconds)
    again = next_attempt(died)

    assert again is not None
    assert again.course.text_only


def test_a_document_of_one_bad_page_is_read_for_its_text_and_then_stays_unread() -> None:
    text = after(JOB, 1, count=1)
    unread = after(text, 1, count=1)

    assert (text.course.text_only, text.course.skip) == (True, frozenset())
    assert (unread.course.text_only, unread.course.skip) == (True, frozenset({1}))


def test_a_death_outside_of_pages_leads_to_text_only() -> None:
    again = next_attempt(Died(JOB, "doc_timeout", "", Stage.WHOLE, 0, 10))

    assert again is not None
    assert again.course.text_only
    assert next_attempt(replace(Died(again, "oom", ""), stage=Stage.WHOLE)) is None


def test_a_long_document_keeps_the_pages_there_was_time_for() -> None:
    again = next_attempt(on_page(JOB, 8, cause="doc_timeout"))

    assert again is not None
    assert again.course.last == 7
    assert again.limits.document_seconds == 2 * JOB.limits.document_seconds
    assert next_attempt(on_page(again, 6, cause="doc_timeout")) is None


def test_every_way_ends() -> None:
    for first in (0, 1, 3):
        for cause in ("page_timeout", "doc_timeout", "oom", "worker_crash"):
            job: Job | None = JOB
            attempts = 0
            while job is not None:
                attempts += 1
                page = first and first + attempts
                stage = Stage.PAGE if page else Stage.OPENING
                job = next_attempt(Died(job, cause, "", stage, page, 500))
            assert attempts <= LAST_ATTEMPT


def test_an_audit_goes_around_pages_then_a_report_and_never_its_plan() -> None:
    sides = tuple(Side(Path(name), name, "0" * 64) for name in ("plan", "report"))
    job = replace(JOB, sides=sides)
    again = next_attempt(replace(on_page(job, 4), side=1))

    assert again is not None
    assert again.sides[0] == sides[0]
    assert again.sides[1].course.skip == frozenset({4})
    spent = Course(attempt=LAST_ATTEMPT, text_only=True)
    worn = replace(job, sides=tuple(side._replace(course=spent) for side in sides))
    without = next_attempt(replace(on_page(worn, 4), side=1))
    assert without is not None
    assert without.sides[1].is_unread
    assert next_attempt(on_page(worn, 4)) is None
