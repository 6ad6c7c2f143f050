"""Archives: read folders into them, audit, follow and publish what they hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planparse.api.result import PathLike

if TYPE_CHECKING:
    from threading import Event

    from planparse.engine.archive.audits import ArchiveAudit
    from planparse.engine.archive.progress import Progress as IngestProgress
    from planparse.engine.archive.progress import Survey
    from planparse.engine.archive.settings import Settings
    from planparse.engine.archive.tables import ArchiveTables
    from planparse.engine.history.records import HistoryRecords
    from planparse.engine.publish.publish import PublishedEdition
    from planparse.store.archive.compact import Published


def ingest(
    folders: Sequence[PathLike] | PathLike,
    archive: PathLike,
    *,
    settings: Settings | None = None,
    progress: Callable[[IngestProgress], None] | None = None,
    stop: Event | None = None,
) -> IngestProgress:
    """Read every new or changed document below folders into an archive.

    Each document is read in a process of its own bounds; every file gets a row in `documents`,
    the broken ones with the reason. Running it again goes on where it was stopped. A script that
    calls this needs `if __name__ == "__main__":`, since processes import it.

    Args:
        folders: one folder or several; single files, too.
        archive: folder of the archive, made if it is not there.
        settings: `planparse.Settings`; limits, number of processes, what to read again.
        progress: called a few times a second.
        stop: set it to end the run; what is done is kept.

    Returns:
        Counts of the run.

    Raises:
        InputError: a folder is not there.
        ArchiveLocked: another process writes to the archive.
        StoreError: the archive cannot be written; what was committed is kept.
    """
    from planparse.engine.archive.ingest import ingest as run

    several = [folders] if isinstance(folders, str | Path) else list(folders)
    return run([Path(f) for f in several], Path(archive), settings, progress, stop)


def survey(
    folders: Sequence[PathLike] | PathLike,
    archive: PathLike,
    *,
    settings: Settings | None = None,
    progress: Callable[[IngestProgress], None] | None = None,
    stop: Event | None = None,
) -> Survey:
    """What `ingest` with the same arguments would do; nothing is written.

    Raises:
        InputError: a folder is not there.
        StoreError: the archive cannot be read.
    """
    from planparse.engine.archive.survey import survey as run

    several = [folders] if isinstance(folders, str | Path) else list(folders)
    return run([Path(f) for f in several], Path(archive), settings, progress, stop)


def audit_archive(
    archive: PathLike,
    out: PathLike,
    *,
    settings: Settings | None = None,
    progress: Callable[[IngestProgress], None] | None = None,
    stop: Event | None = None,
) -> ArchiveAudit:
    """Audit every plan of an archive against the reports that follow it, and write all tables.

    Raises:
        StoreError: the archive cannot be read, or the tables not be written.
    """
    from planparse.engine.archive.audits import audit_archive as run

    return run(Path(archive), Path(out), settings, progress, stop)


def compact(archive: PathLike, out: PathLike, *, by_year: bool = False) -> Published:
    """Write an archive as plain Parquet files with `datapackage.json`, for any other tool.

    Args:
        archive: folder of the archive.
        out: folder that holds nothing else; an older output is replaced.
        by_year: one file a table and year of the documents.

    Raises:
        StoreError: the archive cannot be read, or the folder not be written.
    """
    from planparse.engine.archive.publish import compact_archive

    return compact_archive(Path(archive), Path(out), by_year)


def publish(archive: PathLike, out: PathLike, *, language: str | None = None) -> PublishedEdition:
    """Publish an archive as a dataset to cite: tables by year and over the years, what is missing.

    Args:
        archive: folder of the archive; its documents are not opened.
        out: folder that holds nothing else; an older edition is replaced and compared with.
        language: of the overview, `sv` or `en`; that of most documents where it is not given.

    Raises:
        ProfileError: there is no interface in that language.
        StoreError: the archive cannot be read, or the folder not be written.
    """
    from planparse.engine.publish.publish import publish_archive

    return publish_archive(Path(archive), Path(out), language)


def open(archive: PathLike) -> ArchiveTables:
    """An archive for reading; only what was committed is seen.

    Raises:
        StoreError: there is none in that folder, or it cannot be read.
    """
    from planparse.engine.archive.tables import ArchiveTables
    from planparse.store.archive.archive import open_archive

    return ArchiveTables(open_archive(Path(archive)))


def history(archive: PathLike, *, decisions: PathLike | None = None) -> HistoryRecords:
    """Bodies, versions and the lineage of goals over the years of an archive.

    Everything is told from the archive's tables; no document is opened.

    Args:
        archive: folder of the archive.
        decisions: CSV file of people's decisions about goals (`goal_id`, `successor_goal_id`,
            `verdict`, `reviewer`); what is new in it is kept in the archive.

    Raises:
        InputError: `decisions` is no such file.
        StoreError: the archive cannot be read, or the decisions not be kept.
    """
    from planparse.engine.history.history import history_records

    return history_records(Path(archive), Path(decisions) if decisions is not None else None)
