"""`planparse publish`: an archive as an edition of a dataset, in the place of the one before."""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from planparse.engine.history.history import History
from planparse.engine.publish.contents import contents_of, source_files
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
from planparse.model.records import HISTORY_TABLES
from planparse.store.archive.archive import Archive, open_archive
from planparse.store.archive.compact import Published, compact, publish
from planparse.store.archive.derived import Derived, edition_of
from planparse.store.archive.published import figures_in
from planparse.store.atomic import store_error

BESIDE = (README, CHANGES, SOURCES, OVERVIEW, CHART)
"""Files of an edition beside its tables."""


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
        made = _prepare(opened, published, before, language)
        if before is not None and before.edition == made.edition:
            shutil.copyfile(out / CHANGES, prepared / CHANGES)
        publish(prepared, out, (*BESIDE, *(f"{table}.parquet" for table in HISTORY_TABLES)))
    except OSError as error:
        raise store_error(Path(error.filename or prepared), error) from error
    finally:
        shutil.rmtree(prepared, ignore_errors=True)
    last = before.edition if before is not None else None
    return PublishedEdition(
        out, made.edition, last, made.rows, tuple(gap.text for gap in made.gaps)
    )


def _prepare(
    archive: Archive, published: Published, before: Contents | None, language: str | None
) -> Edition:
    """Complete the edition whose tables of documents are written."""
    page = Overview()
    history = _write_history(archive.root, published, page)
    documents, versions = history.documents, history.versions
    edition = Edition(
        edition=edition_of(published),
        rows=published.rows,
        files=published.files,
        sources=tuple(source_files(archive, documents, versions)),
        bodies=history.bodies,
        gaps=known_gaps(archive, documents, versions),
    )
    now = Contents(
        edition.edition,
        {source.path: source for source in edition.sources},
        published.rows,
        figures_in(published.folder) if before else {},
    )
    languages = sorted(d.language for d in documents if d.language)
    most = max(languages, key=languages.count, default=None)
    page.edition, page.documents, page.gaps = edition.edition, len(documents), edition.gaps
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


def _write_history(archive: Path, published: Published, page: Overview) -> History:
    """Write the tables of history; the records that the overview does not show are let go."""
    history, derived = History(archive), Derived(HISTORY_TABLES)
    for table, records in history.parts():
        derived.add(table, records)
        page.take(records)
    derived.write(published)
    return history


def _package(published: Published, edition: Edition, sources: str) -> str:
    """The descriptor; its version is the edition."""
    package = data_package(published.folder, published.files)
    package["name"] = "planparse-dataset"
    package["title"] = "Plans and follow-up reports over the years"
    package["description"] += f", tables version {package['version']}"
    package["version"] = edition.edition
    package["resources"].append(sources_resource(sources))
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"
