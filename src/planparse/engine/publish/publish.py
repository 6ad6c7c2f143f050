"""`planparse publish`: an archive as an edition of a dataset, in the place of the one before."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from planparse.engine.history.history import history_records
from planparse.engine.publish.contents import contents_of, figures, source_files
from planparse.engine.publish.gaps import known_gaps
from planparse.export.datapackage import FILE_NAME, data_package
from planparse.export.edition.changes import CHANGES, Contents, changes_md
from planparse.export.edition.readme import README, Edition, readme_md
from planparse.export.edition.sources import SOURCES, sources_csv, sources_resource
from planparse.export.overview import FILE_NAME as OVERVIEW
from planparse.export.overview import Overview, render_overview
from planparse.export.overview.svg import FILE_NAME as CHART
from planparse.export.overview.svg import render_svg
from planparse.export.words import interface_language
from planparse.model.records import (
    BodyRecord,
    DocumentRecord,
    Record,
    SeriesRecord,
    VersionRecord,
)
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.compact import Published, compact, publish
from planparse.store.archive.derived import edition_of, write_derived
from planparse.store.archive.merge import records_in
from planparse.store.atomic import store_error

BESIDE = (README, CHANGES, SOURCES, OVERVIEW, CHART)
"""Files of an edition beside its tables."""

Derived = Mapping[str, Sequence[Record]]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """What was published."""

    folder: Path
    edition: str
    before: str | None
    """The edition that stood there; the same where nothing has changed."""
    rows: Mapping[str, int]
    gaps: tuple[str, ...]


def publish_archive(archive: Path, out: Path, language: str | None = None) -> PublishedEdition:
    """Publish an archive; no document is opened.

    The same archive gives the same bytes. `CHANGES.md` compares with the edition that stands in
    the folder; where that is the same edition its change list stays.

    Args:
        archive: folder of the archive.
        out: folder for the edition alone; an older edition in it is replaced as a whole.
        language: of the overview; None for the language of most documents.

    Raises:
        ProfileError: there is no interface in that language.
        StoreError: the archive or the older edition cannot be read, or the new one not be written.
    """
    opened, out = open_archive(archive), out.absolute()
    before = contents_of(out)
    prepared = out.with_name(f".{out.name}-{secrets.token_hex(4)}.tmp")
    try:
        published = compact(opened, prepared, by_year=True)
        derived = history_records(archive).tables
        made = _prepare(opened, derived, published, before, language)
        if before is not None and before.edition == made.edition:
            shutil.copyfile(out / CHANGES, prepared / CHANGES)
        publish(prepared, out, (*BESIDE, *(f"{table}.parquet" for table in derived)))
    except OSError as error:
        raise store_error(Path(error.filename or prepared), error) from error
    finally:
        shutil.rmtree(prepared, ignore_errors=True)
    last = before.edition if before is not None else None
    return PublishedEdition(out, made.edition, last, made.rows, tuple(made.gaps))


def _prepare(
    archive: Archive,
    derived: Derived,
    published: Published,
    before: Contents | None,
    language: str | None,
) -> Edition:
    """Complete the edition whose tables of documents are written."""
    write_derived(derived, published)
    documents = records_in(archive, DocumentRecord)
    versions = _of(derived, "versions", VersionRecord)
    edition = Edition(
        edition=edition_of(published),
        rows=published.rows,
        files=published.files,
        sources=tuple(source_files(archive, documents, versions)),
        bodies=_of(derived, "bodies", BodyRecord),
        gaps=known_gaps(archive, documents, versions),
    )
    now = Contents(
        edition.edition,
        {source.path: source for source in edition.sources},
        published.rows,
        figures(_of(derived, "series", SeriesRecord)),
    )
    languages = sorted(d.language for d in documents if d.language)
    most = max(languages, key=languages.count, default=None)
    page = Overview(edition.edition, len(documents), derived, edition.gaps)
    sources = sources_csv(edition.sources)
    texts = {
        SOURCES: sources,
        FILE_NAME: _package(published, edition, sources),
        README: readme_md(edition),
        CHANGES: changes_md(before, now),
        OVERVIEW: render_overview(page, language=language or interface_language(most)),
        CHART: render_svg(page, language=language or interface_language(most)),
    }
    for name, text in texts.items():
        (published.folder / name).write_text(text, encoding="utf-8", newline="\n")
    return edition


def _package(published: Published, edition: Edition, sources: str) -> str:
    """The descriptor; its version is the edition."""
    package = data_package(published.folder, published.files)
    package["name"] = "planparse-dataset"
    package["title"] = "Plans and follow-up reports over the years"
    package["description"] += f", tables version {package['version']}"
    package["version"] = edition.edition
    package["resources"].append(sources_resource(sources))
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _of(derived: Derived, table: str, model: type[R]) -> list[R]:
    return [row for row in derived.get(table, ()) if isinstance(row, model)]
