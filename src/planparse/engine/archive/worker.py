"""Inside the reading process: bounds on itself, one document at a time, records to a file."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import get_args

from planparse.engine.archive.beat import Beat
from planparse.engine.archive.footprint import Footprint
from planparse.engine.archive.job import Course, Died, Done, Failed, Job, Outcome, Side
from planparse.engine.archive.processes import MADE_WAY
from planparse.engine.passage import Passage, Stage
from planparse.engine.reading import Reading, read_document
from planparse.engine.rows import Rows, document_rows
from planparse.errors import InputError, StoreError
from planparse.model.reasons import Reason
from planparse.model.records import DocumentRecord
from planparse.model.records.codes import DocumentKind, DocumentStatus
from planparse.readers.registry import read
from planparse.readers.sniff import sniff
from planparse.store.archive.parcel import pack
from planparse.store.atomic import store_error

_UNREAD = "reading it ended the process that read it"
_CHANGED = "the file is not what it was when the archive read it; ingest again"
_footprint = Footprint()
_PARENT_POLL_SECONDS = 1.0
_PR_SET_PDEATHSIG = 1
"""Linux: the signal that a process gets when the one that started it dies."""


def begin(worker_bytes: int, owner: int) -> None:
    """Prepare a fresh process: memory bound, signals, and an end with the run that owns it.

    Args:
        worker_bytes: most bytes of address space (POSIX systems).
        owner: process id of the run; when it is gone, so is this process.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run decides what Ctrl-C means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _die_with_parent()
    # Before memory is bounded: a thread that finds none for itself ends without a word, and who
    # started it waits for its first sign for ever.
    threading.Thread(target=_watch, args=(owner,), daemon=True).start()
    _bound_memory(worker_bytes)


def read_job(job: Job) -> Outcome:
    """Read a document and leave its records in the job's parcel; never raises.

    A process that earlier documents left large ends instead, so that what a document may take
    does not depend on what was read before it.
    """
    if not _footprint.has_room(job.limits.worker_bytes):
        os._exit(MADE_WAY)
    began = time.perf_counter()
    try:
        beat = Beat(job.beat, _footprint.begin())
    except OSError as error:
        return _unwritten(job, job.beat, error)
    try:
        if job.sides:
            return _audit(job, beat, began)
        return _look(job, beat, began) if job.survey else _read(job, beat, began)
    except MemoryError:
        return Died(job, "oom", "no memory was left for the steps after reading")


def _read(job: Job, beat: Beat, began: float) -> Outcome:
    beat.report(Stage.OPENING, 0)
    passage = passage_of(job.course, beat)
    reading = _unchanged(job, read_document(job.path, None, job.limits, passage))
    if reading.rejected == "oom":
        return Died(job, "oom", reading.detail or "")
    reading = reading.model_copy(update={"path": job.name})
    rows = document_rows(reading)
    row = rows["documents"][0]
    assert isinstance(row, DocumentRecord)
    failed = _left(job, rows)
    if failed is not None:
        return failed
    beat.report(Stage.DONE, 0)
    document = reading.document
    return Done(
        job=job,
        status=row.status,
        reason=row.reason,
        pages=document.page_count if document else None,
        document_id=row.document_id,
        seconds=time.perf_counter() - began,
    )


def _audit(job: Job, beat: Beat, began: float) -> Outcome:
    """A plan and its reports, linked; a report that cannot be read is said for every goal."""
    from planparse.engine.auditing import audit_readings

    readings = []
    for position, side in enumerate(job.sides):
        beat.side = position
        beat.report(Stage.OPENING, 0)
        readings.append(_side(side, "follow_up" if position else "plan", job, beat))
    beat.side = len(readings)
    beat.report(Stage.WHOLE, 0, sum(r.document.page_count or 0 for r in readings if r.document))
    failed = _left(job, audit_readings(readings[0], readings[1:]))
    return failed or Done(job, "ok", None, None, job.document_id, time.perf_counter() - began)


def passage_of(course: Course, beat: Beat) -> Passage:
    """The way of an attempt through the steps."""
    return Passage(course.skip, course.last, course.text_only, course.doubts, beat.report)


def _side(side: Side, kind: DocumentKind, job: Job, beat: Beat) -> Reading:
    """One document of an audit, unless its bytes are not those that the archive knows."""
    passage = passage_of(side.course, beat)
    if side.is_unread:
        reading = Reading(path=side.name, rejected="worker_crash", detail=_UNREAD)
    else:
        reading = read_document(side.path, kind, job.limits, passage)
    if reading.document_id not in (None, side.document_id):
        reading = Reading(path=side.name, rejected="changed_while_reading", detail=_CHANGED)
    return reading.model_copy(update={"path": side.name, "document_id": side.document_id})


def _left(job: Job, rows: Rows) -> Failed | Died | None:
    """Leave the records in the parcel; None where that worked."""
    try:
        job.parcel.write_bytes(pack(rows))
    except OSError as error:
        return _unwritten(job, job.parcel, error)
    except StoreError as error:
        return Died(job, "worker_crash", f"its records do not fit: {error}")
    return None


def _unwritten(job: Job, path: Path, error: OSError) -> Failed | Died:
    """Short memory is the document's trouble; a disk that takes nothing is the run's."""
    if error.errno == errno.ENOMEM:
        return Died(job, "oom", "no memory was left")
    return Failed(job, str(store_error(path.parent, error)))


def _look(job: Job, beat: Beat, began: float) -> Outcome:
    """Kind and pages of a document, from its text alone."""
    beat.report(Stage.OPENING, 0)
    passage = passage_of(job.course._replace(text_only=True, doubts=()), beat)
    status: DocumentStatus = "ok"
    reason, media_type, pages, unread = None, None, None, 0
    try:
        media_type = sniff(job.path, job.limits)
        raw = read(job.path, job.limits, text_only=True)
        unread = sum(page.text_source == "none" for page in passage.over(raw))
        pages = raw.page_count
    except InputError as error:
        status, reason = "rejected", error.reason
    except Exception:  # noqa: BLE001 - a survey tells what a run would meet
        status, reason = "rejected", "corrupt"
    return Done(
        job=job,
        status=status,
        reason=next((known for known in get_args(Reason) if known == reason), None),
        pages=pages,
        document_id=job.document_id,
        seconds=time.perf_counter() - began,
        media_type=media_type,
        unread_pages=unread,
    )


def _unchanged(job: Job, reading: Reading) -> Reading:
    """The reading, unless the file is not what it was when the run planned it."""
    try:
        now = job.path.stat()
        same = (now.st_size, now.st_mtime_ns) == (job.size, job.modified)
    except OSError:
        same = False
    if same and reading.document_id in (None, job.document_id):
        return reading.model_copy(update={"document_id": job.document_id, "size": job.size})
    return Reading(
        path=reading.path,
        size=None,
        media_type=reading.media_type,
        rejected="changed_while_reading",
        detail="the file was replaced or written to while it was read; ingest again",
    )


def _bound_memory(most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _watch(owner: int) -> None:
    """End when the run is gone; what was not committed is read again."""
    while _alive(owner):
        time.sleep(_PARENT_POLL_SECONDS)
    os._exit(1)


def _alive(process: int) -> bool:
    if sys.platform == "win32":
        import psutil

        return bool(psutil.pid_exists(process))
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
