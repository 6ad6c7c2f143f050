"""The series of an archive, body after body, from its tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planparse.context import Context
from planparse.history.series import Facts, Indicator, Number, Source, TableHead, series_of
from planparse.history.series.lines import KINDS
from planparse.model.records import DocumentRecord, GoalChainRecord, SeriesRecord, VersionRecord
from planparse.profiles.profile import LANGUAGES, load
from planparse.store.archive.archive import Archive
from planparse.store.archive.columns import measured_cells, tuples


def series_records(
    archive: Archive,
    documents: Iterable[DocumentRecord],
    versions: Iterable[VersionRecord],
    chains: Iterable[GoalChainRecord],
) -> Iterator[SeriesRecord]:
    """Indicators and budget lines of every body over the years.

    Documents that another version replaces, that are neither plan nor report, or whose year is
    not known, have no part in it.

    Args:
        archive: the archive, opened.
        documents: its documents, for their languages.
        versions: whose each document is, and of when.
        chains: goals over the years.

    Raises:
        StoreError: the archive cannot be read.
    """
    languages = {document.document_id: document.language for document in documents}
    by_body: dict[str, list[Source]] = {}
    for version in versions:
        if version.is_current and version.year is not None and version.kind != "other":
            source = _source(version, version.year, languages.get(version.document_id))
            by_body.setdefault(version.body_id, []).append(source)
    facts = _facts(archive, {s.document_id for sources in by_body.values() for s in sources})
    chain_of = {chain.goal_id: chain.chain_id for chain in chains}
    for body_id in sorted(by_body):
        sources = by_body[body_id]
        own = {source.document_id: facts.pop(source.document_id) for source in sources}
        yield from series_of(sources, own, chain_of)


def _source(version: VersionRecord, year: int, language: str | None) -> Source:
    known = language if language in LANGUAGES else LANGUAGES[0]
    return Source(
        document_id=version.document_id,
        body_id=version.body_id,
        kind=version.kind,
        year=year,
        start=version.period_start,
        end=version.period_end,
        path=version.path,
        context=Context(load(known)),
    )


def _facts(archive: Archive, wanted: set[str]) -> dict[str, Facts]:
    """Rows by document; each document's stand together and in order."""
    found: dict[str, Facts] = {document_id: Facts() for document_id in wanted}
    for table in tuples(archive, "tables", TableHead):
        if table.document_id in found:
            found[table.document_id].tables.append(table)
    for number in measured_cells(archive, Number, KINDS):
        if number.document_id in found:
            found[number.document_id].numbers.append(number)
    for indicator in tuples(archive, "indicators", Indicator):
        if indicator.document_id in found:
            found[indicator.document_id].indicators.append(indicator)
    return found
