"""What a dataset lacks, said before anyone asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planparse.export.edition.changes import code
from planparse.model.records import DocumentRecord, FindingRecord, VersionRecord
from planparse.store.archive.archive import Archive
from planparse.store.archive.kept import kept_audit, why_unusable
from planparse.store.archive.merge import records_in

ALONE = frozenset({"plan_without_report", "report_without_plan"})


def known_gaps(
    archive: Archive, documents: Iterable[DocumentRecord], versions: Iterable[VersionRecord]
) -> list[str]:
    """One sentence a gap: audits that were not made, files and pages that were not read.

    Raises:
        StoreError: the archive cannot be read.
    """
    documents = sorted(documents, key=lambda document: document.path)
    paths = {document.document_id: document.path for document in documents}
    return [
        *_audit(archive),
        *_unread(documents),
        *_versions(versions),
        *_alone(records_in(archive, FindingRecord), paths),
    ]


def _audit(archive: Archive) -> Iterator[str]:
    why = why_unusable(archive.root, archive.state)
    if why is not None:
        yield f"Coverage: {why.replace(str(archive.root), 'ARCHIVE')}."
        return
    audit = kept_audit(archive.root)
    for failed in audit.failed if audit else ():
        yield f"Not audited: {failed}"


def _unread(documents: Iterable[DocumentRecord]) -> Iterator[str]:
    for document in documents:
        if document.status == "rejected":
            yield f"Not read: {code(document.path)}: {document.reason}, {document.detail}"
        elif document.pages_without_text:
            pages = ", ".join(map(str, document.pages_without_text))
            yield f"Pages without text in {code(document.path)}: {pages}"


def _versions(versions: Iterable[VersionRecord]) -> Iterator[str]:
    for version in sorted(versions, key=lambda version: version.path):
        if version.year is None:
            yield f"Year not known, so without part in the years: {code(version.path)}"
        elif not version.is_current:
            yield f"Replaced by another version: {code(version.path)}: {version.reason}"
        elif version.kind == "follow_up" and version.period_kind == "unknown":
            yield f"Part of the year not known: {code(version.path)}"


def _alone(findings: Iterable[FindingRecord], paths: Mapping[str, str]) -> Iterator[str]:
    for finding in findings:
        if finding.code in ALONE:
            document_id = finding.plan_document_id or finding.report_document_id or ""
            yield f"Without a counterpart: {code(paths.get(document_id, ''))}: {finding.message}"
