"""What is sent to a reading process and what comes back: small, picklable, no records."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from planparse.engine.archive.walk import Found
from planparse.engine.passage import Stage
from planparse.model.limits import Limits
from planparse.model.raw import Doubt
from planparse.model.reasons import Reason
from planparse.model.records.codes import DocumentStatus

Death = Literal["page_timeout", "doc_timeout", "oom", "worker_crash"]
"""How an attempt can end without a result."""


class Course(NamedTuple):
    """What an attempt at a document leaves out, by what earlier attempts died on."""

    attempt: int = 1
    skip: frozenset[int] = frozenset()
    """1-based pages."""
    last: int | None = None
    """Pages after this one are left out."""
    text_only: bool = False
    doubts: tuple[Doubt, ...] = ()
    """What is left out, and why."""
    spent: float = 0.0
    """Seconds of processor time that earlier attempts took."""


FIRST = Course()


class Side(NamedTuple):
    """A document of an audit."""

    path: Path
    name: str
    document_id: str
    course: Course = FIRST
    is_unread: bool = False
    """Nothing of it can be read."""


@dataclass(frozen=True, slots=True)
class Job:
    """One attempt at one document."""

    path: Path
    name: str
    """As it goes to `documents.path`."""
    key: str
    document_id: str
    """sha256 of the bytes when the run planned the document."""
    size: int
    modified: int
    limits: Limits
    parcel: Path
    """Where the reading process leaves the records."""
    beat: Path
    course: Course = FIRST
    survey: bool = False
    """Only count the pages."""
    sides: tuple[Side, ...] = ()
    """A plan and its reports, for an audit of them; else empty."""
    alone: bool = False
    """In a process of its own, since what another had read before may have had a part."""


def job_for(
    found: Found, document_id: str, limits: Limits, spool: Path, survey: bool = False
) -> Job:
    """The first attempt at a file, with files of its own in the spool."""
    token = secrets.token_hex(8)
    return Job(
        path=Path(found.path),
        name=found.path,
        key=found.key,
        document_id=document_id,
        size=found.size,
        modified=found.modified,
        limits=limits,
        parcel=spool / f"{token}.parcel",
        beat=spool / f"{token}.beat",
        survey=survey,
    )


@dataclass(frozen=True, slots=True)
class Done:
    """The records of a document are in its parcel."""

    job: Job
    status: DocumentStatus
    reason: Reason | None
    pages: int | None
    document_id: str
    seconds: float
    media_type: str | None = None
    unread_pages: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The archive's own disk refused: no verdict on the document."""

    job: Job
    message: str


@dataclass(frozen=True, slots=True)
class Died:
    """The reading process ended before the document did."""

    job: Job
    cause: Death
    detail: str
    stage: Stage = Stage.OPENING
    page: int = 0
    """Page that was being read, 0 outside of a page."""
    page_count: int = 0
    """0 where it is not known."""
    side: int = 0
    """Position of the document in an audit."""
    earlier: int = 0
    """Documents that the process had begun before this one."""
    spent: float = 0.0
    """Seconds of processor time."""


Outcome = Done | Failed | Died
