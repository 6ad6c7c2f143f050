"""What a dataset lacks, said before anyone asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planparse.export.edition.gap import Gap
from planparse.export.edition.markdown import code, escaped
from planparse.model.records import DocumentRecord, FindingRecord, VersionRecord
from planparse.store.archive.archive import Archive
from planparse.store.archive.kept import kept_audit, unusable, why_unusable
from planparse.store.archive.merge import records_in

ALONE = frozenset({"plan_without_report", "report_without_plan"})
FAILED = re.compile(r"(?P<path>.+?): (?P<reason>[a-z_]+): ", re.DOTALL)
"""How a kept audit tells of a plan: path, code, detail."""
FIT_ALIKE = re.compile(r": (?P<count>\d+) plans fit alike: (?P<names>.+)$")
"""How pairing says that a report may follow several plans (see `planparse.engine.archive`)."""
NO_PLAN = re.compile(r": no plan of (?P<body>.+) for (?P<year>\d+) is here$")


def known_gaps(
    archive: Archive, documents: Iterable[DocumentRecord], versions: Sequence[VersionRecord]
) -> list[Gap]:
    """One sentence a gap: audits that were not made, files and pages that were not read.

    Raises:
        StoreError: the archive cannot be read.
    """
    documents = sorted(documents, key=lambda document: document.path)
    paths = {document.document_id: document.path for document in documents}
    names = {document.document_id: document.file_name for document in documents}
    return [
        *_audit(archive),
        *_unread(documents),
        *_versions(versions, names),
        *_alone(records_in(archive, FindingRecord), paths),
    ]


def _audit(archive: Archive) -> Iterator[Gap]:
    why = why_unusable(archive.root, archive.state)
    if why is not None:
        said = f"Coverage: {escaped(why.replace(str(archive.root), 'ARCHIVE'))}."
        yield Gap(unusable(archive.root, archive.state) or "", said)
        return
    audit = kept_audit(archive.root)
    for failed in audit.failed if audit else ():
        told = FAILED.match(failed)
        path, reason = (told["path"], told["reason"]) if told else (failed, None)
        yield Gap("not_audited", f"Not audited: {escaped(failed)}", {"path": path}, reason)


def _unread(documents: Iterable[DocumentRecord]) -> Iterator[Gap]:
    for document in documents:
        path = {"path": document.path}
        if document.status == "rejected":
            why = escaped(f"{document.reason}, {document.detail}")
            said = f"Not read: {code(document.path)}: {why}"
            yield Gap("not_read", said, path, document.reason)
        elif document.pages_without_text:
            pages = ", ".join(map(str, document.pages_without_text))
            said = f"Pages without text in {code(document.path)}: {pages}"
            yield Gap("pages_without_text", said, {**path, "pages": pages})


def _versions(versions: Sequence[VersionRecord], names: Mapping[str, str]) -> Iterator[Gap]:
    by_id = {version.document_id: version for version in versions}
    for version in sorted(versions, key=lambda version: version.path):
        path = {"path": version.path}
        if version.year is None:
            said = f"Year not known, so without part in the years: {code(version.path)}"
            yield Gap("year_unknown", said, path)
        elif not version.is_current:
            yield _replaced(version, by_id.get(version.superseded_by or "", version), names)
        elif version.kind == "follow_up" and version.period_kind == "unknown":
            said = f"Part of the year not known: {code(version.path)}"
            yield Gap("part_unknown", said, path)


def _replaced(version: VersionRecord, other: VersionRecord, names: Mapping[str, str]) -> Gap:
    fields = {
        "path": version.path,
        "other": names.get(other.document_id, other.path),
        "own_day": str(version.decided_on),
        "other_day": str(other.decided_on),
    }
    said = f"Replaced by another version: {code(version.path)}: {escaped(version.reason)}"
    return Gap(f"replaced.{_why_replaced(version, other)}", said, fields)


def _why_replaced(version: VersionRecord, other: VersionRecord) -> str:
    """Key of what tells two versions apart (see `planparse.history.versions`)."""
    if version.version != other.version:
        return f"{other.version or 'unmarked'}_{version.version or 'unmarked'}"
    if version.decided_on != other.decided_on and other.decided_on:
        return "later" if version.decided_on else "dated"
    return "other_format" if version.reason.endswith("in another format") else "first_path"


def _alone(findings: Iterable[FindingRecord], paths: Mapping[str, str]) -> Iterator[Gap]:
    for finding in findings:
        if finding.code in ALONE:
            document_id = finding.plan_document_id or finding.report_document_id or ""
            path = paths.get(document_id, "")
            said = f"Without a counterpart: {code(path)}: {escaped(finding.message)}"
            alike, none = FIT_ALIKE.search(finding.message), NO_PLAN.search(finding.message)
            kind = "alike" if alike else "no_plan" if none else "unknown"
            key = finding.code if finding.plan_document_id else f"{finding.code}.{kind}"
            told = alike or none
            yield Gap(key, said, {"path": path, **(told.groupdict() if told else {})})
