"""What a user imports: the main jobs as functions, their records as one object."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from planparse.model.limits import Limits

if TYPE_CHECKING:
    from threading import Event

    import pandas as pd

    from planparse.engine.archive.audits import ArchiveAudit
    from planparse.engine.archive.progress import Progress as IngestProgress
    from planparse.engine.archive.progress import Survey
    from planparse.engine.archive.settings import Settings
    from planparse.engine.archive.tables import ArchiveTables
    from planparse.engine.history.records import HistoryRecords
    from planparse.engine.publish.publish import PublishedEdition
    from planparse.engine.showing import Shown
    from planparse.engine.verifying import Verification
    from planparse.link.explain import Line
    from planparse.model.decision import Decisions
    from planparse.model.records import CoverageRecord, DocumentRecord, GoalRecord, Record
    from planparse.store.archive.compact import Published

R = TypeVar("R", bound="Record")
PathLike = str | Path
Progress = Callable[[str, int, int], None]
"""Called with the file that is being read, how many are done and how many there are."""


@dataclass(frozen=True)
class Result:
    """The records of a run, by table; `planparse schema` describes each table."""

    tables: Mapping[str, Sequence[Record]]

    @property
    def documents(self) -> list[DocumentRecord]:
        """One row for every file that came in."""
        from planparse.model.records import DocumentRecord

        return self.of(DocumentRecord)

    @property
    def goals(self) -> list[GoalRecord]:
        """The goals of the plan in its own order."""
        from planparse.model.records import GoalRecord

        return sorted(self.of(GoalRecord), key=lambda goal: goal.goal_id)

    @property
    def coverage(self) -> list[CoverageRecord]:
        """One row for each goal and report."""
        from planparse.model.records import CoverageRecord

        return self.of(CoverageRecord)

    def of(self, record_type: type[R]) -> list[R]:
        """The rows of the table that holds records of a type.

        Raises:
            KeyError: no table holds records of that type.
        """
        from planparse.model.records import table_of

        rows = self.tables[table_of(record_type)]
        return [row for row in rows if isinstance(row, record_type)]

    def to_arrow(self, table: str) -> Any:
        """A table as `pyarrow.Table` with its explicit schema.

        Raises:
            KeyError: there is no table of that name.
        """
        from planparse.store.frames import to_arrow

        return to_arrow(table, self.tables[table])

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A table as a pandas data frame; pandas must be installed."""
        from planparse.store.frames import to_pandas

        return to_pandas(table, self.tables[table])

    def to_json(self) -> str:
        """Every table in one JSON document; decimals as strings."""
        from planparse.store.jsonout import to_json

        return to_json(self.tables)

    def explain(self, goal: int | str) -> dict[str, tuple[Line, ...]]:
        """Why every report got its status for a goal, by the report's `document_id`.

        Args:
            goal: the goal's ordinal, its id, or a part of its wording that no other goal has.

        Raises:
            UnknownGoal: no goal is meant by that, or several are.
        """
        from planparse.engine.explaining import explained

        return explained(self.tables, str(goal))

    def report_html(
        self,
        *,
        language: str | None = None,
        out: PathLike | None = None,
        decisions: PathLike | None = None,
    ) -> str:
        """The audit report as one self-contained HTML file.

        Args:
            language: of the interface, `sv` or `en`; None for the plan's.
            out: folder that it will stand in, for links to the documents and decisions kept.
            decisions: a working paper with an auditor's decisions; needs `out`.

        Raises:
            InputError: the working paper cannot be read.
            ProfileError: there is no interface in that language.
            StoreError: the log of decisions cannot be read or written.
        """
        from planparse.engine.reporting import report_html

        folder = Path(out) if out is not None else None
        settled = self._decisions(folder, decisions)
        return report_html(self.tables, language=language, out=folder, decisions=settled)

    def write_report(
        self,
        out: PathLike,
        *,
        language: str | None = None,
        decisions: PathLike | None = None,
    ) -> list[Path]:
        """Write `report.html` and `working-paper.xlsx` into a folder; both or none.

        Raises:
            InputError: the working paper cannot be read.
            ProfileError: there is no interface in that language.
            StoreError: the folder cannot be written.
        """
        from planparse.engine.reporting import write_report

        settled = self._decisions(Path(out), decisions)
        return write_report(self.tables, Path(out), language=language, decisions=settled)

    def verify(self, folders: Sequence[PathLike] = ()) -> Verification:
        """Open the documents again, and look for every quote at its place.

        Args:
            folders: where else the documents may stand; they are known by their sha256.
        """
        from planparse.engine.verifying import verify

        return verify(self.tables, [Path(folder) for folder in folders])

    def show(self, record_id: str, folders: Sequence[PathLike] = ()) -> Shown:
        """A record, and its page as PNG with its place marked.

        Args:
            record_id: its id; `<goal_id>:<report>` for a goal's answer in one report,
                `<table_id>:r2c0` for a cell by its row and column from 0.
            folders: where else the documents may stand.

        Raises:
            UnknownRecord: no record has that id.
            InputError: its document cannot be opened any more.
        """
        from planparse.engine.showing import show

        return show(self.tables, record_id, [Path(folder) for folder in folders])

    def _decisions(self, out: Path | None, given: PathLike | None) -> Decisions:
        from planparse.engine.decisions import decisions_of

        if out is None:
            return {}
        return decisions_of(self.tables, out, Path(given) if given is not None else None)

    def _repr_html_(self) -> str:
        """Goals by reports, as a notebook shows it."""
        from planparse.export.report.notebook import notebook_html

        return notebook_html(self.tables)

    def write(self, out: PathLike) -> list[Path]:
        """Write every table as Parquet into a folder, whole or not at all.

        Raises:
            StoreError: the folder cannot be written.
        """
        from planparse.store.parquet import write_tables

        return write_tables(self.tables, Path(out))


def audit(
    plan: PathLike,
    reports: Sequence[PathLike] | PathLike,
    *,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Result:
    """Which of a plan's goals its reports follow up, with what evidence.

    Trouble with a file is a row of `documents` and `issues`, never an exception.

    Args:
        plan: PDF, DOCX, TXT or MD.
        reports: one follow-up report or several.
        limits: bounds on what one document may cost.
        progress: called before each file is read and once at the end.
    """
    from planparse.engine.auditing import audit_files

    several = [reports] if isinstance(reports, str | Path) else list(reports)
    return Result(audit_files(Path(plan), [Path(r) for r in several], limits, progress))


def load(out: PathLike) -> Result:
    """The records of an earlier run, from the folder that it was written into.

    Raises:
        StoreError: the folder holds no tables, or they cannot be read.
    """
    from planparse.model.records import TABLES
    from planparse.store.read import read_records

    return Result({name: read_records(Path(out), spec.model) for name, spec in TABLES.items()})


def extract(
    files: Sequence[PathLike] | PathLike,
    *,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Result:
    """The records of documents, without linking; trouble with a file is in the rows."""
    from planparse.engine.extracting import extract_files

    several = [files] if isinstance(files, str | Path) else list(files)
    return Result(extract_files([Path(f) for f in several], limits, progress))


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
