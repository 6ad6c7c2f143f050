"""The records of a run as one object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import pandas as pd

    from planparse.engine.showing import Shown
    from planparse.engine.verifying import Verification
    from planparse.link.explain import Line
    from planparse.model.decision import Decisions
    from planparse.model.records import CoverageRecord, DocumentRecord, GoalRecord, Record

R = TypeVar("R", bound="Record")
PathLike = str | Path


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
        ignore_decisions: bool = False,
    ) -> str:
        """The audit report as one self-contained HTML file.

        Args:
            language: of the interface, `sv` or `en`; None for the plan's.
            out: folder that it will stand in, for links to the documents and decisions kept.
            decisions: a working paper with an auditor's decisions; needs `out`.
            ignore_decisions: show them, and count the machine's answers.

        Raises:
            InputError: the working paper cannot be read.
            ProfileError: there is no interface in that language.
            StoreError: the log of decisions cannot be read or written.
        """
        from planparse.engine.reporting import report_html

        folder = Path(out) if out is not None else None
        settled = self._decisions(folder, decisions)
        return report_html(
            self.tables,
            language=language,
            out=folder,
            decisions=settled,
            ignore_decisions=ignore_decisions,
        )

    def write_report(
        self,
        out: PathLike,
        *,
        language: str | None = None,
        decisions: PathLike | None = None,
        ignore_decisions: bool = False,
    ) -> list[Path]:
        """Write `report.html` and `working-paper.xlsx` into a folder; both or none.

        Args:
            out: the folder, with the log of decisions.
            language: of the interface, `sv` or `en`; None for the plan's.
            decisions: a working paper with an auditor's decisions.
            ignore_decisions: show them, and count the machine's answers.

        Raises:
            InputError: the working paper cannot be read.
            ProfileError: there is no interface in that language.
            StoreError: the folder cannot be written.
        """
        from planparse.engine.reporting import write_report

        settled = self._decisions(Path(out), decisions)
        return write_report(
            self.tables,
            Path(out),
            language=language,
            decisions=settled,
            ignore_decisions=ignore_decisions,
        )

    def decided(self, out: PathLike, decisions: PathLike | None = None) -> Result:
        """The same with what auditors decided: `decided_status` and the table `decisions`.

        Args:
            out: output folder with the log of decisions and, it may be, an edited working paper.
            decisions: another working paper, or its CSV.

        Raises:
            InputError: a working paper cannot be read.
            StoreError: the log of decisions cannot be read or written.
        """
        from planparse.engine.decided import with_decisions

        return Result(with_decisions(self.tables, self._decisions(Path(out), decisions)))

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
