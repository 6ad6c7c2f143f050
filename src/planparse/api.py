"""What a user imports: the main jobs as functions, their records as one object."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from planparse.model.limits import Limits

if TYPE_CHECKING:
    import pandas as pd

    from planparse.model.records import CoverageRecord, DocumentRecord, GoalRecord, Record

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
        from planparse.model.records import TABLES

        for name, spec in TABLES.items():
            if spec.model is record_type:
                return [row for row in self.tables[name] if isinstance(row, record_type)]
        raise KeyError(record_type.__name__)

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
