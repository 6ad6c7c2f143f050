"""The series of an archive, body after body, from its tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planparse.context import Context
from planparse.history.series import Facts, Indicator, Number, Source, TableHead, series_of
from planparse.history.series.lines import KINDS
from planparse.model.records import DocumentRecord, GoalChainRecord, SeriesRecord, VersionRecord
from planparse.profiles.profile import profile_of
from planparse.store.archive.archive import Archive
from planparse.store.archive.columns import Columns, columns, measured_cells

DOCUMENTS_AT_ONCE = 500
"""Documents whose rows are in memory as tuples; fewer would search all rows more often."""


class Tables(NamedTuple):
    """What series are made of, of all documents."""

    tables: Columns[TableHead]
    numbers: Columns[Number]
    indicators: Columns[Indicator]


def series_records(
    archive: Archive,
    documents: Iterable[DocumentRecord],
    versions: Iterable[VersionRecord],
    chains: Iterable[GoalChainRecord],
) -> Iterator[list[SeriesRecord]]:
    """Indicators and budget lines over the years, one body at a time.

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
    chain_of = {chain.goal_id: chain.chain_id for chain in chains}
    found = Tables(
        columns(archive, "tables", TableHead),
        measured_cells(archive, Number, KINDS),
        columns(archive, "indicators", Indicator),
    )
    for bodies in _batches(by_body):
        facts = _facts(found, {source.document_id for own in bodies for source in own})
        for sources in bodies:
            yield list(series_of(sources, facts, chain_of))


def _batches(by_body: Mapping[str, list[Source]]) -> Iterator[list[list[Source]]]:
    """Bodies in the order of their ids, as many as have some hundred documents together."""
    batch: list[list[Source]] = []
    for body_id in sorted(by_body):
        if batch and sum(map(len, batch)) + len(by_body[body_id]) > DOCUMENTS_AT_ONCE:
            yield batch
            batch = []
        batch.append(by_body[body_id])
    if batch:
        yield batch


def _source(version: VersionRecord, year: int, language: str | None) -> Source:
    return Source(
        document_id=version.document_id,
        body_id=version.body_id,
        kind=version.kind,
        year=year,
        start=version.period_start,
        end=version.period_end,
        path=version.path,
        context=Context(profile_of(language)),
    )


def _facts(tables: Tables, wanted: set[str]) -> dict[str, Facts]:
    """Rows by document."""
    found: dict[str, Facts] = {document_id: Facts() for document_id in wanted}
    for table in tables.tables.of(wanted):
        found[table.document_id].tables.append(table)
    for number in tables.numbers.of(wanted):
        found[number.document_id].numbers.append(number)
    for indicator in tables.indicators.of(wanted):
        found[indicator.document_id].indicators.append(indicator)
    return found
