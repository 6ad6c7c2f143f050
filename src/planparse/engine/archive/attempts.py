"""What to try next when a document killed the process that read it, and when to give up.

A file gets at most four attempts: as it is; without the page that it died on; without any page
that no attempt got past; and its text only. Each leaves a doubt, so that none ends as `ok`.
"""

from __future__ import annotations

from dataclasses import replace

from planparse.engine.archive.job import Died, Job
from planparse.engine.passage import Stage
from planparse.model.raw import Doubt

LAST_ATTEMPT = 4
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
    if job.attempt >= LAST_ATTEMPT:
        return None
    if died.stage is Stage.PAGE and died.cause == "doc_timeout":
        return _within_time(job, died) if job.last is None else None
    if died.stage is Stage.PAGE and not job.text_only:
        return _around_page(job, died)
    if job.text_only:
        return _again(job, died, died.page - 1) if died.page > 1 and job.last is None else None
    return _text_only(job, died)


def _around_side(job: Job, died: Died) -> Job | None:
    """An audit around what it died on: a page, all but the text, or a whole report.

    Without its plan there is no audit.
    """
    if died.side >= len(job.sides):
        return None
    side = job.sides[died.side]
    if died.stage is Stage.PAGE and not side.skip and not side.text_only and died.page_count > 1:
        doubt = doubt_about(died, "it was left out")
        side = side._replace(skip=frozenset({died.page}), doubts=(*side.doubts, doubt))
    elif not side.text_only:
        doubt = doubt_about(died, "only its text was read, without tables")
        side = side._replace(skip=frozenset(), text_only=True, doubts=(doubt,))
    elif died.side and not side.is_unread:
        side = side._replace(is_unread=True)
    else:
        return None
    sides = (*job.sides[: died.side], side, *job.sides[died.side + 1 :])
    return replace(job, attempt=job.attempt + 1, sides=sides)


def _around_page(job: Job, died: Died) -> Job:
    """Without the page; with a second bad one, without all that no attempt got past."""
    if not job.skip and died.page_count > 1:
        doubt = doubt_about(died, "it was left out")
        return replace(
            job,
            attempt=job.attempt + 1,
            skip=frozenset({died.page}),
            doubts=(*job.doubts, doubt),
        )
    last = died.page - 1
    if last > len(job.skip):
        return _again(job, died, last)
    return _text_only(job, died)


def _again(job: Job, died: Died, last: int) -> Job:
    doubt = doubt_about(died, f"the pages after page {last} were left out")
    return replace(job, attempt=job.attempt + 1, last=last, doubts=(*job.doubts, doubt))


def _within_time(job: Job, died: Died) -> Job:
    """The pages that there was time for, with time for the steps after them."""
    limits = job.limits.model_copy(
        update={"document_seconds": _LONGER * job.limits.document_seconds}
    )
    return replace(_again(job, died, max(1, died.page - 1)), limits=limits)


def _text_only(job: Job, died: Died) -> Job:
    """Every page, but nothing that could fail on it."""
    return replace(
        job,
        attempt=job.attempt + 1,
        skip=frozenset(),
        last=None,
        text_only=True,
        doubts=(doubt_about(died, "only its text was read, without tables"),),
    )


def doubt_about(died: Died, consequence: str) -> Doubt:
    """The row of `issues` about an attempt that ended in a death."""
    where = f"page {died.page}" if died.page else "the document"
    return Doubt(
        code=died.cause,
        severity="high",
        page=died.page or None,
        message=f"{where} could not be read: {died.detail or _SAYS[died.cause]}; {consequence}",
    )
