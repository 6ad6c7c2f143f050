"""Every plan of an archive with its reports through linking and coverage, in guarded processes."""

from __future__ import annotations

import re
import secrets
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import unquote_to_bytes

from planparse.engine.archive.fingerprint import fingerprint
from planparse.engine.archive.job import Died, Failed, Job, Side
from planparse.engine.archive.pairing import Group, Pairing, pair
from planparse.engine.archive.processes import Processes
from planparse.engine.archive.progress import Progress
from planparse.engine.archive.settings import Settings
from planparse.engine.history.history import bodies_and_versions
from planparse.errors import StoreError
from planparse.model import ids
from planparse.model.limits import Limits
from planparse.model.records import (
    CoverageRecord,
    DocumentRecord,
    FindingRecord,
    GoalRecord,
    Record,
    VersionRecord,
)
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.kept import KeptAudit, keep, made_from
from planparse.store.archive.merge import merged, records_in, write_merged
from planparse.store.archive.parcel import pack

_ENCODED = re.compile("%[0-9A-Fa-f]{2}")


@dataclass(slots=True)
class ArchiveAudit:
    """What an audit of an archive gave."""

    pairing: Pairing
    coverage: list[CoverageRecord] = field(default_factory=list)
    failed: list[tuple[Group, str]] = field(default_factory=list)
    """Groups whose plan could not be read again, with the reason."""
    is_interrupted: bool = False
    superseded: tuple[VersionRecord, ...] = ()
    """Drafts and older versions, which another document of the archive replaces."""
    not_kept: str | None = None
    """Why the archive could not take the audit in, so that `history` and `publish` lack it."""


def audit_archive(
    archive: Path,
    out: Path,
    settings: Settings | None = None,
    tell: Callable[[Progress], None] | None = None,
    stop: Event | None = None,
) -> ArchiveAudit:
    """Find which plan each report follows, audit every pair, and write all tables.

    Plans without reports and reports without plans are findings; so is nothing else left out:
    the tables hold every document of the archive. What the pairs gave is kept in the archive too,
    for its history and for publishing it.

    Args:
        archive: folder of the archive; its documents must still be where they were read.
        out: folder for the tables.
        settings: limits and number of processes.
        tell: called with the progress, in documents.
        stop: set from outside to end early; nothing is written then.

    Raises:
        StoreError: the archive cannot be read, or the tables not be written.
    """
    settings = settings or Settings()
    opened = open_archive(archive)
    documents = records_in(opened, DocumentRecord)
    superseded = _superseded(opened, documents)
    current = [d for d in documents if d.document_id not in superseded]
    audit = ArchiveAudit(pair(current), superseded=tuple(superseded.values()))
    spool = Path(tempfile.mkdtemp(prefix="planparse-audit-"))
    try:
        parcels = _audited(opened, audit, spool, settings, tell, stop or Event())
        if audit.is_interrupted:
            return audit
        parcels.append(pack({"findings": _orphans(audit.pairing)}))
        tables = merged(opened, parcels)
        audit.coverage = records_in(tables, CoverageRecord)
        write_merged(tables, out)
        _keep(opened, audit, tables, settings)
    finally:
        shutil.rmtree(spool, ignore_errors=True)
    return audit


def _superseded(archive: Archive, documents: Sequence[DocumentRecord]) -> dict[str, VersionRecord]:
    """Versions that others replace, by document: a report answers the plan that was adopted."""
    _, versions = bodies_and_versions(archive, documents, records_in(archive, GoalRecord))
    return {version.document_id: version for version in versions if not version.is_current}


def _keep(
    archive: Archive, audit: ArchiveAudit, tables: Mapping[str, Any], settings: Settings
) -> None:
    """Leave the audit in the archive; one that cannot be written to is audited all the same."""
    kept = KeptAudit(
        made_from=made_from(archive.state),
        read_with=fingerprint(settings.limits),
        failed=tuple(f"{group.plan.path}: {why}" for group, why in audit.failed),
    )
    try:
        keep(archive.root, kept, tables)
    except StoreError as error:
        audit.not_kept = str(error)


def _audited(
    archive: Archive,
    audit: ArchiveAudit,
    spool: Path,
    settings: Settings,
    tell: Callable[[Progress], None] | None,
    stop: Event,
) -> list[bytes]:
    groups = {group.plan.document_id: group for group in audit.pairing.groups}
    waiting = list(groups.values())
    progress = Progress(total=sum(1 + len(group.reports) for group in waiting))
    progress.left = progress.total
    parcels: list[bytes] = []
    with Processes(settings.process_count, settings.limits) as processes:
        while waiting or processes.busy:
            if stop.is_set():
                audit.is_interrupted = True
                return []
            while waiting and processes.busy < processes.capacity:
                processes.start(_job(archive, waiting.pop(0), spool, settings))
            for outcome in processes.finished():
                group = groups[outcome.job.document_id]
                progress.left -= 1 + len(group.reports)
                if isinstance(outcome, Failed):
                    raise StoreError(outcome.message)
                if isinstance(outcome, Died):
                    audit.failed.append((group, f"{outcome.cause}: {outcome.detail}"))
                else:
                    parcels.append(outcome.job.parcel.read_bytes())
                    outcome.job.parcel.unlink()
            if tell:
                tell(progress)
    return parcels


def _job(archive: Archive, group: Group, spool: Path, settings: Settings) -> Job:
    originals = archive.state.originals()
    sides = tuple(
        Side(_path_of(originals[d.document_id]), d.path, d.document_id)
        for d in (group.plan, *(follows.report for follows in group.reports))
    )
    token = secrets.token_hex(8)
    return Job(
        path=sides[0].path,
        name=sides[0].name,
        key=sides[0].document_id,
        document_id=sides[0].document_id,
        size=0,
        modified=0,
        limits=_for_all(settings.limits, len(sides)),
        parcel=spool / f"{token}.parcel",
        beat=spool / f"{token}.beat",
        sides=sides,
    )


def _for_all(limits: Limits, count: int) -> Limits:
    """As long for each document of an audit as for one that is read alone."""
    return limits.model_copy(update={"document_seconds": count * limits.document_seconds})


def _path_of(key: str) -> Path:
    """The path behind the safe text of a key."""
    if _ENCODED.search(key) is None:
        return Path(key)
    return Path(unquote_to_bytes(key).decode("utf-8", "surrogateescape"))


def _orphans(pairing: Pairing) -> list[Record]:
    found: list[Record] = [
        FindingRecord(
            finding_id=ids.finding_id(plan.document_id, None, 1),
            code="plan_without_report",
            rule="pairing",
            severity="medium",
            plan_document_id=plan.document_id,
            message=f"no report of the archive follows {plan.file_name}",
        )
        for plan in pairing.plans_alone
    ]
    found += [
        FindingRecord(
            finding_id=ids.finding_id(None, report.document_id, 1),
            code="report_without_plan",
            rule="pairing",
            severity="medium",
            report_document_id=report.document_id,
            message=f"{report.file_name} follows no plan of the archive: {why}",
        )
        for report, why in pairing.reports_alone
    ]
    return found
