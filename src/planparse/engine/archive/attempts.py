"""What to try next when a document killed the process that read it, and when to give up.

A file is read as it is; then without each page that an attempt died on; after several of them, or
a death outside of pages, its text only, again without pages that even that died on; and last
without what comes after them. Each leaves a doubt, so that none ends as `ok`.
"""

from __future__ import annotations

from dataclasses import replace

from planparse.engine.archive.job import Course, Died, Job
from planparse.engine.passage import Stage
from planparse.model.limits import Limits
from planparse.model.raw import Doubt

MOST_SKIPPED = 8
"""Pages that are left out one by one. Each costs another reading of the pages before it; a document
with more of them is read for its text, which nearly always gets through."""
LAST_ATTEMPT = 2 * MOST_SKIPPED + 3
"""With all pages' text, and without the pages behind the last that was had."""
_LONGER = 2.0
"""Times the limit for the document, for the attempt that keeps the pages it had time for."""
_SAYS = {
    "page_timeout": "it took longer than the limit on a page",
    "doc_timeout": "it took longer than the limit",
    "oom": "it needs more memory than a reading process may take",
    "worker_crash": "it ended the process that read it",
}


def next_attempt(died: Died) -> Job | None:
    """The job to try after a death; None when the document must be given up."""
    job = died.job
    if job.sides:
        return _around_side(job, died)
    course = next_course(job.course, died, job.limits)
    if course is None:
        return None
    if course.last is not None and job.course.last is None and died.cause == "doc_timeout":
        longer = {"document_seconds": _LONGER * job.limits.document_seconds}
        return replace(job, course=course, limits=job.limits.model_copy(update=longer))
    return replace(job, course=course)


def next_course(course: Course, died: Died, limits: Limits) -> Course | None:
    """What the next attempt leaves out; None when nothing is left to try."""
    if course.attempt >= LAST_ATTEMPT:
        return None
    course = course._replace(attempt=course.attempt + 1, spent=course.spent + died.spent)
    if died.stage is not Stage.PAGE:
        return None if course.text_only else _text_only(course, died)
    if died.cause == "doc_timeout":
        return _up_to(course, died, max(1, died.page - 1)) if course.last is None else None
    has_time = course.spent < limits.document_seconds
    if len(course.skip) < MOST_SKIPPED and has_time and (course.text_only or died.page_count > 1):
        return _without_page(course, died)
    if not course.text_only:
        return _text_only(course, died)
    return _up_to(course, died, died.page - 1) if died.page > 1 and course.last is None else None


def _around_side(job: Job, died: Died) -> Job | None:
    """An audit around what it died on: pages, all but the text, or a whole report.

    Without its plan there is no audit.
    """
    if died.side >= len(job.sides):
        return None
    side = job.sides[died.side]
    course = next_course(side.course, died, job.limits)
    if course is not None:
        side = side._replace(course=course)
    elif died.side and not side.is_unread:
        side = side._replace(is_unread=True)
    else:
        return None
    return replace(job, sides=(*job.sides[: died.side], side, *job.sides[died.side + 1 :]))


def _without_page(course: Course, died: Died) -> Course:
    doubt = doubt_about(died, "it was left out")
    return course._replace(skip=course.skip | {died.page}, doubts=(*course.doubts, doubt))


def _up_to(course: Course, died: Died, last: int) -> Course:
    doubt = doubt_about(died, f"the pages after page {last} were left out")
    return course._replace(last=last, doubts=(*course.doubts, doubt))


def _text_only(course: Course, died: Died) -> Course:
    """Every page, but nothing that could fail on it."""
    doubt = doubt_about(died, "only its text was read, without tables")
    return course._replace(skip=frozenset(), last=None, text_only=True, doubts=(doubt,))


def doubt_about(died: Died, consequence: str) -> Doubt:
    """The row of `issues` about an attempt that ended in a death."""
    where = f"page {died.page}" if died.page else "the document"
    return Doubt(
        code=died.cause,
        severity="high",
        page=died.page or None,
        message=f"{where} could not be read: {died.detail or _SAYS[died.cause]}; {consequence}",
    )
